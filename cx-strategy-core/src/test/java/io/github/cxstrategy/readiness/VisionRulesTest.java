package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.LOYALTY;
import static io.github.cxstrategy.readiness.ReadyPlan.NPS;
import static io.github.cxstrategy.readiness.ReadyPlan.assess;
import static io.github.cxstrategy.readiness.ReadyPlan.crm;
import static io.github.cxstrategy.readiness.ReadyPlan.decision;
import static io.github.cxstrategy.readiness.ReadyPlan.initiative;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.result;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X-01, vision without action, and X-02, action without vision. */
class VisionRulesTest {

    @Test
    void x01WantsAnInitiativeThatIsOwnedScheduledAndFunded() {
        StrategicPlan.Builder cut = readyPlan()
                .initiatives(List.of(crm().owners(List.of()).build()))
                .decisions(List.of(decision(CRM, FundingDecision.CUT).build()));

        assertThat(verdict(readyPlan(), "X-01")).isEqualTo(Verdict.PASS);
        assertThat(result(cut, "X-01", "loyalty").message())
                .isEqualTo("'loyalty' is a dream: 'crm' lacks an owner, funds.");
        assertThat(result(cut, "X-01", "loyalty").explanation().remedy().map(Remedy::sentence))
                .contains("Add what is lacking to 'crm': an owner, funds.");
    }

    @Test
    void x01AsksForFundsFromAlignmentOnOnly() {
        StrategicPlan.Builder cut =
                readyPlan().decisions(List.of(decision(CRM, FundingDecision.CUT).build()));

        assertThat(assess(cut, Gate.PLAN_TO_ALIGN).verdictOf(RuleId.of("X-01"))).contains(Verdict.PASS);
        assertThat(verdict(cut, "X-01")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void x01FailsWhereNothingServesTheObjective() {
        StrategicPlan.Builder rated = readyPlan()
                .initiatives(List.of(crm().addImpact(LOYALTY, ImpactLevel.NONE).build()));

        assertThat(result(rated, "X-01", "loyalty").message())
                .isEqualTo("'loyalty' is a dream: no initiative serves it.");
    }

    @Test
    void x01IsUnknownWhereAnInitiativeOrDecisionMayBeMissing() {
        StrategicPlan.Builder unserved =
                readyPlan().initiatives(List.of(initiative("crm").build()));

        assertThat(verdict(unserved, "X-01")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(unserved.addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "X-01"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().decisions(List.of()), "X-01")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().addCoverage(PlanPart.OBJECTIVES, Coverage.PARTIAL), "X-01"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void x01IsNotApplicableWhereThereAreNoObjectives() {
        StrategicPlan plan = readyPlan().build();
        StrategicPlan.Builder none = StrategicPlan.builder(plan.id(), plan.name());

        assertThat(verdict(none.addCoverage(PlanPart.OBJECTIVES, Coverage.COMPLETE), "X-01"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void x02WantsAPathFromFundedInitiativesToAnObjective() {
        assertThat(verdict(readyPlan(), "X-02")).isEqualTo(Verdict.PASS);
        StrategicPlan.Builder moved =
                withCrm(initiative("crm").addEffect(movesNps()).build());
        assertThat(verdict(moved, "X-02")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(wanting(moved, Goal.increaseTo("50")), "X-02")).isEqualTo(Verdict.PASS);
        assertThat(verdict(wanting(moved, Goal.decreaseTo("50")), "X-02")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(
                        withCrm(initiative("crm")
                                .addEffect(new KpiEffect(NPS, Effect.none()))
                                .build()),
                        "X-02"))
                .isEqualTo(Verdict.FAIL);
    }

    private static StrategicPlan.Builder wanting(StrategicPlan.Builder plan, Goal goal) {
        Kpi nps = ReadyPlan.kpi(NPS, KpiKind.EXPERIENCE).toBuilder().goal(goal).build();
        return plan.scorecard(ReadyPlan.scorecard(List.of(nps)));
    }

    @Test
    void x02SaysHowMuchMoneyIsANightmare() {
        StrategicPlan.Builder orphan = withCrm(initiative("crm").build());

        assertThat(result(orphan, "X-02", "crm").message())
                .isEqualTo("'crm' is funded but leads to no objective: EUR 100.00 of action without vision.");
        assertThat(result(orphan, "X-02", "vision").explanation().read())
                .anySatisfy(fact ->
                        assertThat(fact.sentence()).isEqualTo("'money without vision' of 'vision' is EUR 100.00"));
    }

    @Test
    void x02WantsAVision() {
        StrategicPlan.Builder blind = readyPlan().strategy(Strategy.builder().build());

        assertThat(result(blind, "X-02", "vision").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(blind, "X-02", "vision").explanation().read())
                .anySatisfy(fact ->
                        assertThat(fact.sentence()).isEqualTo("'money without vision' of 'vision' is EUR 100.00"));
        assertThat(result(blind.addCoverage(PlanPart.STRATEGY, Coverage.PARTIAL), "X-02", "vision")
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void x02IsUnknownWhereAnImpactMayBeMissing() {
        assertThat(result(
                                withCrm(initiative("crm").build()).addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL),
                                "X-02",
                                "crm")
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static StrategicPlan.Builder withCrm(Initiative initiative) {
        return readyPlan().initiatives(List.of(initiative));
    }

    private static KpiEffect movesNps() {
        return new KpiEffect(NPS, Effect.positive(Effect.Strength.STRONG));
    }
}
