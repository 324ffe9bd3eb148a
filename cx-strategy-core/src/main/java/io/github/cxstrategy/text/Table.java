package io.github.cxstrategy.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An aligned table. A column is as wide as its widest cell; if the table gets wider than the page, the widest column of
 * words gives way and its cells run over several lines.
 */
final class Table {
    private static final String GAP = "  ";
    private static final int LEAST_WIDTH = 16;

    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of words; a head may have several lines. */
    Table words(String head) {
        heads.add(head);
        right.add(false);
        return this;
    }

    /** Adds a column of figures, which end at the same place; a head may have several lines. */
    Table figures(String head) {
        heads.add(head);
        right.add(true);
        return this;
    }

    Table row(List<String> cells) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException(
                    "A row must have " + heads.size() + " cells but has " + cells.size() + ".");
        }
        rows.add(cells.stream().map(Columns::oneLine).toList());
        return this;
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines of the table, heads first, each indented by so many blanks. */
    List<String> lines(int indent) {
        int[] widths = widths(Page.WIDTH - indent);
        List<String> lines = new ArrayList<>();
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            headLines().forEach(heading -> addTo(lines, heading, widths, indent));
        }
        rows.forEach(row -> addTo(lines, row, widths, indent));
        return lines;
    }

    /** The lines of the heads, the last line of each just above the rows. */
    private List<List<String>> headLines() {
        List<String[]> parts = heads.stream().map(head -> head.split("\n", -1)).toList();
        int height = Collections.max(parts.stream().map(part -> part.length).toList());
        List<List<String>> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            List<String> cells = new ArrayList<>();
            for (String[] part : parts) {
                int from = line - (height - part.length);
                cells.add(from < 0 ? "" : part[from]);
            }
            lines.add(cells);
        }
        return lines;
    }

    private int[] widths(int page) {
        int[] widths = new int[heads.size()];
        int total = GAP.length() * (widths.length - 1);
        for (int column = 0; column < widths.length; column++) {
            for (String head : heads.get(column).split("\n", -1)) {
                widths[column] = Math.max(widths[column], Columns.of(head));
            }
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], Columns.of(row.get(column)));
            }
            total += widths[column];
        }
        while (total > page) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (!right.get(column) && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0 || widths[widest] <= LEAST_WIDTH) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private void addTo(List<String> lines, List<String> cells, int[] widths, int indent) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(
                    right.get(column)
                            ? List.of(cells.get(column))
                            : Columns.wrap(cells.get(column), Math.max(1, widths[column])));
        }
        int height = Collections.max(wrapped.stream().map(List::size).toList());
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < widths.length; column++) {
                String cell =
                        i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "";
                line.append(column == 0 ? "" : GAP)
                        .append(
                                right.get(column)
                                        ? Columns.padLeft(cell, widths[column])
                                        : Columns.padRight(cell, widths[column]));
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
