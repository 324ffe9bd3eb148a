package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CertificateTextTest {
    private static String text(Certificate certificate) throws IOException {
        StringBuilder out = new StringBuilder();
        CertificateText.write(certificate, out);
        return out.toString();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        for (int k = 0; k < 200; k++) {
            IntegerProgram program = RandomPrograms.of(new Random(k), k % RandomPrograms.STYLES);
            Solution solution = BranchAndBound.solve(
                    program,
                    SolveOptions.of(1000, () -> false).withProof(1 << 16).withTies(10));
            Certificate certificate = solution.certificate().orElseThrow();
            String text = text(certificate);

            Certificate read = CertificateText.read(new Words(new StringReader(text), 1 << 20), program.columns());
            assertThat(text(read)).isEqualTo(text);
            assertThat(CertificateChecker.fault(program, read)).isEmpty();
        }
    }

    @Test
    void aTextThatAsksForTooMuchIsRefused() {
        String text = "certificate 1\nclaim RESOLVED 1\n" + "answer\n".repeat(10);
        assertThatThrownBy(() -> CertificateText.read(new Words(new StringReader(text), 1000), 500))
                .isInstanceOfSatisfying(
                        WordsException.class, e -> assertThat(e.line()).isEqualTo(4))
                .hasMessageContaining("has more");
        assertThatThrownBy(() -> CertificateText.read(new Words(new StringReader("x".repeat(300)), 1000), 5))
                .hasMessage("'item' must have at most 200 characters but has more.");
    }
}
