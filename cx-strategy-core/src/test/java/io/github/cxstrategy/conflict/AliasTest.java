package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Alias;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Opposition;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals on two KPIs that formulas make one quantity. */
class AliasTest {

    /** At most 6 minutes, and at least 0.15 hours, which are 9 minutes. */
    private static PlanSketch minutesAndHours() {
        return new PlanSketch()
                .kpi("minutes", Goal.decreaseTo("6"), "7.2", "2")
                .kpi("hours", Goal.increaseTo("0.15"), "0.12", "0.05")
                .formula("hours", "minutes / 60")
                .role("agent", "service", metric("minutes"))
                .role("coach", "quality", metric("hours"));
    }

    private static Id<Kpi> kpi(String id) {
        return Id.of(id);
    }

    @Test
    void targetsOnOneQuantityInTwoUnitsAreOpposedAndNotInfeasibleToo() {
        ConflictReport report = minutesAndHours().detect();
        KpiConflict conflict = report.find("K1:hours->minutes:coach|agent").orElseThrow();
        assertThat(conflict.kind()).isEqualTo(ConflictKind.DIRECT_OPPOSITION);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.PROVEN);
        Opposition evidence = (Opposition) conflict.evidence();
        assertThat(evidence.gap()).contains(new BigDecimal("0.05"));
        assertThat(evidence.aliases()).containsExactly(new Alias(kpi("hours"), "1/60", kpi("minutes"), "0"));
        assertThat(conflict.severity().magnitude()).isEqualTo(1);
        assertThat(conflict.marks()).contains(KpiConflict.Mark.SILO);
        assertThat(report.conflicts()).hasSize(1);
    }

    @Test
    void aNegativeFactorTurnsTheDirection() {
        PlanSketch sketch = new PlanSketch()
                .kpi("done", Goal.increaseTo("9"), "5", "2")
                .kpi("open", Goal.increaseTo("6"), "5", "2")
                .formula("open", "10 - done")
                .role("one", "a", metric("done"))
                .role("other", "b", metric("open"));
        Opposition evidence = (Opposition)
                sketch.detect().find("K1:done->open:one|other").orElseThrow().evidence();
        assertThat(evidence.gap()).contains(new BigDecimal("5"));
        assertThat(evidence.aliases()).containsExactly(new Alias(kpi("open"), "-1", kpi("done"), "10"));
        sketch.kpi("open", kpi -> kpi.goal(Goal.decreaseTo("6")));
        assertThat(sketch.detect().conflicts()).isEmpty();
        sketch.kpi("open", kpi -> kpi.goal(Goal.increaseTo("1")));
        assertThat(sketch.detect().conflicts())
                .singleElement()
                .satisfies(opposed -> assertThat(opposed.kind()).isEqualTo(ConflictKind.OPPOSED_DIRECTIONS));
    }

    @Test
    void theChainNamesEachStep() {
        PlanSketch sketch = new PlanSketch()
                .kpi("a", Optional.empty())
                .kpi("b", Goal.increaseTo("20"), "5", "2")
                .kpi("c", Optional.empty())
                .kpi("d", Goal.decreaseTo("3"), "5", "2")
                .formula("b", "2 * a + 4")
                .formula("c", "a - 1")
                .formula("d", "c / 3")
                .role("one", "x", metric("b"))
                .role("other", "y", metric("d"));
        Opposition evidence = (Opposition)
                sketch.detect().find("K1:b->d:one|other").orElseThrow().evidence();
        assertThat(evidence.aliases())
                .containsExactly(
                        new Alias(kpi("b"), "2", kpi("a"), "4"),
                        new Alias(kpi("d"), "1/3", kpi("c"), "0"),
                        new Alias(kpi("c"), "1", kpi("a"), "-1"));
        // a is 8 at least for the one and 10 at most for the other: both can be had
        assertThat(sketch.detect().find("K1:b->d:one|other").orElseThrow().kind())
                .isEqualTo(ConflictKind.OPPOSED_DIRECTIONS);
    }

    /** Each of the two formulas for p and q, over x and y. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + y         | 2 * y + 2 * x + 1 | true
            x + y         | x + 2 * y         | false
            x * y         | y * x             | true
            x / y         | y / x             | false
            x + y - x     | 3 * y             | true
            x - x + 1     | y - y + 2         | false
            max(x, y)     | max(y, x)         | true
            x + 0.1       | x * 0.3           | true
            """)
    void sumsInProportionAndEqualProductsAreOneQuantity(String p, String q, boolean isOne) {
        ConflictReport report = new PlanSketch()
                .kpi("x", Optional.empty())
                .kpi("y", Optional.empty())
                .kpi("p", Goal.increase(), "1", "1")
                .kpi("q", Goal.decrease(), "1", "1")
                .formula("p", p)
                .formula("q", q)
                .role("one", "a", metric("p"))
                .role("other", "b", metric("q"))
                .detect();
        assertThat(report.ofKind(ConflictKind.OPPOSED_DIRECTIONS)).hasSize(isOne ? 1 : 0);
    }

    @Test
    void differentPeriodsDoNotMeet() {
        PlanSketch sketch = minutesAndHours();
        sketch.role("agent", role -> role.metrics(List.of(metric("minutes").within(in("2027-01-01", "2027-06-30")))));
        sketch.role("coach", role -> role.metrics(List.of(metric("hours").within(in("2027-07-01", "2027-12-31")))));
        assertThat(sketch.detect().conflicts()).isEmpty();
        sketch.role("coach", role -> role.metrics(List.of(metric("hours").within(in("2027-06-01", "2027-12-31")))));
        assertThat(sketch.detect().find("K1:hours->minutes:coach|agent:2027-06-01..2027-06-30"))
                .isPresent();
    }

    private static MetricScope in(String start, String end) {
        return new MetricScope(Optional.of(DateSpan.of(start, end)), Set.of());
    }

    /** K1 compares metrics of roles; a goal that no role is held to still cannot be met together with another. */
    @Test
    void aGoalThatNobodyIsHeldToStaysInfeasible() {
        PlanSketch sketch = minutesAndHours();
        sketch.roles.remove(1);
        assertThat(sketch.detect().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.kind()).isEqualTo(ConflictKind.TARGET_INFEASIBLE));
    }

    @Test
    void theProposedRangeSettlesIt() {
        for (String hours : List.of("0.15", "0.1", "0.05")) {
            PlanSketch sketch = minutesAndHours().kpi("hours", kpi -> kpi.goal(Goal.increaseTo(hours)));
            List<ConflictResolution> resolutions =
                    sketch.detect().conflicts().get(0).resolutions();
            assertThat(resolutions).hasSize(2).last().isInstanceOf(ConflictResolution.AcceptTradeOff.class);
            StrategicPlan repaired =
                    ConflictResolutions.apply(sketch.build(), (ConflictResolution.Change) resolutions.get(0));
            assertThat(KpiConflictDetector.standard().detect(repaired).atLeast(ConflictSeverity.MINOR))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    /** KPIs that each follow from an earlier one; what is reported is what plain substitution says. */
    @Property(seed = "5301", tries = 150)
    void agreesWithSubstitution(@ForAll("plans") long seed) {
        Random random = new Random(seed);
        PlanSketch sketch = new PlanSketch();
        List<Fraction> slopes = new ArrayList<>();
        List<Fraction> offsets = new ArrayList<>();
        List<Range> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int from = i == 0 ? 0 : random.nextInt(i);
            int factor = (1 + random.nextInt(4)) * (random.nextBoolean() ? 1 : -1);
            int offset = random.nextInt(9) - 4;
            boolean divides = random.nextBoolean();
            Fraction by = divides ? Fraction.ONE.over(Fraction.of(factor)) : Fraction.of(factor);
            slopes.add(i == 0 ? Fraction.ONE : slopes.get(from).times(by));
            offsets.add(i == 0 ? Fraction.ZERO : offsets.get(from).times(by).plus(Fraction.of(offset)));
            int bound = random.nextInt(21) - 10;
            boolean atLeast = random.nextBoolean();
            sketch.kpi("k" + i, atLeast ? Goal.increaseTo("" + bound) : Goal.decreaseTo("" + bound), "0", "1");
            if (i > 0) {
                sketch.formula("k" + i, "k" + from + (divides ? " / " : " * ") + "(" + factor + ") + " + offset);
            }
            sketch.role("r" + i, "d", metric("k" + i));
            Range own = atLeast ? new Range(Fraction.of(bound), null) : new Range(null, Fraction.of(bound));
            // in the unit of k0: (own - offset) / slope
            accepted.add(own.plus(Range.of(offsets.get(i).negated()))
                    .times(Range.of(Fraction.ONE.over(slopes.get(i)))));
        }
        ConflictReport report = sketch.detect();
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                boolean clash = accepted.get(i).meet(accepted.get(j)).isEmpty();
                Optional<KpiConflict> found = report.find("K1:k" + i + "->k" + j + ":r" + i + "|r" + j);
                assertThat(found.filter(one -> one.kind() == ConflictKind.DIRECT_OPPOSITION)
                                .isPresent())
                        .isEqualTo(clash);
                boolean opposed = (accepted.get(i).low() == null) != (accepted.get(j).low() == null);
                assertThat(found.isPresent()).isEqualTo(clash || opposed);
            }
        }
        assertThat(report.ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
    }
}
