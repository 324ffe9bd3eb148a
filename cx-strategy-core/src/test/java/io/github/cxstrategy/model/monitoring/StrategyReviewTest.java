package io.github.cxstrategy.model.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategyReviewTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void aReviewThatIsHeldKeepsTheDayForWhichItWasPlanned() {
        StrategyReview planned = StrategyReview.scheduled(DAY);

        assertThat(planned).isEqualTo(new StrategyReview(DAY, Optional.empty(), Set.of(), List.of()));
        assertThat(planned.held(DAY.plusDays(2), Set.of(Id.of("crm")), List.of("Ask sooner.")))
                .isEqualTo(new StrategyReview(
                        DAY, Optional.of(DAY.plusDays(2)), Set.of(Id.of("crm")), List.of("Ask sooner.")));
        assertThat(ReviewCalendar.of(Cadence.QUARTERLY, Id.of("ceo"), List.of(planned)))
                .isEqualTo(new ReviewCalendar(
                        Optional.of(Cadence.QUARTERLY), Optional.of(Id.of("ceo")), List.of(planned)));
    }
}
