package io.github.cxstrategy.examples.bench;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.SearchLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How narrow the regrets of many initiatives are after a given time. */
public final class RegretRanges {
    private RegretRanges() {}

    /**
     * Allocates generated portfolios and explains all of their initiatives, the first to warm up.
     *
     * @param arguments how many initiatives; the limit of the allocation; that of all explanations, each in steps or, as in
     *     {@code 5s}, in seconds; how many portfolios
     */
    public static void main(String[] arguments) {
        int initiatives = Integer.parseInt(arguments[0]);
        SearchLimit toAllocate = limit(arguments[1]);
        SearchLimit toExplain = limit(arguments[2]);
        for (int number = 0; number <= Integer.parseInt(arguments[3]); number++) {
            AllocationRequest request = GeneratedPortfolio.of(initiatives, number);
            AllocationResult result = BudgetAllocator.standard()
                    .allocate(request.toBuilder().limit(toAllocate).build());
            long start = System.nanoTime();
            List<FundingExplanation> all = AllocationExplainer.standard().explainAll(request, result, toExplain);
            double passed = (System.nanoTime() - start) / 1e9;
            if (number > 0) {
                tell(number, result, passed, all);
            }
        }
    }

    private static SearchLimit limit(String limit) {
        return limit.endsWith("s")
                ? SearchLimit.ofTime(Duration.ofMillis(
                        Math.round(Double.parseDouble(limit.substring(0, limit.length() - 1)) * 1000)))
                : SearchLimit.ofWork(Long.parseLong(limit));
    }

    private static void tell(int number, AllocationResult result, double passed, List<FundingExplanation> all) {
        long optimum = result.bound().orElseThrow();
        double[] widths = all.stream()
                .mapToDouble(one -> width(one.opposite()) * 100 / optimum)
                .sorted()
                .toArray();
        long exact = Arrays.stream(widths).filter(width -> width == 0).count();
        long narrow = Arrays.stream(widths).filter(width -> width <= 0.5).count();
        System.out.printf(
                Locale.ROOT,
                "%d: %s, gap %.2f %%; %.2f s for %d regrets: %d exact, %d no wider than 0.5 %% of the optimum, half"
                        + " %.2f %%, nine tenths %.2f %%, the widest %.2f %%%n",
                number,
                result.status(),
                (optimum - result.value().orElseThrow()) * 100.0 / optimum,
                passed,
                widths.length,
                exact,
                narrow,
                widths[widths.length / 2],
                widths[widths.length * 9 / 10],
                widths[widths.length - 1]);
    }

    private static double width(OppositeCase opposite) {
        if (opposite instanceof OppositeCase.Possible possible) {
            return width(possible.loss());
        }
        return opposite instanceof OppositeCase.Open open ? width(open.loss()) : 0;
    }

    private static double width(PointsRange range) {
        return range.most().map(most -> (double) (most - range.least())).orElse(Double.POSITIVE_INFINITY);
    }
}
