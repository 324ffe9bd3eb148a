package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.Arrays;

/** Judges a certificate by the formula of the bound and nothing else, value by value; for small boxes only. */
final class PlainEvaluator {
    private final IntegerProgram p;
    private final Certificate c;
    private int at;

    private PlainEvaluator(IntegerProgram p, Certificate c) {
        this.p = p;
        this.c = c;
    }

    static boolean accepts(IntegerProgram p, Certificate c) {
        PlainEvaluator e = new PlainEvaluator(p, c);
        try {
            return e.answersHold() && e.closes(p.lower.clone(), p.upper.clone()) && e.at == c.tree.length;
        } catch (IndexOutOfBoundsException | IllegalStateException broken) {
            return false;
        }
    }

    private boolean answersHold() {
        boolean wanted = c.claim != Certificate.Claim.UNKNOWN && c.claim != Certificate.Claim.INFEASIBLE;
        boolean many = c.claim == Certificate.Claim.RESOLVED;
        boolean holds = many ? c.answers.length > 0 : c.answers.length == (wanted ? 1 : 0);
        for (long[] x : c.answers) {
            holds &= p.isFeasible(x);
            long v = p.objective(x);
            holds &= c.claim == Certificate.Claim.FEASIBLE ? v <= c.bound : v == c.bound;
            holds &= Arrays.stream(c.answers).filter(y -> Arrays.equals(x, y)).count() == 1;
        }
        return holds;
    }

    /** Reads one part; null as lower means that nothing is left of it. */
    private boolean closes(long[] lower, long[] upper) {
        long[][] box = {lower, upper};
        while (true) {
            long word = c.tree[at++];
            int operand = Math.toIntExact(Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, word >> 3)));
            switch ((int) (word & 7)) {
                case 0 -> narrow(box, argument(operand), denominator(operand));
                case 1, 2 -> narrow(box, ofRow(operand, (word & 7) == 1), 0);
                case 3 -> {
                    long t = c.tree[at++];
                    long[] down = box[1].clone();
                    long[] up = box[0].clone();
                    down[operand] = Math.min(down[operand], t);
                    up[operand] = Math.max(up[operand], t == Long.MAX_VALUE ? t : t + 1);
                    return closes(box[0].clone(), down) && closes(up, box[1].clone());
                }
                case 4 -> {
                    return isEmpty(box);
                }
                case 5 -> {
                    long[] x = c.answers[operand];
                    return c.claim == Certificate.Claim.RESOLVED
                            && (isEmpty(box) || (Arrays.equals(x, box[0]) && Arrays.equals(x, box[1])));
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    private static boolean isEmpty(long[][] box) {
        for (int j = 0; j < box[0].length; j++) {
            if (box[0][j] > box[1][j]) {
                return true;
            }
        }
        return false;
    }

    private long denominator(int k) {
        if (c.denominator[k] < 0 || (c.denominator[k] > 0 && c.claim == Certificate.Claim.INFEASIBLE)) {
            throw new IllegalStateException();
        }
        return c.denominator[k];
    }

    private BigInteger[] ofRow(int i, boolean upper) {
        BigInteger[] y = new BigInteger[p.rows];
        Arrays.fill(y, BigInteger.ZERO);
        y[i] = upper ? BigInteger.ONE : BigInteger.ONE.negate();
        return y;
    }

    private BigInteger[] argument(int k) {
        BigInteger[] y = new BigInteger[p.rows];
        Arrays.fill(y, BigInteger.ZERO);
        for (int e = c.argumentStart[k]; e < c.argumentStart[k + 1]; e++) {
            y[c.row[e]] = y[c.row[e]].add(BigInteger.valueOf(c.multiplier[e]));
        }
        return y;
    }

    /** Keeps of each column the values that are not excluded when the column is fixed to them. */
    private void narrow(long[][] box, BigInteger[] y, long d) {
        for (int i = 0; i < p.rows; i++) {
            boolean missing = y[i].signum() > 0
                    ? p.rowUpper[i] == IntegerProgram.NO_UPPER
                    : y[i].signum() < 0 && p.rowLower[i] == IntegerProgram.NO_LOWER;
            if (missing) {
                throw new IllegalStateException();
            }
        }
        if (isEmpty(box)) {
            return;
        }
        long[] lower = box[0].clone();
        long[] upper = box[1].clone();
        for (int j = 0; j < p.columns; j++) {
            long lo = lower[j];
            long hi = upper[j];
            box[0][j] = 1;
            box[1][j] = 0;
            boolean any = false;
            for (long t = lo; t <= hi; t++) {
                lower[j] = t;
                upper[j] = t;
                if (!excluded(lower, upper, y, d)) {
                    box[0][j] = any ? box[0][j] : t;
                    box[1][j] = t;
                    any = true;
                }
            }
            lower[j] = lo;
            upper[j] = hi;
        }
    }

    private boolean excluded(long[] lower, long[] upper, BigInteger[] y, long d) {
        BigInteger b = BigInteger.ZERO;
        BigInteger[] r = new BigInteger[p.columns];
        BigInteger step = gcd(p.value, 0, p.columns);
        for (int j = 0; j < p.columns; j++) {
            r[j] = big(p.value[j]).divide(step).multiply(big(d));
        }
        for (int i = 0; i < p.rows; i++) {
            if (y[i].signum() != 0) {
                BigInteger g = gcd(p.rowCoefficient, p.rowStart[i], p.rowStart[i + 1]);
                BigInteger side = y[i].signum() > 0
                        ? floor(big(p.rowUpper[i]), g)
                        : floor(big(-p.rowLower[i]), g).negate();
                b = b.add(y[i].multiply(side));
                for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                    int j = p.rowColumn[k];
                    r[j] = r[j].subtract(y[i].multiply(big(p.rowCoefficient[k]).divide(g)));
                }
            }
        }
        for (int j = 0; j < p.columns; j++) {
            b = b.add(r[j].multiply(big(lower[j])).max(r[j].multiply(big(upper[j]))));
        }
        if (d == 0) {
            return b.signum() < 0;
        }
        long most = c.claim == Certificate.Claim.RESOLVED ? c.bound - 1 : c.bound;
        return floor(b, big(d)).multiply(step).compareTo(big(most)) <= 0;
    }

    private static BigInteger big(long v) {
        return BigInteger.valueOf(v);
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] q = a.divideAndRemainder(b);
        return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
    }

    private static BigInteger gcd(long[] v, int from, int to) {
        BigInteger g = BigInteger.ZERO;
        for (int k = from; k < to; k++) {
            g = g.gcd(big(v[k]));
        }
        return g.max(BigInteger.ONE);
    }
}
