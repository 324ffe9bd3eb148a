package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictResolution;
import io.github.cxstrategy.conflict.ConflictResolutions;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conflicts that the guide names are found in the bundled plan, and can be settled. */
class BundledPlanConflictsTest {
    private static final StrategicPlan PLAN = BundledPlan.PLAN;
    private static final ConflictReport CONFLICTS =
            KpiConflictDetector.standard().detect(PLAN);

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "sales quota,      quota-attainment, staff-turnover",
        "campaign,         campaign-orders,  on-time-delivery",
        "campaign,         campaign-orders,  line-utilization",
        "procurement,      purchasing-cost,  supplier-lead-time",
        "legal policy,     contract-risk,    contract-turnaround",
        "operations cost,  production-cost,  field-failure-rate",
        "cases per hour,   cases-per-hour,   customer-data",
    })
    void eachTaleIsFoundBetweenRoleMetrics(String tale, String source, String target) {
        KpiConflict conflict = only(new TradeOffSource.Kpi(Id.of(source)), target, tale);
        assertTrue(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR), tale);
        assertTrue(conflict.isAmongRoleMetrics(), tale);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "sales quota,      quota-rewards,          staff-turnover",
        "campaign,         launch-campaign,        on-time-delivery",
        "campaign,         launch-campaign,        line-utilization",
        "procurement,      supplier-selection,     supplier-lead-time",
        "legal policy,     contract-review-policy, contract-turnaround",
        "new technology,   order-system,           workaround-hours",
        "operations cost,  line-cost-program,      field-failure-rate",
    })
    void eachTaleIsFoundAsASideEffectOfItsInitiative(String tale, String source, String target) {
        KpiConflict conflict = only(new TradeOffSource.Initiative(Id.of(source)), target, tale);
        assertTrue(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR), tale);
    }

    @Test
    void twoRolesPullCasesPerHourInTwoDirections() {
        List<KpiConflict> opposed = CONFLICTS.ofKind(ConflictKind.DIRECT_OPPOSITION);
        assertEquals(1, opposed.size());
        KpiConflict conflict = opposed.get(0);
        assertEquals(Optional.of(Id.of("cases-per-hour")), conflict.target());
        assertTrue(conflict.involvesRole(Id.of("contact-center-manager")));
        assertTrue(conflict.involvesRole(Id.of("service-quality-lead")));
        assertTrue(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR));
    }

    @Test
    void fivePairsOfMetricsHaveNeverBeenCompared() {
        assertEquals(5, CONFLICTS.questions().size());
    }

    /** A harm that comes by two ways has no single change that settles it until the change for one of them is made. */
    @Test
    void whatTheReportProposesSettlesEveryConflict() {
        StrategicPlan twin = PLAN;
        int steps = 0;
        for (List<KpiConflict> open = open(twin); !open.isEmpty(); open = open(twin)) {
            assertTrue(++steps <= 40, "Too many steps, still open: " + ids(open));
            twin = ConflictResolutions.apply(twin, firstChange(open));
        }
        assertTrue(steps > 0);
    }

    private static KpiConflict only(TradeOffSource source, String target, String tale) {
        List<KpiConflict> found = CONFLICTS.conflicts().stream()
                .filter(c ->
                        c.source().equals(Optional.of(source)) && c.target().equals(Optional.of(Id.of(target))))
                .toList();
        assertEquals(1, found.size(), tale);
        return found.get(0);
    }

    private static List<KpiConflict> open(StrategicPlan plan) {
        return KpiConflictDetector.standard().detect(plan).atLeast(ConflictSeverity.MINOR);
    }

    private static ConflictResolution.Change firstChange(List<KpiConflict> conflicts) {
        return conflicts.stream()
                .flatMap(conflict -> conflict.resolutions().stream())
                .filter(ConflictResolution.Change.class::isInstance)
                .map(ConflictResolution.Change.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No change is proposed for " + ids(conflicts)));
    }

    private static List<String> ids(List<KpiConflict> conflicts) {
        return conflicts.stream().map(KpiConflict::id).toList();
    }
}
