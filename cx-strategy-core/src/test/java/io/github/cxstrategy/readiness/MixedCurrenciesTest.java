package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.ExecutionPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Amounts of different currencies are never compared, whatever their numbers are. */
class MixedCurrenciesTest {
    private static final Money DOLLARS = Money.of("USD", 100);

    @Test
    void budgetPhasesInAnotherCurrencyDoNotComeToTheAllotment() {
        StrategicPlan plan = SoundPlan.plan();
        Roadmap roadmap = plan.roadmap().orElseThrow();
        List<ExecutionPlan> inDollars = roadmap.executionPlans().stream()
                .map(one -> new ExecutionPlan(
                        one.initiative(),
                        one.strategyVersion(),
                        one.budgetPhases().stream()
                                .map(phase -> new ExecutionPlan.BudgetPhase(phase.period(), DOLLARS))
                                .toList()))
                .toList();
        StrategicPlan mixed = plan.toBuilder()
                .roadmap(roadmap.toBuilder().executionPlans(inDollars).build())
                .build();

        assertThat(verdict(mixed, Gate.PLAN_EXECUTION_TO_MONITOR, "E-05")).contains(Verdict.UNKNOWN);
    }

    @Test
    void whatIsSpentInAnotherCurrencyIsNotWithinTolerance() {
        StrategicPlan plan = SoundPlan.plan();
        List<Initiative> inDollars = plan.initiatives().stream()
                .map(one -> one.id().equals(Id.of("crm"))
                        ? one.toBuilder()
                                .actuals(inDollars(one.actuals().orElseThrow()))
                                .build()
                        : one)
                .toList();

        assertThat(verdict(plan.toBuilder().initiatives(inDollars).build(), Gate.OUTCOME_REVIEW, "M-03"))
                .contains(Verdict.UNKNOWN);
    }

    private static Actuals inDollars(Actuals actuals) {
        return new Actuals(
                actuals.asOf(),
                actuals.startedOn(),
                Optional.of(DOLLARS),
                actuals.forecast(),
                actuals.forecastFinish());
    }

    private static Optional<Verdict> verdict(StrategicPlan plan, Gate gate, String rule) {
        return ReadinessChecker.standard()
                .assess(VerdictTableTest.context(ResolvedPlan.of(plan)), gate)
                .verdictOf(RuleId.of(rule));
    }
}
