package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns a list of signed edges into a plan for experiments with conflicts: a node becomes a KPI that is to rise, with a role
 * of its own that is held to it, and an edge an influence.
 *
 * <p>A row has three fields: from, to, weight. The first row may name them. The weight's sign is the direction; its size
 * beside the largest in the file the strength: up to a third weak, up to two thirds moderate, above strong; 0 is a recorded
 * "no effect". What is done with a row that is more than this is in the notes, and a row that is less is an error.
 */
public final class SignedGraphImporter {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final String source;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final ImportNotes notes = new ImportNotes();

    /** One row. */
    private record Edge(String from, String to, BigDecimal weight) {}

    private SignedGraphImporter(String source) {
        this.source = source;
    }

    /**
     * Reads edges.
     *
     * @param source the name of the file, for messages and as the name of the plan
     * @param bytes its content: UTF-8, fields separated by commas
     * @return the plan and what had to be assumed
     * @throws ImportException if the file is no such list, with one line for each row that is wrong
     */
    public static CsvImport plan(String source, byte[] bytes) {
        return new SignedGraphImporter(source).read(CsvTable.read(source, bytes, FileForm.STANDARD));
    }

    private CsvImport read(CsvTable table) {
        if (table.columns().size() != 3) {
            throw new ImportException(source + ", line 1: A row must have three fields, from, to and weight, but has "
                    + table.columns().size() + ".");
        }
        problems.addAll(table.problems());
        if (number(table.columns().get(2)).isPresent()) {
            row(1, table.columns());
        } else if (!table.columns().equals(List.of("from", "to", "weight"))) {
            problems.add(new RowProblem(
                    1,
                    "The first row must name from, to and weight, or be an edge, but is '"
                            + PlainText.shortened(String.join(",", table.columns())) + "'.",
                    Optional.of("Maybe the weight is no number.")));
        }
        table.rows().forEach(row -> row(row.line(), row.fields()));
        if (!problems.isEmpty()) {
            throw new ImportException(
                    problems.stream().map(problem -> problem.describe(source)).toList());
        }
        if (edges.isEmpty()) {
            throw new ImportException(source + ": There must be at least one edge but there is none.");
        }
        if (table.emptyRows() > 0) {
            notes.add("Rows without content were passed over");
        }
        return new CsvImport(plan(), notes.toList(), edges.size(), List.of());
    }

    private void row(int line, List<String> fields) {
        if (fields.size() != 3) {
            return; // the table has that among its problems
        }
        Optional<BigDecimal> weight = number(fields.get(2));
        if (weight.isEmpty()) {
            problem(line, "'weight' must be a number but is '" + PlainText.shortened(fields.get(2)) + "'.");
        }
        for (int field = 0; field < 2; field++) {
            if (fields.get(field).isEmpty()) {
                problem(line, "'" + (field == 0 ? "from" : "to") + "' must name a node but is empty.");
            }
        }
        weight.ifPresent(number -> edges.add(new Edge(fields.get(0), fields.get(1), number)));
    }

    private void problem(int line, String message) {
        problems.add(new RowProblem(line, message, Optional.empty()));
    }

    private static Optional<BigDecimal> number(String text) {
        if (!text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,12})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private StrategicPlan plan() {
        BigDecimal largest = edges.stream()
                .map(edge -> edge.weight().abs())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        Set<String> nodes = new TreeSet<>();
        Set<List<String>> pairs = new LinkedHashSet<>();
        List<Influence> influences = new ArrayList<>();
        for (Edge edge : edges) {
            nodes.add(edge.from());
            nodes.add(edge.to());
            if (edge.from().equals(edge.to())) {
                notes.add("Edges from a node to itself are kept, and the detector leaves them out", edge.from());
            }
            if (!pairs.add(List.of(edge.from(), edge.to()))) {
                notes.add("Further edges between the same two nodes are kept", edge.from() + " -> " + edge.to());
            }
            influences.add(new Influence(id(edge.from()), id(edge.to()), effect(edge.weight(), largest))
                    .withOrigin(Influence.Origin.DECLARED));
        }
        notes.add(
                "Each node is taken for a KPI that is to rise, with a role of its own; strengths are by the size of the"
                        + " weight beside the largest, " + largest.toPlainString());
        return StrategicPlan.builder(Id.of("signed-graph"), source)
                .scorecard(Scorecard.of(
                        nodes.stream()
                                .map(node -> Kpi.of(id(node), node, Goal.increase()))
                                .toList(),
                        influences))
                .roles(nodes.stream()
                        .map(node -> Role.of(Id.of(node), node, RoleMetric.of(id(node))))
                        .toList())
                .build();
    }

    private static Id<Kpi> id(String node) {
        return Id.of(node);
    }

    private static Effect effect(BigDecimal weight, BigDecimal largest) {
        if (weight.signum() == 0) {
            return Effect.none();
        }
        BigDecimal thirds = weight.abs().multiply(THREE);
        Strength strength = thirds.compareTo(largest) <= 0
                ? Strength.WEAK
                : thirds.compareTo(largest.multiply(BigDecimal.valueOf(2))) <= 0 ? Strength.MODERATE : Strength.STRONG;
        return weight.signum() > 0 ? Effect.positive(strength) : Effect.negative(strength);
    }
}
