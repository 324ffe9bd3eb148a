package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.json.JsonProblem.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of the grammar, kept and broken. In the tables a backslash begins an escape of Java, {@code ~} is an empty
 * document, and what stands behind the bar is the code with the line and column of the fault.
 */
class MalformedDocumentsTest {

    private static final String MALFORMED = """
            ~                           | SYNTAX 1:1
            \\s\\t\\r\\n\\s             | SYNTAX 1:1
            {} {}                       | SYNTAX 1:4
            []\\n\\n"id"                | SYNTAX 3:1
            1 2                         | SYNTAX 1:3
            {"id": "p"} }               | SYNTAX 1:13
            {"id": "p"}]                | SYNTAX 1:12
            [1]]                        | SYNTAX 1:4
            {},                         | SYNTAX 1:3
            ]                           | SYNTAX 1:1
            }                           | SYNTAX 1:1
            ,                           | SYNTAX 1:1
            :                           | SYNTAX 1:1
            {                           | SYNTAX 1:2
            {"id"                       | SYNTAX 1:6
            {"id":                      | SYNTAX 1:7
            {"id": "p"                  | SYNTAX 1:11
            {"id": "p",                 | SYNTAX 1:12
            {"id": "p", "name           | SYNTAX 1:18
            {"id": "p"\\n               | SYNTAX 2:1
            {"id" "p"}                  | SYNTAX 1:7
            {"id":: "p"}                | SYNTAX 1:7
            {"id": "p":}                | SYNTAX 1:11
            {"id": "p", }               | SYNTAX 1:13
            {, "id": "p"}               | SYNTAX 1:2
            {"id": "p",, "name": "N"}   | SYNTAX 1:12
            {"id": "p"; "name": "N"}    | SYNTAX 1:11
            {"id": }                    | SYNTAX 1:8
            {: "p"}                     | SYNTAX 1:2
            {"id"}                      | SYNTAX 1:6
            {1: "p"}                    | SYNTAX 1:2
            {null: "p"}                 | SYNTAX 1:2
            {[]: "p"}                   | SYNTAX 1:2
            {id: "p"}                   | SYNTAX 1:2
            {'id': "p"}                 | SYNTAX 1:2
            {"id": 'p'}                 | SYNTAX 1:8
            {"id": "p"]                 | SYNTAX 1:11
            {"id" = "p"}                | SYNTAX 1:7
            {"people": [}               | SYNTAX 1:13
            {"people": ["a" "b"]}       | SYNTAX 1:17
            {"people": ["a",]}          | SYNTAX 1:17
            {"people": [,"a"]}          | SYNTAX 1:13
            {"people": ["a",,"b"]}      | SYNTAX 1:17
            {"people": ["a"             | SYNTAX 1:16
            {"people": ["a": "b"]}      | SYNTAX 1:16
            {"people": [}]              | SYNTAX 1:13
            [1, 2                       | SYNTAX 1:6
            [1,                         | SYNTAX 1:4
            [[]                         | SYNTAX 1:4
            [01]                        | SYNTAX 1:2
            [-01]                       | SYNTAX 1:2
            [+1]                        | SYNTAX 1:2
            [-]                         | SYNTAX 1:2
            [--1]                       | SYNTAX 1:2
            [.5]                        | SYNTAX 1:2
            [5.]                        | SYNTAX 1:2
            [5.e3]                      | SYNTAX 1:2
            [5e]                        | SYNTAX 1:2
            [5e+]                       | SYNTAX 1:2
            [5e1.5]                     | SYNTAX 1:2
            [0x1F]                      | SYNTAX 1:2
            [1_000]                     | SYNTAX 1:2
            [1,000.00]                  | SYNTAX 1:4
            [5%]                        | SYNTAX 1:3
            [1 000]                     | SYNTAX 1:4
            [\\u0661]                   | SYNTAX 1:2
            [Infinity]                  | SYNTAX 1:2
            [-Infinity]                 | SYNTAX 1:2
            [NaN]                       | SYNTAX 1:2
            [True]                      | SYNTAX 1:2
            [tru]                       | SYNTAX 1:2
            [truely]                    | SYNTAX 1:2
            [nul                        | SYNTAX 1:2
            [undefined]                 | SYNTAX 1:2
            ["open]                     | SYNTAX 1:8
            ["open\\\\"]                | SYNTAX 1:10
            ["line\\nend"]              | SYNTAX 1:7
            ["tab\\tin it"]             | SYNTAX 1:6
            ["zero\\0"]                 | SYNTAX 1:7
            ["\\\\x41"]                 | SYNTAX 1:4
            ["\\\\'"]                   | SYNTAX 1:4
            ["\\\\u12"]                 | SYNTAX 1:7
            ["\\\\u12G4"]               | SYNTAX 1:7
            ["\\\\U0041"]               | SYNTAX 1:4
            ["\\\\                      | SYNTAX 1:4
            {"a\\\\ud800": 1}              | SYNTAX 1:4
            {"a\\\\udc00\\\\ud800": 1}       | SYNTAX 1:4
            {"\\\\ud83d\\\\ude00\\\\ud800x"  | SYNTAX 1:15
            {"\\\\ud83d\\\\u0041": 1}        | SYNTAX 1:3
            ["a"\\0]                    | SYNTAX 1:5
            [\\f1]                      | SYNTAX 1:2
            [\\u00a01]                  | SYNTAX 1:2
            [1]\\u2028                  | SYNTAX 1:4
            [1] // done                 | SYNTAX 1:5
            [1, /* two */ 2]            | SYNTAX 1:5
            {} {"id"                    | SYNTAX 1:4
            {} "id                      | SYNTAX 1:4
            {}\\n\\n@@                    | SYNTAX 3:1
            {}\\r@@                      | SYNTAX 2:1
            {}\\s\\r\\s\\r\\n@@            | SYNTAX 3:1
            [1] tru                     | SYNTAX 1:5
            "p"\\t"\\\\x                   | SYNTAX 1:5
            1 -                         | SYNTAX 1:3
            # plan\\n[1]                | SYNTAX 1:1
            <plan/>                     | SYNTAX 1:1
            id: p                       | SYNTAX 1:1
            plan                        | SYNTAX 1:1
            \\u201cplan\\u201d          | SYNTAX 1:1
            """;

