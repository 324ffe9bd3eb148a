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
        Certificate.Sums arguments = c.arguments;
        Certificate.Sums cuts = c.cuts;
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
            case 4, 5 -> arguments = changed(arguments, program.rows + cuts.size(), random);
            case 6, 7 -> {
                if (cuts.size() > 0) {
                    cuts = changed(cuts, program.columns, random);
                } else {
                    arguments = changed(arguments, program.rows, random);
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
        return new Certificate(claim, bound, answers, arguments, cuts, tree);
    }

    private static Certificate.Sums changed(Certificate.Sums sums, int end, Random random) {
        long[] head = sums.head.clone();
        int[] index = sums.index.clone();
        long[] factor = sums.factor.clone();
        int what = index.length == 0 ? 0 : random.nextInt(4);
        if (what == 0) {
            int k = random.nextInt(head.length);
            head[k] = near(head[k], random);
        } else if (what == 1) {
            index[random.nextInt(index.length)] = random.nextInt(end + 1);
        } else {
            int k = random.nextInt(factor.length);
            factor[k] = near(factor[k], random);
        }
        return new Certificate.Sums(head, sums.start, index, factor);
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
