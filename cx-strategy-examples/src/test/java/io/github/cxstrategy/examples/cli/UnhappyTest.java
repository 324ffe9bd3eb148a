package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.GoldenText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong calls and unreadable input: exit code 2, nothing on standard output, a sentence on standard error. */
class UnhappyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static void refuses(Run run, String message) {
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.WRONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "alocate",
                "align --jsn out.json",
                "align --json",
                "align one.json two.json",
                "align --as-of tomorrow",
                "align --as-of 2027-02-29",
                "gate --gate G9",
                "conflicts --kind K99",
                "conflicts --role nobody",
                "import signed-graph",
                "allocate --work 0",
                "allocate --work many",
                "allocate --limit -1",
                "allocate --limit soon",
                "diff",
                "diff one.json",
                "diff - -",
                "import",
                "import csv",
                "import csv x.csv",
                "import csv x.csv --map missing.json",
                "import csv x.csv --map -",
                "import mspdi",
                "import mspdi missing.xml",
                "import mspdi x.xml --level 0",
                "import mspdi x.xml --level top",
                "import mspdi x.xml --currency euro",
                "import mspdi x.xml --periods week",
                "import pabulib",
                "import pabulib missing.pb"
            })
    void refusesAWrongCallInOneSentence(String call) throws IOException {
        Run run = Run.of(call.isEmpty() ? new String[0] : call.split(" "));

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        GoldenText.check("cli/wrong-call-" + call.replaceAll("[^a-zA-Z0-9]+", "-"), run.err());
    }

    @Test
    void refusesAFileThatIsNone() throws IOException {
        Path missing = folder.resolve("missing.json");
        refuses(Run.of("align", missing.toString()), missing + " cannot be read: there is no such file.");
        refuses(Run.of("align", folder.toString()), folder + " cannot be read: it is a directory.");
        refuses(Run.of("import", "pabulib", folder.toString()), folder + " cannot be read: it is a directory.");
        refuses(Run.of("align", "a\0b"), "'a\0b' must be the name of a file but is none: Nul character not allowed.");
    }

    @Test
    void refusesABlankNameOfAFile() {
        for (String[] call : new String[][] {{"check", ""}, {"check", "--json", ""}, {"import", "pabulib", " "}}) {
            refuses(Run.of(call), "A file must be named but its name is blank.");
        }
    }

    @Test
    void readsNoArgumentsFromFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--help");

        refuses(Run.of("align", "@" + file), "@" + file + " cannot be read: there is no such file.");
    }

    @Test
    void refusesAnAnswerAboutAnotherGateToCompareWith() throws IOException {
        Path before = folder.resolve("before.json");
        Run.of("gate", "--gate", "G2", "--json", before.toString());

        refuses(
                Run.of("gate", "--previous", before.toString()),
                "'--previous' must be about gate G3 but " + before + " is about G2.");
    }

    @Test
    void refusesToWriteWhereItCannot() {
        Path nowhere = folder.resolve("no").resolve("where.json");
        refuses(Run.of("check", "--json", folder.toString()), folder + " cannot be written: it is a directory.");
        refuses(
                Run.of("check", "--json", nowhere.toString()),
                nowhere + " cannot be written: there is no such folder.");
    }

    @Test
    void tellsPointerLineAndColumnOfWhatItCannotRead() throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, Plans.json(Plans.small().build()).replace("\"name\": \"A small plan\"", "\"nam\": 5"));
        Run run = Run.of("align", file.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\Q" + file + "\\E:[0-9]+:[0-9]+: .*"));
        assertThat(run.err()).contains("'name'");
    }

    @Test
    void tellsWhereJsonBreaks() {
        Run run = Run.withInput("{\n  \"formatVersion\": \n", "conflicts", "-");

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("standard input:"));
        assertThat(Run.withInput("", "check", "-").err().lines()).hasSize(1);
    }

    @Test
    void tellsReferencesThatLeadNowhere() {
        refuses(
                Run.withInput(Plans.json(Plans.unresolved(1)), "align", "-"),
                "standard input: initiatives[haunted-1].prerequisites: Every initiative that is named must be in the"
                        + " plan but 'ghost-1' is not. Add the initiative 'ghost-1', or remove the reference.");
    }

    @Test
    void tellsWhatCheckFindsInAPlanThatCannotBeAddedUp() {
        String dollars = Plans.json(Plans.with(Money.of("USD", "1")));
        String endless = Plans.json(Plans.paidTwice(Money.of("EUR", "90000000000000000")));

        for (String command : List.of("align", "allocate")) {
            assertThat(Run.withInput(dollars, command, "-").err().lines())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("standard input: "))
                    .anyMatch(line -> line.contains("initiatives[odd]") && line.contains("USD"));
            assertThat(Run.withInput(endless, command, "-").err().lines())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("standard input: "))
                    .anyMatch(line -> line.contains("too many zeros"));
            assertThat(Run.withInput(endless, command, "-").code()).isEqualTo(Main.WRONG);
        }
    }

    @Test
    void writesNothingOfAnAnswerThatItCannotTell() {
        Path answer = folder.resolve("answer.json");
        String endless = Plans.json(Plans.paidTwice(Money.of("EUR", "90000000000000000")));

        assertThat(Run.withInput(endless, "allocate", "-", "--json", answer.toString())
                        .code())
                .isEqualTo(Main.WRONG);
        assertThat(answer).doesNotExist();
    }

    @Test
    void tellsAtMostTwentyProblems() {
        Run run = Run.withInput(Plans.json(Plans.unresolved(50)), "align", "-");

        assertThat(run.err().lines()).hasSize(20).last().isEqualTo("... and 31 more problems in standard input.");
        assertThat(Run.withInput(Plans.json(Plans.unresolved(20)), "align", "-")
                        .err()
                        .lines())
                .hasSize(20)
                .last()
                .asString()
                .contains("ghost-9");
    }

    @Test
    void saysThatNobodyListens() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]), Console.utf8(closed), Console.utf8(err), Run.NEW_YEAR_2027);

        assertThat(Main.run(console, "check")).isEqualTo(Main.WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("The answer cannot be written: standard output is closed.\n");
    }
}
