package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.conflict.ConflictResolution.Change;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Targets that need more of a resource than there is; the tales in plans in which every role has five equal metrics. */
class CapacityTest {

    @Test
    void withoutCapacitiesOrUsesNothingIsAllClear() {
        PlanSketch sketch = new PlanSketch()
                .kpi("cases", Goal.increaseTo("9"), "5", "2")
                .role("a", "x", PlanSketch.metric("cases"));
        assertThat(sketch.detect().notEvaluated())
                .containsEntry(ConflictKind.CAPACITY_CONTENTION, ConflictReport.NotEvaluated.INPUT_MISSING)
                .containsEntry(ConflictKind.NEAR_CAPACITY, ConflictReport.NotEvaluated.INPUT_MISSING);
        sketch.resource("minutes", "2027", "60");
        assertThat(sketch.detect().notEvaluated()).containsKey(ConflictKind.CAPACITY_CONTENTION);
        sketch.uses("cases", "minutes", "10", "10");
        assertThat(sketch.detect().notEvaluated()).doesNotContainKey(ConflictKind.CAPACITY_CONTENTION);
    }

    /** A goal that names no period could be meant for the year or for a quarter: nothing is proven of either. */
    @Test
    void periodsThatLieInEachOtherNeedGoalsThatNameTheirs() {
        PlanSketch sketch = new PlanSketch()
                .kpi("orders", Goal.increaseTo("1000"), "500", "100")
                .role("a", "x", PlanSketch.metric("orders"));
        sketch.resources.add(Resource.builder(Id.of("hours"), "Hours")
                .addCapacity(FiscalPeriod.parse("2027"), new BigDecimal("1000"))
                .addCapacity(FiscalPeriod.parse("2027-Q1"), new BigDecimal("250"))
                .build());
        sketch.uses("orders", "hours", "1", "1");
        assertThat(sketch.detect().ofKind(ConflictKind.CAPACITY_CONTENTION)).isEmpty();
    }

    /** A speed that itself draws on the resource does not wait for itself. */
    @Test
    void aSpeedIsNotInConflictWithItself() {
        PlanSketch sketch = new PlanSketch()
                .kpi("cases", Goal.increaseTo("9"), "5", "2")
                .kpi("cases", kpi -> kpi.dimension(Kpi.Dimension.SPEED))
                .resource("minutes", "2027", "100")
                .uses("cases", "minutes", "10", "10")
                .role("a", "x", PlanSketch.metric("cases"));
        assertThat(sketch.detect().ofKind(ConflictKind.NEAR_CAPACITY)).isEmpty();
    }

    private static PlanSketch marketingCampaign() {
        return new PlanSketch()
                .kpi("orders", Goal.increaseTo("1200"), "1000", "200")
                .kpi("spare-parts", Goal.increaseTo("400"), "300", "100")
                .resource("line-hours", "2027-Q1", "800")
                .uses("orders", "line-hours", "0.6", "1")
                .uses("spare-parts", "line-hours", "1", "1.5")
                .roleWithFive("marketer", "marketing", "orders")
                .roleWithFive("line-manager", "production", "spare-parts");
    }

    private static PlanSketch itEfficiency() {
        return new PlanSketch()
                .kpi("tickets-handed-back", Goal.increaseTo("300"), "100", "100")
                .kpi("customer-visits", Goal.increaseTo("150"), "100", "50")
                .resource("branch-hours", "2027-Q1", "500")
                .uses("tickets-handed-back", "branch-hours", "1.5", "2")
                .uses("customer-visits", "branch-hours", "2", "3")
                .roleWithFive("it-lead", "it", "tickets-handed-back")
                .roleWithFive("branch-manager", "branches", "customer-visits");
    }

    private static Stream<Arguments> tales() {
        return Stream.of(
                Arguments.of("K6:agent-minutes", Tales.casesAndFields(), "99", "60"),
                Arguments.of("K6:line-hours", marketingCampaign(), "1120", "800"),
                Arguments.of("K6:branch-hours", itEfficiency(), "750", "500"));
    }

