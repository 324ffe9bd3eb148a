package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a .pb file to an answer. */
class PabulibCommandTest {
    private static final String TOWN = """
            META
            key;value
            description;Budżet obywatelski
            budget;10
            currency;PLN
            date_end;30.09.2024
            PROJECTS
            project_id;cost;votes;name;selected
            1;9;100;Plac zabaw;1
            2;5;60;公園;0
            3;5;70;"Droga; szeroka";0
            """;

    private static Path town(Path folder) throws IOException {
        return Files.writeString(folder.resolve("town.pb"), TOWN);
    }

    @Test
    void importsAllocatesAndCompares(@TempDir Path folder) throws IOException {
        Path plan = folder.resolve("town.json");
        Run imported = Run.of("import", "pabulib", town(folder).toString(), "-o", plan.toString());

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.code()).isEqualTo(Main.OK);
        assertThat(imported.out()).isEqualTo("""
                        Budżet obywatelski: 3 initiatives with 230 votes, a budget of PLN 10.00.
                        Recorded decisions: 1 initiative funded for PLN 9, worth 100 votes.
                        """);
        GoldenText.check(
                "cli/allocate-town", Run.of("allocate", plan.toString()).out());
        assertThat(Run.of("align", plan.toString()).out()).contains("Funded: 1 of 3 initiatives for PLN 9, DECIDED");
    }

    @Test
    void givesThePlanToStandardOutputAndTellsTheRestBesideIt(@TempDir Path folder) throws IOException {
        Run imported = Run.of("import", "pabulib", town(folder).toString());

        assertThat(imported.err()).contains("worth 100 votes");
        Run allocated = Run.withInput(imported.out(), "allocate", "-");
        assertThat(allocated.out()).contains("Votes left on the table: 30 (23.1 % of 130).");
    }

    @Test
    void saysWhatItAssumed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.pb"), TOWN.replace("currency;PLN\n", ""));

        assertThat(Run.of(
                                "import",
                                "pabulib",
                                file.toString(),
                                "-o",
                                folder.resolve("x.json").toString())
                        .out())
                .endsWith("The file names no currency; EUR is assumed.\n");
    }

    @Test
    void namesFileAndLineOfWhatItCannotRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.pb"), TOWN.replace("1;9;100", "1;nine;100"));
        Run run = Run.of("import", "pabulib", file.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("x.pb, line 9: 'cost' must be a number such as 1200 or 1200.50 but is 'nine'.\n");
    }

    @Test
    void refusesCostsThatHaveNoSumAndWritesNothing(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder(TOWN);
        for (int project = 100; project < 200; project++) {
            text.append(project).append(";999999999999999;1;Pałac;1\n");
        }
        Path file = Files.writeString(folder.resolve("x.pb"), text);
        Path plan = folder.resolve("x.json");
        Run run = Run.of("import", "pabulib", file.toString(), "-o", plan.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.err())
                .isEqualTo(
                        "All sums must fit into 64 bits but one does not; one of the amounts may have too many zeros.\n");
        assertThat(plan).doesNotExist();
    }

    @Test
    void readsStandardInput() {
        Run imported = Run.withInput(TOWN, "import", "pabulib", "-");

        assertThat(imported.code()).isEqualTo(Main.OK);
        assertThat(imported.err()).contains("worth 100 votes");
        assertThat(imported.out()).contains("\"id\": \"standard input\"");
        assertThat(Run.withInput("", "import", "pabulib", "-").err()).startsWith("standard input: The file must");
    }
}
