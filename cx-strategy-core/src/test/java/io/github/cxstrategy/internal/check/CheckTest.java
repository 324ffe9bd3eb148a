package io.github.cxstrategy.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every record relies on. */
class CheckTest {
    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "1e2, 100",
        "0e999999999, 0",
        "-0.000000000000000001, -0.000000000000000001",
        "999999999999999999, 999999999999999999"
    })
    void decimals_are_plain_and_without_trailing_zeros(String written, String read) {
        assertThat(Check.decimal("x", new BigDecimal(written))).isEqualTo(new BigDecimal(read));
    }

    @ParameterizedTest
    @CsvSource({
        "1e18, 18 digits before the decimal point but has 19",
        "1e1000000000, 18 digits before the decimal point but has 1000000001",
        "1e-19, 18 decimal places but has 19",
        "1e-1000000000, 18 decimal places but has 1000000000",
        "-9.9999999999999999999, 18 decimal places but has 19"
    })
    @Timeout(5)
    void decimals_that_would_take_long_are_refused_at_once(String written, String limit) {
        BigDecimal value = new BigDecimal(written);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.decimal("x", value))
                .withMessage("'x' must have at most " + limit + ".");
    }

    @Test
    @Timeout(5)
    void many_zeros_are_refused_before_they_are_stripped() {
        BigDecimal value = BigDecimal.ONE.setScale(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.decimal("x", value))
                .withMessage("'x' must be written with at most 360 digits but has 100001.");
        assertThat(Check.decimal("x", new BigDecimal("1." + "0".repeat(359)))).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "line\nend\r\n\ttab", "\uD83D\uDE00", "\u200Bzero width"})
    void text_that_people_can_read(String text) {
        assertThat(Check.text("x", text)).isEqualTo(text);
    }

    @Test
    void text_that_they_cannot() {
        assertText(" \t", "'x' must hold text but is blank.");
        assertText("a\u0000", "'x' must hold no control character but has U+0000 at index 1.");
        assertText("\u009Fa", "'x' must hold no control character but has U+009F at index 0.");
        assertText("a\uD83D", "'x' must be well-formed Unicode but has an unpaired surrogate at index 1.");
        assertText("\uDE00\uD83D", "'x' must be well-formed Unicode but has an unpaired surrogate at index 0.");
    }

    private static void assertText(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.text("x", text))
                .withMessage(message);
    }

    @Test
    void texts_of_lists_and_maps_can_be_read_one_by_one() {
        assertThat(Check.texts("x", List.of("b", "a", "b"))).containsExactly("b", "a", "b");
        assertThat(Check.texts("x", Map.of(2, "two", 1, "one")))
                .containsExactly(Map.entry(1, "one"), Map.entry(2, "two"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.texts("x", List.of("a", " ")))
                .withMessage("'x[1]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.texts("x", Map.of(1, "\u0000")))
                .withMessage("'x[1]' must hold no control character but has U+0000 at index 0.");
    }

    @Test
    void what_is_good_is_returned_as_it_is() {
        assertThat(Check.keyText("x", "a")).isEqualTo("a");
        assertThat(Check.text("x", Optional.of("a"))).contains("a");
        assertThat(Check.keyTexts("x", Map.of("b", 2, "a", 1))).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    void keys_of_maps_are_short_texts() {
        assertThat(Check.keyTexts("x", Map.of("k".repeat(200), 1))).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.keyTexts("x", Map.of("k".repeat(201), 1)))
                .withMessage("'x[" + "k".repeat(201) + "]' must have at most 200 characters but has 201.");
    }

    @Test
    void code_points_beyond_the_basic_plane_come_last() {
        assertThat(CodePoints.ORDER.compare("\uFF5E", "\uD83D\uDE00")).isNegative();
        assertThat(CodePoints.ORDER.compare("\uD83D\uDE00", "\uFF5E")).isPositive();
        assertThat(CodePoints.ORDER.compare("\uD83D\uDE00", "\uD83D\uDE01")).isNegative();
        assertThat(CodePoints.ORDER.compare("ab", "a")).isPositive();
        assertThat(CodePoints.ORDER.compare("a", "a")).isZero();
    }

    @Test
    void lists_keep_their_order_and_sets_and_maps_are_sorted() {
        assertThat(Check.list("x", List.of(2, 1, 2))).containsExactly(2, 1, 2);
        assertThat(Check.distinct("x", List.of(2, 1))).containsExactly(2, 1);
        assertThat(Check.set("x", List.of(2, 1, 2))).containsExactly(1, 2);
        Map<Integer, String> map = new LinkedHashMap<>();
        map.put(2, "two");
        map.put(1, "one");
        assertThat(Check.map("x", map)).containsExactly(Map.entry(1, "one"), Map.entry(2, "two"));
    }

    @Test
    void copies_are_not_changed_by_what_they_were_made_of() {
        List<Integer> values = new ArrayList<>(List.of(1));
        List<Integer> copy = Check.list("x", values);
        values.add(2);
        assertThat(copy).containsExactly(1);
    }

    @Test
    void repetitions_and_nulls_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.distinct("x", List.of("a", "b", "a")))
                .withMessage("'x' must name each entry once but has 'a' again as 'x[2]'.");
        String message = "'x' must be given but is null.";
        assertThatNullPointerException()
                .isThrownBy(() -> Check.list("x", Arrays.asList("a", null)))
                .withMessage(message);
        assertThatNullPointerException()
                .isThrownBy(() -> Check.set("x", Arrays.asList("a", null)))
                .withMessage(message);
        assertThatNullPointerException()
                .isThrownBy(() -> Check.map("x", Collections.singletonMap("a", null)))
                .withMessage(message);
    }
}
