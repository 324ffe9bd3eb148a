package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * A bounded dual simplex over a sparse matrix with an explicit dense basis inverse.
 *
 * <p>Maximizes v x over the boxes and rows; every variable is boxed (a row without a side gets its largest activity
 * instead), so any basis is made dual feasible by moving nonbasic variables to their other end, and a changed box needs
 * no first phase. Exact steepest-edge prices, bound flipping, slightly perturbed costs against cycling.
 * Bound: memory rows^2; a pivot costs at most rows^2. For a few full rows, where it takes about two thirds of the time
 * of {@link SparseDualSimplex}; use that for all else. Its results are suggestions, see {@link SafeBound}.
 * Forrest and Goldfarb, "Steepest-edge simplex algorithms for linear programming", Mathematical Programming 57, 1992,
 * <a href="https://doi.org/10.1007/BF01581089">doi:10.1007/BF01581089</a>.
 */
final class DenseDualSimplex implements LinearEngine {
    private static final double PRIMAL_TOLERANCE = 1e-8;
    private static final double DUAL_TOLERANCE = 1e-9;
    private static final double PIVOT_TOLERANCE = 1e-7;
    private static final int REFACTOR_INTERVAL = 400;

    private static final int AT_LOWER = -1;
    private static final int AT_UPPER = -2;

    private final ScaledMatrix m;
    private final WorkMeter work;
    private final BasisInverse inverse;
    private final DualRatioTest ratioTest;
    private SimplexState s;
    private SimplexState saved;
    private final double[] cost;
    private final double[] shift;
    private boolean shifted;
    private final SparseVector alpha;
    private final double[] column;
    private final double[] ray;
    private int sincePivots;

    DenseDualSimplex(IntegerProgram p, WorkMeter work) {
        this.work = work;
        m = new ScaledMatrix(p);
        int all = m.columns + m.rows;
        inverse = new BasisInverse(m.rows);
        s = new SimplexState(m.columns, m.rows);
        saved = new SimplexState(m.columns, m.rows);
        cost = new double[all];
        shift = new double[m.rows];
        alpha = new SparseVector(all);
        column = new double[m.rows];
        ray = new double[m.rows];
        ratioTest = new DualRatioTest(all, DUAL_TOLERANCE, PIVOT_TOLERANCE);
        for (int j = 0; j < m.columns; j++) {
            // a fixed sequence of fractions breaks ties the same way in every run
            double fraction = 0.5 + (j * 0.6180339887498949) % 1.0;
            cost[j] = m.cost[j] + 1e-8 * (1 + Math.abs(m.cost[j])) * fraction;
            s.lower[j] = p.lower[j] / m.columnScale[j];
            s.upper[j] = p.upper[j] / m.columnScale[j];
        }
        boxSlacks(p);
        refactor();
    }

