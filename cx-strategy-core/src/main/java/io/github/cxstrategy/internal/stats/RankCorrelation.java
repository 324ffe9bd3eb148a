package io.github.cxstrategy.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two samples rise and fall together, by ranks, once what others explain is taken out.
 *
 * <p>What it computes: Spearman's rank correlation, ties ranked by their mean; with controls, the correlation of what is left
 * of both samples' ranks after a regression on the ranks of the controls. Bound: O(n log n + n x controls^2). When to use
 * another: ranks see monotone relations only. C. Spearman, "The proof and measurement of association between two things",
 * American Journal of Psychology 15, 1904, <a href="https://doi.org/10.2307/1412159">doi:10.2307/1412159</a>.
 */
public final class RankCorrelation {
    /** What is left of a column counts as nothing below this part of it. */
    private static final double NOTHING = 1e-9;

    private RankCorrelation() {}

    /** {@return the ranks from 1 on; equal values share the mean of theirs} */
    public static double[] ranks(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = plain(values[i]);
        }
        Arrays.sort(sorted);
        double[] rankAt = new double[values.length];
        for (int low = 0, high = 0; low < sorted.length; low = high) {
            while (high < sorted.length && sorted[high] == sorted[low]) {
                high++;
            }
            Arrays.fill(rankAt, low, high, (low + high + 1) / 2.0);
        }
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = rankAt[Arrays.binarySearch(sorted, plain(values[i]))];
        }
        return ranks;
    }

    /** Without the sign of 0, which sorting heeds. */
    private static double plain(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("Only numbers have a rank, and NaN is none.");
        }
        return value + 0.0;
    }

    /** {@return the ranks less their mean} */
    public static double[] centeredRanks(double[] values) {
        return centered(ranks(values));
    }

    /** Both samples without what the controls explain, in ranks. */
    public static final class Residuals {
        private final double[] one;
        private final double[] other;
        private final int controls;

        private Residuals(double[] one, double[] other, int controls) {
            this.one = one;
            this.other = other;
            this.controls = controls;
        }

        /** {@return how many values each has} */
        public int size() {
            return one.length;
        }

        /** {@return how many controls were taken out that are not explained by others} */
        public int controls() {
            return controls;
        }

        /** {@return how many independent observations the two are worth} */
        public double effectiveSize() {
            return Significance.effectiveSize(one, other);
        }

        /** {@return their correlation} */
        public double correlation() {
            return dot(one, other) / StrictMath.sqrt(dot(one, one) * dot(other, other));
        }
    }

    /**
     * {@return the rank correlation; empty if nothing is left of one of the samples}
     *
     * @param one a sample
     * @param other a sample of the same size
     * @param controls samples of the same size whose influence is taken out
     */
    public static OptionalDouble of(double[] one, double[] other, List<double[]> controls) {
        return residuals(one, other, controls)
                .map(left -> OptionalDouble.of(left.correlation()))
                .orElseGet(OptionalDouble::empty);
    }

    /** {@return what is left of both; empty if nothing is left of one of them} */
    public static Optional<Residuals> residuals(double[] one, double[] other, List<double[]> controls) {
        return residualsOfRanks(
                centeredRanks(one),
                centeredRanks(other),
                controls.stream().map(RankCorrelation::centeredRanks).toList());
    }

    /** {@return the same of samples that are given by their centered ranks, none of which is changed} */
    public static Optional<Residuals> residualsOfRanks(double[] a, double[] b, List<double[]> controls) {
        List<double[]> basis = new ArrayList<>();
        for (double[] column : controls) {
            double[] rest = without(column, basis);
            if (isMuch(rest, column)) {
                scale(rest, 1 / StrictMath.sqrt(dot(rest, rest)));
                basis.add(rest);
            }
        }
        double[] left = without(a, basis);
        double[] right = without(b, basis);
        return isMuch(left, a) && isMuch(right, b)
                ? Optional.of(new Residuals(left, right, basis.size()))
                : Optional.empty();
    }

    private static boolean isMuch(double[] rest, double[] whole) {
        return dot(rest, rest) > NOTHING * dot(whole, whole);
    }

    /** Twice, because once leaves what rounding brings back. */
    private static double[] without(double[] column, List<double[]> basis) {
        double[] rest = column.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : basis) {
                double share = dot(rest, direction);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= share * direction[i];
                }
            }
        }
        return rest;
    }

    static double[] centered(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
