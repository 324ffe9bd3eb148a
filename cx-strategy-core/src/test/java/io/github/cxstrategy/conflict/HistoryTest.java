package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Association;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Association.ModelLink;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 31);

    static List<Measurement> history(int months, IntToDoubleFunction value) {
        List<Measurement> history = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            history.add(new Measurement(
                    START.plusMonths(month), BigDecimal.valueOf(Math.round(1e6 * value.applyAsDouble(month)), 6)));
        }
        return history;
    }

    static PlanSketch plan(List<Measurement> one, List<Measurement> other) {
        return new PlanSketch()
                .kpi("speed", Goal.increaseTo("9"), "6", "2")
                .kpi("quality", Goal.increaseTo("9"), "6", "2")
                .kpi("speed", kpi -> kpi.history(one))
                .kpi("quality", kpi -> kpi.history(other))
                .role("operations", "one", PlanSketch.metric("speed"))
                .role("service", "other", PlanSketch.metric("quality"));
    }

    private static double[] noise(long seed, int size) {
        Random random = new Random(seed);
        return random.doubles(size).map(value -> 2 * value - 1).toArray();
    }

    private static PlanSketch planted(int months, int lag) {
        double[] one = noise(1, months);
        double[] other = noise(2, months);
        return plan(
                history(months, t -> 5 + one[t]),
                history(months, t -> 5 - (t < lag ? 0 : one[t - lag]) + .5 * other[t]));
    }

    @Test
    void aPlantedLagIsFound() {
        KpiConflict conflict = planted(60, 2).detect().find("K7:quality|speed").orElseThrow();
        Association association = (Association) conflict.evidence();

        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.OBSERVED);
        assertThat(conflict.source()).hasToString("Optional[Kpi[id=speed]]");
        assertThat(association.lag()).isEqualTo(2);
        assertThat(association.step()).isEqualTo(Cadence.MONTHLY);
        assertThat(association.correlation()).isLessThan(-.6);
        assertThat(association.high()).isLessThan(-.1);
        assertThat(association.link()).isEqualTo(ModelLink.UNEXPLAINED);
        assertThat(conflict.marks()).contains(Mark.SILO);
        assertThat(conflict.confidence()).isGreaterThan(.95);
    }

    @Test
    void itSaysWhetherTheModelAgrees() {
        Effect harm = Effect.negative(Effect.Strength.STRONG);
        Effect help = Effect.positive(Effect.Strength.STRONG);
        assertThat(link(planted(60, 2).influence("speed", "quality", harm))).isEqualTo(ModelLink.CONFIRMED);
        PlanSketch contradicted = planted(60, 2).influence("speed", "quality", help);
        assertThat(link(contradicted)).isEqualTo(ModelLink.CONTRADICTED);
        assertThat(contradicted.detect().diagnostics())
                .filteredOn(found -> found.code() == ConflictDiagnostic.Code.SIGN_CONTRADICTED_BY_DATA)
                .singleElement()
                .satisfies(found -> assertThat(found.sentence())
                        .startsWith("'speed' is declared to raise 'quality' but their history shows the opposite"));
    }

    private static ModelLink link(PlanSketch sketch) {
        KpiConflict conflict = sketch.detect().find("K7:quality|speed").orElseThrow();
        return ((Association) conflict.evidence()).link();
    }

    @Test
    void oppositeWishesTurnAnAssociationRound() {
        PlanSketch sketch = planted(60, 0).kpi("quality", kpi -> kpi.goal(Goal.decreaseTo("4")));
        assertThat(sketch.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).isEmpty();
    }

    @Test
    void aSharedTrendOrSeasonIsNoAssociation() {
        double[] one = noise(3, 60);
        double[] other = noise(4, 60);
        assertThat(plan(history(60, t -> t + one[t]), history(60, t -> -t + other[t]))
                        .detect()
                        .ofKind(ConflictKind.STATISTICAL_CONFLICT))
                .isEmpty();
        assertThat(plan(
                                history(60, t -> 3 * Math.sin(t * Math.PI / 6) + one[t]),
                                history(60, t -> -3 * Math.sin(t * Math.PI / 6) + other[t]))
                        .detect()
                        .ofKind(ConflictKind.STATISTICAL_CONFLICT))
                .isEmpty();
    }

    @Test
    void aDeclaredCommonParentIsTakenOut() {
        double[] parent = noise(5, 60);
        double[] one = noise(6, 60);
        double[] other = noise(7, 60);
        PlanSketch sketch =
                plan(history(60, t -> parent[t] + .3 * one[t]), history(60, t -> -parent[t] + .3 * other[t]));
        assertThat(sketch.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).hasSize(1);
        sketch.kpi("load", Goal.decrease(), "1", "1")
                .kpi("load", kpi -> kpi.history(history(60, t -> parent[t])))
                .influence("load", "speed", Effect.positive(Effect.Strength.STRONG))
                .influence("load", "quality", Effect.negative(Effect.Strength.STRONG));
        assertThat(sketch.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).isEmpty();
    }

    @Test
    void ratiosToOneKpiAreNotCompared() {
        PlanSketch sketch = planted(60, 0)
                .kpi("a", Goal.increase(), "1", "1")
                .kpi("b", Goal.increase(), "1", "1")
                .kpi("staff", Goal.increase(), "1", "1")
                .formula("speed", "a / staff")
                .formula("quality", "b / staff");
        assertThat(sketch.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).isEmpty();
    }

    @Test
    void shortGappyOrConstantHistoryIsNotCompared() {
        assertThat(planted(23, 0).detect().diagnostics())
                .filteredOn(found -> found.code() == ConflictDiagnostic.Code.INSUFFICIENT_HISTORY)
                .hasSize(2);
        assertThat(planted(24, 0).detect().ofKind(ConflictKind.STATISTICAL_CONFLICT))
                .hasSize(1);
        PlanSketch gappy = planted(60, 0);
        gappy.kpi(
                "speed",
                kpi -> kpi.history(kpi.build().history().stream()
                        .filter(value -> value.on().getMonthValue() % 4 != 0)
                        .toList()));
        assertThat(gappy.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).isEmpty();
        assertThat(plan(history(60, t -> 1), history(60, t -> noise(8, 60)[t]))
                        .detect()
                        .ofKind(ConflictKind.STATISTICAL_CONFLICT))
                .isEmpty();
    }

    @Test
    void fewStepsInARowAreTooFewToTellSeasonsByTheirChanges() {
        double[] noise = noise(1, 80);
        List<Measurement> gappy = new ArrayList<>(history(80, month -> month + noise[month]));
        gappy.removeIf(measurement -> {
            int month =
                    (measurement.on().getYear() - 2020) * 12 + measurement.on().getMonthValue() - 1;
            return month % 2 == 1 && month % 12 != 1;
        });
        PlanSketch sketch = plan(gappy, gappy);
        sketch.kpis.replaceAll(kpi -> kpi.toBuilder()
                .measurementPlan(new MeasurementPlan(Optional.empty(), Optional.of(Cadence.MONTHLY), Optional.empty()))
                .build());
        assertThat(sketch.detect().ofKind(ConflictKind.STATISTICAL_CONFLICT)).isEmpty();
    }

    @Test
    void withoutHistoryItWasNotLookedFor() {
        assertThat(plan(List.of(), List.of()).detect().notEvaluated())
                .containsEntry(ConflictKind.STATISTICAL_CONFLICT, ConflictReport.NotEvaluated.INPUT_MISSING);
    }

    /** Pairs of series that have nothing to do with each other: as many alarms as promised, or fewer. */
    @Test
    void independentSeriesAreRarelyTakenForAConflict() {
        for (double inertia : new double[] {0, .5, .8, 1}) {
            int alarms = 0;
            int pairs = 150;
            for (int pair = 0; pair < pairs; pair++) {
                double[] one = autoregressive(1_000 + pair, inertia);
                double[] other = autoregressive(9_000 + pair, inertia);
                alarms += plan(history(36, t -> one[t]), history(36, t -> other[t]))
                                .detect()
                                .ofKind(ConflictKind.STATISTICAL_CONFLICT)
                                .isEmpty()
                        ? 0
                        : 1;
            }
            double most = .05 + 3 * Math.sqrt(.05 * .95 / pairs);
            assertThat((double) alarms / pairs).as("inertia %s", inertia).isLessThanOrEqualTo(most);
        }
    }

    private static double[] autoregressive(long seed, double inertia) {
        Random random = new Random(seed);
        double[] series = new double[36];
        for (int i = 1; i < series.length; i++) {
            series[i] = inertia * series[i - 1] + random.nextGaussian();
        }
        return series;
    }
}
