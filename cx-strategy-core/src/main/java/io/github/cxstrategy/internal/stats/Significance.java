package io.github.cxstrategy.internal.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * How sure a correlation of time series is.
 *
 * <p>Fisher's transformation with the larger variance that ranks have (Fieller, Hartley and Pearson, Biometrika 44, 1957, <a
 * href="https://doi.org/10.1093/biomet/44.3-4.470">doi:10.1093/biomet/44.3-4.470</a>), on as many observations as the
 * series are worth (Bretherton et al., Journal of Climate 12, 1999, <a
 * href="https://doi.org/10.1175/1520-0442(1999)012%3C1990:TENOSD%3E2.0.CO;2">doi:10.1175/1520-0442(1999)012</a>); several
 * tests at once by Benjamini and Yekutieli, Annals of Statistics 29, 2001, <a
 * href="https://doi.org/10.1214/aos/1013699998">doi:10.1214/aos/1013699998</a>, which holds under any dependence.
 */
public final class Significance {
    private static final double RANK_VARIANCE = 1.06;
    private static final double TWO_SIDED_95 = 1.959963984540054;

    private Significance() {}

    /** The interval in which the correlation lies with 95 % confidence, and the two-sided probability under none. */
    public record Interval(double low, double high, double pValue) {}

    /**
     * {@return how sure a rank correlation is}
     *
     * @param correlation the correlation, between -1 and 1 both exclusive
     * @param size how many observations it is worth, more than 3 beyond the controls
     * @param controls how many controls were taken out
     */
    public static Interval of(double correlation, double size, int controls) {
        double error = StrictMath.sqrt(RANK_VARIANCE / (size - controls - 3));
        double score = (StrictMath.log1p(correlation) - StrictMath.log1p(-correlation)) / 2;
        return new Interval(
                StrictMath.tanh(score - TWO_SIDED_95 * error),
                StrictMath.tanh(score + TWO_SIDED_95 * error),
                Erf.erfc(Math.abs(score / error) / StrictMath.sqrt(2)));
    }

    /** {@return how many independent observations two series are worth: fewer if both move slowly, never more} */
    public static double effectiveSize(double[] one, double[] other) {
        double both = lagOne(one) * lagOne(other);
        int size = one.length;
        return both <= 0 ? size : size * (1 - both) / (1 + both);
    }

    /** {@return the correlation of a series with itself one step later} */
    public static double lagOne(double[] series) {
        double[] centered = RankCorrelation.centered(series);
        double sum = 0;
        for (int i = 1; i < centered.length; i++) {
            sum += centered[i] * centered[i - 1];
        }
        return sum / RankCorrelation.dot(centered, centered);
    }

    /**
     * {@return the probability that the means of groups differ that much by chance}
     *
     * @param values the values
     * @param groups the group of each, from 0
     * @param count how many groups there are, fewer than values and more than one
     */
    public static double ofGroups(double[] values, int[] groups, int count) {
        double[] centered = RankCorrelation.centered(values);
        double[] sum = new double[count];
        int[] size = new int[count];
        for (int i = 0; i < values.length; i++) {
            sum[groups[i]] += centered[i];
            size[groups[i]]++;
        }
        double between = 0;
        for (int g = 0; g < count; g++) {
            between += size[g] == 0 ? 0 : sum[g] * sum[g] / size[g];
        }
        double within = RankCorrelation.dot(centered, centered) - between;
        if (within <= 0) {
            return between > 0 ? 0 : 1;
        }
        double ratio = (between / (count - 1)) / (within / (values.length - count));
        // no generator: probabilities only
        return 1 - new FDistribution(null, count - 1, values.length - count).cumulativeProbability(ratio);
    }

    /** {@return for each of several tests the share of false ones among all that are as sure, whatever their dependence} */
    public static double[] falseDiscovery(double[] pValues) {
        int count = pValues.length;
        double harmonic = 0;
        for (int i = 1; i <= count; i++) {
            harmonic += 1.0 / i;
        }
        Integer[] largestFirst = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(largestFirst, Comparator.comparingDouble(i -> -pValues[i]));
        double[] adjusted = new double[count];
        double least = 1;
        for (int i = 0; i < count; i++) {
            int rank = count - i;
            least = Math.min(least, pValues[largestFirst[i]] * count * harmonic / rank);
            adjusted[largestFirst[i]] = least;
        }
        return adjusted;
    }
}
