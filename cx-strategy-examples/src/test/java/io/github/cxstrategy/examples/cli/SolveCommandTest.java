package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a program in a text file to a checked proof. */
class SolveCommandTest {
    private static final String SMALL = """
            # three of four fit
            name small
            n 4
            opt 12
            v 5 4 3 1
            r - 9 0:4 1:3 2:2 3:1
            f 3 0
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void solvesAndProves() throws IOException {
        String program = file("small.txt", SMALL);
        String proof = folder.resolve("small.proof").toString();

        Run solved = Run.of("solve", program, "--limit", "60", "--certificate", proof);
        assertThat(solved.out()).matches("small OPTIMAL 12 12 [0-9]+\\.[0-9]{3} [0-9]+ [0-9]+\\.[0-9]{3}\n");
        assertThat(solved.err()).isEqualTo("Certificate: COMPLETE\n");

        Run verified = Run.of("verify-certificate", program, proof);
        assertThat(verified.out()).isEqualTo("small: OPTIMAL 12 is proved.\n");
        assertThat(verified.code()).isEqualTo(Main.OK);
    }

    @Test
    void aProgramWithoutAnAnswerHasNoValueAndNoBound() throws IOException {
        String program = file("none.txt", "n 2\nv 1 1\nr 3 - 0:1 1:1\n");
        String proof = folder.resolve("none.proof").toString();

        assertThat(Run.of("solve", program, "--certificate", proof).out()).contains(" INFEASIBLE - - ");
        assertThat(Run.of("verify-certificate", program, proof).out()).endsWith(": INFEASIBLE is proved.\n");
    }

    @Test
    void whatProvesNothingIsRefused() throws IOException {
        String program = file("small.txt", SMALL);
        String proof = file("false.proof", "certificate 1\nclaim OPTIMAL 9\nanswer 0:1 1:1\ntree\nclosed\nend\n");

        Run run = Run.of("verify-certificate", program, proof);
        assertThat(run.out())
                .isEqualTo("small: OPTIMAL 9 is not proved."
                        + " Word 1 of the tree must close an empty box but points are left.\n");
        assertThat(run.code()).isEqualTo(Main.NO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v 1                   | line 1: 'n' must stand before this line but does not.
            n 2;v 1               | line 2: 'value of column 1' must be given but the line ends.
            n 2;v 1 2 3           | line 2: The line must end here but goes on with '3'.
            n -1                  | line 1: 'n' must be at least 0 and less than 1000001 but is -1.
            n 2;r - x 0:1         | line 2: 'upper side' must be a whole number of 64 bits or - but is 'x'.
            n 2;;r - 1 0:1 5:1    | line 3: 'column' must be at least 0 and less than 2 but is 5.
            n 2;r - 1 0           | line 2: 'column' must be followed by a colon and a number but is '0'.
            n 2;f 0 2             | line 2: 'fixed value' must be at least 0 and less than 2 but is 2.
            n 2;n 2               | line 2: 'n' must stand once but stands twice.
            q                     | line 1: A line must start with name, n, opt, best, v, f, r or # but starts with 'q'.
            n 1;v 9223372036854775807 | line 3: The sum of |coefficient x box value| must be at most 2^61
            """)
    void namesTheLineOfWhatIsNoProgram(String text, String message) throws IOException {
        Run run = Run.of("solve", file("bad.txt", text.replace(';', '\n')));

        assertThat(run.err()).contains("bad.txt, " + message);
        assertThat(run.code()).isEqualTo(Main.WRONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                                   | line 1: 'certificate' must stand here but 'x' does.
            certificate 2                       | line 1: 'version' must be 1 but is 2.
            certificate 1;claim BEST 1          | line 2: 'claim' must be one of
            certificate 1;claim OPTIMAL 1;end   | line 3: 'answer', 'argument', 'cut' or 'tree' must stand here but 'end' does.
            certificate 1;claim OPTIMAL 1;tree  | line 4: 'end' must follow but the text ends.
            certificate 1;claim OPTIMAL 1;tree;split 1 | line 4: 't' must be given but the line ends.
            certificate 1;claim OPTIMAL 1;answer 7:1   | line 3: 'column' must be at least 0 and less than 4 but is 7.
            """)
    void namesTheLineOfWhatIsNoCertificate(String text, String message) throws IOException {
        Run run = Run.of("verify-certificate", file("small.txt", SMALL), file("bad.proof", text.replace(';', '\n')));

        assertThat(run.err()).contains("bad.proof, " + message);
        assertThat(run.code()).isEqualTo(Main.WRONG);
    }
}
