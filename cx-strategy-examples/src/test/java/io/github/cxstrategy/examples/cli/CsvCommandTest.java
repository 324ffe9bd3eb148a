package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table to an answer. */
class CsvCommandTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples/csv");
    private static final String FILE = FOLDER.resolve("portfolio.csv").toString();
    private static final String MAP = FOLDER.resolve("portfolio-map.json").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path broken() throws IOException {
        return Files.writeString(
                folder.resolve("broken.csv"),
                Files.readString(Path.of(FILE))
                        .replace("1.250;", "1,250.00;")
                        .replace(";31.12.2026", ";31.11.2026")
                        .replace("P-05;", "P-01;"));
    }

    @Test
    void importsAndTellsWhatIsNotKept() throws IOException {
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "csv", FILE, "--map", MAP, "-o", plan.toString());

        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        GoldenText.check("cli/import-csv", run.out());
        GoldenText.check("cli/import-csv-plan", Files.readString(plan));
        assertThat(Run.of("check", plan.toString()).code()).isEqualTo(Main.OK);
        assertThat(Run.of("align", plan.toString()).code()).isEqualTo(Main.OK);
    }

    @Test
    void writesNothingWhereRowsAreBad() throws IOException {
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "csv", broken().toString(), "--map", MAP, "-o", plan.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        GoldenText.check("cli/import-csv-bad-rows", run.err());
        assertThat(plan).doesNotExist();
    }

    @Test
    void writesTheGoodRowsWhereThatIsWanted() throws IOException {
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "csv", broken().toString(), "--map", MAP, "-o", plan.toString(), "--skip-bad-rows");

        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.problems()).isEmpty();
        GoldenText.check("cli/import-csv-skipped", run.out());
        assertThat(Run.of("check", plan.toString()).code()).isEqualTo(Main.OK);
    }

    @Test
    void givesThePlanToStandardOutputAndTellsTheRestBesideIt() throws IOException {
        Run run = Run.withInput(Files.readString(Path.of(FILE)), "import", "csv", "-", "--map", MAP);

        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.out()).startsWith("{\n");
        assertThat(run.err()).contains("Columns that the mapping does not name are not kept (1): 'Status'.");
        assertThat(Run.withInput(run.out(), "check", "-").code()).isEqualTo(Main.OK);
    }

    @Test
    void tellsPlaceAndKeyOfAMappingThatItCannotUse() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.json"),
                Files.readString(Path.of(MAP))
                        .replace("\"predecessors\": \"After\"", "\"predecesors\": \"After\"")
                        .replace("\"d.M.yyyy\"", "\"dd/mm\"")
                        .replace("\"QUARTER\"", "\"QUARTERS\""));
        Run run = Run.of("import", "csv", FILE, "--map", map.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        GoldenText.check("cli/import-csv-bad-map", run.err());
    }

    @Test
    void tellsAtMostAHundredProblems() throws IOException {
        StringBuilder table = new StringBuilder("Id,Name\n");
        for (int i = 0; i < 150; i++) {
            table.append(i).append(",\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), table);
        Path map = Files.writeString(
                folder.resolve("map.json"),
                "{\"formatVersion\": \"1.0\", \"columns\": {\"id\": \"Id\", \"name\": \"Name\"}}");
        Run run = Run.of("import", "csv", file.toString(), "--map", map.toString());

        assertThat(run.err().lines()).hasSize(100).last().isEqualTo("... and 51 more problems in many.csv.");
        assertThat(Run.of("import", "csv", file.toString(), "--map", map.toString(), "--skip-bad-rows")
                        .err())
                .contains("Left out: 150 of 150 rows.\n", "  - ... and 51 more problems in many.csv.\n");
    }

    @Test
    void refusesAPlanThatWouldBeTooLargeToReadAgain() throws IOException {
        StringBuilder table = new StringBuilder("Id,Name\n");
        for (int i = 0; i < 200; i++) {
            table.append(i).append(',').append("x".repeat(99_000)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("large.csv"), table);
        Path map = Files.writeString(
                folder.resolve("map.json"),
                "{\"formatVersion\": \"1.0\", \"columns\": {\"id\": \"Id\", \"name\": \"Name\"}}");
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "csv", file.toString(), "--map", map.toString(), "-o", plan.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.err())
                .startsWith("The plan must have at most 16777216 bytes, so that it can be read again, but would have"
                        + " 198");
        assertThat(plan).doesNotExist();
    }

    @Test
    void refusesCostsThatHaveNoSum() throws IOException {
        StringBuilder table = new StringBuilder("Id,Name,Cost\n");
        for (int i = 0; i < 5; i++) {
            table.append(i).append(",N,90000000000000000\n");
        }
        Path file = Files.writeString(folder.resolve("sum.csv"), table);
        Path map = Files.writeString(
                folder.resolve("map.json"),
                "{\"formatVersion\": \"1.0\", \"columns\": {\"id\": \"Id\", \"name\": \"Name\", \"cost\": \"Cost\"},"
                        + " \"amounts\": {\"currency\": \"EUR\"}, \"periods\": {\"withoutDates\": \"2027\"}}");
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "csv", file.toString(), "--map", map.toString(), "-o", plan.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.err()).startsWith("All sums must fit into 64 bits but one does not;");
        assertThat(plan).doesNotExist();
    }

    @Test
    void saysTheSameInEveryLocaleAndTimeZone() {
        Run first = Run.of("import", "csv", FILE, "--map", MAP);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Run again = Run.of("import", "csv", FILE, "--map", MAP);
                assertThat(again.out()).as(other).isEqualTo(first.out());
                assertThat(again.problems()).as(other).isEqualTo(first.problems());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
