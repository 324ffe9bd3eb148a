package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * Turns suggested multipliers into a bound of the objective over a box that is proved in integers.
 *
 * <p>For whole multipliers Y over D = 2^shift, B = sum over Y_i &gt; 0 of Y_i hi_i + sum over Y_i &lt; 0 of Y_i lo_i + sum
 * over j of max(R_j l_j, R_j u_j) with R_j = D v_j - sum of Y_i a_ij; every feasible x of the box has v x &lt;=
 * floor(B / D), and with D = 0 a negative B shows that there is none.
 * Bound: as good as the multipliers, less a rounding of about 2^-7. Cost: the nonzeros of the rows with a multiplier.
 * Use {@link Domain} for what single rows imply.
 * After Neumaier and Shcherbina, "Safe bounds in linear and mixed-integer linear programming", Mathematical
 * Programming 99, 2004, <a href="https://doi.org/10.1007/s10107-003-0433-3">doi:10.1007/s10107-003-0433-3</a>.
 */
final class SafeBound {
    // all partial sums are at most 2^124 by an estimate in doubles that is right to far better than a factor of 2
    private static final double WIDE_LIMIT = 0x1p124;
    private static final double MULTIPLIER_LIMIT = 0x1p61;
    private static final double TINY = 1e-13;

    private static final int UNWRITTEN = -2;

    /** Whole multipliers that can be applied to other boxes. */
    static final class Argument {
        private final long[] scaled;
        private final int shift;
        private int number;

        Argument(long[] scaled, int shift, int number) {
            this.scaled = scaled;
            this.shift = shift;
            this.number = number;
        }
    }

    private final IntegerProgram program;
    private final ProofLog log;
    private final double[] rowMagnitude;
    private final double objectiveMagnitude;
    private final long[] scaled;
    private final long[] reducedHigh;
    private final long[] reducedLow;
    private final Wide bound = new Wide();
    private final Wide a = new Wide();
    private final Wide b = new Wide();
    private int shift;
    private long denominator;
    private int argument = UNWRITTEN;

