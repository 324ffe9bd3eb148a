package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates written by hand: of three that exclude each other in pairs, and of a knapsack. */
class CertificateCutsTest {
    private static IntegerProgram triangle() {
        IntegerProgram.Builder b =
                new IntegerProgram.Builder(3).value(0, 1).value(1, 1).value(2, 1);
        for (int k = 0; k < 3; k++) {
            b.row(IntegerProgram.NO_LOWER, 1, new int[] {k, (k + 1) % 3}, new long[] {1, 1});
        }
        return b.build();
    }

    /** Weights 5, 4, 3 in a room of 6: one of them fits. */
    private static IntegerProgram knapsack() {
        IntegerProgram.Builder b =
                new IntegerProgram.Builder(3).value(0, 9).value(1, 8).value(2, 7);
        b.row(IntegerProgram.NO_LOWER, 6, new int[] {0, 1, 2}, new long[] {5, 4, 3});
        return b.build();
    }

    private static Optional<String> fault(IntegerProgram program, long claimed, String rest) throws IOException {
        String text =
                "certificate 1\nclaim OPTIMAL " + claimed + "\nanswer 0:1\n" + rest.replace(';', '\n') + "\nend\n";
        Certificate certificate = CertificateText.read(new Words(new StringReader(text), 1 << 20), program.columns());
        StringBuilder again = new StringBuilder();
        CertificateText.write(certificate, again);
        assertThat(again).hasToString(text);
        return CertificateChecker.fault(program, certificate);
    }

    @Test
    void halfTheSumOfThreePairsIsACut() throws IOException {
        String cut = "argument 2 0:1 1:1 2:1;argument 1 3:1;cut 0 0:1 1:1 2:1;tree;apply 1;closed";
        assertThat(fault(triangle(), 1, cut)).isEmpty();
        assertThat(fault(triangle(), 1, "argument 2 0:1 1:1 2:1;argument 1 0:1;tree;apply 1;closed"))
                .contains("Word 2 of the tree must close an empty box but points are left.");
    }

    @Test
    void twoItemsThatAreTooHeavyTogetherAreACover() throws IOException {
        String cover = "argument 0 0:1;argument 1 1:9;cut 0 0:1 1:1 2:1;tree;apply 1;closed";
        assertThat(fault(knapsack(), 9, cover)).isEmpty();
    }

    @Test
    void aKnapsackIsGoneThrough() throws IOException {
        assertThat(fault(knapsack(), 9, "argument 0 0:1;tree;knapsack 0;closed"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            argument 1;tree;knapsack 0;closed                  | Word 1 of the tree must name an argument with the denominator 0 but names 0.
            argument 0 0:1;tree;knapsack 7;closed              | Word 1 of the tree must name a known argument but names 7.
            argument 0 0:-1;tree;knapsack 0;closed             | Argument 0 must lean on a side of row 0 that exists.
            argument 0 0:1000000;tree;knapsack 0;closed        | A knapsack must have at most 4194304 sums but has more.
            argument 0 0:1;cut 3 0:1;tree;closed               | Cut 0 must name a known argument but names 3.
            argument 0 1:1;cut 0 0:1;tree;closed               | Argument 0 must name known rows but names 1.
            argument -2 0:1;cut 0 0:1;tree;closed              | The denominator of argument 0 must not be negative.
            argument 2 0:1;cut 0 0:5000000000000000000;tree;closed | The numbers of cut 0 must add up to at most 2^61.
            argument 0 0:5000000000000000000;cut 0 0:1;tree;closed | All numbers must fit into 64 or 128 bits but one does not.
            argument 0 0:1;cut 0 0:9000000;tree;closed         | A knapsack must have at most 4194304 sums but has more.
            argument 0 0:1;cut 0 0:1;tree;lower 1;closed       | Word 1 of the tree must name a side that exists.
            argument 0 0:1;cut 0 0:1;tree;upper 2;closed       | Word 1 of the tree must name a known row but names 2.
            """)
    void whatDoesNotHoldIsRefusedInOneSentence(String rest, String sentence) throws IOException {
        assertThat(fault(knapsack(), 9, rest)).contains(sentence);
    }

    @Test
    void knapsacksHaveAnEndTogether() throws IOException {
        // 4,000,001 sums, once and for two columns: eleven are below the limit, twelve are not
        String few = "argument 0 0:1;" + "cut 0 0:2000000 1:2000000;".repeat(11) + "tree;closed";
        String many = "argument 0 0:1;" + "cut 0 0:2000000 1:2000000;".repeat(12) + "tree;closed";
        assertThat(fault(knapsack(), 9, few))
                .contains("Word 1 of the tree must close an empty box but points are left.");
        assertThat(fault(knapsack(), 9, many))
                .contains("All knapsacks together must have at most 134217728 cells but have more.");
    }
}
