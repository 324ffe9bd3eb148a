package io.github.cxstrategy.prioritization;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes weights of objectives from judgments of each pair of them (analytic hierarchy process).
 *
 * <p>Computes weights that come closest to the judgments, how consistent these are, and whether they are consistent
 * enough to be used. Bound: n^2 for each of at most some thousand rounds; for the few objectives that people can compare.
 * Weigh objectives directly where nobody has compared them in pairs.
 * Saaty, "A scaling method for priorities in hierarchical structures", Journal of Mathematical Psychology 15, 1977,
 * <a href="https://doi.org/10.1016/0022-2496(77)90033-5">doi:10.1016/0022-2496(77)90033-5</a>; the geometric mean:
 * Crawford and Williams, "A note on the analysis of subjective judgment matrices", Journal of Mathematical Psychology 29,
 * 1985, <a href="https://doi.org/10.1016/0022-2496(85)90002-1">doi:10.1016/0022-2496(85)90002-1</a>.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class PairwiseComparison {
    /** The consistency of random judgments for 1, 2, 3, ... objectives, after Saaty 1977. */
    private static final List<Double> RANDOM_INDEX =
            List.of(0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59);

    private static final int MOST_ROUNDS = 10_000;
    private static final double SETTLED = 1e-14;
    private static final int DECIMALS = 9;

    /** How weights follow from judgments. */
    public enum Method {
        /** The principal eigenvector of the matrix of judgments. */
        EIGENVECTOR,
        /** The geometric mean of each row of the matrix. */
        GEOMETRIC_MEAN
    }

    /**
     * A judgment of two objectives.
     *
     * @param more the objective that matters more, or as much
     * @param less the other one
     * @param times how many times as much, at least 1; 9 is the most on Saaty's scale
     */
    public record Judgment(Id<Objective> more, Id<Objective> less, int times) {
        /** Checks that they are two and that the first does not matter less. */
        public Judgment {
            Check.given("more", more);
            Check.given("less", less);
            checkArgument(!more.equals(less), "'less' must be another objective than '%s'.", more);
            checkArgument(times >= 1, "'times' must be at least 1 but is %s.\nMaybe the two are swapped.", times);
        }
    }

    /**
     * What follows from judgments.
     *
     * @param weights the share of each objective, to nine decimals; they sum to 1
     * @param largestEigenvalue the principal eigenvalue of the matrix; the number of objectives where all judgments agree
     * @param consistencyRatio the inconsistency beside that of random judgments; up to 0.1 is commonly accepted
     */
    public record Weights(Map<Id<Objective>, Ratio> weights, double largestEigenvalue, double consistencyRatio) {
        /** Copies the weights. */
        public Weights {
            weights = Check.map("weights", weights);
        }
    }

    private final Method method;
    private final List<Double> randomIndex;

    private PairwiseComparison(Method method, List<Double> randomIndex) {
        this.method = method;
        this.randomIndex = randomIndex;
    }

    /** {@return a comparison by the principal eigenvector, with Saaty's random index} */
    public static PairwiseComparison standard() {
        return new PairwiseComparison(Method.EIGENVECTOR, RANDOM_INDEX);
    }

    /**
     * {@return the same by another method}
     *
     * @param method how weights follow from judgments
     */
    public PairwiseComparison withMethod(Method method) {
        return new PairwiseComparison(Check.given("method", method), randomIndex);
    }

    /**
     * {@return the same with another random index}
     *
     * @param randomIndex the consistency of random judgments for 1, 2, 3, ... objectives, none negative; as many
     *     objectives can be compared as it has entries
     */
    public PairwiseComparison withRandomIndex(List<Double> randomIndex) {
        List<Double> copy = Check.list("randomIndex", randomIndex);
        checkArgument(
                copy.stream().allMatch(r -> r >= 0 && Double.isFinite(r)),
                "'randomIndex' must hold numbers that are not negative but is %s.",
                copy);
        return new PairwiseComparison(method, copy);
    }

    /**
     * Weighs objectives.
     *
     * @param judgments one of each pair of objectives, in any order
     * @return their weights
     * @throws IllegalArgumentException if a pair is judged twice or not at all, or there are too many objectives
     */
    public Weights weigh(Collection<Judgment> judgments) {
        Set<Id<Objective>> named = new TreeSet<>();
        judgments.forEach(j -> named.addAll(List.of(j.more(), j.less())));
        List<Id<Objective>> objectives = List.copyOf(named);
        int n = objectives.size();
        checkArgument(n >= 2, "'judgments' must name at least two objectives but name %s.", n);
        checkArgument(
                n <= randomIndex.size(),
                "'judgments' must be of at most %s objectives but are of %s.",
                randomIndex.size(),
                n);
        double[][] matrix = matrix(objectives, judgments);
        double[] weights = method == Method.EIGENVECTOR ? eigenvector(matrix) : geometricMeans(matrix);
        double eigenvalue = eigenvalue(matrix, weights);
        double random = randomIndex.get(n - 1);
        double index = n == 1 ? 0 : Math.max(0, (eigenvalue - n) / (n - 1));
        double ratio = random == 0 ? 0 : index / random;
        return new Weights(shares(objectives, weights), eigenvalue, ratio);
    }

    private static double[][] matrix(List<Id<Objective>> objectives, Collection<Judgment> judgments) {
        int n = objectives.size();
        double[][] matrix = new double[n][n];
        for (Judgment judgment : judgments) {
            int i = objectives.indexOf(judgment.more());
            int j = objectives.indexOf(judgment.less());
            checkArgument(
                    matrix[i][j] == 0,
                    "'judgments' must hold one of each pair but have two of '%s' and '%s'.",
                    judgment.more(),
                    judgment.less());
            matrix[i][j] = judgment.times();
            matrix[j][i] = 1.0 / judgment.times();
        }
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < n; j++) {
                checkArgument(
                        matrix[i][j] != 0,
                        "'judgments' must hold one of each pair but have none of '%s' and '%s'.",
                        objectives.get(i),
                        objectives.get(j));
            }
        }
        return matrix;
    }

    /** Multiplies and scales until nothing changes. */
    private static double[] eigenvector(double[][] matrix) {
        double[] x = geometricMeans(matrix);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = scaled(times(matrix, x));
            double change = 0;
            for (int i = 0; i < x.length; i++) {
                change = Math.max(change, Math.abs(next[i] - x[i]));
            }
            x = next;
            if (change < SETTLED) {
                return x;
            }
        }
        return x;
    }

    private static double[] geometricMeans(double[][] matrix) {
        double[] means = new double[matrix.length];
        for (int i = 0; i < means.length; i++) {
            double logarithms = 0;
            for (double entry : matrix[i]) {
                logarithms += StrictMath.log(entry);
            }
            means[i] = StrictMath.exp(logarithms / means.length);
        }
        return scaled(means);
    }

    private static double eigenvalue(double[][] matrix, double[] weights) {
        double[] product = times(matrix, weights);
        double sum = 0;
        for (int i = 0; i < product.length; i++) {
            sum += product[i] / weights[i];
        }
        return sum / product.length;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += matrix[i][j] * x[j];
            }
        }
        return product;
    }

    private static double[] scaled(double[] x) {
        double sum = Arrays.stream(x).reduce(0, Double::sum);
        return Arrays.stream(x).map(v -> v / sum).toArray();
    }

    /** Rounded down, and what is left over given to those that lost most by it, so that they sum to 1. */
    private static Map<Id<Objective>, Ratio> shares(List<Id<Objective>> objectives, double[] weights) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(DECIMALS);
        List<BigDecimal> shares = new ArrayList<>();
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            shares.add(new BigDecimal(weights[i]).setScale(DECIMALS, RoundingMode.DOWN));
            byLoss.add(i);
        }
        byLoss.sort((i, j) -> new BigDecimal(weights[j])
                .subtract(shares.get(j))
                .compareTo(new BigDecimal(weights[i]).subtract(shares.get(i))));
        BigDecimal left = BigDecimal.ONE.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int units = left.divide(unit).intValueExact();
        for (int k = 0; k < units; k++) {
            int i = byLoss.get(k % weights.length);
            shares.set(i, shares.get(i).add(unit));
        }
        Map<Id<Objective>, Ratio> result = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            result.put(objectives.get(i), new Ratio(shares.get(i)));
        }
        return result;
    }
}
