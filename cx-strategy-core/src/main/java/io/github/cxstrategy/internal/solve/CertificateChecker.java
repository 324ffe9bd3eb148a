package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decides whether a {@link Certificate} proves what it claims of an {@link IntegerProgram}.
 *
 * <p>Computes in whole numbers only, and shares no code with the solver: it knows nothing but the data of the program
 * and of the certificate. Accepts only if the answers are feasible and of the claimed value, the leaves cover the whole
 * box of the program, and each leaf is closed. Refuses where it would need more than 128 bits.
 * Bound: linear in the tree times the nonzeros of the rows used in a step; memory linear in program and certificate.
 * Use {@link BranchAndBound} to find an answer; this one only believes or not.
 * Cheung, Gleixner and Steffy, "Verifying integer programming results", IPCO 2017,
 * <a href="https://doi.org/10.1007/978-3-319-59250-3_13">doi:10.1007/978-3-319-59250-3_13</a>.
 */
public final class CertificateChecker {
    // no activity is beyond 2^61, so a side beyond that is as good as this one
    private static final long FAR = 1L << 62;

    private final IntegerProgram program;
    private final Certificate certificate;
    private final long[] value;
    private final long step;
    private final long[] coefficient;
    private final long[] rowLower;
    private final long[] rowUpper;
    private final boolean[] hasLower;
    private final boolean[] hasUpper;
    private final Box box;
    private final Reduced reduced;
    private int at;

    private CertificateChecker(IntegerProgram program, Certificate certificate) {
        this.program = program;
        this.certificate = certificate;
        step = divisor(program.value, 0, program.columns);
        value = Arrays.stream(program.value).map(v -> v / step).toArray();
        coefficient = program.rowCoefficient.clone();
        rowLower = new long[program.rows];
        rowUpper = new long[program.rows];
        hasLower = new boolean[program.rows];
        hasUpper = new boolean[program.rows];
        for (int i = 0; i < program.rows; i++) {
            divideRow(i);
        }
        box = new Box(program.lower, program.upper);
        reduced = new Reduced(program.columns);
    }

    /**
     * Judges a certificate.
     *
     * @param program what the certificate is about
     * @param certificate any data, however wrong
     * @return empty when the claim is proved, else one sentence that says what is missing
     */
    public static Optional<String> fault(IntegerProgram program, Certificate certificate) {
        try {
            CertificateChecker checker = new CertificateChecker(program, certificate);
            checker.answers();
            checker.tree();
            return Optional.empty();
        } catch (Fault e) {
            return Optional.of(e.sentence);
        } catch (ArithmeticException e) {
            return Optional.of("All numbers must fit into 128 bits but one does not.");
        }
    }

