package io.github.cxstrategy.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Draws, distributions, order statistics. */
class SpreadTest {
    private static final long BILLION = 1_000_000_000;

    @Test
    void theSameNumbersEverywhere() {
        Draws draws = new Draws(2027);
        long stream = Draws.stream("chat");
        assertThat(stream).isEqualTo(-3340726640503496958L);
        assertThat(draws.uniform(stream, 0)).isEqualTo(0.5278096079707675);
        assertThat(draws.uniform(stream, 1)).isEqualTo(0.4956242536940159);
        assertThat(Spread.TRIANGULAR.quantile(BILLION / 2, BILLION, 2 * BILLION, 0.3))
                .isEqualTo(974_341_649L);
        assertThat(Spread.PERT.quantile(BILLION / 2, BILLION, 2 * BILLION, 0.3)).isEqualTo(910_023_275L);
        assertThat(new OneFactor(BILLION / 4).mixed(0.3, 0.9)).isEqualTo(0.5740252622565994);
    }

    @Test
    void drawsAreEvenlyDistributed() {
        Draws draws = new Draws(1);
        int[] tenths = new int[10];
        for (int k = 0; k < 100_000; k++) {
            tenths[(int) (10 * draws.uniform(7, k))]++;
        }
        for (int count : tenths) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void oneStreamSaysNothingAboutAnother() {
        Draws draws = new Draws(1);
        double sum = 0;
        for (int k = 0; k < 100_000; k++) {
            sum += (draws.uniform(Draws.stream("a"), k) - 0.5) * (draws.uniform(Draws.stream("b"), k) - 0.5);
        }
        assertThat(12 * sum / 100_000).isCloseTo(0, within(0.015));
    }

    /** The share of the area below the quantile, worked out from the density. */
    @Property(tries = 500, seed = "20261126")
    void theTriangularQuantileIsTheInverseOfTheArea(
            @ForAll @LongRange(min = 0, max = BILLION - 1_000_000) long low,
            @ForAll @LongRange(min = BILLION + 1_000_000, max = 5 * BILLION) long high,
            @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.999) double p) {
        double x = Spread.TRIANGULAR.quantile(low, BILLION, high, p);
        double width = high - low;
        double area = x <= BILLION
                ? (x - low) * (x - low) / (width * (BILLION - low))
                : 1 - (high - x) * (high - x) / (width * (high - BILLION));
        assertThat(area).isCloseTo(p, within(1e-3));
    }

    @Property(tries = 200, seed = "20261126")
    void quantilesRiseAndStayBetweenTheEnds(
            @ForAll Spread spread,
            @ForAll @LongRange(min = 0, max = BILLION) long low,
            @ForAll @LongRange(min = BILLION, max = 5 * BILLION) long high,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double p,
            @ForAll @Scale(4) @DoubleRange(min = 0.0001, max = 0.9999) double q) {
        long lower = spread.quantile(low, BILLION, high, Math.min(p, q));
        long upper = spread.quantile(low, BILLION, high, Math.max(p, q));
        assertThat(low).isLessThanOrEqualTo(lower);
        // the beta distribution is solved for to nine digits of its width
        assertThat(lower).isLessThanOrEqualTo(upper + 20);
        assertThat(upper).isLessThanOrEqualTo(high);
    }

    @Test
    void theMeanOfPertIsAsItSays() {
        double sum = 0;
        int n = 4000;
        for (int k = 0; k < n; k++) {
            sum += Spread.PERT.quantile(BILLION / 2, BILLION, 2 * BILLION, (k + 0.5) / n);
        }
        assertThat(sum / n / BILLION).isCloseTo((0.5 + 4 + 2) / 6, within(1e-4));
    }

    @Test
    void theCommonShareIsTheCorrelationOfNormalScores() {
        OneFactor factor = new OneFactor(BILLION / 4);
        Draws draws = new Draws(3);
        int n = 50_000;
        double product = 0;
        for (int k = 0; k < n; k++) {
            double common = draws.uniform(0, k);
            double a = factor.mixed(draws.uniform(1, k), common) - 0.5;
            double b = factor.mixed(draws.uniform(2, k), common) - 0.5;
            product += a * b;
        }
        // rank correlation of a Gaussian copula: 6 / pi * asin(r / 2)
        double rank = 6 / StrictMath.PI * StrictMath.asin(0.25 / 2);
        assertThat(12 * product / n).isCloseTo(rank, within(0.02));
    }

    @Test
    void nothingInCommonAndAllInCommon() {
        assertThat(new OneFactor(0).mixed(0.3, 0.9)).isEqualTo(0.3);
        assertThat(new OneFactor(BILLION).mixed(0.3, 0.9)).isEqualTo(0.9);
    }

    @Test
    void orderStatistics() {
        Samples samples = new Samples(new long[] {5, 1, 3, 3});
        assertThat(samples.ofRank(1)).isEqualTo(1);
        assertThat(samples.ofRank(3)).isEqualTo(3);
        assertThat(samples.ofRank(4)).isEqualTo(5);
        assertThat(samples.above(0)).isEqualTo(4);
        assertThat(samples.above(3)).isEqualTo(1);
        assertThat(samples.above(2)).isEqualTo(3);
        assertThat(samples.above(5)).isZero();
    }
}
