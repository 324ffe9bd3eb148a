package io.github.cxstrategy.examples.ppm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void keepsEveryScriptAndDropsWhatAPlanCannotHold() {
        assertThat(PlainText.kept("  日本 🙂\tZażółć\nx\u0000y\u0085z\uD800 ")).isEqualTo("日本 🙂\tZażółć\nx y z");
        assertThat(PlainText.line(" a\u00A0 b\r\n c ")).isEqualTo("a b c");
        assertThat(PlainText.kept("\u0007")).isEmpty();
    }

    @Test
    void shortensWithoutCuttingACharacterInTwo() {
        assertThat(PlainText.shortened("x".repeat(60))).hasSize(60);
        assertThat(PlainText.shortened("🙂".repeat(61))).isEqualTo("🙂".repeat(50) + "...");
        assertThat(PlainText.shortened("\u001B[31mred\nline")).isEqualTo("[31mred line");
    }

    @Test
    void tellsHowManyMoreThereAre() {
        ImportNotes notes = new ImportNotes();
        notes.add("Said once");
        notes.add("Said once");
        for (String name : List.of("a", "b", "b", "c", "d")) {
            notes.add("Counted", name);
        }

        assertThat(notes.toList())
                .extracting(ImportNote::describe)
                .containsExactly("Said once.", "Counted (5): a, b, c and 2 more.");
    }
}
