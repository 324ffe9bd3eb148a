package io.github.cxstrategy.examples.mspdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Project files that others made: test data of MPXJ (joniles/mpxj, LGPL-2.1). They are found through the environment
 * variable CXSTRATEGY_DATA; without it this is skipped.
 */
class ProjectFilesTest {
    private static final String DATA = "CXSTRATEGY_DATA";

    /** Initiatives, people and departments of each file. */
    private static final Map<String, List<Integer>> FACTS = Map.of(
            "assignment-assignments-project2019-mspdi.xml", List.of(3, 3, 0),
            "mspdisplittask.xml", List.of(2, 0, 0),
            "resource-misc-project2019-mspdi.xml", List.of(0, 3, 2),
            "task-costs-project2019-mspdi.xml", List.of(10, 0, 0));

    private static Path folder() {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the project files are skipped");
        return Path.of(data, "mspdi");
    }

    private static MspdiImport read(String name) throws IOException {
        return MspdiImporter.plan(name, Files.readAllBytes(folder().resolve(name)), MspdiOptions.STANDARD);
    }

    private static List<String> notes(String name) throws IOException {
        return read(name).notes().stream().map(ImportNote::describe).toList();
    }

    @TestFactory
    List<DynamicTest> importsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
            assertThat(names).containsAll(FACTS.keySet());
            return names.stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> check(name)))
                    .toList();
        }
    }

    private static void check(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder().resolve(name));
        for (int level : List.of(1, MspdiOptions.LEAVES)) {
            MspdiOptions options = new MspdiOptions(level, Optional.empty(), FiscalPeriod.Length.MONTH);
            StrategicPlan plan = MspdiImporter.plan(name, bytes, options).plan();
            StrategyJson json = StrategyJson.standard();
            assertThat(json.read(json.write(plan))).isEqualTo(plan);
            assertThat(PlanValidator.standard().validate(plan).errors()).isEmpty();
            assertThat(ResolvedPlan.of(plan).plan()).isEqualTo(plan);
            if (FACTS.containsKey(name)) {
                assertThat(List.of(
                                plan.initiatives().size(),
                                plan.people().size(),
                                plan.departments().size()))
                        .isEqualTo(FACTS.get(name));
            }
        }
    }

    @Test
    void tellsWhatIsSpecialInEach() throws IOException {
        assertThat(notes("task-costs-project2019-mspdi.xml"))
                .contains("Custom fields and outline codes are not kept (10): Cost1 (1 value), Cost2 (1 value),"
                        + " Cost3 (1 value) and 7 more.");
        assertThat(notes("resource-misc-project2019-mspdi.xml"))
                .contains("Material and cost resources are no people (2): Cost Resource, Material Resource.");
        assertThat(notes("mspdisplittask.xml"))
                .contains("Interruptions of tasks are not kept (2): Split Task 1, Split Task 2.");
        assertThat(notes("assignment-assignments-project2019-mspdi.xml"))
                .contains("How much of their time people are assigned is not kept: Project counts it by task, a plan by"
                        + " fiscal period (3): Resource 1 on 'Task 1', Resource 2 on 'Task 2', Resource 3 on 'Task"
                        + " 3'.");
    }
}
