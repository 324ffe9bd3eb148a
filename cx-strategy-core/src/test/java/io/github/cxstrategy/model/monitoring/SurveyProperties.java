package io.github.cxstrategy.model.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cxstrategy.basics.Id;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SurveyProperties {

    @Property(seed = "3")
    void adkarScoresAreAcceptedIfEachLiesBetweenOneAndFive(@ForAll @Size(5) List<@IntRange(max = 6) Integer> scores) {
        boolean right = scores.stream().allMatch(score -> score >= 1 && score <= 5);

        Throwable refusal = catchThrowable(
                () -> new AdkarScores(scores.get(0), scores.get(1), scores.get(2), scores.get(3), scores.get(4)));

        assertThat(refusal == null).isEqualTo(right);
    }

    @Property(seed = "4")
    void noMoreNameAMetricThanAnswer(
            @ForAll @IntRange(min = -2, max = 4) int respondents, @ForAll @IntRange(min = -2, max = 5) int named) {
        Throwable refusal =
                catchThrowable(() -> new Survey.Success(Id.of("agent"), LocalDate.of(2027, 1, 1), respondents, named));

        assertThat(refusal == null).isEqualTo(0 <= named && named <= respondents);
    }
}
