package io.github.cxstrategy.internal.solve;

/**
 * Chooses the variable that enters the basis in the dual simplex.
 *
 * <p>Computes the longest dual step that still gains: variables whose bound flips along the way are passed as long as
 * the leaving variable stays infeasible, and among nearly equal ratios the largest pivot is taken.
 * Cost: the candidates, and for each breakpoint passed the logarithm of their number.
 * Use it only where every variable is boxed.
 * Maros, "A generalized dual phase-2 simplex algorithm", European Journal of Operational Research 149, 2003,
 * <a href="https://doi.org/10.1016/S0377-2217(02)00419-3">doi:10.1016/S0377-2217(02)00419-3</a>.
 */
final class DualRatioTest {
    // a heap by ratio; a ratio allows its reduced cost to pass zero by the tolerance
    private final int[] candidate;
    private final double[] ratio;
    private final double dualTolerance;
    private final double pivotTolerance;
    private int count;

    DualRatioTest(int all, double dualTolerance, double pivotTolerance) {
        candidate = new int[all];
        ratio = new double[all];
        this.dualTolerance = dualTolerance;
        this.pivotTolerance = pivotTolerance;
    }

    /** {@return the entering variable, or -1 when even flipping all candidates leaves the row infeasible} */
    int entering(SimplexState s, SparseVector row, boolean below, double infeasibility) {
        double[] alpha = row.value;
        collect(s, row, below);
        heapify();
        double slope = infeasibility;
        int best = -1;
        while (count > 0) {
            double limit = ratio[0];
            best = -1;
            while (count > 0 && ratio[0] - dualTolerance / Math.abs(alpha[candidate[0]]) <= limit) {
                int j = pop();
                double size = Math.abs(alpha[j]);
                slope -= size * (s.upper[j] - s.lower[j]);
                best = best < 0 || size > Math.abs(alpha[best]) ? j : best;
            }
            if (slope <= 0) {
                return best;
            }
        }
        return slope > 1e-9 * (1 + infeasibility) ? -1 : best;
    }

    private void heapify() {
        for (int k = count / 2 - 1; k >= 0; k--) {
            sink(k);
        }
    }

    private int pop() {
        int top = candidate[0];
        count--;
        candidate[0] = candidate[count];
        ratio[0] = ratio[count];
        sink(0);
        return top;
    }

    private void sink(int from) {
        int k = from;
        while (2 * k + 1 < count) {
            int child = 2 * k + 1;
            if (child + 1 < count && ratio[child + 1] < ratio[child]) {
                child++;
            }
            if (ratio[k] <= ratio[child]) {
                return;
            }
            double r = ratio[k];
            ratio[k] = ratio[child];
            ratio[child] = r;
            int j = candidate[k];
            candidate[k] = candidate[child];
            candidate[child] = j;
            k = child;
        }
    }

    private void collect(SimplexState s, SparseVector row, boolean below) {
        count = 0;
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            if (s.position[j] < 0 && s.lower[j] < s.upper[j]) {
                double a = below ? row.value[j] : -row.value[j];
                boolean helps = s.position[j] == -1 ? a < -pivotTolerance : a > pivotTolerance;
                if (helps) {
                    ratio[count] = (Math.abs(s.d[j]) + dualTolerance) / Math.abs(a);
                    candidate[count++] = j;
                }
            }
        }
    }
}
