package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.stage.Waiver;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the entities of a plan stand: by their id, or by what they are about where they have none. */
public final class PlanPlaces {
    private static final Map<String, Set<String>> LISTS = severalLists();

    private PlanPlaces() {}

    /**
     * {@return where a funding rule stands: a rule has no id, so what it is about names it}
     *
     * @param rule a funding rule
     */
    public static Place of(FundingRule rule) {
        return Place.of(PlanPart.FUNDING_RULES.key(), rule.subject());
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
                .<Stream<Id<?>>>map(parties -> Stream.of(
                                parties.kpis(),
                                parties.roles(),
                                parties.objectives(),
                                parties.resources(),
                                parties.initiatives(),
                                parties.teams())
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

    /**
     * {@return a place in one list of a part, which names the list if the part has several}
     *
     * @param place a place in the part
     * @param list the list, for example {@code milestones}
     */
    public static Place inList(Place place, String list) {
        return LISTS.getOrDefault(place.part(), Set.of()).contains(list) ? place.in(list) : place;
    }

    /** The lists of entities in each part that has more than one; a list that is a part itself is none of them. */
    private static Map<String, Set<String>> severalLists() {
        Map<String, Set<String>> several = new HashMap<>();
        for (RecordComponent part : StrategicPlan.class.getRecordComponents()) {
            Shape shape = Shape.of(part.getGenericType(), Map.of());
            Class<?> type =
                    shape.raw() == Optional.class ? shape.arguments().get(0).raw() : shape.raw();
            if (type.isRecord() && type != Id.class) {
                Set<String> lists = Arrays.stream(type.getRecordComponents())
                        .filter(component -> isOfEntities(Shape.of(component.getGenericType(), Map.of())))
                        .map(RecordComponent::getName)
                        .filter(name -> !PlanPart.isKey(name))
                        .collect(Collectors.toUnmodifiableSet());
                if (lists.size() > 1) {
                    several.put(part.getName(), lists);
                }
            }
        }
        return Map.copyOf(several);
    }

    private static boolean isOfEntities(Shape shape) {
        return shape.raw() == List.class
                && (shape.arguments().get(0).raw().isRecord()
                        || shape.arguments().get(0).raw().isSealed());
    }

    /**
     * What an entity is called in a place: its id; else the ids, fiscal periods and days that it begins with, or the
     * constant; else the first id that it names; else its first component.
     */
    static String name(Record entity) {
        RecordShape shape = RecordShape.of(entity.getClass());
        if (shape.names().get(0).equals("id")) {
            return shape.get(0, entity).toString();
        }
        StringBuilder name = new StringBuilder();
        boolean afterId = false;
        for (int i = 0; i < shape.names().size() && isIdOrTime(shape.get(i, entity)); i++) {
            boolean isId = shape.get(i, entity) instanceof Id<?>;
            name.append(name.isEmpty() ? "" : afterId && isId ? " -> " : ", ").append(shape.get(i, entity));
            afterId = isId;
        }
        if (!name.isEmpty()) {
            return name.toString();
        }
        if (shape.get(0, entity) instanceof Enum<?> constant) {
            return constant.name();
        }
        for (int i = 0; i < shape.names().size(); i++) {
            if (shape.get(i, entity) instanceof Id<?> id) {
                return id.value();
            }
        }
        return shape.get(0, entity).toString();
    }

    private static boolean isIdOrTime(Object value) {
        return value instanceof Id<?> || value instanceof FiscalPeriod || value instanceof LocalDate;
    }
}
