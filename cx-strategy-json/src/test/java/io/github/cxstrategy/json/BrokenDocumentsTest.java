package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken documents with exactly the problems that are to be reported.
 *
 * <p>The file holds blocks of three parts: {@code === name}, the document, and after {@code ---} the problems as
 * {@link JsonProblem#describe} words them. All bytes up to the line of dashes but its line end are the document.
 */
class BrokenDocumentsTest {

    private static final String FILE = "broken-documents.txt";

    private record Case(String name, String document, String expected) {}

    @TestFactory
    Stream<DynamicTest> everyProblemIsNamedWithItsPlace() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(25);
        return cases.stream().map(broken -> DynamicTest.dynamicTest(broken.name(), () -> check(broken)));
    }

    private static void check(Case broken) {
        assertThat(problems(broken.document())).isEqualTo(broken.expected());
    }

    private static String problems(String document) {
        StrategyJsonException refusal = catchThrowableOfType(
                StrategyJsonException.class, () -> StrategyJson.standard().read(document));
        assertThat(refusal).as("the document is read").isNotNull();
        assertThat(refusal.count()).isEqualTo(refusal.problems().size());
        return refusal.problems().stream().map(JsonProblem::describe).collect(Collectors.joining("\n"));
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream stream = BrokenDocumentsTest.class.getResourceAsStream(FILE)) {
            assertThat(stream).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (String block :
                    Splitter.onPattern("(?m)^=== ").omitEmptyStrings().split(text)) {
                int name = block.indexOf('\n');
                int dashes = block.indexOf("\n---\n", name);
                String document = dashes == name ? "" : block.substring(name + 1, dashes);
                String expected = block.substring(dashes + 5).stripTrailing();
                cases.add(new Case(block.substring(0, name), document, expected));
            }
        }
        return cases;
    }
}
