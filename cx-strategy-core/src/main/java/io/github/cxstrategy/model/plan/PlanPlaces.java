package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.stage.Waiver;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the entities of a plan stand: by their id, or by what they are about where they have none. */
public final class PlanPlaces {
    private PlanPlaces() {}

    /**
     * {@return where a funding rule stands: a rule has no id, so its initiatives name it}
     *
     * @param rule a funding rule
     */
    public static Place of(FundingRule rule) {
        return Place.of(
                PlanPart.FUNDING_RULES.key(),
                rule.initiatives().stream().sorted().map(Id::value).collect(Collectors.joining(", ")));
    }

    /**
     * {@return where an influence stands, named by the two KPIs}
     *
     * @param influence how one KPI moves another
     */
    public static Place of(Influence influence) {
        return Place.of(PlanPart.INFLUENCES.key(), influence.from() + " -> " + influence.to());
    }

    /**
     * {@return where an accepted trade-off stands, named by its source and target, or by those between whom it is}
     *
     * @param tradeOff an accepted trade-off
     */
    public static Place of(AcceptedTradeOff tradeOff) {
        Stream<Id<?>> between = tradeOff.among()
                .<Stream<Id<?>>>map(
                        parties -> Stream.of(parties.kpis(), parties.roles(), parties.objectives(), parties.resources())
                                .flatMap(Set::stream))
                .orElseGet(() ->
                        Stream.concat(tradeOff.source().map(PlanPlaces::id).stream(), tradeOff.target().stream()));
        String separator = tradeOff.among().isPresent() ? ", " : " -> ";
        return Place.of(PlanPart.TRADE_OFFS.key(), between.map(Id::value).collect(Collectors.joining(separator)));
    }

    private static Id<?> id(TradeOffSource source) {
        return source instanceof TradeOffSource.Kpi kpi ? kpi.id() : ((TradeOffSource.Initiative) source).id();
    }

    /**
     * {@return where a waiver stands, named by its rule and subject}
     *
     * @param waiver a waiver
     */
    public static Place of(Waiver waiver) {
        return exception(PlanPart.WAIVERS, waiver.rule(), waiver.subject());
    }

    /**
     * {@return where an accepted risk stands, named by its rule and subject}
     *
     * @param acceptance an accepted risk
     */
    public static Place of(RiskAcceptance acceptance) {
        return exception(PlanPart.RISK_ACCEPTANCES, acceptance.rule(), acceptance.subject());
    }

    private static Place exception(PlanPart part, String rule, Optional<String> subject) {
        return Place.of(part.key(), rule + subject.map(s -> " for " + s).orElse(""));
    }

    /** Where an entity stands that has neither an id nor fields worth telling apart. */
    static Optional<Place> ofWhole(Object entity) {
        if (entity instanceof Influence influence) {
            return Optional.of(of(influence));
        }
        if (entity instanceof FundingRule rule) {
            return Optional.of(of(rule));
        }
        if (entity instanceof AcceptedTradeOff tradeOff) {
            return Optional.of(of(tradeOff));
        }
        if (entity instanceof Waiver waiver) {
            return Optional.of(of(waiver));
        }
        if (entity instanceof RiskAcceptance acceptance) {
            return Optional.of(of(acceptance));
        }
        return Optional.empty();
    }

    /** What an entity is called in a place: its id, else the first id that it names, else its first component. */
    static String name(Record entity) {
        RecordShape shape = RecordShape.of(entity.getClass());
        for (int i = 0; i < shape.names().size(); i++) {
            if (shape.get(i, entity) instanceof Id<?> id) {
                return id.value();
            }
        }
        return shape.get(0, entity).toString();
    }
}
