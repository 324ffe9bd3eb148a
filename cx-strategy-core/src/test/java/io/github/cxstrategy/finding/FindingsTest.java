package io.github.cxstrategy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings are ordered by place, in code point order, and stand once. */
class FindingsTest {
    private static final Finding ERROR = finding(FindingCode.CYCLE, Place.of("initiatives", "b"), "Cure.");
    private static final Finding WARNING = finding(FindingCode.EXPIRED, Place.of("waivers"), "Cure.");

    @Test
    void order_is_by_place_code_message_and_cure() {
        Finding field = finding(FindingCode.CYCLE, Place.of("initiatives", "b", "owners"), "Cure.");
        Finding basic = finding(FindingCode.CYCLE, Place.of("initiatives", "\uFF5E"), "Cure.");
        Finding emoji = finding(FindingCode.CYCLE, Place.of("initiatives", "\uD83D\uDE00"), "Cure.");
        Finding cure = finding(FindingCode.CYCLE, Place.of("initiatives", "b"), "Other.");
        assertThat(Findings.of(List.of(WARNING, emoji, basic, field, cure, ERROR, ERROR))
                        .all())
                .containsExactly(ERROR, cure, field, basic, emoji, WARNING);
    }

    @Test
    void errors_and_codes_can_be_picked() {
        Findings findings = Findings.of(List.of(WARNING, ERROR));
        assertThat(findings.hasNoErrors()).isFalse();
        assertThat(findings.errors()).containsExactly(ERROR);
        assertThat(findings.of(Set.of(FindingCode.EXPIRED))).containsExactly(WARNING);
        assertThat(Findings.of(List.of(WARNING)).hasNoErrors()).isTrue();
    }

    @Test
    void text() {
        assertThat(ERROR).hasToString("ERROR CYCLE at initiatives[b]: Message. Cure.");
        assertThat(Place.of("a", "b", "c")).hasToString("a[b].c");
    }

    private static Finding finding(FindingCode code, Place place, String cure) {
        return new Finding(code, place, "Message.", cure);
    }
}
