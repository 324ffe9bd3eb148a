package io.github.cxstrategy.examples.bench;

import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the first verdict in a JVM takes: the bundled plan at a gate, from the call that makes the catalogue to the verdict.
 * Reading and resolving the plan is told apart. One line; to be started again and again.
 */
final class FirstVerdict {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final double MILLION = 1e6;

    private final List<String> told = new ArrayList<>();
    private long clock;
    private long used;
    private long classes;

    private FirstVerdict() {
        start();
    }

    private void start() {
        clock = System.nanoTime();
        used = THREADS.getCurrentThreadCpuTime();
        classes = CLASSES.getTotalLoadedClassCount();
    }

    private void tell(String what) {
        told.add("%s: %.0f ms, %.0f of the processor, %d classes"
                .formatted(
                        what,
                        (System.nanoTime() - clock) / MILLION,
                        (THREADS.getCurrentThreadCpuTime() - used) / MILLION,
                        CLASSES.getTotalLoadedClassCount() - classes));
        start();
    }

    public static void main(String[] args) throws IOException {
        Gate gate = args.length > 0 ? Gate.valueOf(args[0]) : Gate.ALIGN_TO_PLAN_EXECUTION;
        byte[] document;
        try (InputStream stream =
                FirstVerdict.class.getResourceAsStream("/io/github/cxstrategy/examples/computer-maker.json")) {
            document = Objects.requireNonNull(stream).readAllBytes();
        }
        FirstVerdict first = new FirstVerdict();
        ResolvedPlan plan = ResolvedPlan.of(StrategyJson.standard().read(document));
        first.tell("read and resolve");
        Assessment assessment =
                ReadinessChecker.standard().assess(GateContext.of(plan, LocalDate.of(2026, 12, 14)), gate);
        first.tell("first verdict");
        Assessment again = ReadinessChecker.standard().assess(GateContext.of(plan, LocalDate.of(2026, 12, 14)), gate);
        first.tell("second verdict");
        System.out.println(String.join("; ", first.told) + "; " + assessment.verdict() + ", "
                + again.allResults().size() + " results");
    }
}
