package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C-07 with one review held in the past year and four to come. */
class ReviewedAllYearTest {
    private static final String ONE_HELD = "reviews.reviews[0] -; reviews.reviews[0] -; reviews.reviews[0] -";

    @ParameterizedTest
    @CsvSource({
        "PLAN_TO_ALIGN, PASS",
        "ALIGN_TO_PLAN_EXECUTION, PASS",
        "PLAN_EXECUTION_TO_MONITOR, PASS",
        "OUTCOME_REVIEW, FAIL"
    })
    void whenOutcomesAreReviewedOnlyWhatWasHeldCounts(Gate gate, Verdict expected) {
        StrategicPlan plan = PlanEdit.apply(SoundPlan.plan(), ONE_HELD);

        Assessment assessment =
                ReadinessChecker.standard().assess(VerdictTableTest.context(ResolvedPlan.of(plan)), gate);

        assertThat(assessment.verdictOf(RuleId.of("C-07"))).isEqualTo(Optional.of(expected));
        if (expected == Verdict.FAIL) {
            assertThat(assessment.resultsOf(RuleId.of("C-07")).get(0).message())
                    .isEqualTo("From 2026-12-16 to 2027-12-15 the plan has 1 review, fewer than 4.");
        }
    }
}
