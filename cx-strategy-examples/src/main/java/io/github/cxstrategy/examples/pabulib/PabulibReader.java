package io.github.cxstrategy.examples.pabulib;

import io.github.cxstrategy.examples.pabulib.PabulibFile.Entry;
import io.github.cxstrategy.examples.pabulib.PabulibFile.Project;
import io.github.cxstrategy.examples.pabulib.Rows.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a .pb file: the sections META, PROJECTS and VOTES, each with a row that names its columns. Columns may stand in
 * any order; columns and keys that mean nothing here are passed over.
 *
 * <p>Format: Stolicki, Szufa, Talmon, "Pabulib: A Participatory Budgeting Library", arXiv 2012.06539.
 */
public final class PabulibReader {
    private static final String META = "META";
    private static final String PROJECTS = "PROJECTS";
    private static final String VOTES = "VOTES";

    private final String source;
    private final Map<String, Section> sections = new HashMap<>();

    /** The rows of a section below the one that names the columns. */
    private record Section(Row columns, List<Row> rows) {
        int find(String column) {
            for (int i = 0; i < columns.fields().size(); i++) {
                if (columns.fields().get(i).equalsIgnoreCase(column)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private PabulibReader(String source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @param source the name of the file, for messages
     * @param bytes its content, UTF-8
     * @return what it says
     * @throws PabulibException if it is no such file
     */
    public static PabulibFile read(String source, byte[] bytes) {
        PabulibReader reader = new PabulibReader(source);
        reader.split(Rows.of(source, bytes));
        return new PabulibFile(source, reader.meta(), reader.projects());
    }

    private void split(List<Row> rows) {
        int i = 0;
        while (i < rows.size()) {
            Row headline = rows.get(i);
            Optional<String> section = List.of(META, PROJECTS, VOTES).stream()
                    .filter(headline::isHeadline)
                    .findFirst();
            if (section.isEmpty()) {
                throw problem(
                        headline,
                        "A section META, PROJECTS or VOTES must start here but there is '"
                                + shortened(headline.fields().get(0)) + "'.");
            }
            if (i + 1 == rows.size() || isHeadline(rows.get(i + 1))) {
                throw problem(headline, "The section " + section.get() + " must name its columns but is empty.");
            }
            int end = i + 2;
            while (end < rows.size() && !isHeadline(rows.get(end))) {
                end++;
            }
            if (sections.put(section.get(), new Section(rows.get(i + 1), rows.subList(i + 2, end))) != null) {
                throw problem(headline, "The section " + section.get() + " must stand once but stands twice.");
            }
            i = end;
        }
    }

    private static boolean isHeadline(Row row) {
        return row.isHeadline(META) || row.isHeadline(PROJECTS) || row.isHeadline(VOTES);
    }

    private Map<String, Entry> meta() {
        Section section = section(META);
        int key = column(section, META, "key");
        int value = column(section, META, "value");
        Map<String, Entry> meta = new LinkedHashMap<>();
        for (Row row : section.rows()) {
            // A description may hold semicolons that nobody quoted; the value is the last column then.
            String text = value == section.columns().fields().size() - 1
                            && row.fields().size() > value
                    ? String.join(";", row.fields().subList(value, row.fields().size()))
                    : cell(row, value);
            String name = cell(row, key).toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && meta.putIfAbsent(name, new Entry(text, row.line())) != null) {
                throw problem(row, "A key of META must stand once but '" + shortened(name) + "' stands twice.");
            }
        }
        return meta;
    }

    private List<Project> projects() {
        Section section = section(PROJECTS);
        int id = column(section, PROJECTS, "project_id");
        int cost = column(section, PROJECTS, "cost");
        int name = section.find("name");
        int votes = section.find("votes");
        int selected = section.find("selected");
        int category = Math.max(section.find("category"), section.find("categories"));
        Map<String, Long> counted = votes < 0 ? countedVotes(section, id) : Map.of();
        Set<String> seen = new HashSet<>();
        List<Project> projects = new ArrayList<>();
        for (Row row : section.rows()) {
            checkWidth(section, row);
            String project = cell(row, id);
            if (project.isEmpty()) {
                throw problem(row, "Every project must have a 'project_id' but this one has none.");
            }
            if (!seen.add(project)) {
                throw problem(row, "Each 'project_id' must stand once but '" + shortened(project) + "' stands twice.");
            }
            projects.add(new Project(
                    project,
                    Optional.of(cell(row, name)).filter(text -> !text.isEmpty()),
                    Numbers.amount(source, row.line(), "cost", cell(row, cost)),
                    votes < 0 ? counted.getOrDefault(project, 0L) : wholeVotes(row, cell(row, votes)),
                    selection(cell(row, selected)),
                    commaSeparated(cell(row, category)),
                    row.line()));
        }
        if (projects.isEmpty()) {
            throw problem(section.columns(), "The section PROJECTS must hold at least one project but has none.");
        }
        return projects;
    }

    /** Every ballot counts once for each project that it names. */
    private Map<String, Long> countedVotes(Section projects, int id) {
        Section section = sections.get(VOTES);
        if (section == null) {
            throw problem(
                    projects.columns(),
                    "The votes must be known but there is neither a column 'votes' nor a section VOTES.");
        }
        Set<String> known = new HashSet<>();
        projects.rows().forEach(row -> known.add(cell(row, id)));
        int vote = column(section, VOTES, "vote");
        Map<String, Long> counted = new HashMap<>();
        for (Row row : section.rows()) {
            for (String project : new HashSet<>(commaSeparated(cell(row, vote)))) {
                if (!known.contains(project)) {
                    throw problem(
                            row, "A vote must be for one of the projects but is for '" + shortened(project) + "'.");
                }
                counted.merge(project, 1L, Long::sum);
            }
        }
        return counted;
    }

    private long wholeVotes(Row row, String text) {
        BigDecimal votes = Numbers.amount(source, row.line(), "votes", text);
        try {
            return votes.longValueExact();
        } catch (ArithmeticException e) {
            throw problem(row, "'votes' must be a whole number but is '" + shortened(text) + "'.");
        }
    }

    /** Only 1 and 0 say plainly what the city did; anything else leaves it open. */
    private static Optional<Boolean> selection(String text) {
        return switch (text) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static List<String> commaSeparated(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            throw new PabulibException(
                    source, "The file must have a section " + name + " but has none.\nMaybe it is no .pb file.");
        }
        return section;
    }

    private int column(Section section, String name, String column) {
        int index = section.find(column);
        if (index < 0) {
            throw problem(
                    section.columns(), "The section " + name + " must have a column '" + column + "' but has none.");
        }
        return index;
    }

    private void checkWidth(Section section, Row row) {
        int columns = section.columns().fields().size();
        if (row.fields().size() > columns) {
            throw problem(
                    row,
                    "A row must have at most the " + columns + " fields that the columns name but has "
                            + row.fields().size() + ".\nMaybe a text with a semicolon lacks its double quotes.");
        }
    }

    private static String cell(Row row, int column) {
        return column >= 0 && column < row.fields().size() ? row.fields().get(column) : "";
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "...";
    }

    private PabulibException problem(Row row, String sentence) {
        return new PabulibException(source, row.line(), sentence);
    }
}
