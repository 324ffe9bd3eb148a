package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "Łódź, 4",
        "e\u0301te\u0301, 3",
        "顧客体験, 8",
        "한글, 4",
        "ｶﾅ, 2",
        "\uD83D\uDE80, 2",
        "עברית, 5",
        "a\u200Db, 2",
        "'', 0"
    })
    void countsTheColumnsOfATerminal(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void putsWhiteSpaceOfAnyKindOnOneLine() {
        assertThat(Columns.oneLine("  a\r\n\t b\u2028c ")).isEqualTo("a b c");
    }

    @Test
    void wrapsAtBlanks() {
        assertThat(Columns.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void breaksOnlyAWordThatIsLongerThanTheLine() {
        assertThat(Columns.wrap("a 顧客体験顧客 b", 5)).containsExactly("a", "顧客", "体験", "顧客", "b");
    }

    @Test
    void wrapsNothingIntoOneEmptyLine() {
        assertThat(Columns.wrap("", 5)).containsExactly("");
    }
}
