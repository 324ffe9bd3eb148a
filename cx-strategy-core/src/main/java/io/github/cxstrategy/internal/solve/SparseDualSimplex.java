package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * A bounded dual simplex over a sparse matrix and a sparse factorized basis.
 *
 * <p>Maximizes v x over the boxes and rows; every variable is boxed (a row without a side gets its largest activity
 * instead), so any basis is made dual feasible by moving nonbasic variables to their other end, and a changed box needs
 * no first phase. Steepest-edge prices that outlive changes of the box, bound flipping, slightly perturbed costs
 * against cycling.
 * Bound: a pivot costs what four sparse solves and the rows of one solution meet, plus a look at each row.
 * Use {@link DenseDualSimplex} for a few full rows. Its results are suggestions, see {@link SafeBound}.
 * Forrest and Goldfarb, "Steepest-edge simplex algorithms for linear programming", Mathematical Programming 57, 1992,
 * <a href="https://doi.org/10.1007/BF01581089">doi:10.1007/BF01581089</a>.
 */
final class SparseDualSimplex implements LinearEngine {
    private static final double PRIMAL_TOLERANCE = 1e-8;
    private static final double DUAL_TOLERANCE = 1e-9;
    private static final double PIVOT_TOLERANCE = 1e-7;
    // rows and columns of the inverse must agree on a pivot as closely
    private static final double AGREEMENT = 1e-7;
    private static final double LEAST_WEIGHT = 1e-6;
    private static final int CHECK_INTERVAL = 20;

    private static final int AT_LOWER = -1;
    private static final int AT_UPPER = -2;

    private final ScaledMatrix m;
    private final WorkMeter work;
    private final DualRatioTest ratioTest;
    private FactoredBasis basis;
    private FactoredBasis spare;
    private SimplexState s;
    private SimplexState saved;
    private boolean isSaved;
    private boolean isSavedInSpare;
    private int savedUpdates;
    private int sinceChecked;
    private final double[] cost;
    private final SparseVector shift;
    private final SparseVector alpha;
    private final SparseVector column;
    private final SparseVector rho;
    private final SparseVector tau;
    private final double[] ray;
    /** Whether the upper side of a row says nothing, or, at rows + i, the lower. */
    private final boolean[] boundless;

    SparseDualSimplex(IntegerProgram p, WorkMeter work) {
        this.work = work;
        m = new ScaledMatrix(p);
        int all = m.columns + m.rows;
        basis = new FactoredBasis(m);
        spare = new FactoredBasis(m);
        s = new SimplexState(m.columns, m.rows);
        saved = new SimplexState(m.columns, m.rows);
        cost = new double[all];
        shift = new SparseVector(m.rows);
        alpha = new SparseVector(all);
        column = new SparseVector(m.rows);
        rho = new SparseVector(m.rows);
        tau = new SparseVector(m.rows);
        ray = new double[m.rows];
        boundless = new boolean[2 * m.rows];
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

    @Override
    public void begin(StartingBasis start) {
        if (start.give(s)) {
            refactor();
        }
    }

    @Override
    public void leave(StartingBasis start) {
        start.keep(s);
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
            boundless[i] = p.rowUpper[i] >= most;
            boundless[m.rows + i] = p.rowLower[i] <= least;
            double hi = boundless[i] ? most : p.rowUpper[i];
            double lo = boundless[m.rows + i] ? least : p.rowLower[i];
            // a side that the columns cannot reach stays out of their reach
            s.lower[m.columns + i] = -(hi == most ? Math.max(lo, hi) : hi) * m.rowScale[i];
            s.upper[m.columns + i] = -(lo == least ? Math.min(lo, hi) : lo) * m.rowScale[i];
        }
    }

    @Override
    public void bounds(int j, long lo, long hi) {
        s.lower[j] = lo / m.columnScale[j];
        s.upper[j] = hi / m.columnScale[j];
        if (s.position[j] < 0) {
            moveTo(j, s.position[j] == AT_LOWER ? s.lower[j] : s.upper[j]);
        } else {
            s.measure(s.position[j], PRIMAL_TOLERANCE);
        }
    }

    /** Moves a nonbasic variable; the basic ones follow at the next {@link #applyShift}. */
    private void moveTo(int j, double to) {
        double by = to - s.x[j];
        if (by != 0) {
            s.x[j] = to;
            addColumn(j, by, shift);
        }
    }

