package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.readiness.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of one initiative does not grow with the number of the others. */
class ExplanationSizeTest {
    private static final int MANY = 60;
    private static final Assessment ASSESSMENT = ReadinessChecker.standard()
            .assess(VerdictTableTest.context(ResolvedPlan.of(crowded())), Gate.ALIGN_TO_PLAN_EXECUTION);

    @ParameterizedTest
    @ValueSource(strings = {"A-10", "A-19"})
    void aResultReadsFewFacts(String rule) {
        assertThat(ASSESSMENT.resultsOf(RuleId.of(rule)))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.explanation().read()).hasSizeLessThan(10));
    }

    @Test
    void aSentenceNamesSomeOfManyPairs() {
        assertThat(ASSESSMENT.resultsOf(RuleId.of("X-04")))
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.message()).contains(" more pairs").hasSizeLessThan(5_000));
    }

    private static StrategicPlan crowded() {
        StrategicPlan plan = SoundPlan.plan();
        StrategicPlan.Builder builder = plan.toBuilder();
        Initiative crm = plan.initiatives().stream()
                .filter(one -> one.id().equals(Id.of("crm")))
                .findFirst()
                .orElseThrow();
        Team team = plan.teams().stream()
                .filter(one -> one.id().equals(Id.of("crm-team")))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < MANY; i++) {
            Id<Initiative> id = Id.of("more-" + i);

            builder.addInitiative(Initiative.builder(id, "More")
                    .departments(crm.departments())
                    .schedule(crm.schedule().orElseThrow())
                    .priorityRank(i + 10)
                    .build());
            builder.addDecision(
                    AllocationDecision.builder(id, FundingDecision.FUNDED).build());
            builder.addTeam(Team.builder(Id.of("team-" + i), "Team", Team.Kind.IMPLEMENTATION)
                    .members(team.members())
                    .addInitiative(id)
                    .build());
        }
        return builder.build();
    }
}
