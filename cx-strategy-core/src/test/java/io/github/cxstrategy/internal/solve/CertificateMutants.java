package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Certificates with one to three places changed. */
final class CertificateMutants {
    private static final List<Certificate.Claim> CLAIMS = List.of(Certificate.Claim.values());

    private CertificateMutants() {}

    static Certificate of(Certificate c, IntegerProgram program, Random random) {
        Certificate mutant = c;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            mutant = changed(mutant, program, random);
        }
        return mutant;
    }

    private static Certificate changed(Certificate c, IntegerProgram program, Random random) {
        Certificate.Claim claim = c.claim;
        long bound = c.bound;
        long[][] answers = Arrays.stream(c.answers).map(long[]::clone).toArray(long[][]::new);
        long[] denominator = c.denominator.clone();
        int[] row = c.row.clone();
        long[] multiplier = c.multiplier.clone();
        long[] tree = c.tree.clone();
        switch (random.nextInt(10)) {
            case 0 -> claim = CLAIMS.get(random.nextInt(CLAIMS.size()));
            case 1 -> bound = near(bound, random);
            case 2 -> {
                if (answers.length > 0 && program.columns > 0) {
                    answers[random.nextInt(answers.length)][random.nextInt(program.columns)] ^= 1;
                }
            }
            case 3 ->
                answers = answers.length > 1
                        ? Arrays.copyOf(answers, answers.length - 1)
                        : new long[][] {program.lower.clone()};
            case 4 -> {
                int k = random.nextInt(denominator.length);
                denominator[k] = near(denominator[k], random);
            }
            case 5 -> {
                if (row.length > 0) {
                    row[random.nextInt(row.length)] = random.nextInt(program.rows + 1);
                }
            }
            case 6, 7 -> {
                if (row.length > 0) {
                    int k = random.nextInt(row.length);
                    multiplier[k] = near(multiplier[k], random);
                }
            }
            case 8 -> {
                int k = random.nextInt(tree.length);
                tree[k] = random.nextBoolean() ? near(tree[k], random) : random.nextInt(80);
            }
            default -> {
                int k = random.nextInt(tree.length);
                long[] shorter = Arrays.copyOf(tree, tree.length - 1);
                System.arraycopy(tree, k + 1, shorter, k, tree.length - 1 - k);
                tree = shorter.length == 0 ? tree : shorter;
            }
        }
        return new Certificate(claim, bound, answers, denominator, c.argumentStart, row, multiplier, tree);
    }

    private static long near(long v, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> v + 1;
            case 1 -> v - 1;
            case 2 -> -v;
            case 3 -> 0;
            case 4 -> v / 2;
            default -> v > Long.MAX_VALUE / 4 ? v : 2 * v;
        };
    }
}
