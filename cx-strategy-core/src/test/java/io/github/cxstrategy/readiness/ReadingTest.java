package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Fact OWNER = new Fact.Known("crm", "owner", "ada");
    private static final Fact RANK = new Fact.Absent("crm", "rank");

    private final Check check = Check.all(Check.present(RANK), Check.present(OWNER));
    private final Reading reading = new Reading(check, check.verdict());

    @Test
    void tellsWhatIsKnownWhatIsMissingAndWhatTheVerdictRestsOn() {
        assertThat(reading.all()).containsExactly(OWNER, RANK);
        assertThat(reading.read()).containsExactly(OWNER);
        assertThat(reading.missing()).containsExactly(RANK);
        assertThat(reading.why()).containsExactly(RANK);
    }

    @Test
    void isAListLikeAnyOtherThatNobodyCanChange() {
        assertThat(reading.all()).isEqualTo(List.of(OWNER, RANK)).hasSameHashCodeAs(List.of(OWNER, RANK));
        assertThat(reading.all()).hasToString(List.of(OWNER, RANK).toString());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reading.read().clear());
    }
}