    /** What is missing. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Fault(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new Fault(sentence);
        }
    }

    // --- the program, divided
    // -----------------------------------------------------------------------------------------

    private void divideRow(int i) {
        int from = program.rowStart[i];
        int to = program.rowStart[i + 1];
        long g = divisor(coefficient, from, to);
        for (int k = from; k < to; k++) {
            coefficient[k] /= g;
        }
        hasLower[i] = program.rowLower[i] != IntegerProgram.NO_LOWER;
        hasUpper[i] = program.rowUpper[i] != IntegerProgram.NO_UPPER;
        rowLower[i] = -Math.floorDiv(-near(program.rowLower[i]), g);
        rowUpper[i] = Math.floorDiv(near(program.rowUpper[i]), g);
    }

    private static long near(long side) {
        return Math.max(-FAR, Math.min(FAR, side));
    }

    private static long divisor(long[] v, int from, int to) {
        BigInteger g = BigInteger.ZERO;
        for (int k = from; k < to; k++) {
            g = g.gcd(BigInteger.valueOf(v[k]));
        }
        return g.signum() == 0 ? 1 : g.longValueExact();
    }

    // --- the answers
    // --------------------------------------------------------------------------------------------------

    private void answers() {
        int n = certificate.answers.length;
        switch (certificate.claim) {
            case OPTIMAL, FEASIBLE -> demand(n == 1, "There must be one answer but there are " + n + ".");
            case UNKNOWN, INFEASIBLE -> demand(n == 0, "There must be no answer but there are " + n + ".");
            case RESOLVED -> demand(n > 0, "There must be an answer but there is none.");
        }
        for (int k = 0; k < n; k++) {
            long[] x = certificate.answers[k];
            demand(x.length == program.columns, "Answer " + k + " must have a value for each column.");
            feasible(k, x);
            long v = dot(program.value, x);
            demand(
                    certificate.claim == Certificate.Claim.FEASIBLE ? v <= certificate.bound : v == certificate.bound,
                    "Answer " + k + " must be worth what is claimed but is worth " + v + ".");
            for (int earlier = 0; earlier < k; earlier++) {
                demand(!Arrays.equals(x, certificate.answers[earlier]), "Answer " + k + " must not stand twice.");
            }
        }
    }

    private void feasible(int k, long[] x) {
        for (int j = 0; j < x.length; j++) {
            demand(
                    program.lower[j] <= x[j] && x[j] <= program.upper[j],
                    "Answer " + k + " must respect the box of column " + j + ".");
        }
        for (int i = 0; i < program.rows; i++) {
            long activity = 0;
            for (int e = program.rowStart[i]; e < program.rowStart[i + 1]; e++) {
                activity =
                        Math.addExact(activity, Math.multiplyExact(program.rowCoefficient[e], x[program.rowColumn[e]]));
            }
            demand(
                    (!hasLower[i] || program.rowLower[i] <= activity)
                            && (!hasUpper[i] || activity <= program.rowUpper[i]),
                    "Answer " + k + " must respect row " + i + ".");
        }
    }

    private static long dot(long[] a, long[] x) {
        long sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum = Math.addExact(sum, Math.multiplyExact(a[j], x[j]));
        }
        return sum;
    }

    // --- the tree
    // -----------------------------------------------------------------------------------------------------

    private long next() {
        demand(at < certificate.tree.length, "The tree must close every part but ends too early.");
        return certificate.tree[at++];
    }

    private void tree() {
        boolean open = true;
        while (open) {
            long word = next();
            long operand = word >> 3;
            switch ((int) (word & 7)) {
                case Certificate.APPLY -> apply(operand);
                case Certificate.UPPER -> row(operand, true);
                case Certificate.LOWER -> row(operand, false);
                case Certificate.SPLIT -> box.split(index(operand, program.columns, "column"), next());
                case Certificate.CLOSED -> {
                    demand(box.empty, "Word " + at + " of the tree must close an empty box but points are left.");
                    open = box.otherSide();
                }
                case Certificate.ANSWER -> {
                    answer(operand);
                    open = box.otherSide();
                }
                default -> throw new Fault("Word " + at + " of the tree must be known but is not.");
            }
        }
        demand(at == certificate.tree.length, "The tree must end when all is closed but goes on.");
    }

    private int index(long operand, int size, String what) {
        demand(
                0 <= operand && operand < size,
                "Word " + at + " of the tree must name a known " + what + " but names " + operand + ".");
        return (int) operand;
    }

    private void answer(long operand) {
        demand(
                certificate.claim == Certificate.Claim.RESOLVED,
                "Word " + at + " of the tree must not be an answer where ties are not resolved.");
        long[] x = certificate.answers[index(operand, certificate.answers.length, "answer")];
        demand(
                box.empty || (Arrays.equals(box.lower, x) && Arrays.equals(box.upper, x)),
                "Word " + at + " of the tree must close a box of one answer but other points are left.");
    }

    /** The argument D = 0 with the multiplier 1 of a row's upper or -1 of its lower side. */
    private void row(long operand, boolean ofUpper) {
        int i = index(operand, program.rows, "row");
        demand(ofUpper ? hasUpper[i] : hasLower[i], "Word " + at + " of the tree must name a side that exists.");
        if (box.empty) {
            return;
        }
        int from = program.rowStart[i];
        int to = program.rowStart[i + 1];
        long slack = ofUpper ? rowUpper[i] : -rowLower[i];
        for (int k = from; k < to; k++) {
            long a = ofUpper ? coefficient[k] : -coefficient[k];
            int j = program.rowColumn[k];
            slack = Math.subtractExact(slack, Math.multiplyExact(a, a > 0 ? box.lower[j] : box.upper[j]));
        }
        box.empty = slack < 0;
        for (int k = from; k < to && !box.empty; k++) {
            long a = ofUpper ? coefficient[k] : -coefficient[k];
            int j = program.rowColumn[k];
            long steps = slack / Math.abs(a);
            if (steps < box.upper[j] - box.lower[j]) {
                box.narrow(j, a > 0 ? box.lower[j] : box.upper[j] - steps, a > 0 ? box.lower[j] + steps : box.upper[j]);
            }
        }
    }

    private void apply(long operand) {
        int k = index(operand, certificate.denominator.length, "argument");
        long d = certificate.denominator[k];
        demand(d >= 0, "The denominator of argument " + k + " must not be negative.");
        demand(
                d == 0 || certificate.claim != Certificate.Claim.INFEASIBLE,
                "Argument " + k + " must have the denominator 0 where nothing is feasible.");
        if (reduced.of != k) {
            reduce(k, d);
        }
        if (box.empty) {
            return;
        }
        BigInteger slack = reduced.sides;
        if (d > 0) {
            slack = slack.subtract(BigInteger.valueOf(d).multiply(leastNotExcluded()));
        }
        for (int j = 0; j < program.columns; j++) {
            long end = reduced.high[j] < 0 ? box.lower[j] : box.upper[j];
            if (end != 0 && !reduced.isZero(j)) {
                slack = slack.add(reduced.get(j).multiply(BigInteger.valueOf(end)));
            }
        }
        box.empty = slack.signum() < 0;
        for (int j = 0; j < program.columns && !box.empty; j++) {
            long range = box.upper[j] - box.lower[j];
            if (range > 0 && !reduced.isZero(j)) {
                BigInteger steps = slack.divide(reduced.get(j).abs());
                if (steps.compareTo(BigInteger.valueOf(range)) < 0) {
                    long most = steps.longValueExact();
                    boolean rising = reduced.high[j] >= 0;
                    box.narrow(
                            j,
                            rising ? box.upper[j] - most : box.lower[j],
                            rising ? box.upper[j] : box.lower[j] + most);
                }
            }
        }
    }

