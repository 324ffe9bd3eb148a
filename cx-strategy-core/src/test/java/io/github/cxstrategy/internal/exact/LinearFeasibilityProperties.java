package io.github.cxstrategy.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinearFeasibilityProperties {
    private static final int COLUMNS = 3;

    @Property(seed = "5101", tries = 300)
    void agreesWithEliminationAndShowsWhy(@ForAll @IntRange(max = 1_000_000) int seed) {
        List<LinearRow> rows = rows(new Random(seed));
        LinearFeasibility.Answer answer = LinearFeasibility.solve(COLUMNS, rows, new Work(1_000_000));
        assertThat(answer.isFeasible()).isEqualTo(Elimination.isFeasible(COLUMNS, rows));
        if (answer.isFeasible()) {
            List<Fraction> point = answer.point().orElseThrow();
            assertThat(rows).allMatch(row -> isKept(row, point));
        } else {
            assertThat(FarkasChecker.proves(rows, answer.multipliers())).isTrue();
        }
    }

    @Property(seed = "5102", tries = 300)
    void aChangedCertificateIsRefusedOrStillTrue(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = -3, max = 3) int by) {
        Random random = new Random(seed);
        List<LinearRow> rows = rows(random);
        LinearFeasibility.Answer answer = LinearFeasibility.solve(COLUMNS, rows, new Work(1_000_000));
        List<BigInteger> changed = new ArrayList<>(
                answer.isFeasible() ? Collections.nCopies(rows.size(), BigInteger.ONE) : answer.multipliers());
        int where = random.nextInt(changed.size());
        changed.set(where, changed.get(where).add(BigInteger.valueOf(by)));
        if (FarkasChecker.proves(rows, changed)) {
            assertThat(Elimination.isFeasible(COLUMNS, rows)).isFalse();
        }
    }

    @Property(seed = "5103", tries = 300)
    void whatIsIrreducibleLosesNothingUnnoticed(@ForAll @IntRange(max = 1_000_000) int seed) {
        List<LinearRow> rows = rows(new Random(seed));
        if (LinearFeasibility.solve(COLUMNS, rows, new Work(1_000_000)).isFeasible()) {
            return;
        }
        BitSet core = IrreducibleSubset.of(rows.size(), chosen -> isInfeasible(rows, chosen));
        assertThat(isInfeasible(rows, core)).isTrue();
        core.stream().forEach(left -> {
            BitSet rest = (BitSet) core.clone();
            rest.clear(left);
            assertThat(isInfeasible(rows, rest)).isFalse();
        });
    }

    private static boolean isInfeasible(List<LinearRow> rows, BitSet chosen) {
        return !LinearFeasibility.solve(
                        COLUMNS, chosen.stream().mapToObj(rows::get).toList(), new Work(1_000_000))
                .isFeasible();
    }

    /** With little work the answer is right, or there is none. */
    @Property(tries = 300, seed = "20261126")
    void littleWorkGivesNoWrongAnswer(@ForAll long seed, @ForAll @IntRange(max = 60) int units) {
        List<LinearRow> rows = rows(new Random(seed));
        Work work = new Work(units);
        LinearFeasibility.Answer answer = LinearFeasibility.solve(COLUMNS, rows, work);
        LinearFeasibility.Answer right = LinearFeasibility.solve(COLUMNS, rows, new Work(1_000_000));
        if (work.isSpent()) {
            assertThat(answer.isFeasible()).isFalse();
            assertThat(FarkasChecker.proves(rows, answer.multipliers())).isFalse();
        } else {
            assertThat(answer).isEqualTo(right);
        }
    }

    private static List<LinearRow> rows(Random random) {
        List<LinearRow> rows = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Map<Integer, Fraction> row = new TreeMap<>();
            for (int column = 0; column < COLUMNS; column++) {
                if (random.nextInt(3) > 0) {
                    row.put(
                            column,
                            Fraction.of(
                                    BigInteger.valueOf(random.nextInt(9) - 4),
                                    BigInteger.valueOf(1 + random.nextInt(3))));
                }
            }
            rows.add(LinearRow.of(row, Fraction.of(random.nextInt(11) - 5), random.nextInt(4) == 0));
        }
        return rows;
    }

    private static boolean isKept(LinearRow row, List<Fraction> point) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Integer, BigInteger> entry : row.coefficients().entrySet()) {
            sum = sum.plus(Fraction.of(entry.getValue(), BigInteger.ONE).times(point.get(entry.getKey())));
        }
        int beyond = sum.compareTo(Fraction.of(row.bound(), BigInteger.ONE));
        return row.isEquality() ? beyond == 0 : beyond <= 0;
    }

    /** Fourier and Motzkin: eliminates one variable after the other by adding each pair of rows that bound it. */
    private static final class Elimination {
        private record Sum(Map<Integer, Fraction> left, Fraction right) {}

        static boolean isFeasible(int columns, List<LinearRow> rows) {
            List<Sum> sums = new ArrayList<>();
            for (LinearRow row : rows) {
                Map<Integer, Fraction> left = new TreeMap<>();
                row.coefficients().forEach((column, factor) -> left.put(column, Fraction.of(factor, BigInteger.ONE)));
                Sum sum = new Sum(left, Fraction.of(row.bound(), BigInteger.ONE));
                sums.add(sum);
                if (row.isEquality()) {
                    sums.add(times(sum, Fraction.ONE.negated()));
                }
            }
            for (int column = 0; column < columns; column++) {
                sums = without(column, sums);
            }
            return sums.stream().allMatch(sum -> sum.right().signum() >= 0);
        }

        private static List<Sum> without(int column, List<Sum> sums) {
            List<Sum> rest = new ArrayList<>();
            for (Sum sum : sums) {
                Fraction factor = sum.left().getOrDefault(column, Fraction.ZERO);
                if (factor.signum() == 0) {
                    rest.add(sum);
                }
                for (Sum other : factor.signum() > 0 ? sums : List.<Sum>of()) {
                    Fraction against = other.left().getOrDefault(column, Fraction.ZERO);
                    if (against.signum() < 0) {
                        rest.add(plus(times(sum, against.negated()), times(other, factor)));
                    }
                }
            }
            return rest.stream().distinct().toList();
        }

        private static Sum times(Sum sum, Fraction factor) {
            Map<Integer, Fraction> left = new TreeMap<>();
            sum.left().forEach((column, value) -> left.put(column, value.times(factor)));
            return new Sum(left, sum.right().times(factor));
        }

        private static Sum plus(Sum one, Sum other) {
            Map<Integer, Fraction> left = new TreeMap<>(one.left());
            other.left().forEach((column, value) -> left.merge(column, value, Fraction::plus));
            left.values().removeIf(value -> value.signum() == 0);
            return new Sum(left, one.right().plus(other.right()));
        }
    }
}
