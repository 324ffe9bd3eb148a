package io.github.cxstrategy.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReReviewTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final ReReview AGAIN = new ReReview(Id.of("ann"), DAY.plusDays(30));

    @Test
    void anAnalysisThatIsGoneThroughAgainKeepsTheRest() {
        assertThat(BusinessAnalysis.of("Analysis", DAY).reReviewedBy(AGAIN.by(), AGAIN.on()))
                .isEqualTo(new BusinessAnalysis(Optional.of("Analysis"), Optional.of(DAY), Optional.of(AGAIN)));
    }

    @Test
    void anAssessmentThatIsGoneThroughAgainKeepsTheRest() {
        ImpactAssessment.Builder assessment = ImpactAssessment.builder()
                .document("Assessment")
                .date(DAY)
                .addRole(Id.of("agent"))
                .addDepartment(Id.of("care"));

        assertThat(assessment.build().reReviewedBy(AGAIN.by(), AGAIN.on()))
                .isEqualTo(assessment.reReview(AGAIN).build());
    }
}