    /** The least objective, divided, that an argument must leave alone. */
    private BigInteger leastNotExcluded() {
        long most = certificate.claim == Certificate.Claim.RESOLVED
                ? Math.subtractExact(certificate.bound, 1)
                : certificate.bound;
        return BigInteger.valueOf(Math.floorDiv(most, step)).add(BigInteger.ONE);
    }

    private void reduce(int k, long d) {
        int from = certificate.argumentStart[k];
        int to = certificate.argumentStart[k + 1];
        reduced.start(value, d);
        for (int e = from; e < to; e++) {
            int i = certificate.row[e];
            long y = certificate.multiplier[e];
            demand(0 <= i && i < program.rows, "Argument " + k + " must name rows but names " + i + ".");
            demand(
                    y == 0 || (y > 0 ? hasUpper[i] : hasLower[i]),
                    "Argument " + k + " must lean on a side of row " + i + " that exists.");
            reduced.addSide(y, y > 0 ? rowUpper[i] : rowLower[i]);
            for (int t = program.rowStart[i]; t < program.rowStart[i + 1]; t++) {
                reduced.subtract(program.rowColumn[t], y, coefficient[t]);
            }
        }
        reduced.of = k;
    }

    /** D v - Y A in 128 bits a column, and what the sides of the rows sum up to. */
    private static final class Reduced {
        private final long[] high;
        private final long[] low;
        private BigInteger sides = BigInteger.ZERO;
        private int of = -1;

        Reduced(int columns) {
            high = new long[columns];
            low = new long[columns];
        }

        void start(long[] value, long d) {
            of = -1;
            sides = BigInteger.ZERO;
            for (int j = 0; j < high.length; j++) {
                high[j] = Math.multiplyHigh(d, value[j]);
                low[j] = d * value[j];
            }
        }

        void addSide(long y, long side) {
            sides = sides.add(BigInteger.valueOf(y).multiply(BigInteger.valueOf(side)));
        }

        void subtract(int j, long y, long a) {
            long productHigh = Math.multiplyHigh(y, a);
            long productLow = y * a;
            long borrow = Long.compareUnsigned(low[j], productLow) < 0 ? 1 : 0;
            long difference = high[j] - productHigh - borrow;
            // |product| <= 2^126, so its high word and the borrow together cannot overflow
            if (((high[j] ^ (productHigh + borrow)) & (high[j] ^ difference)) < 0) {
                throw new ArithmeticException("more than 128 bits");
            }
            high[j] = difference;
            low[j] -= productLow;
        }

        boolean isZero(int j) {
            return (high[j] | low[j]) == 0;
        }

        BigInteger get(int j) {
            if (high[j] == low[j] >> 63) {
                return BigInteger.valueOf(low[j]);
            }
            BigInteger lowest = BigInteger.valueOf(low[j] & Long.MAX_VALUE);
            return BigInteger.valueOf(high[j]).shiftLeft(64).add(low[j] < 0 ? lowest.setBit(63) : lowest);
        }
    }

    /** The box of the current part, and how to get back to the sides that wait. */
    private static final class Box {
        private final long[] lower;
        private final long[] upper;
        private boolean empty;
        private int[] column = new int[64];
        private long[] before = new long[128];
        private int changes;
        private long[] waiting = new long[64];
        private int waits;

        Box(long[] lower, long[] upper) {
            this.lower = lower.clone();
            this.upper = upper.clone();
        }

        void narrow(int j, long lo, long hi) {
            if (changes == column.length) {
                column = Arrays.copyOf(column, 2 * changes);
                before = Arrays.copyOf(before, 4 * changes);
            }
            column[changes] = j;
            before[2 * changes] = lower[j];
            before[2 * changes + 1] = upper[j];
            changes++;
            lower[j] = Math.max(lower[j], lo);
            upper[j] = Math.min(upper[j], hi);
            empty |= lower[j] > upper[j];
        }

        /** Goes to the side x_j &lt;= t; the side x_j &gt; t waits. */
        void split(int j, long t) {
            if (waits + 4 > waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * waiting.length);
            }
            waiting[waits++] = changes;
            waiting[waits++] = j;
            waiting[waits++] = t;
            waiting[waits++] = empty ? 1 : 0;
            narrow(j, lower[j], t);
        }

        /** Goes to the side that waits and was split off last; {@return false when none waits} */
        boolean otherSide() {
            if (waits == 0) {
                return false;
            }
            empty = waiting[--waits] == 1;
            long t = waiting[--waits];
            int j = (int) waiting[--waits];
            long mark = waiting[--waits];
            while (changes > mark) {
                changes--;
                lower[column[changes]] = before[2 * changes];
                upper[column[changes]] = before[2 * changes + 1];
            }
            if (t == Long.MAX_VALUE) {
                empty = true;
            } else {
                narrow(j, t + 1, upper[j]);
            }
            return true;
        }
    }
}
