package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsWordsLeftAndFiguresRight() {
        Table table = new Table().words("Name").figures("EUR").words("Note");
        table.row("顧客", "1,000", "").row("Łódź plus", "7", "x");

        assertThat(String.join("\n", table.lines(0))).isEqualTo("""
                         Name         EUR  Note
                         顧客       1,000
                         Łódź plus      7  x""");
    }

    @Test
    void letsTheWidestWordsRunOverSeveralLines() {
        Table table = new Table().words("").figures("");
        table.row("word ".repeat(40), "9");

        assertThat(table.lines(0)).hasSize(2).allMatch(line -> Columns.of(line) <= Page.WIDTH);
    }

    @Test
    void refusesARowThatLacksACell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table().words("a").words("b").row("x"))
                .withMessage("A row must have 2 cells but has 1.");
    }

    @Test
    void writesFiguresTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Figures.money(io.github.cxstrategy.basics.Money.of("EUR", "1234567.50")))
                    .isEqualTo("EUR 1,234,567.50");
            assertThat(Figures.money(io.github.cxstrategy.basics.Money.of("EUR", "-1200")))
                    .isEqualTo("EUR -1,200");
            assertThat(Figures.count(1000, "conflict")).isEqualTo("1,000 conflicts");
            assertThat(Figures.percent(2, 3)).isEqualTo("66.7 %");
            assertThat(Figures.percent(0, 0)).isEqualTo("-");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wrapsTitlesAndHeadings() {
        String page =
                new Page().title("word ".repeat(60)).heading("w".repeat(300)).toString();

        assertThat(page.lines()).hasSize(9).allMatch(line -> Columns.of(line) <= Page.WIDTH);
        assertThat(page).contains("\n" + "=".repeat(Page.WIDTH) + "\n").endsWith("\n" + "-".repeat(Page.WIDTH) + "\n");
    }

    @Test
    void leavesNoTrailingBlanks() {
        Page page = new Page()
                .title("A  title ")
                .heading("Part")
                .item(1, "-", "word ".repeat(60))
                .table(new Table().words("a").words("b").row("x", ""));

        assertThat(page.toString().lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(page.toString().lines()).allMatch(line -> Columns.of(line) <= Page.WIDTH);
    }
}