    SafeBound(IntegerProgram program, ProofLog log) {
        this.program = program;
        this.log = log;
        rowMagnitude = new double[program.rows];
        for (int i = 0; i < program.rows; i++) {
            double sum = Math.max(side(program.rowLower[i]), side(program.rowUpper[i]));
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                sum += Math.abs((double) program.rowCoefficient[k]) * program.boxMagnitude(program.rowColumn[k]);
            }
            rowMagnitude[i] = sum;
        }
        double objective = 2;
        for (int j = 0; j < program.columns; j++) {
            objective += Math.abs((double) program.value[j]) * program.boxMagnitude(j);
        }
        objectiveMagnitude = objective;
        scaled = new long[program.rows];
        reducedHigh = new long[program.columns];
        reducedLow = new long[program.columns];
    }

    private static double side(long v) {
        return v == IntegerProgram.NO_LOWER || v == IntegerProgram.NO_UPPER ? 0 : Math.abs((double) v);
    }

    /** {@return a proven upper bound of the objective over the box; {@link Long#MAX_VALUE} when out of range} */
    long bound(double[] y, Domain box) {
        chooseShift(y);
        double factor = Math.scalb(1.0, shift);
        double magnitude = objectiveMagnitude * factor;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = usable(i, Math.round(y[i] * factor));
            magnitude += Math.abs((double) scaled[i]) * rowMagnitude[i];
        }
        if (!(magnitude < WIDE_LIMIT)) {
            Arrays.fill(scaled, 0);
        }
        argument = UNWRITTEN;
        return bound(box);
    }

    private long bound(Domain box) {
        reduce(1L << shift);
        sum(box);
        return bound.shiftRight(shift);
    }

    /** {@return the multipliers of the last {@link #bound(double[], Domain)}} */
    Argument argument() {
        return new Argument(scaled.clone(), shift, argument);
    }

    /** {@return the bound that given multipliers prove over a box} */
    long bound(Argument given, Domain box) {
        System.arraycopy(given.scaled, 0, scaled, 0, scaled.length);
        shift = given.shift;
        argument = UNWRITTEN;
        if (given.number == UNWRITTEN) {
            denominator = 1L << shift;
            given.number = write();
        }
        argument = given.number;
        return bound(box);
    }

    /** {@return the number under which the last multipliers stand in the log} */
    int write() {
        if (argument == UNWRITTEN) {
            argument = log.store(denominator, scaled);
        }
        return argument;
    }

    /** {@return whether the multipliers prove that the box holds no feasible x} */
    boolean provesEmpty(double[] ray, Domain box) {
        double magnitude = 0;
        double largest = 0;
        for (int i = 0; i < scaled.length; i++) {
            magnitude += Math.abs(ray[i]) * rowMagnitude[i];
            largest = Math.max(largest, Math.abs(ray[i]));
        }
        if (!(magnitude > 0 && magnitude < Double.MAX_VALUE)) {
            return false;
        }
        double factor = Math.min(0x1p100 / magnitude, 0x1p55 / largest);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = usable(i, Math.round(ray[i] * factor));
        }
        argument = UNWRITTEN;
        reduce(0);
        sum(box);
        return bound.signum() < 0;
    }

    private void chooseShift(double[] y) {
        double rounding = 0;
        double magnitude = objectiveMagnitude;
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            double size = Math.abs(y[i]);
            if (size > TINY) {
                rounding += rowMagnitude[i];
                magnitude += size * rowMagnitude[i];
                largest = Math.max(largest, size);
            }
        }
        // D large enough that rounding every multiplier by 1/2 moves the bound by less than 2^-7
        int wanted = Math.max(20, exponent(rounding) + 7);
        int fits = Math.min(exponent(WIDE_LIMIT / 4) - exponent(magnitude), 62);
        int whole = largest > 0 ? exponent(MULTIPLIER_LIMIT) - exponent(largest) - 1 : 62;
        shift = Math.max(0, Math.min(wanted, Math.min(fits, whole)));
    }

    private static int exponent(double v) {
        return v > 0 && v < Double.POSITIVE_INFINITY ? Math.getExponent(v) : v > 0 ? 1023 : 0;
    }

    /** A multiplier needs the side of the row it leans on. */
    private long usable(int row, long multiplier) {
        boolean missing = multiplier > 0
                ? program.rowUpper[row] == IntegerProgram.NO_UPPER
                : program.rowLower[row] == IntegerProgram.NO_LOWER;
        return missing || Math.abs((double) multiplier) > 2 * MULTIPLIER_LIMIT ? 0 : multiplier;
    }

    private void reduce(long d) {
        denominator = d;
        for (int j = 0; j < program.columns; j++) {
            long v = program.value[j];
            reducedHigh[j] = Math.multiplyHigh(d, v);
            reducedLow[j] = d * v;
        }
        for (int i = 0; i < program.rows; i++) {
            long y = scaled[i];
            if (y != 0) {
                for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                    int j = program.rowColumn[k];
                    long coefficient = program.rowCoefficient[k];
                    long low = y * coefficient;
                    long borrow = Long.compareUnsigned(reducedLow[j], low) < 0 ? 1 : 0;
                    reducedLow[j] -= low;
                    reducedHigh[j] -= Math.multiplyHigh(y, coefficient) + borrow;
                }
            }
        }
    }

    private void sum(Domain box) {
        bound.set(0, 0);
        for (int i = 0; i < program.rows; i++) {
            if (scaled[i] != 0) {
                bound.add(a.setProduct(scaled[i], scaled[i] > 0 ? program.rowUpper[i] : program.rowLower[i]));
            }
        }
        for (int j = 0; j < program.columns; j++) {
            long end = reducedHigh[j] < 0 ? box.lower[j] : box.upper[j];
            if (end != 0) {
                a.set(reducedHigh[j], reducedLow[j]);
                bound.add(end == 1 ? a : a.times(end));
            }
        }
    }

    /**
     * Removes from the box what cannot be worth at least {@code wanted}; valid right after {@link #bound} on the same
     * box, when that bound is at least wanted.
     */
    void fix(Domain box, long wanted) {
        Wide slack = new Wide().set(bound).subtract(a.setProduct(1L << shift, wanted));
        if (slack.signum() < 0) {
            return;
        }
        for (int j = 0; j < program.columns && !box.isEmpty(); j++) {
            long range = box.upper[j] - box.lower[j];
            if (range != 0 && (reducedHigh[j] | reducedLow[j]) != 0) {
                a.set(reducedHigh[j], reducedLow[j]);
                boolean rising = a.signum() > 0;
                if (!rising) {
                    a.negate();
                }
                if (b.set(a).times(range).compareTo(slack) > 0) {
                    long steps = steps(slack, range);
                    box.tighten(
                            j,
                            rising ? box.upper[j] - steps : box.lower[j],
                            rising ? box.upper[j] : box.lower[j] + steps);
                }
            }
        }
    }

    /** {@return floor(slack / a), known to be below range} */
    private long steps(Wide slack, long range) {
        long steps = Math.max(0, Math.min(range - 1, (long) (slack.doubleValue() / a.doubleValue())));
        while (b.set(a).times(steps).compareTo(slack) > 0) {
            steps--;
        }
        while (b.set(a).times(steps + 1).compareTo(slack) <= 0) {
            steps++;
        }
        return steps;
    }
}
