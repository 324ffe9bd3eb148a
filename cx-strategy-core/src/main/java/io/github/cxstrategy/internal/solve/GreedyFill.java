package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A first answer at once: rounds the relaxation down, then raises columns as far as every row allows.
 *
 * <p>Computes a feasible assignment wherever the rounded one or the lower end of the box is feasible; columns with a
 * larger relaxation value come first, then those of more value. Bound: three passes over the nonzeros. Proves nothing;
 * {@link Diving} finds better answers more slowly.
 * Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957,
 * <a href="https://doi.org/10.1287/opre.5.2.266">doi:10.1287/opre.5.2.266</a>.
 */
final class GreedyFill {
    private static final int PASSES = 2;

    private final IntegerProgram program;
    private final long[] activity;

    GreedyFill(IntegerProgram program) {
        this.program = program;
        activity = new long[program.rows];
    }

    /** Offers an answer inside the box, guided by the values of the last relaxation. */
    void offer(Domain box, Relaxation relaxation, Incumbent incumbent) {
        long[] x = new long[program.columns];
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.max(box.lower[j], Math.min(box.upper[j], (long) Math.floor(relaxation.value(j) + 1e-6)));
        }
        if (!program.isFeasible(x)) {
            System.arraycopy(box.lower, 0, x, 0, x.length);
            if (!program.isFeasible(x)) {
                return;
            }
        }
        fill(x, box, order(relaxation));
        incumbent.offer(x);
    }

    private Integer[] order(Relaxation relaxation) {
        Integer[] order = new Integer[program.columns];
        Arrays.setAll(order, j -> j);
        Comparator<Integer> byRelaxation = Comparator.comparingDouble(j -> -relaxation.value(j));
        Arrays.sort(order, byRelaxation.thenComparingLong(j -> -program.value[j]));
        return order;
    }

    private void fill(long[] x, Domain box, Integer[] order) {
        for (int i = 0; i < program.rows; i++) {
            long sum = 0;
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                sum += program.rowCoefficient[k] * x[program.rowColumn[k]];
            }
            activity[i] = sum;
        }
        // a second pass takes what became possible when a column that it needs was raised
        for (int pass = 0; pass < PASSES; pass++) {
            for (int j : order) {
                long steps = program.value[j] >= 0 ? room(j, box.upper[j] - x[j]) : 0;
                if (steps > 0) {
                    x[j] += steps;
                    for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                        activity[program.columnRow[k]] += program.columnCoefficient[k] * steps;
                    }
                }
            }
        }
    }

    /** {@return by how many steps, at most those given, a column can rise without breaking a row} */
    private long room(int j, long most) {
        long steps = most;
        for (int k = program.columnStart[j]; k < program.columnStart[j + 1] && steps > 0; k++) {
            int i = program.columnRow[k];
            long a = program.columnCoefficient[k];
            if (a > 0 && program.rowUpper[i] < IntegerProgram.MAX_ACTIVITY) {
                steps = Math.min(steps, (program.rowUpper[i] - activity[i]) / a);
            } else if (a < 0 && program.rowLower[i] > -IntegerProgram.MAX_ACTIVITY) {
                steps = Math.min(steps, (activity[i] - program.rowLower[i]) / -a);
            }
        }
        return steps;
    }
}