    /** Slack i = -(row i), so that rows read A x + s = 0. */
    private void boxSlacks(IntegerProgram p) {
        for (int i = 0; i < m.rows; i++) {
            double least = 0;
            double most = 0;
            for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                double a = p.rowCoefficient[k];
                int j = p.rowColumn[k];
                least += a > 0 ? a * p.lower[j] : a * p.upper[j];
                most += a > 0 ? a * p.upper[j] : a * p.lower[j];
            }
            double hi = p.rowUpper[i] == IntegerProgram.NO_UPPER ? most : Math.min(most, (double) p.rowUpper[i]);
            double lo = p.rowLower[i] == IntegerProgram.NO_LOWER ? least : Math.max(least, (double) p.rowLower[i]);
            s.lower[m.columns + i] = -hi * m.rowScale[i];
            s.upper[m.columns + i] = Math.max(-hi * m.rowScale[i], -lo * m.rowScale[i]);
        }
    }

    @Override
    public void bounds(int j, long lo, long hi) {
        s.lower[j] = lo / m.columnScale[j];
        s.upper[j] = hi / m.columnScale[j];
        if (s.position[j] < 0) {
            moveTo(j, s.position[j] == AT_LOWER ? s.lower[j] : s.upper[j]);
        }
    }

    /** Moves a nonbasic variable; the basic ones follow at the next {@link #applyShift}. */
    private void moveTo(int j, double to) {
        double by = to - s.x[j];
        if (by != 0) {
            s.x[j] = to;
            shifted = true;
            if (j >= m.columns) {
                shift[j - m.columns] += by;
            } else {
                for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                    shift[m.columnRow[k]] += m.columnEntry[k] * by;
                }
            }
        }
    }

    private void applyShift() {
        if (shifted) {
            inverse.subtractTimes(shift, s.basic);
            Arrays.fill(shift, 0);
            shifted = false;
        }
    }

    @Override
    public Outcome solve(double cutoff, int maxPivots) {
        for (int j = 0; j < s.d.length; j++) {
            keepDualFeasible(j);
        }
        applyShift();
        double scaledCutoff = cutoff * m.costScale;
        boolean checked = false;
        for (int pivots = 0; ; pivots++) {
            int r = leavingRow();
            if (r < 0) {
                if (checked || residual() < 1e-6) {
                    return Outcome.OPTIMAL;
                }
                checked = true;
                refactor();
                continue;
            }
            if (pivots >= maxPivots) {
                return Outcome.UNFINISHED;
            }
            if (work.spend()) {
                return Outcome.STOPPED;
            }
            if (pivots % 4 == 3 && scaledObjective() <= scaledCutoff) {
                return Outcome.CUTOFF;
            }
            Outcome step = step(r);
            if (step != Outcome.OPTIMAL) {
                return step;
            }
        }
    }

    /** One pivot; OPTIMAL here means that it went well. */
    private Outcome step(int r) {
        if (++sincePivots > REFACTOR_INTERVAL) {
            refactor();
            return work.exhausted() ? Outcome.STOPPED : Outcome.OPTIMAL;
        }
        int p = s.basis[r];
        boolean below = s.basic[r] < s.lower[p];
        transformedRow(r);
        double infeasibility = below ? s.lower[p] - s.basic[r] : s.basic[r] - s.upper[p];
        int q = ratioTest.entering(s, alpha, below, infeasibility);
        if (q < 0) {
            double[] rho = inverse.row(r);
            for (int i = 0; i < m.rows; i++) {
                ray[i] = below ? rho[i] : -rho[i];
            }
            return Outcome.INFEASIBLE;
        }
        if (q < m.columns) {
            inverse.timesColumn(m, q, column);
        } else {
            inverse.timesUnit(q - m.columns, column);
        }
        double pivot = column[r];
        if (Math.abs(pivot) < PIVOT_TOLERANCE / 10) {
            return Outcome.UNFINISHED;
        }
        double theta = s.d[q] / alpha.value[q];
        s.d[q] = 0;
        s.d[p] = -theta;
        for (int k = 0; k < alpha.count; k++) {
            int j = alpha.index[k];
            if (j != q && s.position[j] < 0) {
                s.d[j] -= theta * alpha.value[j];
                keepDualFeasible(j);
            }
        }
        applyShift();
        exchange(r, p, q, below, pivot);
        return Outcome.OPTIMAL;
    }

    private void exchange(int r, int p, int q, boolean below, double pivot) {
        double target = below ? s.lower[p] : s.upper[p];
        double t = (s.basic[r] - target) / pivot;
        for (int i = 0; i < m.rows; i++) {
            s.basic[i] -= column[i] * t;
        }
        s.basic[r] = s.x[q] + t;
        s.x[p] = target;
        s.position[p] = below ? AT_LOWER : AT_UPPER;
        s.basis[r] = q;
        s.position[q] = r;
        inverse.pivot(r, column);
    }

    private void keepDualFeasible(int j) {
        if (s.position[j] == AT_LOWER && s.d[j] > DUAL_TOLERANCE) {
            s.position[j] = AT_UPPER;
            moveTo(j, s.upper[j]);
        } else if (s.position[j] == AT_UPPER && s.d[j] < -DUAL_TOLERANCE) {
            s.position[j] = AT_LOWER;
            moveTo(j, s.lower[j]);
        }
    }

    private int leavingRow() {
        int best = -1;
        double bestPrice = 0;
        for (int i = 0; i < m.rows; i++) {
            int j = s.basis[i];
            double under = s.lower[j] - s.basic[i];
            double over = s.basic[i] - s.upper[j];
            double violation = Math.max(under, over);
            if (violation > PRIMAL_TOLERANCE * (1 + 0.01 * Math.abs(under > over ? s.lower[j] : s.upper[j]))) {
                double price = violation * violation / inverse.weight(i);
                if (price > bestPrice) {
                    bestPrice = price;
                    best = i;
                }
            }
        }
        return best;
    }

    /** alpha = row r of inverse x (A | I), over the columns it touches. */
    private void transformedRow(int r) {
        alpha.clear();
        double[] rho = inverse.row(r);
        for (int i = 0; i < m.rows; i++) {
            double v = rho[i];
            if (v != 0) {
                alpha.add(m.columns + i, v);
                for (int k = m.rowStart[i]; k < m.rowStart[i + 1]; k++) {
                    alpha.add(m.rowColumn[k], v * m.rowEntry[k]);
                }
            }
        }
    }

    /** Builds the inverse of the current basis anew, and all that follows from it. */
    private void refactor() {
        sincePivots = 0;
        inverse.reset();
        int[] wanted = s.basis.clone();
        boolean[] taken = new boolean[m.rows];
        for (int j : wanted) {
            if (j >= m.columns) {
                taken[j - m.columns] = true;
            }
        }
        for (int i = 0; i < m.rows; i++) {
            s.basis[i] = m.columns + i;
        }
        for (int j : wanted) {
            if (j < m.columns && !work.poll()) {
                inverse.timesColumn(m, j, column);
                int r = largestFree(taken);
                if (r >= 0) {
                    taken[r] = true;
                    s.basis[r] = j;
                    inverse.pivot(r, column);
                }
            }
        }
        s.placeAll();
        recompute();
    }

    private int largestFree(boolean[] taken) {
        int best = -1;
        for (int i = 0; i < m.rows; i++) {
            if (!taken[i] && Math.abs(column[i]) > (best < 0 ? 1e-8 : Math.abs(column[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Values and reduced costs from the inverse. */
    private void recompute() {
        double[] y = new double[m.rows];
        addMultipliers(cost, y);
        for (int i = 0; i < m.rows; i++) {
            s.d[m.columns + i] = -y[i];
        }
        for (int j = 0; j < m.columns; j++) {
            double d = cost[j];
            for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                d -= y[m.columnRow[k]] * m.columnEntry[k];
            }
            s.d[j] = d;
        }
        for (int j : s.basis) {
            s.d[j] = 0;
        }
        Arrays.fill(shift, 0);
        Arrays.fill(s.basic, 0);
        for (int j = 0; j < s.x.length; j++) {
            s.x[j] = 0;
            if (s.position[j] < 0) {
                moveTo(j, s.position[j] == AT_LOWER ? s.lower[j] : s.upper[j]);
                keepDualFeasible(j);
            }
        }
        applyShift();
    }

    private double residual() {
        double worst = 0;
        for (int i = 0; i < m.rows; i++) {
            double sum = s.valueOf(m.columns + i);
            double size = 1 + Math.abs(sum);
            for (int k = m.rowStart[i]; k < m.rowStart[i + 1]; k++) {
                double term = m.rowEntry[k] * s.valueOf(m.rowColumn[k]);
                sum += term;
                size += Math.abs(term);
            }
            worst = Math.max(worst, Math.abs(sum) / size);
        }
        return worst;
    }

    private double scaledObjective() {
        double sum = 0;
        for (int j = 0; j < m.columns; j++) {
            sum += m.cost[j] * s.valueOf(j);
        }
        return sum;
    }

    @Override
    public double objective() {
        return scaledObjective() / m.costScale;
    }

    @Override
    public double value(int j) {
        return s.valueOf(j) * m.columnScale[j];
    }

    private void addMultipliers(double[] costs, double[] y) {
        for (int i = 0; i < m.rows; i++) {
            double c = s.basis[i] < m.columns ? costs[s.basis[i]] : 0;
            if (c != 0) {
                double[] r = inverse.row(i);
                for (int k = 0; k < m.rows; k++) {
                    y[k] += c * r[k];
                }
            }
        }
    }

    @Override
    public void multipliers(double[] y) {
        Arrays.fill(y, 0);
        addMultipliers(m.cost, y);
        for (int i = 0; i < m.rows; i++) {
            y[i] *= m.rowScale[i] / m.costScale;
        }
    }

    @Override
    public void ray(double[] y) {
        for (int i = 0; i < m.rows; i++) {
            y[i] = ray[i] * m.rowScale[i];
        }
    }

    @Override
    public void save() {
        applyShift();
        inverse.save();
        saved.copyFrom(s);
    }

    @Override
    public void restore() {
        Arrays.fill(shift, 0);
        shifted = false;
        inverse.restore();
        SimplexState old = s;
        s = saved;
        saved = old;
    }
}
