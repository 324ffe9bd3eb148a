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

/** From a project file to an answer. */
class MspdiCommandTest {
    private static final Path FILE = Path.of("src/test/resources/io/github/cxstrategy/examples/mspdi/service-desk.xml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void importsAndTellsWhatIsNotKept() throws IOException {
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "mspdi", FILE.toString(), "-o", plan.toString());

        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        GoldenText.check("cli/import-mspdi", run.out());
        GoldenText.check("cli/import-mspdi-plan", Files.readString(plan));
        assertThat(Run.of("check", plan.toString()).code()).isEqualTo(Main.OK);
        assertThat(Run.of("align", plan.toString()).code()).isEqualTo(Main.OK);
    }

    @Test
    void givesThePlanToStandardOutputAndTellsTheRestBesideIt() throws IOException {
        Run run = Run.withInput(Files.readString(FILE), "import", "mspdi", "-");

        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.out()).contains("\"id\": \"standard input\"");
        assertThat(run.err())
                .contains("Links to tasks that are not in the file are left out (1): 'お客様ポータル' after task 77.");
        assertThat(Run.withInput(run.out(), "check", "-").code()).isEqualTo(Main.OK);
    }

    @Test
    void followsItsOptions() {
        Run run = Run.of(
                "import", "mspdi", FILE.toString(), "--level", "leaves", "--currency", "CHF", "--periods", "quarter");

        assertThat(run.out()).contains("\"id\": \"task-2\"", "CHF 2000.00", "2026-Q4");
        assertThat(run.err()).contains("The file says EUR but '--currency' says CHF");
    }

    @Test
    void saysTheSameInEveryLocaleAndTimeZone() {
        Run first = Run.of("import", "mspdi", FILE.toString());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Run again = Run.of("import", "mspdi", FILE.toString());
                assertThat(again.out()).as(other).isEqualTo(first.out());
                assertThat(again.problems()).as(other).isEqualTo(first.problems());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void writesNothingOfAFileThatItCannotRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xml"), "<Project>\n<Tasks>");
        Path plan = folder.resolve("plan.json");
        Run run = Run.of("import", "mspdi", broken.toString(), "-o", plan.toString());

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("broken.xml, line 2: The file must be well-formed XML but is not.\n");
        assertThat(plan).doesNotExist();
    }
}
