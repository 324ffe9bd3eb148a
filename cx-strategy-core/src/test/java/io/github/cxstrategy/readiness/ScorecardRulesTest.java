package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.ANN;
import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.NPS;
import static io.github.cxstrategy.readiness.ReadyPlan.REVENUE;
import static io.github.cxstrategy.readiness.ReadyPlan.crm;
import static io.github.cxstrategy.readiness.ReadyPlan.kpi;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.result;
import static io.github.cxstrategy.readiness.ReadyPlan.role;
import static io.github.cxstrategy.readiness.ReadyPlan.scorecard;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** */
class ScorecardRulesTest {
    private static final Kpi EXPERIENCE = kpi(NPS, KpiKind.EXPERIENCE);
    private static final Kpi BUSINESS = kpi(REVENUE, KpiKind.BUSINESS);
    private static final Kpi SPEED = Kpi.builder(Id.of("speed"), "Speed").build();

    @Test
    void a24WantsBothKindsOfKpi() {
        StrategicPlan.Builder onlyExperience = readyPlan().scorecard(scorecard(List.of(EXPERIENCE)));
        StrategicPlan.Builder oneWithoutKind = readyPlan().scorecard(scorecard(List.of(EXPERIENCE, SPEED)));

        assertThat(verdict(readyPlan(), "A-24")).isEqualTo(Verdict.PASS);
        assertThat(verdict(onlyExperience, "A-24")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(onlyExperience.addCoverage(PlanPart.SCORECARD, Coverage.PARTIAL), "A-24"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(oneWithoutKind, "A-24")).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, PASS", "2026-11-01, FAIL", "2026-10-31, FAIL"})
    void a24WantsAScorecardNewerThanThePlan(LocalDate date, Verdict expected) {
        assertThat(verdict(readyPlan().scorecard(dated(Optional.of(date))), "A-24"))
                .isEqualTo(expected);
    }

    @Test
    void a24IsUnknownWithoutADateToCompare() {
        assertThat(verdict(readyPlan().scorecard(dated(Optional.empty())), "A-24"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a26WantsAKpiThatTheOwnerDefined() {
        StrategicPlan.Builder ownedByBob =
                readyPlan().initiatives(List.of(crm().owners(List.of(BOB)).build()));
        StrategicPlan.Builder ownedByNobody =
                readyPlan().initiatives(List.of(crm().owners(List.of()).build()));

        assertThat(verdict(readyPlan(), "A-26")).isEqualTo(Verdict.PASS);
        assertThat(result(ownedByBob, "A-26", "crm").message()).isEqualTo("The owner of 'crm' has defined no KPI.");
        assertThat(verdict(ownedByNobody, "A-26")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(ownedByBob.addCoverage(PlanPart.SCORECARD, Coverage.PARTIAL), "A-26"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(result(ownedByNobody.addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "A-26", "crm")
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a27WantsAnObjectiveASuccessMetricOrAKnownInfluenceOnOne() {
        assertThat(verdict(readyPlan(), "A-27")).isEqualTo(Verdict.PASS);
        assertThat(aligned(Set.of(), List.of())).isEqualTo(Verdict.FAIL);
        assertThat(aligned(Set.of(SPEED.id()), List.of())).isEqualTo(Verdict.PASS);
        assertThat(aligned(Set.of(NPS), List.of(speedMovesNps(Effect.positive(Effect.Strength.WEAK)))))
                .isEqualTo(Verdict.PASS);
        assertThat(aligned(Set.of(NPS), List.of(speedMovesNps(Effect.none())))).isEqualTo(Verdict.FAIL);
        assertThat(aligned(Set.of(NPS), List.of(speedMovesNps(Effect.unknown()))))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(aligned(Set.of(REVENUE), List.of(speedMovesNps(Effect.positive(Effect.Strength.WEAK)))))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a27IsUnknownWhereInfluencesWereNotSuppliedAndNotApplicableWithoutKpis() {
        StrategicPlan.Builder plan = readyPlan().scorecard(scorecard(List.of(EXPERIENCE, BUSINESS, SPEED)));

        assertThat(result(plan, "A-27", "speed").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().roles(List.of()).processes(List.of()).scorecard(Scorecard.EMPTY), "A-27"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a28WantsAMetricForEachRoleInAChangedProcess() {
        StrategicPlan.Builder unmeasured =
                readyPlan().roles(List.of(role("agent", "sales"), role("engineer", "it", "nps")));

        assertThat(verdict(readyPlan(), "A-28")).isEqualTo(Verdict.PASS);
        assertThat(result(unmeasured, "A-28", "agent").message())
                .isEqualTo("'agent' works in a changed process but has no metric.");
        assertThat(verdict(unmeasured.addCoverage(PlanPart.ROLES, Coverage.PARTIAL), "A-28"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().addCoverage(PlanPart.PROCESSES, Coverage.PARTIAL), "A-28"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a28IsNotApplicableWhereNoRoleIsInAChangedProcess() {
        ChangedProcess empty = new ChangedProcess(Id.of("care"), "Care", Set.of());

        assertThat(verdict(readyPlan().processes(List.of(empty)), "A-28")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(readyPlan().processes(List.of()), "A-28")).isEqualTo(Verdict.UNKNOWN);
    }

    private static Scorecard dated(Optional<LocalDate> date) {
        return new Scorecard(date, List.of(EXPERIENCE, BUSINESS), List.of(), Set.of());
    }

    private static Influence speedMovesNps(Effect effect) {
        return new Influence(SPEED.id(), NPS, effect);
    }

    /** What A-27 says of a KPI without objective. */
    private static Verdict aligned(Set<Id<Kpi>> successMetrics, List<Influence> influences) {
        Scorecard scorecard = new Scorecard(
                Optional.empty(),
                List.of(EXPERIENCE, BUSINESS, SPEED.toBuilder().definedBy(ANN).build()),
                influences,
                successMetrics);
        return result(
                        readyPlan().scorecard(scorecard).addCoverage(PlanPart.INFLUENCES, Coverage.COMPLETE),
                        "A-27",
                        "speed")
                .verdict();
    }
}
