package io.github.cxstrategy.internal.solve;

/** Runs the linear engine over a box and turns what it suggests into proven facts about the box. */
final class Relaxation {
    /** What is known about a box afterwards. */
    enum Verdict {
        /** Proved: the box holds nothing of the wanted value. */
        CLOSED,
        /** The relaxation is solved; {@link #value} can be read. */
        SOLVED,
        /** No usable values; the bound still holds. */
        BLURRED,
        /** The work limit was reached; the bound still holds. */
        STOPPED
    }

    private static final double FRACTION = 1e-6;
    private static final int LARGE = 500;
    private static final double LARGE_SHARE = 0.85;
    // below this distance to the wanted value, rounding in the multipliers might hide the proof
    private static final double CUTOFF_MARGIN = 1e-3;

    private final IntegerProgram program;
    private final SafeBound safe;
    private final double[] y;
    private final long[] lower;
    private final long[] upper;
    private final double[] x;
    private long bound;
    private boolean fresh;

    private final ProofLog log;
    LinearEngine engine;
    private int engineColumns;

    Relaxation(IntegerProgram program, LinearEngine engine, ProofLog log) {
        this.program = program;
        this.engine = engine;
        this.log = log;
        engineColumns = program.columns;
        safe = new SafeBound(program, log);
        y = new double[program.rows];
        lower = program.lower.clone();
        upper = program.upper.clone();
        x = new double[program.columns];
        for (int j = 0; j < program.columns; j++) {
            engine.bounds(j, lower[j], upper[j]);
        }
    }

    /** Gives the engine the box. */
    void load(Domain box) {
        for (int j = 0; j < lower.length; j++) {
            if (lower[j] != box.lower[j] || upper[j] != box.upper[j]) {
                lower[j] = box.lower[j];
                upper[j] = box.upper[j];
                engine.bounds(j, lower[j], upper[j]);
            }
        }
    }

    /** {@return how much a unit more of each column changes the bound, by the multipliers of the last solve} */
    double[] reducedCosts() {
        double[] d = new double[program.columns];
        for (int j = 0; j < d.length; j++) {
            double sum = program.value[j];
            for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                sum -= y[program.columnRow[k]] * program.columnCoefficient[k];
            }
            d[j] = sum;
        }
        return d;
    }

    /**
     * Goes on with an engine for what is left of a large program inside a box, if that is much less; from then on, only
     * boxes inside this one can be solved.
     *
     * @return whether it does; then the box is to be solved again
     */
    boolean restrict(Domain box, WorkMeter work) {
        int free = 0;
        for (int j = 0; j < program.columns; j++) {
            free += box.isFixed(j) ? 0 : 1;
        }
        if (engineColumns < LARGE || free > LARGE_SHARE * engineColumns) {
            return false;
        }
        engineColumns = free;
        engine = new RestrictedEngine(program, box, work);
        System.arraycopy(box.lower, 0, lower, 0, lower.length);
        System.arraycopy(box.upper, 0, upper, 0, upper.length);
        return true;
    }

    /** Bounds the box, looking only for assignments of at least the wanted value. */
    Verdict solve(Domain box, long wanted, int maxPivots) {
        load(box);
        bound = Long.MAX_VALUE;
        double cutoff = cutoff(wanted);
        LinearEngine.Outcome outcome = engine.solve(cutoff, maxPivots);
        if (outcome == LinearEngine.Outcome.CUTOFF) {
            if (closes(box, outcome, wanted)) {
                return Verdict.CLOSED;
            }
            outcome = engine.solve(Double.NEGATIVE_INFINITY, maxPivots);
        }
        if (closes(box, outcome, wanted)) {
            return Verdict.CLOSED;
        }
        if (outcome == LinearEngine.Outcome.OPTIMAL) {
            // the engine may leave a box by its tolerance, which means much where coefficients differ by many
            // magnitudes
            for (int j = 0; j < x.length; j++) {
                x[j] = Math.max((double) lower[j], Math.min((double) upper[j], engine.value(j)));
            }
            return Verdict.SOLVED;
        }
        return outcome == LinearEngine.Outcome.STOPPED ? Verdict.STOPPED : Verdict.BLURRED;
    }

    static double cutoff(long wanted) {
        return wanted == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : wanted - CUTOFF_MARGIN;
    }

    /** {@return whether the engine's last run proves that the box holds nothing of the wanted value} */
    boolean closes(Domain box, LinearEngine.Outcome outcome, long wanted) {
        if (outcome == LinearEngine.Outcome.INFEASIBLE) {
            engine.ray(y);
            if (safe.provesEmpty(y, box)) {
                bound = Long.MIN_VALUE;
                return true;
            }
        }
        engine.multipliers(y);
        bound = safe.bound(y, box);
        fresh = true;
        return bound < wanted;
    }

    /** {@return the proven bound of the last {@link #solve}} */
    long bound() {
        return bound;
    }

    /** {@return the number in the log of what proved the last bound, or that the box is empty} */
    int argument() {
        return safe.write();
    }

    /** Removes from the box what the multipliers of the last solve exclude; the box must not have changed since. */
    void fix(Domain box, long wanted) {
        if (wanted != Long.MIN_VALUE && (fresh ? bound : safe.bound(y, box)) >= wanted) {
            narrow(box, wanted);
        }
        fresh = false;
    }

    private void narrow(Domain box, long wanted) {
        int before = box.tightenings();
        safe.fix(box, wanted);
        if (box.tightenings() != before) {
            log.apply(safe.write());
        }
    }

    /** {@return the multipliers of the last bound} */
    SafeBound.Argument multipliers() {
        return safe.argument();
    }

    /** Removes from a box what given multipliers exclude; {@return false when that is all} */
    boolean fix(Domain box, SafeBound.Argument multipliers, long wanted) {
        fresh = false;
        if (wanted == Long.MIN_VALUE) {
            return true;
        }
        if (safe.bound(multipliers, box) < wanted) {
            log.apply(safe.write());
            return false;
        }
        narrow(box, wanted);
        return true;
    }

    double value(int j) {
        return x[j];
    }

    /** {@return the distance of a column's value to its floor, 0 when nearly whole} */
    double fraction(int j) {
        double f = x[j] - Math.floor(x[j]);
        return f < FRACTION || f > 1 - FRACTION ? 0 : f;
    }

    boolean isWhole() {
        for (int j = 0; j < x.length; j++) {
            if (fraction(j) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the values rounded to the nearest whole number of the box} */
    long[] rounded(Domain box) {
        long[] r = new long[x.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = Math.max(box.lower[j], Math.min(box.upper[j], Math.round(x[j])));
        }
        return r;
    }

    /** {@return whether the values of the last solve lie inside the box} */
    boolean isInside(Domain box) {
        for (int j = 0; j < x.length; j++) {
            if (x[j] < box.lower[j] - FRACTION || x[j] > box.upper[j] + FRACTION) {
                return false;
            }
        }
        return true;
    }
}
