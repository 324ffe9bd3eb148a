package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.GoldenText;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code allocate} can be asked beside the allocation. */
class AllocateCommandTest {
    private static final String SOLVER_WORDS = "(?i)\\b(bound|dual|incumbent|branch|relaxation|node|lp)\\b";

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String bundled() throws IOException {
        return Plans.bundled(folder);
    }

    private static String told(String golden, Run run) throws IOException {
        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.out())
                .doesNotContainPattern(SOLVER_WORDS)
                .satisfies(text -> assertThat(text.lines())
                        .allMatch(line -> line.length() <= 120)
                        .noneMatch(line -> line.endsWith(" ")));
        GoldenText.check("cli/" + golden, run.out());
        return run.out();
    }

    private static StrategicPlan revised() {
        return Plans.smallRevised().toBuilder()
                .addDepartment(new Department(Id.of("service"), "Service"))
                .addPerson(Person.of(Id.of("ann"), "Ann Lee", Id.of("service")))
                .build();
    }

    @Test
    void tellsWhatTheFundedInitiativesServe() throws IOException {
        told("allocate-coverage", Run.of("allocate", "--coverage"));
    }

    @Test
    void tellsWhatAScenarioChangesAndWhy() throws IOException {
        String plan = bundled();
        String before = folder.resolve("before.json").toString();
        assertThat(Run.of("allocate", plan, "--json", before).code()).isEqualTo(Main.OK);

        told(
                "allocate-adjusted",
                Run.of("allocate", plan, "--scenario", "tight-money", "--previous", before, "--previous-plan", plan));
    }

    @Test
    void tellsWhatChangesAgainstAnEarlierPlan() throws IOException {
        String old = file("old.json", Plans.json(Plans.small().build()));
        String revised = file("revised.json", Plans.json(revised()));
        String before = folder.resolve("before.json").toString();
        assertThat(Run.of("allocate", old, "--json", before).code()).isEqualTo(Main.OK);

        String whole =
                told("allocate-revised", Run.of("allocate", revised, "--previous", before, "--previous-plan", old));
        String part = told("allocate-revised-in-part", Run.of("allocate", revised, "--previous", before));
        assertThat(whole).doesNotContain("with the earlier plan more can be said");
        assertThat(part).contains("with the earlier plan more can be said");
        assertThat(Run.of("allocate", old, "--previous", before).out())
                .contains("Nothing: every initiative gets what it got.");
    }

    @Test
    void tellsEverythingAsOneDocumentThatIsReadAgain() throws IOException {
        String old = file("old.json", Plans.json(Plans.small().build()));
        String revised = file("revised.json", Plans.json(revised()));
        String before = folder.resolve("before.json").toString();
        Run first = Run.of(
                "allocate", old, "--explain", "all", "--more-money", "--frontier", "--coverage", "--json", before);
        assertThat(first.code()).isEqualTo(Main.OK);
        Run second = Run.of("allocate", revised, "--previous", before, "--previous-plan", old, "--json", "-");

        StrategyJson json = StrategyJson.standard();
        AllocateAnswer told = json.read(AllocateAnswer.class, Path.of(before));
        assertThat(told.explanations()).hasSize(3);
        assertThat(told.increases()).hasSize(1);
        assertThat(told.frontier()).isPresent();
        assertThat(told.coverage()).isPresent();
        assertThat(told.adjustments()).isEmpty();
        assertThat(json.write(told)).isEqualTo(Files.readString(Path.of(before)));
        assertThat(second.problems()).isEmpty();
        AllocateAnswer adjusted = json.read(AllocateAnswer.class, second.out());
        assertThat(adjusted.adjustments().orElseThrow().adjustments())
                .isNotEmpty()
                .extracting(Adjustment::cause)
                .hasOnlyElementsOfTypes(Cause.Changes.class, Cause.Tie.class);
        assertThat(json.read(
                        AllocationResult.class,
                        Run.of("allocate", old, "--json", "-").out()))
                .isEqualTo(told.allocation());
    }

    @Test
    void saysWhatIsWrongWithACall() throws IOException {
        StrategicPlan small = Plans.small().build();
        String old = file("old.json", Plans.json(small));
        String revised = file("revised.json", Plans.json(revised()));
        String before = folder.resolve("before.json").toString();
        assertThat(Run.of("allocate", old, "--json", before).code()).isEqualTo(Main.OK);

        assertThat(problems("allocate", old, "--scenario", "tight"))
                .isEqualTo("--scenario must name a scenario of the plan but it has no 'tight' nor any other.\n");
        assertThat(problems("allocate", "--scenario", "tight"))
                .isEqualTo(
                        "--scenario must name a scenario of the plan but it has no 'tight'; it has 'tight-money', 'balanced'.\n");
        assertThat(problems("allocate", old, "--previous-plan", old))
                .isEqualTo("'--previous-plan' must come with '--previous', the answer that is about it.\n");
        assertThat(problems("allocate", old, "--previous", before, "--previous-plan", revised))
                .startsWith("'--previous' must be the answer to '--previous-plan' with the same options but is not: ");
        assertThat(problems("allocate", old, "--previous", old)).contains("old.json:");
        assertThat(problems(
                        "allocate",
                        old,
                        "--previous",
                        folder.resolve("none.json").toString()))
                .contains("there is no such file");
    }

    private static String problems(String... args) {
        Run run = Run.of(args);
        assertThat(run.code()).isEqualTo(Main.WRONG);
        return run.problems();
    }
}
