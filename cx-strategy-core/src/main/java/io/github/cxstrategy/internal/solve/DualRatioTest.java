package io.github.cxstrategy.internal.solve;

/**
 * Chooses the variable that enters the basis in the dual simplex.
 *
 * <p>Computes the longest dual step that still gains: variables whose bound flips along the way are passed as long as
 * the leaving variable stays infeasible, and among nearly equal ratios the largest pivot is taken.
 * Cost: candidates x breakpoints passed, in the worst case quadratic, in practice a few passes.
 * Use it only where every variable is boxed.
 * Maros, "A generalized dual phase-2 simplex algorithm", European Journal of Operational Research 149, 2003,
 * <a href="https://doi.org/10.1016/S0377-2217(02)00419-3">doi:10.1016/S0377-2217(02)00419-3</a>.
 */
final class DualRatioTest {
    private final int[] candidate;
    private final double dualTolerance;
    private final double pivotTolerance;
    private int count;

    DualRatioTest(int all, double dualTolerance, double pivotTolerance) {
        candidate = new int[all];
        this.dualTolerance = dualTolerance;
        this.pivotTolerance = pivotTolerance;
    }

    /** {@return the entering variable, or -1 when even flipping all candidates leaves the row infeasible} */
    int entering(SimplexState s, double[] alpha, int[] touched, int touches, boolean below, double infeasibility) {
        collect(s, alpha, touched, touches, below);
        double slope = infeasibility;
        int best = -1;
        while (count > 0) {
            double limit = Double.MAX_VALUE;
            for (int k = 0; k < count; k++) {
                int j = candidate[k];
                limit = Math.min(limit, (Math.abs(s.d[j]) + dualTolerance) / Math.abs(alpha[j]));
            }
            int kept = 0;
            int largest = -1;
            double flips = 0;
            for (int k = 0; k < count; k++) {
                int j = candidate[k];
                double size = Math.abs(alpha[j]);
                if (Math.abs(s.d[j]) <= limit * size) {
                    flips += size * (s.upper[j] - s.lower[j]);
                    largest = largest < 0 || size > Math.abs(alpha[largest]) ? j : largest;
                } else {
                    candidate[kept++] = j;
                }
            }
            count = kept;
            best = largest;
            slope -= flips;
            if (slope <= 0) {
                return best;
            }
        }
        return slope > 1e-9 * (1 + infeasibility) ? -1 : best;
    }

    private void collect(SimplexState s, double[] alpha, int[] touched, int touches, boolean below) {
        count = 0;
        for (int k = 0; k < touches; k++) {
            int j = touched[k];
            if (s.position[j] < 0 && s.lower[j] < s.upper[j]) {
                double a = below ? alpha[j] : -alpha[j];
                boolean helps = s.position[j] == -1 ? a < -pivotTolerance : a > pivotTolerance;
                if (helps) {
                    candidate[count++] = j;
                }
            }
        }
    }
}
