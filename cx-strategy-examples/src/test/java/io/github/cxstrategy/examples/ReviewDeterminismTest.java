package io.github.cxstrategy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.alignment.Alignment;
import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.text.ReviewText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The review of the bundled plan is the same bytes, as text and as data, however often, in whatever order and wherever it
 * is made.
 */
class ReviewDeterminismTest {
    private static final LocalDate DAY = BundledPlan.PLAN.referenceDate().orElseThrow();
    private static final Review EXPECTED = Review.of(BundledPlan.PLAN);

    private record Review(String text, String data) {
        static Review of(StrategicPlan plan) {
            AlignmentReview review = Alignment.standard().review(plan, DAY);
            return new Review(
                    ReviewText.of(ResolvedPlan.of(plan), review),
                    StrategyJson.standard().write(review));
        }
    }

    private static void assertSame(Review review) {
        assertThat(review.text()).isEqualTo(EXPECTED.text());
        assertThat(review.data()).isEqualTo(EXPECTED.data());
    }

    @Test
    void overTenRuns() {
        for (int run = 1; run <= 10; run++) {
            assertSame(Review.of(StrategyJson.standard().read(BundledPlan.TEXT)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void overPermutationsOfTheWholePlan(long seed) {
        StrategicPlan permuted = Permuted.of(BundledPlan.PLAN, seed);

        assertThat(permuted).isNotEqualTo(BundledPlan.PLAN);
        assertSame(Review.of(permuted));
    }

    @Test
    void thePermutationReachesThePlansInnermostLists() {
        StrategicPlan permuted = Permuted.of(BundledPlan.PLAN, 1);

        assertThat(permuted.initiatives()).isNotEqualTo(BundledPlan.PLAN.initiatives());
        assertThat(permuted.initiatives()).hasSameSizeAs(BundledPlan.PLAN.initiatives());
        assertThat(Permuted.count(BundledPlan.PLAN)).isGreaterThan(100);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void inTurkeyAndFarFromGreenwich() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertSame(Review.of(StrategyJson.standard().read(BundledPlan.TEXT)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void fromEightThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(8);
            List<Future<Review>> reviews = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                reviews.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return Review.of(BundledPlan.PLAN);
                }));
            }
            for (Future<Review> review : reviews) {
                assertSame(review.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
