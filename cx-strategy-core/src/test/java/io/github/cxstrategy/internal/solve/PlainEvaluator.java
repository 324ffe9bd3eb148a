package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges a certificate by the formula of the bound and nothing else, value by value; for small boxes only. */
final class PlainEvaluator {
    private final IntegerProgram p;
    private final Certificate c;
    private final List<BigInteger[]> cuts = new ArrayList<>();
    private final List<BigInteger> cutSides = new ArrayList<>();
    private BigInteger cells = BigInteger.ZERO;
    private int at;

    private PlainEvaluator(IntegerProgram p, Certificate c) {
        this.p = p;
        this.c = c;
    }

    static boolean accepts(IntegerProgram p, Certificate c) {
        PlainEvaluator e = new PlainEvaluator(p, c);
        try {
            e.deriveCuts();
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
                case 6 -> knapsack(box, operand);
                default -> throw new IllegalStateException();
            }
        }
    }

    private void deriveCuts() {
        for (int k = 0; k < c.cuts.size(); k++) {
            BigInteger[] v = zeros(p.columns);
            for (int e = c.cuts.start[k]; e < c.cuts.start[k + 1]; e++) {
                v[c.cuts.index[e]] = v[c.cuts.index[e]].add(big(c.cuts.factor[e]));
            }
            BigInteger size = BigInteger.ZERO;
            for (int j = 0; j < p.columns; j++) {
                BigInteger box =
                        big(p.lower[j]).abs().max(big(p.upper[j]).abs()).max(BigInteger.ONE);
                size = size.add(v[j].abs().multiply(box));
            }
            small(size);
            int argument = Math.toIntExact(Math.max(-1, Math.min(Integer.MAX_VALUE, c.cuts.head[k])));
            List<Term> y = argument(argument);
            BigInteger side;
            if (c.arguments.head[argument] == 0) {
                BigInteger room = sides(y, true).orElseThrow(IllegalStateException::new);
                spend(v, y, p.lower, p.upper, null);
                BigInteger[] most = {null};
                forAll(p.lower, p.upper, x -> {
                    if (dot(added(y), x).compareTo(room) <= 0
                            && (most[0] == null || dot(v, x).compareTo(most[0]) > 0)) {
                        most[0] = dot(v, x);
                    }
                    return false;
                });
                if (most[0] == null) {
                    throw new IllegalStateException();
                }
                side = most[0];
            } else if (c.arguments.head[argument] > 0) {
                BigInteger d = big(c.arguments.head[argument]);
                side = floor(over(p.lower, p.upper, y, v, d), d);
            } else {
                throw new IllegalStateException();
            }
            if (side.abs().compareTo(BigInteger.ONE.shiftLeft(62)) > 0) {
                throw new IllegalStateException();
            }
            cuts.add(v);
            cutSides.add(side);
        }
    }

    private static void small(BigInteger size) {
        if (size.compareTo(BigInteger.ONE.shiftLeft(61)) > 0) {
            throw new IllegalStateException();
        }
    }

    /** Counts the cells of a knapsack whose sums are those of some coefficients, at most so many. */
    private void spend(BigInteger[] sums, List<Term> y, long[] lower, long[] upper, @Nullable BigInteger most) {
        BigInteger[] a = added(y);
        BigInteger size = BigInteger.ZERO;
        BigInteger width = BigInteger.ZERO;
        int digits = 0;
        for (int j = 0; j < p.columns; j++) {
            BigInteger range = big(upper[j]).subtract(big(lower[j]));
            size = size.add(a[j].abs().multiply(range.max(BigInteger.ONE)));
            width = width.add(sums[j].abs().multiply(range));
            digits += sums[j].signum() == 0 ? 0 : range.bitLength();
        }
        small(size);
        width = (most == null ? width : width.min(most)).add(BigInteger.ONE);
        if (most != null && width.signum() <= 0) {
            return;
        }
        cells = cells.add(width.multiply(big(1 + digits)));
        if (width.compareTo(big(Certificate.MOST_WIDTH)) > 0 || cells.compareTo(big(Certificate.MOST_CELLS)) > 0) {
            throw new IllegalStateException();
        }
    }

    private void knapsack(long[][] box, int operand) {
        if (c.arguments.head[operand] != 0) {
            throw new IllegalStateException();
        }
        List<Term> y = argument(operand);
        BigInteger most = sides(y, true).orElseThrow(IllegalStateException::new);
        if (isEmpty(box)) {
            return;
        }
        BigInteger[] a = added(y);
        BigInteger base = BigInteger.ZERO;
        BigInteger reach = BigInteger.ZERO;
        for (int j = 0; j < p.columns; j++) {
            BigInteger one = a[j].multiply(big(box[0][j]));
            BigInteger two = a[j].multiply(big(box[1][j]));
            base = base.add(one.min(two));
            reach = reach.add(one.max(two));
        }
        Optional<BigInteger> least = sides(y, false);
        BigInteger need = least.orElse(base).max(base);
        boolean possible = need.compareTo(most.min(reach)) <= 0;
        spend(a, y, box[0], box[1], possible ? most.subtract(base) : big(-1));
        boolean left = possible
                && forAll(box[0], box[1], x -> {
                    BigInteger activity = dot(a, x);
                    BigInteger v = dot(
                            Arrays.stream(p.value).mapToObj(PlainEvaluator::big).toArray(BigInteger[]::new), x);
                    return activity.compareTo(most) <= 0
                            && activity.compareTo(need) >= 0
                            && (c.claim == Certificate.Claim.INFEASIBLE || v.compareTo(big(threshold())) > 0);
                });
        if (!left) {
            box[0][0] = 1;
            box[1][0] = 0;
        }
    }

    private static BigInteger dot(BigInteger[] a, long[] x) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < x.length; j++) {
            sum = sum.add(a[j].multiply(big(x[j])));
        }
        return sum;
    }

    /** Goes through a box; {@return whether a point satisfied the test} */
    private static boolean forAll(long[] lower, long[] upper, Predicate<long[]> test) {
        long[] x = lower.clone();
        while (true) {
            if (test.test(x)) {
                return true;
            }
            int j = 0;
            while (j < x.length && x[j] == upper[j]) {
                x[j] = lower[j++];
            }
            if (j == x.length) {
                return false;
            }
            x[j]++;
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
        if (c.arguments.head[k] < 0 || (c.arguments.head[k] > 0 && c.claim == Certificate.Claim.INFEASIBLE)) {
            throw new IllegalStateException();
        }
        return c.arguments.head[k];
    }

    private static BigInteger[] zeros(int n) {
        BigInteger[] y = new BigInteger[n];
        Arrays.fill(y, BigInteger.ZERO);
        return y;
    }

    /** A row or cut with its multiplier. */
    private record Term(int row, BigInteger y) {}

    private List<Term> ofRow(int i, boolean upper) {
        known(i);
        return List.of(new Term(i, upper ? BigInteger.ONE : BigInteger.ONE.negate()));
    }

    private void known(int i) {
        if (i < 0 || i >= p.rows + cuts.size()) {
            throw new IllegalStateException();
        }
    }

    private List<Term> argument(int k) {
        List<Term> terms = new ArrayList<>();
        for (int e = c.arguments.start[k]; e < c.arguments.start[k + 1]; e++) {
            known(c.arguments.index[e]);
            if (c.arguments.factor[e] != 0) {
                terms.add(new Term(c.arguments.index[e], big(c.arguments.factor[e])));
            }
        }
        return terms;
    }

    /** Keeps of each column the values that are not excluded when the column is fixed to them. */
    private void narrow(long[][] box, List<Term> y, long d) {
        if (sides(y, true).isEmpty()) {
            throw new IllegalStateException();
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

    private boolean excluded(long[] lower, long[] upper, List<Term> y, long d) {
        BigInteger step = gcd(p.value, 0, p.columns);
        BigInteger[] v = zeros(p.columns);
        for (int j = 0; j < p.columns; j++) {
            v[j] = big(p.value[j]).divide(step);
        }
        BigInteger b = over(lower, upper, y, v, big(d));
        if (d == 0) {
            return b.signum() < 0;
        }
        return floor(b, big(d)).multiply(step).compareTo(big(threshold())) <= 0;
    }

    private long threshold() {
        return c.claim == Certificate.Claim.RESOLVED ? c.bound - 1 : c.bound;
    }

    /** The formula of the bound for the objective v. */
    private BigInteger over(long[] lower, long[] upper, List<Term> y, BigInteger[] v, BigInteger d) {
        BigInteger b = sides(y, true).orElseThrow(IllegalStateException::new);
        BigInteger[] a = added(y);
        for (int j = 0; j < p.columns; j++) {
            BigInteger r = v[j].multiply(d).subtract(a[j]);
            b = b.add(r.multiply(big(lower[j])).max(r.multiply(big(upper[j]))));
        }
        return b;
    }

    /** The sum of the rows times their multipliers. */
    private BigInteger[] added(List<Term> y) {
        BigInteger[] a = zeros(p.columns);
        for (Term term : y) {
            int i = term.row;
            if (i < p.rows) {
                BigInteger g = gcd(p.rowCoefficient, p.rowStart[i], p.rowStart[i + 1]);
                for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                    int j = p.rowColumn[k];
                    a[j] = a[j].add(term.y.multiply(big(p.rowCoefficient[k]).divide(g)));
                }
            } else {
                for (int j = 0; j < p.columns; j++) {
                    a[j] = a[j].add(term.y.multiply(cuts.get(i - p.rows)[j]));
                }
            }
        }
        return a;
    }

    /** What the sum of the rows is at most or at least. */
    private Optional<BigInteger> sides(List<Term> y, boolean most) {
        BigInteger sum = BigInteger.ZERO;
        for (Term term : y) {
            Optional<BigInteger> side = side(term.row, term.y.signum() > 0 == most);
            if (side.isEmpty()) {
                return side;
            }
            sum = sum.add(term.y.multiply(side.get()));
        }
        return Optional.of(sum);
    }

    private Optional<BigInteger> side(int i, boolean upper) {
        if (i >= p.rows) {
            return upper ? Optional.of(cutSides.get(i - p.rows)) : Optional.empty();
        }
        if (upper ? p.rowUpper[i] == IntegerProgram.NO_UPPER : p.rowLower[i] == IntegerProgram.NO_LOWER) {
            return Optional.empty();
        }
        BigInteger g = gcd(p.rowCoefficient, p.rowStart[i], p.rowStart[i + 1]);
        return Optional.of(
                upper
                        ? floor(big(p.rowUpper[i]), g)
                        : floor(big(p.rowLower[i]).negate(), g).negate());
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
