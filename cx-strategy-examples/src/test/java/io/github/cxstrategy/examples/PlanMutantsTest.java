package io.github.cxstrategy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.JsonPlaces.Node;
import io.github.cxstrategy.examples.PlanMutants.Kind;
import io.github.cxstrategy.examples.PlanMutants.Mutant;
import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Five hundred copies of the bundled plan with one fault each: every problem is told at its place.
 *
 * <p>What the place is follows from what was done to the text, and is compared with pointer, line and column of each
 * problem. Beside that the outcomes are a golden file, without the sentences, which name keys that the plan does not
 * have. When the bundled plan changes, other places are drawn: run this test with {@code -Dgolden.update=true}.
 */
class PlanMutantsTest {
    private static final int EACH = 100;
    private static final long SEED = 2027;

    private static final Set<Code> OF_A_VALUE =
            EnumSet.of(Code.WRONG_TYPE, Code.NULL_VALUE, Code.INVALID_VALUE, Code.UNKNOWN_VALUE);

    private final StrategyJson json = StrategyJson.standard();

    @Test
    void everyProblemIsToldAtItsPlace() throws IOException {
        List<Mutant> mutants = PlanMutants.of(BundledPlan.TEXT, EACH, SEED);
        assertThat(mutants).hasSize(EACH * Kind.values().length);
        StringBuilder table = new StringBuilder();
        for (Mutant mutant : mutants) {
            List<JsonProblem> problems = problems(mutant);
            check(mutant, problems);
            table.append(line(mutant, problems)).append('\n');
        }
        GoldenText.check("plan-mutants", table.toString());
    }

    /** Reads the copy: it is refused, or what was done to it shows in the plan. */
    private List<JsonProblem> problems(Mutant mutant) {
        try {
            assertThat(json.read(mutant.text())).as(mutant.toString()).isNotEqualTo(BundledPlan.PLAN);
            return List.of();
        } catch (StrategyJsonException refusal) {
            assertThat(refusal.count()).isEqualTo(refusal.problems().size());
            return refusal.problems();
        }
    }

    private static String line(Mutant mutant, List<JsonProblem> problems) {
        String done = mutant.kind() + " " + mutant.node().pointer();
        String detail = mutant.detail().isEmpty() ? "" : " (" + mutant.detail() + ")";
        String outcome = problems.stream()
                .map(problem ->
                        problem.code() + " " + problem.pointer() + " " + problem.line() + ":" + problem.column())
                .collect(Collectors.joining(", "));
        return done + detail + " -> " + (outcome.isEmpty() ? "read" : outcome);
    }

    private void check(Mutant mutant, List<JsonProblem> problems) {
        if (mutant.kind() == Kind.TRUNCATED) {
            isTruncated(mutant, problems);
            return;
        }
        JsonPlaces places = JsonPlaces.of(mutant.text());
        for (JsonProblem problem : problems) {
            Node node = places.find(problem.pointer()).orElseThrow();
            int offset = isOfAKey(problem, node, mutant) ? node.key() : node.start();
            assertThat(problem.line() + ":" + problem.column())
                    .as(problem.describe())
                    .isEqualTo(JsonPlaces.place(mutant.text(), offset));
            assertThat(isRelated(mutant, problem)).as(line(mutant, problems)).isTrue();
        }
        assertThat(!problems.isEmpty() || mayBeRead(mutant))
                .as(line(mutant, problems))
                .isTrue();
    }

    private boolean mayBeRead(Mutant mutant) {
        return switch (mutant.kind()) {
            case REMOVED -> true;
            case RENAMED -> isKept(mutant);
            case DUPLICATED -> !mutant.node().isMember();
            case RETYPED, TRUNCATED -> false;
        };
    }

    /** The key of a map is a value too, and refused as such where the key stands. */
    private static boolean isOfAKey(JsonProblem problem, Node node, Mutant mutant) {
        boolean renamed =
                mutant.kind() == Kind.RENAMED && node.key() == mutant.node().key();
        return renamed || problem.code() == Code.UNKNOWN_KEY || problem.code() == Code.DUPLICATE_KEY;
    }

    /** A key of a map is a value: with another name the plan may still be one, and has that name. */
    private boolean isKept(Mutant mutant) {
        String written = json.write(json.read(mutant.text()));
        return JsonPlaces.of(written)
                .find(mutant.node().parent() + "/" + mutant.detail())
                .isPresent();
    }

    private static boolean isRelated(Mutant mutant, JsonProblem problem) {
        Node node = mutant.node();
        String pointer = problem.pointer();
        return switch (mutant.kind()) {
            case REMOVED -> JsonPlaces.upwards(node.parent()).contains(pointer);
            case RENAMED ->
                pointer.equals(node.parent() + "/" + mutant.detail())
                        || (problem.code() == Code.MISSING_KEY && pointer.equals(node.parent()));
            case RETYPED -> pointer.equals(node.pointer()) && OF_A_VALUE.contains(problem.code());
            case DUPLICATED ->
                node.isMember()
                        ? pointer.equals(node.pointer()) && problem.code() == Code.DUPLICATE_KEY
                        : pointer.equals(next(node))
                                || JsonPlaces.upwards(node.parent()).contains(pointer);
            case TRUNCATED -> throw new IllegalArgumentException("A text that ends too early has no places.");
        };
    }

    private static String next(Node element) {
        return element.parent() + "/" + (Integer.parseInt(element.lastName()) + 1);
    }

    /** The place is the end of the text, or the beginning of a word that the end cuts; the pointer is what had begun. */
    private static void isTruncated(Mutant mutant, List<JsonProblem> problems) {
        assertThat(problems).extracting(JsonProblem::code).containsExactly(Code.SYNTAX);
        JsonProblem problem = problems.get(0);
        JsonPlaces whole = JsonPlaces.of(BundledPlan.TEXT);
        int end = mutant.text().length();
        String pointer = mutant.node().pointer();
        int place = end;
        int afterComma = Integer.MAX_VALUE;
        for (Node child : whole.in(mutant.node())) {
            int begun = child.isMember()
                    ? child.key() + child.lastName().length() + 2
                    : Math.min(child.start() + 1, afterComma);
            if (begun <= end) {
                pointer = child.pointer();
                boolean cut = child.start() < end && end < child.end();
                place = cut && !isComplete(mutant.text().substring(child.start())) ? child.start() : end;
            }
            afterComma = child.end() + 1;
        }
        assertThat(problem.pointer()).as(line(mutant, problems)).isEqualTo(pointer);
        assertThat(problem.line() + ":" + problem.column())
                .as(line(mutant, problems))
                .isEqualTo(JsonPlaces.place(mutant.text(), place));
    }

    private static boolean isComplete(String beginning) {
        return beginning.startsWith("\"") || beginning.matches("-?[0-9]+(\\.[0-9]+)?|true|false");
    }
}
