package io.github.cxstrategy.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a whole search for conflicts takes on generated scorecards. Arguments: the rounds that count, as many come before
 * to warm up; then for each scorecard {@code KPIS/INFLUENCES}, with {@code /held=10} if roles are held to one in ten KPIs only,
 * {@code /delays} if influences have delays, {@code /months=60} if KPIs have a history.
 */
public final class ConflictTimes {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ConflictTimes() {}

    /**
     * Prints the medians.
     *
     * @param arguments the rounds, and the scorecards
     */
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        for (String scorecard : Arrays.asList(arguments).subList(1, arguments.length)) {
            List<String> parts = Arrays.asList(scorecard.split("/", -1));
            ResolvedPlan plan = ResolvedPlan.of(GeneratedScorecard.of(
                    Integer.parseInt(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    figure(parts, "held=", 1),
                    parts.contains("delays"),
                    figure(parts, "months=", 0),
                    1));
            measure(scorecard, plan, rounds);
        }
    }

    private static int figure(List<String> parts, String name, int otherwise) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> Integer.parseInt(part.substring(name.length())))
                .findFirst()
                .orElse(otherwise);
    }

    private static void measure(String name, ResolvedPlan plan, int rounds) {
        double[] clock = new double[rounds];
        double[] thread = new double[rounds];
        long allocated = 0;
        int conflicts = 0;
        for (int round = -rounds; round < rounds; round++) {
            long start = System.nanoTime();
            long time = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            ConflictReport report = KpiConflictDetector.standard().detect(plan);
            if (round >= 0) {
                clock[round] = (System.nanoTime() - start) / 1e6;
                thread[round] = (THREADS.getCurrentThreadCpuTime() - time) / 1e6;
            }
            allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            conflicts = report.conflicts().size();
        }
        Arrays.sort(clock);
        Arrays.sort(thread);
        System.out.printf(
                Locale.ROOT,
                "%-24s clock %9.1f ms, thread %9.1f ms, allocated %8.1f MB, %d conflicts%n",
                name,
                clock[rounds / 2],
                thread[rounds / 2],
                allocated / 1e6,
                conflicts);
    }
}
