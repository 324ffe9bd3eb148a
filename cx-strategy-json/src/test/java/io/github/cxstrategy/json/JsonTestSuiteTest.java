package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The parsing cases of JSONTestSuite (Nicolas Seriot, "Parsing JSON is a Minefield", MIT license): documents that every
 * parser must refuse (n_), must accept (y_), or may treat either way (i_). They are found through the environment
 * variable CXSTRATEGY_DATA; without it this is skipped, and {@link MalformedDocumentsTest} stands in.
 */
class JsonTestSuiteTest {

    private static final String DATA = "CXSTRATEGY_DATA";

    /** What is refused for its depth, long before its end is missing. */
    private static final Set<String> TOO_DEEP =
            Set.of("n_structure_100000_opening_arrays.json", "n_structure_open_array_object.json");

    private static final Set<String> KEY_TWICE =
            Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    private static List<Path> files(String folder, String prefix) throws IOException {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the JSON test suite is skipped");
        try (Stream<Path> files = Files.list(Path.of(data, "json-test-suite", folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private interface Check {
        void file(String name, byte[] document) throws IOException;
    }

    private static List<DynamicTest> tests(List<Path> files, Check check) {
        return files.stream()
                .map(file -> {
                    String name = file.getFileName().toString();
                    return DynamicTest.dynamicTest(name, () -> check.file(name, Files.readAllBytes(file)));
                })
                .toList();
    }

    @Test
    void theSuiteIsComplete() throws IOException {
        assertThat(files("test_parsing", "n_")).hasSize(188);
        assertThat(files("test_parsing", "y_")).hasSize(95);
        assertThat(files("test_parsing", "i_")).hasSize(35);
    }

    @TestFactory
    List<DynamicTest> whatIsNotJsonIsRefusedAtItsPlace() throws IOException {
        return tests(files("test_parsing", "n_"), (name, document) -> {
            List<JsonProblem> problems = Syntax.problems(document);
            assertThat(problems).hasSize(1);
            JsonProblem problem = problems.get(0);
            assertThat(problem.message()).doesNotContain("\n").endsWith(".");
            Code expected = expected(name, document);
            assertThat(problem.code()).isEqualTo(expected);
            String lenient = new String(document, StandardCharsets.UTF_8);
            assertThat(JsonGrammar.index(lenient, problem.line(), problem.column()))
                    .isNotNegative();
            if (expected == Code.SYNTAX) {
                Syntax.agreesWithTheGrammar(lenient);
            }
        });
    }

    private static Code expected(String name, byte[] document) {
        if (!isUtf8(document)) {
            return Code.ENCODING;
        }
        return TOO_DEEP.contains(name) ? Code.LIMIT_EXCEEDED : Code.SYNTAX;
    }

    @TestFactory
    List<DynamicTest> whatIsJsonIsOnlyNoPlan() throws IOException {
        return tests(files("test_parsing", "y_"), (name, document) -> {
            Set<Code> codes = EnumSet.of(Code.NOT_A_PLAN);
            if (KEY_TWICE.contains(name)) {
                codes.add(Code.DUPLICATE_KEY);
            }
            assertThat(Syntax.problems(document))
                    .extracting(JsonProblem::code)
                    .containsExactlyInAnyOrderElementsOf(codes);
        });
    }

    @TestFactory
    List<DynamicTest> whatMayBeEitherDoesNotCrash() throws IOException {
        return tests(files("test_parsing", "i_"), (name, document) -> Syntax.problems(document));
    }

    @TestFactory
    List<DynamicTest> whatParsersTransformDoesNotCrash() throws IOException {
        return tests(files("test_transform", ""), (name, document) -> Syntax.problems(document));
    }

    /** No byte order mark and nothing that the lenient decoder had to replace; no case of the suite holds U+FFFD. */
    private static boolean isUtf8(byte[] document) {
        String lenient = new String(document, StandardCharsets.UTF_8);
        return !lenient.startsWith("\uFEFF") && !lenient.contains("\uFFFD");
    }
}
