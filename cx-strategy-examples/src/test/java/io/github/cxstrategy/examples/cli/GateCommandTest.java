package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.GoldenText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gate} tells of a smaller set of rules, and of an earlier answer. */
class GateCommandTest {
    private static final String PLAN = "/io/github/cxstrategy/examples/computer-maker.json";

    @Test
    void tellsTheEssentialRulesOnly() throws IOException {
        Run run = Run.of("gate", "--rules", "essential");

        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.NO);
        GoldenText.check("cli/gate-essential", run.out());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    }

    /** The scorecard has got a new date, and somebody an owner, since the gate was asked last. */
    @Test
    void tellsWhatHasChangedSinceAnEarlierAnswer(@TempDir Path folder) throws IOException {
        Path before = folder.resolve("before.json");
        assertThat(Run.of("gate", "--rules", "essential", "--json", before.toString())
                        .problems())
                .isEmpty();
        String revised = plan().replace("\"date\": \"2026-10-30\"", "\"date\": \"2026-12-08\"");
        assertThat(revised).isNotEqualTo(plan());

        Run run = Run.withInput(revised, "gate", "-", "--rules", "essential", "--previous", before.toString());

        assertThat(run.problems()).isEmpty();
        GoldenText.check("cli/gate-previous", run.out());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void tellsThatNothingHasChanged(@TempDir Path folder) {
        Path before = folder.resolve("before.json");
        Run first = Run.of("gate", "--gate", "G1", "--json", before.toString());
        Run run = Run.of("gate", "--gate", "G1", "--previous", before.toString());

        assertThat(first.code()).isEqualTo(Main.OK);
        assertThat(run.out()).contains("Since the last time, READY: 0 changes");
    }

    @Test
    void wantsTheEarlierAnswerToBeAboutTheSameGate(@TempDir Path folder) throws IOException {
        Path before = folder.resolve("before.json");
        assertThat(Run.of("gate", "--gate", "G1", "--json", before.toString()).code())
                .isEqualTo(Main.OK);

        assertThat(Run.of("gate", "--gate", "G2", "--previous", before.toString())
                        .problems())
                .isEqualTo("'--previous' must be about gate G2 but " + before + " is about G1.\n");
        assertThat(Run.withInput(plan(), "gate", "--previous", "-").problems()).contains("Assessment has no key 'id'");
        Path nonsense = Files.writeString(folder.resolve("nonsense.json"), "{");
        assertThat(Run.of("gate", "--previous", nonsense.toString()).problems()).contains("nonsense.json");
        assertThat(Run.of("gate", "--previous", folder.resolve("nowhere.json").toString())
                        .problems())
                .contains("nowhere.json");
        assertThat(Run.of("gate", "--rules", "some").problems())
                .contains("must be 'full' or 'essential' but is 'some'");
    }

    private static String plan() throws IOException {
        try (InputStream in = Objects.requireNonNull(GateCommandTest.class.getResourceAsStream(PLAN))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
