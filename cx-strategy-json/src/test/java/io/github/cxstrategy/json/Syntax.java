package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.json.JsonProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the reader says about a document that is no plan, compared with what the grammar says. */
final class Syntax {

    /** What may lie between the reported place and the character at fault: the beginning of the same word or number. */
    private static final Pattern BEGINNING_OF_WORD = Pattern.compile("[\\p{L}\\p{N}_$.+-]*");

    private static final StrategyJson JSON = StrategyJson.standard();

    private Syntax() {}

    /** Returns what the reader says; a document that is read fails the test. */
    static List<JsonProblem> problems(String document) {
        return problems(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what the reader says; a document that is read fails the test. */
    static List<JsonProblem> problems(byte[] document) {
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> JSON.read(document));
        assertThat(refusal).as("the document is read").isNotNull();
        return refusal.problems();
    }

    /** Checks that a text is called malformed if and only if it is, alone and at the right place. */
    static void agreesWithTheGrammar(String text) {
        List<JsonProblem> problems = problems(text);
        int fault = JsonGrammar.fault(text);
        if (fault == JsonGrammar.WELL_FORMED) {
            assertThat(problems).extracting(JsonProblem::code).doesNotContain(Code.SYNTAX);
            return;
        }
        assertThat(problems).hasSize(1);
        JsonProblem problem = problems.get(0);
        assertThat(problem.code()).isEqualTo(Code.SYNTAX);
        int place = JsonGrammar.index(text, problem.line(), problem.column());
        if (text.matches("[ \\t\\r\\n]*")) {
            assertThat(place).isZero();
            return;
        }
        assertThat(place).as("place of %s", problem.describe()).isBetween(0, fault);
        assertThat(text.substring(place, fault)).as(problem.describe()).matches(BEGINNING_OF_WORD);
    }
}
