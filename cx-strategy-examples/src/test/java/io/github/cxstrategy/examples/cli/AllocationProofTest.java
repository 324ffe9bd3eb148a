package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof of an allocation, written by one command and checked by another. */
class AllocationProofTest {
    @TempDir
    private Path folder = Path.of("");

    private String plan = "";
    private String proof = "";

    @BeforeEach
    void writePlan() throws IOException {
        plan = Plans.bundled(folder);
        proof = folder.resolve("plan.proof").toString();
    }

    @Test
    void aProofHoldsForTheQuestionThatWasAsked() {
        Run made = Run.of(
                "allocate", plan, "--scenario", "balanced", "--least-cost", "--ties", "50", "--certificate", proof);
        assertThat(made.code()).isEqualTo(Main.OK);
        assertThat(made.out()).contains("none costs less.", "No", "choice is as good.");

        Run checked =
                Run.of("verify-certificate", plan, proof, "--scenario", "balanced", "--least-cost", "--ties", "50");
        assertThat(checked.code()).isEqualTo(Main.OK);
        assertThat(checked.out())
                .contains(": OPTIMAL with 1957 points, no allocation has more than 1957 points is proved.\n")
                .contains("- Self-service portal\n");
    }

    @Test
    void aProofHoldsForHighCostsToo() {
        Run made = Run.of("allocate", plan, "--robust", "1", "--certificate", proof);
        assertThat(made.code()).isEqualTo(Main.OK);
        assertThat(made.problems()).contains("Certificate: COMPLETE");

        Run checked = Run.of("verify-certificate", plan, proof, "--robust", "1");
        assertThat(checked.code()).isEqualTo(Main.OK);
        assertThat(checked.out()).contains(": OPTIMAL with ").contains(" is proved.\n");
        assertThat(Run.of("verify-certificate", plan, proof).out()).contains(": nothing is proved. ");
    }

    @Test
    void aProofOfAnotherQuestionIsRefused() {
        assertThat(Run.of("allocate", plan, "--certificate", proof).code()).isEqualTo(Main.OK);

        Run checked = Run.of("verify-certificate", plan, proof, "--scenario", "balanced");
        assertThat(checked.code()).isEqualTo(Main.NO);
        assertThat(checked.out()).contains(": nothing is proved. The certificate must ");
    }

    @Test
    void whatIsNoProofIsRefused() throws IOException {
        Files.writeString(Path.of(proof), "certificate of honor\n");
        Run checked = Run.of("verify-certificate", plan, proof);
        assertThat(checked.code()).isEqualTo(Main.NO);
        assertThat(checked.out()).contains(": nothing is proved. The certificate must be readable but is not: ");
    }

    @Test
    void aProofThatCannotBeWrittenIsSaid() {
        Run made = Run.of("allocate", plan, "--certificate", folder.toString());
        assertThat(made.code()).isNotEqualTo(Main.OK);
        assertThat(made.problems()).contains("cannot be written");
    }
}