    @ParameterizedTest
    @MethodSource("tales")
    void isProvenWithDemandAndCapacity(String id, PlanSketch sketch, String demand, String capacity) {
        KpiConflict conflict = sketch.detect().find(id).orElseThrow();

        assertThat(conflict.kind()).isEqualTo(ConflictKind.CAPACITY_CONTENTION);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.PROVEN);
        assertThat(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR))
                .isTrue();
        assertThat(conflict.marks()).contains(Mark.SILO);
        PeriodLoad load = onlyLoad(conflict);
        assertThat(load.demand()).isEqualByComparingTo(demand);
        assertThat(load.capacity()).isEqualByComparingTo(capacity);
        assertThat(load.targets()).hasSize(2);
        double share = load.deficit().doubleValue() / load.demand().doubleValue();
        assertThat(conflict.severity().magnitude()).isCloseTo(share, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("tales")
    void isGoneByEachChangeProposed(String id, PlanSketch sketch, String demand, String capacity) {
        StrategicPlan plan = sketch.build();
        List<Change> changes = sketch.detect().find(id).orElseThrow().resolutions().stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        assertThat(changes).as("%s needs %s of %s", id, demand, capacity).hasSize(3);
        for (Change change : changes) {
            StrategicPlan repaired = ConflictResolutions.apply(plan, change);
            assertThat(KpiConflictDetector.standard().detect(repaired).atLeast(ConflictSeverity.MINOR))
                    .as(change.sentence())
                    .isEmpty();
        }
    }

    @Test
    void tellsHowManyFieldsTheRateLeavesRoomForWithoutRounding() {
        PeriodLoad load = onlyLoad(
                Tales.casesAndFields().detect().find("K6:agent-minutes").orElseThrow());

        assertThat(load.rooms())
                .extracting(room -> room.kpi().value() + " " + room.reachable() + " "
                        + room.exact().orElse("?"))
                .containsExactly("cases-per-hour 5.454545 60/11", "fields 5.333333 16/3");
    }

    @Test
    void namesTheFewestTargetsThatExceedTheCapacity() {
        PlanSketch sketch = marketingCampaign()
                .kpi("samples", Goal.increaseTo("10"), "0", "10")
                .uses("samples", "line-hours", "1", "1")
                .roleWithFive("sampler", "design", "samples");
        KpiConflict conflict = sketch.detect().find("K6:line-hours").orElseThrow();

        assertThat(onlyLoad(conflict).targets())
                .extracting(target -> target.kpi().value())
                .containsExactly("orders", "spare-parts");
        assertThat(onlyLoad(conflict).demand()).isEqualByComparingTo("1130");
    }

    @Test
    void aDivisorIsTakenAtItsLargest() {
        PlanSketch sketch = new PlanSketch()
                .kpi("volume", Goal.increaseTo("100"), "50", "50")
                .kpi("speed", Goal.increase(), "5", "1")
                .kpi("speed", kpi -> kpi.feasibleRange(ValueRange.of("1", "4")))
                .kpi("hours", Goal.increase(), "20", "10")
                .formula("hours", "volume / speed")
                .resource("staff", "2027-Q1", "20")
                .uses("hours", "staff", "1", "2")
                .role("lead", "one", PlanSketch.metric("volume"));
        PeriodLoad load = onlyLoad(sketch.detect().find("K6:staff").orElseThrow());

        assertThat(load.demand()).isEqualByComparingTo("25");
        assertThat(load.rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.exact()).contains("80"));
    }

    @Test
    void targetsOfOtherTimesAndAudiencesAreNotAddedUp() {
        Goal later = Goal.increaseTo("400").dueBy(LocalDate.of(2027, 6, 30));
        Goal yearly = Goal.increaseTo("400").during(DateSpan.of("2027-01-01", "2027-12-31"));
        Goal inTime = Goal.increaseTo("400").dueBy(LocalDate.of(2027, 3, 31));
        assertThat(withSpareParts(later).find("K6:line-hours")).isEmpty();
        assertThat(withSpareParts(yearly).find("K6:line-hours")).isEmpty();
        assertThat(withSpareParts(inTime).find("K6:line-hours")).isPresent();
    }

    /** Due on the last day: whether it counts for the whole quarter nobody has said; due on the first, it does. */
    @Test
    void aGoalThatFallsDueWithinThePeriodProvesNothing() {
        for (String day : List.of("2027-03-31", "2027-01-02")) {
            KpiConflict within = withSpareParts(Goal.increaseTo("400").dueBy(LocalDate.parse(day)))
                    .find("K6:line-hours")
                    .orElseThrow();
            assertThat(within.certainty()).isEqualTo(ConflictCertainty.MODELED);
            assertThat(within.guards())
                    .anyMatch(guard -> guard.guard() == Guard.SAME_PERIOD && guard.outcome() == Outcome.UNKNOWN);
        }
        Goal byThen = Goal.increaseTo("400").dueBy(LocalDate.of(2027, 1, 1));
        Goal forThePeriod =
                Goal.increaseTo("400").dueBy(LocalDate.of(2027, 3, 31)).during(DateSpan.of("2027-01-01", "2027-03-31"));
        for (Goal goal : List.of(byThen, forThePeriod)) {
            KpiConflict proven = withSpareParts(goal).find("K6:line-hours").orElseThrow();
            assertThat(proven.certainty()).isEqualTo(ConflictCertainty.PROVEN);
            assertThat(proven.guards())
                    .anyMatch(guard -> guard.guard() == Guard.SAME_PERIOD && guard.outcome() == Outcome.STANDS);
        }
    }

    private static ConflictReport withSpareParts(Goal goal) {
        return marketingCampaign().kpi("spare-parts", kpi -> kpi.goal(goal)).detect();
    }

    @Test
    void elasticCapacityMakesItInformation() {
        PlanSketch sketch = marketingCampaign();
        assertThat(elasticGuard(sketch)).isEqualTo(Outcome.UNKNOWN);
        sketch.resources.replaceAll(line -> line.toBuilder().elastic(false).build());
        assertThat(elasticGuard(sketch)).isEqualTo(Outcome.STANDS);
        sketch.resources.replaceAll(line -> line.toBuilder().elastic(true).build());
        assertThat(elasticGuard(sketch)).isEqualTo(Outcome.SOFTENS);
        assertThat(sketch.detect()
                        .find("K6:line-hours")
                        .orElseThrow()
                        .severity()
                        .severity())
                .isEqualTo(ConflictSeverity.INFO);
    }

    private static Outcome elasticGuard(PlanSketch sketch) {
        return sketch.detect().find("K6:line-hours").orElseThrow().guards().stream()
                .filter(guard -> guard.guard() == Guard.ELASTIC_CAPACITY)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void exactlyEnoughIsNoContentionButSlowsWhatDependsOnIt() {
        PlanSketch sketch = marketingCampaign()
                .kpi("delivery-time", Goal.decreaseTo("5"), "9", "2")
                .kpi("delivery-time", kpi -> kpi.dimension(Kpi.Dimension.SPEED))
                .influence("orders", "delivery-time", Effect.positive(Effect.Strength.WEAK))
                .role("shipper", "logistics", PlanSketch.metric("delivery-time"));
        sketch.resources.replaceAll(line -> line.toBuilder()
                .addCapacity(FiscalPeriod.parse("2027-Q1"), new BigDecimal("1120"))
                .build());
        ConflictReport report = sketch.detect();

        assertThat(report.ofKind(ConflictKind.CAPACITY_CONTENTION)).isEmpty();
        KpiConflict near = report.find("K6:line-hours->delivery-time").orElseThrow();
        assertThat(near.kind()).isEqualTo(ConflictKind.NEAR_CAPACITY);
        assertThat(near.certainty()).isEqualTo(ConflictCertainty.MODELED);
        assertThat(near.severity().magnitude()).isCloseTo(.15, within(1e-12));
        assertThat(near.marks()).contains(Mark.BORDERLINE, Mark.SILO);
        sketch.resources.replaceAll(line -> line.toBuilder()
                .addCapacity(FiscalPeriod.parse("2027-Q1"), new BigDecimal("1318"))
                .build());
        assertThat(sketch.detect().ofKind(ConflictKind.NEAR_CAPACITY)).isEmpty();
    }

    @Test
    void useThatNoTargetCausesIsNoConflict() {
        PlanSketch sketch = new PlanSketch()
                .kpi("heating", Goal.increaseTo("105"), "100", "10")
                .kpi("heating", kpi -> kpi.feasibleRange(ValueRange.of("110", "200")))
                .resource("energy", "2027-Q1", "100")
                .uses("heating", "energy", "1", "1")
                .role("janitor", "site", PlanSketch.metric("heating"));
        ConflictReport report = sketch.detect();

        assertThat(report.conflicts()).isEmpty();
        assertThat(report.diagnostics())
                .extracting(ConflictDiagnostic::code)
                .contains(ConflictDiagnostic.Code.MODEL_INCONSISTENT);
    }

    @Test
    void whatUsesMostIsNamedRatherThanTheFirst() {
        PlanSketch sketch = new PlanSketch()
                .kpi("a-lamps", Goal.increaseTo("105"), "1", "10")
                .kpi("a-lamps", kpi -> kpi.feasibleRange(ValueRange.of("1", "200")))
                .kpi("heating", Goal.increaseTo("105"), "100", "10")
                .kpi("heating", kpi -> kpi.feasibleRange(ValueRange.of("110", "200")))
                .resource("energy", "2027-Q1", "100")
                .uses("a-lamps", "energy", "1", "1")
                .uses("heating", "energy", "1", "1")
                .role("janitor", "site", PlanSketch.metric("heating"));
        assertThat(sketch.detect().diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == ConflictDiagnostic.Code.MODEL_INCONSISTENT)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.kpi()).isEqualTo(Id.of("heating")));
    }

    /** Agents and partners can answer calls, only agents can visit: each by itself has enough, both together have not. */
    private static PlanSketch callsAndVisits() {
        return new PlanSketch()
                .kpi("calls", Goal.increaseTo("90"), "50", "20")
                .kpi("visits", Goal.increaseTo("20"), "10", "5")
                .resource("agents", "2027-Q1", "50")
                .resource("partners", "2027-Q1", "40")
                .usesAny("calls", "1", "agents", "partners")
                .usesAny("visits", "1", "agents")
                .roleWithFive("caller", "service", "calls")
                .roleWithFive("visitor", "sales", "visits");
    }

    @Test
    void whatStandsInForEachOtherIsShortTogether() {
        KpiConflict conflict =
                callsAndVisits().detect().find("K6:agents+partners").orElseThrow();

        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.PROVEN);
        assertThat(conflict.marks()).contains(Mark.SILO);
        assertThat(((CapacityLoad) conflict.evidence()).resources())
                .containsExactly(Id.of("agents"), Id.of("partners"));
        PeriodLoad load = onlyLoad(conflict);
        assertThat(load.demand()).isEqualByComparingTo("110");
        assertThat(load.deficit()).isEqualByComparingTo("20");
        assertThat(load.targets()).extracting(target -> target.kpi().value()).containsExactly("calls", "visits");
        assertThat(load.rooms())
                .extracting(room -> room.kpi() + " " + room.exact().orElse("?"))
                .containsExactly("calls 70", "visits 0");
        assertThat(conflict.resolutions())
                .extracting(ConflictResolution::sentence)
                .contains(
                        "Aim for 'calls' at 70 or more: so far 'agents' and 'partners' last.",
                        "Raise the capacity of 'agents' by 20 in 2027-Q1.",
                        "Let 'visits' reach its target in a later period: for the rest 'agents' and 'partners' last.");
    }

    /** Together there is enough for 60 visits and 20 calls, but calls can be answered by nobody else's hours. */
    @Test
    void onlyTheResourceThatLacksIsNamed() {
        PlanSketch sketch = callsAndVisits()
                .kpi("calls", kpi -> kpi.goal(Goal.increaseTo("20")))
                .kpi("visits", kpi -> kpi.goal(Goal.increaseTo("60")));
        ConflictReport report = sketch.detect();
        assertThat(report.ofKind(ConflictKind.CAPACITY_CONTENTION))
                .extracting(KpiConflict::id)
                .containsExactly("K6:agents");
        assertThat(onlyLoad(report.find("K6:agents").orElseThrow()).demands())
                .extracting(demand -> demand.kpi().value())
                .containsExactly("visits");
    }

    @Test
    void aTargetGivesWayUntilNoPartIsShort() {
        PlanSketch sketch = new PlanSketch()
                .kpi("calls", Goal.increaseTo("30"), "5", "5")
                .kpi("visits", Goal.increaseTo("30"), "5", "5")
                .kpi("tours", Goal.increaseTo("10"), "5", "5")
                .resource("agents", "2027-Q1", "15")
                .resource("partners", "2027-Q1", "35")
                .usesAny("calls", "1", "agents", "partners")
                .usesAny("visits", "1", "agents")
                .usesAny("tours", "1", "partners")
                .role("a", "x", PlanSketch.metric("calls"), PlanSketch.metric("visits"), PlanSketch.metric("tours"));
        PeriodLoad load = onlyLoad(sketch.detect().find("K6:agents+partners").orElseThrow());
        // 10 visits would do for both together, and 15 for the agents alone; no number of calls would
        assertThat(load.deficit()).isEqualByComparingTo("20");
        assertThat(load.rooms())
                .extracting(room -> room.kpi() + " " + room.exact().orElse("?"))
                .containsExactly("visits 10");
    }

    @Test
    void anElasticSubstituteMakesItInformationAndIsRaised() {
        PlanSketch sketch = callsAndVisits();
        sketch.resources.set(
                1, sketch.resources.get(1).toBuilder().elastic(true).build());
        KpiConflict conflict = sketch.detect().find("K6:agents+partners").orElseThrow();
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.INFO);
        assertThat(conflict.resolutions())
                .extracting(ConflictResolution::sentence)
                .contains("Raise the capacity of 'partners' by 20 in 2027-Q1.");
    }

    @Test
    void capacityThatNobodyKnowsIsAskedFor() {
        PlanSketch sketch = callsAndVisits();
        sketch.resources.set(1, Resource.builder(Id.of("partners"), "partners").build());
        ConflictReport report = sketch.detect();
        assertThat(report.ofKind(ConflictKind.CAPACITY_CONTENTION)).isEmpty();
        assertThat(report.questions())
                .filteredOn(ConflictQuestion.CapacityUnknown.class::isInstance)
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.id()).isEqualTo("capacity:agents:2027-Q1");
                    assertThat(question.sentence())
                            .isEqualTo(
                                    "How much of 'partners' is there in 2027-Q1? Without 60 of it 'agents' is short.");
                });
        sketch.resource("machines", "2027-Q1", "5").resources.remove(1);
        sketch.resource("partners", "2027-Q2", "100");
        assertThat(sketch.detect().questions()).anyMatch(ConflictQuestion.CapacityUnknown.class::isInstance);
        assertThat(sketch.detect().ofKind(ConflictKind.CAPACITY_CONTENTION)).isEmpty();
    }

    @Test
    void nearlyAllOfBothSlowsWhatDependsOnThem() {
        PlanSketch sketch = callsAndVisits()
                .kpi("calls", kpi -> kpi.goal(Goal.increaseTo("62")))
                .kpi("answer-time", Goal.decreaseTo("5"), "9", "2")
                .dimension("answer-time", Kpi.Dimension.SPEED)
                .influence("calls", "answer-time", Effect.positive(Effect.Strength.WEAK))
                .role("host", "service", PlanSketch.metric("answer-time"));
        KpiConflict near =
                sketch.detect().find("K6:agents+partners->answer-time").orElseThrow();
        assertThat(near.severity().magnitude()).isCloseTo(82.0 / 90 - .85, within(1e-12));
    }

    @Test
    void aSubstituteInAnotherUnitIsLeftOutAndSaid() {
        PlanSketch sketch = callsAndVisits();
        sketch.resources.set(
                0, sketch.resources.get(0).toBuilder().unit(Unit.of("h")).build());
        sketch.resources.set(
                1, sketch.resources.get(1).toBuilder().unit(Unit.of("EUR")).build());
        ConflictReport report = sketch.detect();
        assertThat(report.ofKind(ConflictKind.CAPACITY_CONTENTION)).isEmpty();
        assertThat(report.diagnostics())
                .extracting(ConflictDiagnostic::sentence)
                .contains(
                        "What 'calls' uses of 'agents' is left out: a resource that is to stand in for it is counted in"
                                + " another unit.");
    }

    private static PeriodLoad onlyLoad(KpiConflict conflict) {
        List<PeriodLoad> loads = ((CapacityLoad) conflict.evidence()).loads();
        assertThat(loads).hasSize(1);
        return loads.get(0);
    }
}