    private void addColumn(int j, double f, SparseVector v) {
        if (j >= m.columns) {
            v.add(j - m.columns, f);
        } else {
            for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                v.add(m.columnRow[k], m.columnEntry[k] * f);
            }
        }
    }

    private void applyShift() {
        if (shift.count > 0) {
            basis.solve(shift);
            subtractFromBasic(shift, 1);
            shift.clear();
        }
    }

    private void subtractFromBasic(SparseVector v, double f) {
        for (int k = 0; k < v.count; k++) {
            int i = v.index[k];
            if (v.value[i] != 0) {
                s.basic[i] -= f * v.value[i];
                s.measure(i, PRIMAL_TOLERANCE);
            }
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
                if (checked || sinceChecked < CHECK_INTERVAL || residual() < 1e-6) {
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
            sinceChecked++;
            Outcome step = step(r);
            if (step != Outcome.OPTIMAL) {
                return step;
            }
        }
    }

    /** One pivot, or a new factorization instead; OPTIMAL here means that it went well. */
    private Outcome step(int r) {
        if (basis.isWorn()) {
            return refactored();
        }
        int p = s.basis[r];
        boolean below = s.basic[r] < s.lower[p];
        basis.solveLeaving(r, rho);
        double length = rho.squaredLength();
        boolean wasWrong = s.weight[r] < 0.1 * length;
        s.weight[r] = length;
        if (wasWrong) {
            return Outcome.OPTIMAL;
        }
        transformRow();
        double infeasibility = below ? s.lower[p] - s.basic[r] : s.basic[r] - s.upper[p];
        int q = ratioTest.entering(s, alpha, below, infeasibility);
        if (q < 0) {
            rememberRay(below);
            return Outcome.INFEASIBLE;
        }
        column.clear();
        addColumn(q, 1, column);
        basis.solveEntering(column);
        double pivot = column.value[r];
        double doubt = Math.abs(pivot - alpha.value[q]);
        if (Math.abs(pivot) < PIVOT_TOLERANCE / 10 || doubt > AGREEMENT * (1 + Math.abs(pivot))) {
            if (basis.updates() > 0) {
                return refactored();
            }
            if (doubt > 0.1 * Math.abs(pivot)) {
                return Outcome.UNFINISHED;
            }
        }
        double theta = s.d[q] / alpha.value[q];
        for (int k = 0; k < alpha.count; k++) {
            int j = alpha.index[k];
            if (j != q && s.position[j] < 0) {
                s.d[j] -= theta * alpha.value[j];
                keepDualFeasible(j);
            }
        }
        s.d[q] = 0;
        s.d[p] = -theta;
        applyShift();
        exchange(r, q, below, pivot);
        return Outcome.OPTIMAL;
    }

    private Outcome refactored() {
        refactor();
        return work.exhausted() ? Outcome.STOPPED : Outcome.OPTIMAL;
    }

    private void rememberRay(boolean below) {
        Arrays.fill(ray, 0);
        for (int k = 0; k < rho.count; k++) {
            int i = rho.index[k];
            ray[i] = below ? rho.value[i] : -rho.value[i];
        }
    }

    private void exchange(int r, int q, boolean below, double pivot) {
        updateWeights(r, pivot);
        int p = s.basis[r];
        double target = below ? s.lower[p] : s.upper[p];
        double t = (s.basic[r] - target) / pivot;
        subtractFromBasic(column, t);
        s.x[p] = target;
        s.position[p] = below ? AT_LOWER : AT_UPPER;
        s.basis[r] = q;
        s.position[q] = r;
        s.basic[r] = s.x[q] + t;
        s.measure(r, PRIMAL_TOLERANCE);
        basis.exchange(r, pivot);
    }

    private void updateWeights(int r, double pivot) {
        tau.copyFrom(rho);
        basis.solve(tau);
        double length = s.weight[r];
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            double f = column.value[i] / pivot;
            if (f != 0) {
                s.weight[i] = Math.max(LEAST_WEIGHT, s.weight[i] + f * (f * length - 2 * tau.value[i]));
            }
        }
        s.weight[r] = Math.max(LEAST_WEIGHT, length / (pivot * pivot));
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
        double[] violation = s.violation;
        for (int i = 0; i < violation.length; i++) {
            double v = violation[i];
            if (v > bestPrice * s.weight[i]) {
                bestPrice = v / s.weight[i];
                best = i;
            }
        }
        return best;
    }

    /** alpha = rho x (A | I), over the columns it touches. */
    private void transformRow() {
        alpha.clear();
        int entries = 0;
        for (int k = 0; k < rho.count; k++) {
            entries += m.rowStart[rho.index[k] + 1] - m.rowStart[rho.index[k]];
        }
        boolean dense = entries > alpha.value.length / 2;
        double[] a = alpha.value;
        for (int k = 0; k < rho.count; k++) {
            int i = rho.index[k];
            double v = rho.value[i];
            if (v == 0) {
                continue;
            }
            int end = m.rowStart[i + 1];
            if (dense) {
                a[m.columns + i] = v;
                for (int t = m.rowStart[i]; t < end; t++) {
                    a[m.rowColumn[t]] += v * m.rowEntry[t];
                }
            } else {
                alpha.add(m.columns + i, v);
                for (int t = m.rowStart[i]; t < end; t++) {
                    alpha.add(m.rowColumn[t], v * m.rowEntry[t]);
                }
            }
        }
        if (dense) {
            alpha.listAll();
        }
    }

    /** Factorizes the current basis anew, and all that follows from it. */
    private void refactor() {
        if (isSaved && !isSavedInSpare) {
            // what was saved stays for its return
            isSavedInSpare = true;
            swapBases();
        }
        s.keepWeights();
        boolean whole = basis.factor(s.basis, work);
        s.placeAll();
        s.returnWeights(whole);
        recompute();
    }

    private void swapBases() {
        FactoredBasis other = basis;
        basis = spare;
        spare = other;
    }

    /** Values and reduced costs from the factors. */
    private void recompute() {
        multipliers(cost, rho);
        for (int i = 0; i < m.rows; i++) {
            s.d[m.columns + i] = -rho.value[i];
        }
        for (int j = 0; j < m.columns; j++) {
            double d = cost[j];
            for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                d -= rho.value[m.columnRow[k]] * m.columnEntry[k];
            }
            s.d[j] = d;
        }
        for (int j : s.basis) {
            s.d[j] = 0;
        }
        shift.clear();
        Arrays.fill(s.basic, 0);
        for (int j = 0; j < s.x.length; j++) {
            s.x[j] = 0;
            if (s.position[j] < 0) {
                moveTo(j, s.position[j] == AT_LOWER ? s.lower[j] : s.upper[j]);
                keepDualFeasible(j);
            }
        }
        applyShift();
        for (int i = 0; i < m.rows; i++) {
            s.measure(i, PRIMAL_TOLERANCE);
        }
    }

    private double residual() {
        sinceChecked = 0;
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

    private void multipliers(double[] costs, SparseVector y) {
        y.clear();
        for (int i = 0; i < m.rows; i++) {
            double c = s.basis[i] < m.columns ? costs[s.basis[i]] : 0;
            if (c != 0) {
                y.add(i, c);
            }
        }
        basis.solveTransposed(y);
    }

    @Override
    public void multipliers(double[] y) {
        multipliers(m.cost, tau);
        for (int i = 0; i < m.rows; i++) {
            y[i] = useful(i, tau.value[i] * m.rowScale[i] / m.costScale);
        }
    }

    /** Leaning on a side that says nothing is worth less than what the boxes of the columns say by themselves. */
    private double useful(int row, double multiplier) {
        return boundless[multiplier > 0 ? row : m.rows + row] ? 0 : multiplier;
    }

    @Override
    public void ray(double[] y) {
        for (int i = 0; i < m.rows; i++) {
            y[i] = useful(i, ray[i] * m.rowScale[i]);
        }
    }

    @Override
    public void save() {
        applyShift();
        isSaved = true;
        savedUpdates = basis.updates();
        saved.copyFrom(s);
    }

    @Override
    public void restore() {
        shift.clear();
        if (isSavedInSpare) {
            isSavedInSpare = false;
            swapBases();
        }
        basis.forgetAfter(savedUpdates);
        isSaved = false;
        SimplexState old = s;
        s = saved;
        saved = old;
    }
}
