package io.github.cxstrategy.text;

import java.util.List;

/** A text under construction: headings, paragraphs, items and tables, no line wider than {@link #WIDTH} where possible. */
final class Page {
    static final int WIDTH = 120;

    private static final int INDENT = 2;

    private final StringBuilder text = new StringBuilder();

    /** Starts the page with a line that stands out. */
    Page title(String title) {
        return underlined(title, "=");
    }

    /** Starts a section. */
    Page heading(String heading) {
        blank();
        return underlined(heading, "-");
    }

    private Page underlined(String text, String mark) {
        paragraph(text);
        return line(mark.repeat(Math.min(WIDTH, Columns.of(Columns.oneLine(text)))));
    }

    /** Adds running text. */
    Page paragraph(String paragraph) {
        Columns.wrap(paragraph, WIDTH).forEach(this::line);
        return this;
    }

    /** Adds text that starts with a mark, its further lines indented to the text behind the mark. */
    Page item(int level, String mark, String item) {
        int indent = INDENT * level + Columns.of(mark) + 1;
        List<String> lines = Columns.wrap(item, WIDTH - indent);
        line(" ".repeat(INDENT * level) + mark + " " + lines.get(0));
        lines.stream().skip(1).forEach(line -> line(" ".repeat(indent) + line));
        return this;
    }

    Page table(Table table) {
        table.lines(INDENT).forEach(this::line);
        return this;
    }

    /** Adds the text of another page below an empty line. */
    Page add(Page other) {
        if (other.text.length() > 0) {
            blank();
            text.append(other.text);
        }
        return this;
    }

    Page blank() {
        if (text.length() > 0) {
            text.append('\n');
        }
        return this;
    }

    private Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
