package io.github.cxstrategy.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.examples.portfolio.MicrosoftPortfolio;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** How long it takes to allocate the worked portfolio of 21 projects, and to say every project's regret. */
public final class RegretTimes {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long DOLLARS = 10_000_000;

    private RegretTimes() {}

    /**
     * Prints the medians.
     *
     * @param arguments how many rounds count; as many come before to warm up
     */
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        AllocationRequest request = MicrosoftPortfolio.request(DOLLARS);
        double[][] milliseconds = new double[4][rounds];
        for (int round = -rounds; round < rounds; round++) {
            long start = System.nanoTime();
            long time = THREADS.getCurrentThreadCpuTime();
            AllocationResult result = BudgetAllocator.standard().allocate(request);
            long between = System.nanoTime();
            long timeBetween = THREADS.getCurrentThreadCpuTime();
            int explained = AllocationExplainer.standard()
                    .explainAll(request, result, SearchLimit.none())
                    .size();
            if (explained != result.outcomes().size()) {
                throw new IllegalStateException("Every project must be explained but " + explained + " are.");
            }
            if (round >= 0) {
                milliseconds[0][round] = (between - start) / 1e6;
                milliseconds[1][round] = (timeBetween - time) / 1e6;
                milliseconds[2][round] = (System.nanoTime() - between) / 1e6;
                milliseconds[3][round] = (THREADS.getCurrentThreadCpuTime() - timeBetween) / 1e6;
            }
        }
        String[] names = {"allocate, clock", "allocate, thread", "every regret, clock", "every regret, thread"};
        for (int k = 0; k < names.length; k++) {
            Arrays.sort(milliseconds[k]);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s median %7.2f ms, p95 %7.2f ms%n",
                    names[k],
                    milliseconds[k][rounds / 2],
                    milliseconds[k][rounds * 95 / 100]);
        }
    }
}
