package io.github.cxstrategy.examples.bench;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Judges a large plan by the whole catalogue at one gate, with every explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadinessBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 14);

    /** How many initiatives the plan has. */
    @Param({"1000", "10000"})
    public int initiatives;

    /** The gate. */
    @Param("ALIGN_TO_PLAN_EXECUTION")
    public Gate gate;

    /** Whether all that is decided, scheduled and staffed is there for each copy of an initiative, or for the first only. */
    @Param({"true", "false"})
    public boolean whole;

    private final ReadinessChecker checker = ReadinessChecker.standard();
    private ResolvedPlan plan;

    /** Makes the plan. */
    @Setup
    public void setUp() throws IOException {
        plan = ResolvedPlan.of(whole ? ManyInitiatives.portfolio(initiatives) : ManyInitiatives.plan(initiatives));
        System.out.printf("# Results: %d%n", assess().allResults().size());
    }

    @Benchmark
    public Assessment assess() {
        return checker.assess(GateContext.of(plan, TODAY), gate);
    }
}
