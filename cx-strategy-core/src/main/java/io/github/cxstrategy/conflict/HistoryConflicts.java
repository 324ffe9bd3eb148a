package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.HistoryFinder.Association;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Association.ModelLink;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes conflicts of associations that are strong and sure enough, and says where history contradicts what is declared. */
final class HistoryConflicts {
    private static final double LEAST_CORRELATION = .3;
    private static final double LEAST_END = .1;
    private static final double MOST_FALSE = .05;

    private final Situation situation;
    private final HistoryFinder finder;
    private final Set<Long> harmed;
    private final Set<Long> supported;

    HistoryConflicts(Situation situation, HistoryFinder finder, Found found) {
        this.situation = situation;
        this.finder = finder;
        harmed = found.byPair().keySet();
        supported = found.supported();
    }

    void find(Proven proven) {
        HistoryFinder.Found history = finder.find();
        history.against().stream().filter(HistoryConflicts::isSure).forEach(one -> proven.add(draft(one)));
        Stream.concat(history.against().stream(), history.together().stream())
                .filter(HistoryConflicts::isSure)
                .forEach(this::compareWithDeclared);
    }

    /** Strong enough, and sure enough, in either direction. */
    static boolean isSure(Association one) {
        boolean farFrom0 = one.correlation() < 0
                ? one.interval().high() < -LEAST_END
                : one.interval().low() > LEAST_END;
        return one.adjusted() <= MOST_FALSE && Math.abs(one.correlation()) >= LEAST_CORRELATION && farFrom0;
    }

    private Kpi kpi(int node) {
        return situation.input().kpis().get(node);
    }

    private Draft draft(Association one) {
        Stance source = situation.stances().on(one.leading()).get(0);
        Stance target = situation.stances().on(one.following()).get(0);
        SeverityScore severity =
                SeverityScore.of(source.importance(), target.importance(), Math.abs(one.correlation()));
        boolean border = Figures.isBorderline(Math.abs(one.correlation()), LEAST_CORRELATION)
                || Figures.isBorderline(one.interval().high(), -LEAST_END)
                || Figures.isBorderline(one.adjusted(), MOST_FALSE);
        Set<Mark> marks = Draft.borderline(border, severity);
        String low = Labels.of(kpi(Math.min(one.leading(), one.following())).id());
        String high = Labels.of(kpi(Math.max(one.leading(), one.following())).id());
        boolean joint = source.roles().stream().anyMatch(target.roles()::contains);
        return new Draft(
                        "K7:" + low + "|" + high,
                        ConflictKind.STATISTICAL_CONFLICT,
                        new TradeOffSource.Kpi(source.kpi().id()),
                        target.kpi().id(),
                        source.participants(),
                        target.participants(),
                        evidence(one, link(source, target)),
                        ConflictCertainty.OBSERVED,
                        severity,
                        1 - one.adjusted(),
                        Draft.withSilo(marks, source.participants(), target.participants(), joint),
                        List.of(commonCause(one)))
                .resolvedBy(resolutions(source.kpi(), target.kpi()));
    }

    private ConflictEvidence evidence(Association one, ModelLink link) {
        return new ConflictEvidence.Association(
                one.correlation(),
                one.interval().low(),
                one.interval().high(),
                one.lag(),
                one.cadence(),
                one.observations(),
                one.effectiveObservations(),
                one.adjusted(),
                one.controls().stream().map(node -> kpi(node).id()).collect(Collectors.toSet()),
                one.changes(),
                one.seasonal(),
                link);
    }

    private ModelLink link(Stance one, Stance other) {
        long there = Source.keyOf(one, other);
        long back = Source.keyOf(other, one);
        boolean harms = harmed.contains(there) || harmed.contains(back);
        boolean helps = supported.contains(there) || supported.contains(back);
        return harms ? ModelLink.CONFIRMED : helps ? ModelLink.CONTRADICTED : ModelLink.UNEXPLAINED;
    }

    private EvaluatedGuard commonCause(Association one) {
        List<String> causes = new ArrayList<>(List.of("the last value of each"));
        one.controls().forEach(node -> causes.add("'" + kpi(node).name() + "'"));
        if (one.seasonal()) {
            causes.add("seasons");
        }
        if (one.changes()) {
            causes.add("trends");
        }
        return new EvaluatedGuard(
                Guard.COMMON_CAUSE,
                Outcome.STANDS,
                "It stays when " + Figures.list(causes) + (causes.size() == 1 ? " is" : " are") + " taken out.");
    }

    private static List<ConflictResolution> resolutions(Kpi source, Kpi target) {
        return List.of(
                new ConflictResolution.TestByExperiment(
                        source.id(),
                        target.id(),
                        "Change '" + source.name() + "' in one place and not in another, and watch '" + target.name()
                                + "'; then declare the influence, or that there is none."),
                new ConflictResolution.AcceptTradeOff(
                        new TradeOffSource.Kpi(source.id()),
                        target.id(),
                        "Accept for a while, with a reason and an owner, that '" + source.name() + "' and '"
                                + target.name() + "' improve at each other's expense."));
    }

    /** Whether a declared influence of the leading KPI on the other has the other sign. */
    private void compareWithDeclared(Association one) {
        int turned = situation.stances().undisputedDirection(one.leading())
                * situation.stances().undisputedDirection(one.following());
        double raw = one.correlation() * turned;
        finder.declaredSign(one.leading(), one.following()).ifPresent(sign -> {
            if (sign * raw < 0) {
                situation
                        .diagnostics()
                        .add(
                                Code.SIGN_CONTRADICTED_BY_DATA,
                                kpi(one.following()),
                                "'" + kpi(one.leading()).name() + "' is declared to "
                                        + (sign > 0 ? "raise" : "lower") + " '"
                                        + kpi(one.following()).name() + "' but their history shows the opposite ("
                                        + Figures.show(raw) + ").");
            }
        });
    }
}