    private static final String WELL_FORMED = """
            {}
            []
            ""
            0
            -0
            null
            true
            false
            \\s\\t\\r\\n{\\s}\\n
            {"":0}
            {"formatversion": "1.0"}
            [[[[]]], {}, [{}]]
            [0, -0, 0.0, -0.0, 0e0, 0E+0, 0e-0, 1.50, -1e5, 1E5, 1e+5, 1e-5, 10.01e10, 123456789012345678901234567890]
            ["", "a", " ", "/", "\\\\/", "\\\\"", "\\\\\\\\", "\\\\b\\\\f\\\\n\\\\r\\\\t", "\\\\u0000", "\\\\uABCD\\\\uabcd"]
            ["\\\\ud83d\\\\ude00", "\\\\ud83d", "\\\\ude00\\\\ud83d", "\\ud83d\\ude00", "\\u007f\\u0080\\u2028\\u2029\\uffff\\ufeff"]
            {"a": {"a": {"a": [{"a": null}]}}, "b": true}
            """;

    @TestFactory
    Stream<DynamicTest> whatIsNotJsonIsRefusedAtItsPlace() {
        List<String> lines = MALFORMED.lines().toList();
        assertThat(lines).hasSizeGreaterThan(80);
        return lines.stream().map(line -> {
            int bar = line.lastIndexOf('|');
            String document = document(line.substring(0, bar).strip());
            String expected = line.substring(bar + 1).strip();
            return DynamicTest.dynamicTest(line, () -> {
                List<JsonProblem> problems = Syntax.problems(document);
                assertThat(problems).hasSize(1);
                JsonProblem problem = problems.get(0);
                assertThat(problem.code() + " " + problem.line() + ":" + problem.column())
                        .isEqualTo(expected);
                Syntax.agreesWithTheGrammar(document);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsJsonIsOnlyNoPlan() {
        return WELL_FORMED.lines().map(line -> {
            String document = document(line);
            return DynamicTest.dynamicTest(line, () -> {
                assertThat(JsonGrammar.fault(document)).isEqualTo(JsonGrammar.WELL_FORMED);
                assertThat(Syntax.problems(document))
                        .extracting(JsonProblem::code)
                        .containsExactly(Code.NOT_A_PLAN);
            });
        });
    }

    /** Turns the escapes of a line, which may stand for letters that no text block can hold, into those letters. */
    private static String document(String line) {
        StringBuilder text = new StringBuilder();
        String rest = line.equals("~") ? "" : line;
        for (int i = 0; i < rest.length(); i++) {
            if (rest.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(rest.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (rest.charAt(i) == '\\') {
                text.append(rest.substring(i, i + 2).translateEscapes());
                i++;
            } else {
                text.append(rest.charAt(i));
            }
        }
        return text.toString();
    }
}
