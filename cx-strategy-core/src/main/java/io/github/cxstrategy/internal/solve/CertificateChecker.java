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
    // less than any objective
    private static final BigInteger ANY = BigInteger.ONE.shiftLeft(64).negate();

    private final IntegerProgram program;
    private final Certificate certificate;
    private final long[] value;
    private final long step;
    private final CheckedRows rows;
    private final CheckedKnapsack knapsack;
    private final Box box;
    private final CheckedSum argument;
    private final CheckedSum added;
    private int at;

    private CertificateChecker(IntegerProgram program, Certificate certificate) {
        this.program = program;
        this.certificate = certificate;
        step = CheckedRows.divisor(program.value);
        value = Arrays.stream(program.value).map(v -> v / step).toArray();
        rows = new CheckedRows(program, certificate.cuts.size());
        knapsack = new CheckedKnapsack(program.columns);
        argument = new CheckedSum(rows, program.columns);
        added = new CheckedSum(rows, program.columns);
        box = new Box(program.lower, program.upper);
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
            checker.rows.derive(certificate, checker.knapsack);
            checker.tree();
            return Optional.empty();
        } catch (CertificateFault e) {
            return Optional.of(e.sentence);
        } catch (ArithmeticException e) {
            return Optional.of("All numbers must fit into 64 or 128 bits but one does not.");
        }
    }

    // --- the answers
    // --------------------------------------------------------------------------------------------------

    private void answers() {
        int n = certificate.answers.length;
        switch (certificate.claim) {
            case OPTIMAL, FEASIBLE ->
                CertificateFault.unless(n == 1, "There must be one answer but there are " + n + ".");
            case UNKNOWN, INFEASIBLE ->
                CertificateFault.unless(n == 0, "There must be no answer but there are " + n + ".");
            case RESOLVED -> CertificateFault.unless(n > 0, "There must be an answer but there is none.");
        }
        for (int k = 0; k < n; k++) {
            long[] x = certificate.answers[k];
            CertificateFault.unless(x.length == program.columns, "Answer " + k + " must have a value for each column.");
            feasible(k, x);
            long v = dot(program.value, x);
            CertificateFault.unless(
                    certificate.claim == Certificate.Claim.FEASIBLE ? v <= certificate.bound : v == certificate.bound,
                    "Answer " + k + " must be worth what is claimed but is worth " + v + ".");
            for (int earlier = 0; earlier < k; earlier++) {
                CertificateFault.unless(
                        !Arrays.equals(x, certificate.answers[earlier]), "Answer " + k + " must not stand twice.");
            }
        }
    }

    private void feasible(int k, long[] x) {
        for (int j = 0; j < x.length; j++) {
            CertificateFault.unless(
                    program.lower[j] <= x[j] && x[j] <= program.upper[j],
                    "Answer " + k + " must respect the box of column " + j + ".");
        }
        for (int i = 0; i < program.rows; i++) {
            long activity = 0;
            for (int e = program.rowStart[i]; e < program.rowStart[i + 1]; e++) {
                activity =
                        Math.addExact(activity, Math.multiplyExact(program.rowCoefficient[e], x[program.rowColumn[e]]));
            }
            CertificateFault.unless(
                    (!rows.has(i, false) || program.rowLower[i] <= activity)
                            && (!rows.has(i, true) || activity <= program.rowUpper[i]),
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
        CertificateFault.unless(at < certificate.tree.length, "The tree must close every part but ends too early.");
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
                case Certificate.KNAPSACK -> knapsack(operand);
                case Certificate.SPLIT -> box.split(index(operand, program.columns, "column"), next());
                case Certificate.CLOSED -> {
                    CertificateFault.unless(
                            box.empty, "Word " + at + " of the tree must close an empty box but points are left.");
                    open = box.otherSide();
                }
                case Certificate.ANSWER -> {
                    answer(operand);
                    open = box.otherSide();
                }
                default -> throw new CertificateFault("Word " + at + " of the tree must be known but is not.");
            }
        }
        CertificateFault.unless(at == certificate.tree.length, "The tree must end when all is closed but goes on.");
    }

    private int index(long operand, int size, String what) {
        CertificateFault.unless(
                0 <= operand && operand < size,
                "Word " + at + " of the tree must name a known " + what + " but names " + operand + ".");
        return (int) operand;
    }

    private void answer(long operand) {
        CertificateFault.unless(
                certificate.claim == Certificate.Claim.RESOLVED,
                "Word " + at + " of the tree must not be an answer where ties are not resolved.");
        long[] x = certificate.answers[index(operand, certificate.answers.length, "answer")];
        CertificateFault.unless(
                box.empty || (Arrays.equals(box.lower, x) && Arrays.equals(box.upper, x)),
                "Word " + at + " of the tree must close a box of one answer but other points are left.");
    }

    /** The argument D = 0 with the multiplier 1 of a row's upper or -1 of its lower side. */
    private void row(long operand, boolean ofUpper) {
        int i = index(operand, rows.known(), "row");
        CertificateFault.unless(rows.has(i, ofUpper), "Word " + at + " of the tree must name a side that exists.");
        if (box.empty) {
            return;
        }
        int[] columns = rows.columns(i);
        long[] coefficients = rows.coefficients(i);
        long slack = ofUpper ? rows.side(i, true) : -rows.side(i, false);
        for (int k = 0; k < columns.length; k++) {
            long a = ofUpper ? coefficients[k] : -coefficients[k];
            int j = columns[k];
            slack = Math.subtractExact(slack, Math.multiplyExact(a, a > 0 ? box.lower[j] : box.upper[j]));
        }
        box.empty = slack < 0;
        for (int k = 0; k < columns.length && !box.empty; k++) {
            long a = ofUpper ? coefficients[k] : -coefficients[k];
            int j = columns[k];
            long steps = slack / Math.abs(a);
            if (steps < box.upper[j] - box.lower[j]) {
                box.narrow(j, a > 0 ? box.lower[j] : box.upper[j] - steps, a > 0 ? box.lower[j] + steps : box.upper[j]);
            }
        }
    }

    private void apply(long operand) {
        int k = index(operand, certificate.arguments.size(), "argument");
        long d = certificate.arguments.head[k];
        CertificateFault.unless(
                d == 0 || certificate.claim != Certificate.Claim.INFEASIBLE,
                "Argument " + k + " must have the denominator 0 where nothing is feasible.");
        argument.take(certificate.arguments, k, value);
        if (box.empty) {
            return;
        }
        BigInteger slack = argument.over(box.lower, box.upper);
        if (d > 0) {
            slack = slack.subtract(BigInteger.valueOf(d).multiply(leastNotExcluded()));
        }
        box.empty = slack.signum() < 0;
        for (int j = 0; j < program.columns && !box.empty; j++) {
            long range = box.upper[j] - box.lower[j];
            if (range > 0 && !argument.isZero(j)) {
                BigInteger steps = slack.divide(argument.get(j).abs());
                if (steps.compareTo(BigInteger.valueOf(range)) < 0) {
                    long most = steps.longValueExact();
                    boolean rising = !argument.isNegative(j);
                    box.narrow(
                            j,
                            rising ? box.upper[j] - most : box.lower[j],
                            rising ? box.upper[j] : box.lower[j] + most);
                }
            }
        }
    }

    private void knapsack(long operand) {
        int k = index(operand, certificate.arguments.size(), "argument");
        CertificateFault.unless(
                certificate.arguments.head[k] == 0,
                "Word " + at + " of the tree must name an argument with the denominator 0 but names " + k + ".");
        added.take(certificate.arguments, k, value);
        if (!box.empty) {
            BigInteger least = certificate.claim == Certificate.Claim.INFEASIBLE ? ANY : leastNotExcluded();
            box.empty = !knapsack.leaves(added, value, box.lower, box.upper, least);
        }
    }

    /** The least objective, divided, that an argument must leave alone. */
    private BigInteger leastNotExcluded() {
        long most = certificate.claim == Certificate.Claim.RESOLVED
                ? Math.subtractExact(certificate.bound, 1)
                : certificate.bound;
        return BigInteger.valueOf(Math.floorDiv(most, step)).add(BigInteger.ONE);
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
