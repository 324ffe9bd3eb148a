package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.examples.ppm.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of rows by the keys of a mapping, and what is wrong with them. */
final class Cells {
    private final CsvMapping mapping;
    private final Map<String, String> columns;
    private final Map<String, Integer> places;
    private final Set<String> unknown;
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * Fields of a table.
     *
     * @param places the place of the column of each key that is mapped
     */
    Cells(CsvMapping mapping, Map<String, Integer> places) {
        this.mapping = mapping;
        this.columns = mapping.columns().mapped();
        this.places = places;
        this.unknown = new HashSet<>(mapping.unknown());
    }

    /** {@return whether a key is mapped} */
    boolean isMapped(String key) {
        return places.containsKey(key);
    }

    /** {@return whether a key maps the column at a place} */
    boolean isMapped(int place) {
        return places.containsValue(place);
    }

    /** {@return the key of the cost, or of the most likely one} */
    String costKey() {
        return isMapped("cost") ? "cost" : "likely";
    }

    /** {@return the name of the column of a key, short enough for a message} */
    String column(String key) {
        return PlainText.shortened(columns.getOrDefault(key, key));
    }

    /** {@return the text of a field, unless it says nothing} */
    Optional<String> value(CsvTable.Row row, String key) {
        return Optional.ofNullable(places.get(key))
                .map(place -> row.fields().get(place))
                .filter(this::saysSomething);
    }

    /** {@return the texts of a field that may hold several, each once} */
    List<String> values(CsvTable.Row row, String key) {
        Optional<String> separator = mapping.separators().flatMap(each -> each.of(key));
        return value(row, key).stream()
                .flatMap(text -> separator
                        .map(between -> Arrays.stream(text.split(Pattern.quote(between), -1)))
                        .orElse(Stream.of(text)))
                .map(String::strip)
                .filter(this::saysSomething)
                .distinct()
                .toList();
    }

    private boolean saysSomething(String text) {
        return !text.isEmpty() && !unknown.contains(text);
    }

    /** {@return what is wrong so far, in the order in which it was found} */
    List<RowProblem> problems() {
        return problems;
    }

    /** Notes what is wrong with a field; the message goes on after the name of the column, without a full stop. */
    void problem(CsvTable.Row row, String key, String message) {
        problem(row, key, message, Optional.empty());
    }

    /** Notes what is wrong with a field, and what may cure it. */
    void problem(CsvTable.Row row, String key, String message, String cure) {
        problem(row, key, message, Optional.of(cure));
    }

    private void problem(CsvTable.Row row, String key, String message, Optional<String> cure) {
        problems.add(new RowProblem(row.line(), "'" + column(key) + "' " + message + ".", cure));
    }
}
