package io.github.cxstrategy.internal.solve;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the solver goes on after its time is over. Arguments: a program file, and the runs for each limit.
 *
 * <p>By the clock, and in processor time since the signal was last asked: the first also holds what other processes
 * took on a busy machine.
 */
final class StopMeasurement {
    private static final long[] LIMITS_MS = {10, 20, 50, 100, 200, 500, 1000};
    private static final int WARM_UP = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long processorAtLastAsked;

    private StopMeasurement() {}

    public static void main(String[] args) {
        IntegerProgram program = ProgramFile.read(Path.of(args[0])).program();
        int runs = Integer.parseInt(args[1]);
        StopMeasurement measurement = new StopMeasurement();
        for (int k = 0; k < WARM_UP; k++) {
            measurement.run(program, 500);
        }
        double[] clock = new double[LIMITS_MS.length * runs];
        double[] processor = new double[clock.length];
        for (int k = 0; k < clock.length; k++) {
            double[] over = measurement.run(program, LIMITS_MS[k % LIMITS_MS.length]);
            clock[k] = over[0];
            processor[k] = over[1];
        }
        tell("by the clock", clock);
        tell("processor time since last asked", processor);
    }

    private static void tell(String what, double[] ms) {
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p99 %.1f ms, most %.1f ms of %d%n",
                what,
                ms[ms.length / 2],
                ms[(int) (ms.length * 0.99)],
                ms[ms.length - 1],
                ms.length);
    }

    private double[] run(IntegerProgram program, long limitMs) {
        long begin = System.nanoTime();
        processorAtLastAsked = THREADS.getCurrentThreadCpuTime();
        BranchAndBound.solve(program, Long.MAX_VALUE, () -> {
            boolean over = System.nanoTime() - begin >= limitMs * 1_000_000;
            processorAtLastAsked = over ? processorAtLastAsked : THREADS.getCurrentThreadCpuTime();
            return over;
        });
        double clock = (System.nanoTime() - begin) / 1e6 - limitMs;
        return new double[] {clock, (THREADS.getCurrentThreadCpuTime() - processorAtLastAsked) / 1e6};
    }
}
