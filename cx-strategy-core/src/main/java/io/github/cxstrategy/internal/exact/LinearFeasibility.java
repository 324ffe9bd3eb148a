package io.github.cxstrategy.internal.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether linear rows have a common solution, without rounding.
 *
 * <p>What it computes: values of the variables that keep all rows, or else multipliers, at least 0 for each row with a bound
 * and of either sign for an equality, under which the rows add up to 0 on the left and to less than 0 on the right: nothing
 * keeps them all. {@link FarkasChecker} checks the multipliers.
 *
 * <p>Bound: exponential in the worst case, as every simplex method; each pivot costs O(rows x variables) operations on
 * fractions, whose digits may grow with the number of rows.
 *
 * <p>When to use another: thousands of rows need a sparse basis and floating point as a guide.
 *
 * <p>Paper: B. Dutertre and L. de Moura, "A fast linear-arithmetic solver for DPLL(T)", CAV 2006, <a
 * href="https://doi.org/10.1007/11817963_11">doi:10.1007/11817963_11</a>, with the rule of R. Bland, Mathematics of Operations
 * Research 2, 1977, which ends it.
 */
public final class LinearFeasibility {
    // Variables 0 .. n-1 are the columns and free, n .. n+m-1 the sums of the rows; a sum that is no basic variable
    // stands at its bound. owner[i] is the basic variable of line i of the tableau, held[j] the other one of column j.
    private final int columns;
    private final List<LinearRow> rows;
    private final Fraction[][] tableau;
    private final int[] owner;
    private final int[] held;
    private final Fraction[] value;

    private LinearFeasibility(int columns, List<LinearRow> rows) {
        this.columns = columns;
        this.rows = rows;
        tableau = new Fraction[rows.size()][columns];
        owner = new int[rows.size()];
        held = new int[columns];
        value = new Fraction[columns + rows.size()];
        Arrays.fill(value, Fraction.ZERO);
        Arrays.setAll(held, j -> j);
        Arrays.setAll(owner, i -> columns + i);
        for (int i = 0; i < rows.size(); i++) {
            Arrays.fill(tableau[i], Fraction.ZERO);
            for (Map.Entry<Integer, BigInteger> entry :
                    rows.get(i).coefficients().entrySet()) {
                tableau[i][entry.getKey()] = Fraction.of(entry.getValue(), BigInteger.ONE);
            }
        }
    }

    /**
     * The answer for one system.
     *
     * @param point values that keep all rows, if there are any
     * @param multipliers why there are none, one multiplier for each row; empty if there are, or if the work ran out
     */
    public record Answer(Optional<List<Fraction>> point, List<BigInteger> multipliers) {
        public boolean isFeasible() {
            return point.isPresent();
        }
    }

    /**
     * {@return a common solution, or why there is none; neither if the work runs out}
     *
     * @param columns the number of variables
     * @param rows the rows, with variables from 0 to columns - 1
     * @param work what may be spent
     */
    public static Answer solve(int columns, List<LinearRow> rows, Work work) {
        return new LinearFeasibility(columns, rows).run(work);
    }

    private Answer run(Work work) {
        while (true) {
            OptionalInt line = firstBrokenLine();
            if (line.isEmpty()) {
                return new Answer(Optional.of(List.of(Arrays.copyOf(value, columns))), List.of());
            }
            int i = line.getAsInt();
            Fraction bound = bound(owner[i]);
            boolean mustRise = value[owner[i]].compareTo(bound) < 0;
            OptionalInt column = firstUseful(i, mustRise);
            if (column.isEmpty()) {
                return new Answer(Optional.empty(), multipliers(i, mustRise));
            }
            if (!work.spend((long) rows.size() * columns)) {
                return new Answer(Optional.empty(), List.of());
            }
            pivot(i, column.getAsInt(), bound);
        }
    }

    private Fraction bound(int variable) {
        return Fraction.of(rows.get(variable - columns).bound(), BigInteger.ONE);
    }

    /** Of the lines whose sum breaks its bound, that of the smallest variable. */
    private OptionalInt firstBrokenLine() {
        int best = -1;
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] >= columns && (best < 0 || owner[i] < owner[best]) && isBroken(owner[i])) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private boolean isBroken(int variable) {
        int beyond = value[variable].compareTo(bound(variable));
        return beyond > 0 || (beyond < 0 && rows.get(variable - columns).isEquality());
    }

    /** Of the columns that can bring the line's sum to its bound, that of the smallest variable. */
    private OptionalInt firstUseful(int line, boolean mustRise) {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            int sign = tableau[line][j].signum();
            boolean rises = (sign > 0) == mustRise;
            boolean useful = sign != 0
                    && (held[j] < columns
                            || (!rises && !rows.get(held[j] - columns).isEquality()));
            if (useful && (best < 0 || held[j] < held[best])) {
                best = j;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private void pivot(int line, int column, Fraction bound) {
        Fraction[] own = tableau[line];
        Fraction step = bound.minus(value[owner[line]]).over(own[column]);
        value[owner[line]] = bound;
        value[held[column]] = value[held[column]].plus(step);
        for (int i = 0; i < tableau.length; i++) {
            if (i != line && tableau[i][column].signum() != 0) {
                value[owner[i]] = value[owner[i]].plus(tableau[i][column].times(step));
            }
        }
        Fraction inverse = Fraction.ONE.over(own[column]);
        for (int j = 0; j < columns; j++) {
            own[j] = j == column ? inverse : own[j].times(inverse).negated();
        }
        for (int i = 0; i < tableau.length; i++) {
            Fraction factor = tableau[i][column];
            if (i == line || factor.signum() == 0) {
                continue;
            }
            tableau[i][column] = Fraction.ZERO;
            for (int j = 0; j < columns; j++) {
                if (own[j].signum() != 0) {
                    tableau[i][j] = tableau[i][j].plus(factor.times(own[j]));
                }
            }
        }
        int leaves = owner[line];
        owner[line] = held[column];
        held[column] = leaves;
    }

    /** The line says what its sum is made of: sums at bounds that all stand in the way. */
    private List<BigInteger> multipliers(int line, boolean mustRise) {
        Fraction[] weight = new Fraction[rows.size()];
        Arrays.fill(weight, Fraction.ZERO);
        weight[owner[line] - columns] = mustRise ? Fraction.ONE.negated() : Fraction.ONE;
        BigInteger common = BigInteger.ONE;
        for (int j = 0; j < columns; j++) {
            if (held[j] >= columns) {
                Fraction share = tableau[line][j];
                weight[held[j] - columns] = mustRise ? share : share.negated();
                common = common.divide(common.gcd(share.denominator())).multiply(share.denominator());
            }
        }
        BigInteger whole = common;
        return Arrays.stream(weight)
                .map(share -> share.numerator().multiply(whole.divide(share.denominator())))
                .toList();
    }
}
