package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/** The basis, boxes, values, reduced costs and prices of a simplex run; slack i is variable columns + i. */
final class SimplexState {
    final double[] lower;
    final double[] upper;
    final double[] d;
    /** The values of nonbasic variables; stale for basic ones. */
    final double[] x;
    /** The value of the basic variable of each row. */
    final double[] basic;
    /** How far that is outside its box, squared; 0 inside. */
    final double[] violation;
    /** The squared length of each row of the basis inverse, nearly. */
    final double[] weight;

    final int[] basis;
    /** The row a variable is basic in, -1 for nonbasic at its lower end, -2 at its upper end. */
    final int[] position;

    private final double[] weightOf;

    SimplexState(int columns, int rows) {
        int all = columns + rows;
        lower = new double[all];
        upper = new double[all];
        d = new double[all];
        x = new double[all];
        basic = new double[rows];
        violation = new double[rows];
        weight = new double[rows];
        weightOf = new double[all];
        basis = new int[rows];
        position = new int[all];
        Arrays.fill(position, -1);
        Arrays.fill(weight, 1);
        for (int i = 0; i < rows; i++) {
            basis[i] = columns + i;
            position[columns + i] = i;
        }
    }

    double valueOf(int j) {
        return position[j] >= 0 ? basic[position[j]] : x[j];
    }

    /** Takes note of how far the basic variable of a row is outside its box. */
    void measure(int i, double tolerance) {
        int j = basis[i];
        double under = lower[j] - basic[i];
        double over = basic[i] - upper[j];
        double most = Math.max(under, over);
        boolean outside = most > tolerance * (1 + 0.01 * Math.abs(under > over ? lower[j] : upper[j]));
        violation[i] = outside ? most * most : 0;
    }

    /** Remembers the price of each basic variable while they change rows. */
    void keepWeights() {
        for (int i = 0; i < basis.length; i++) {
            weightOf[basis[i]] = weight[i];
        }
    }

    /** Gives each basic variable its price back, or all the same when they are no longer the same variables. */
    void returnWeights(boolean same) {
        for (int i = 0; i < basis.length; i++) {
            weight[i] = same ? weightOf[basis[i]] : 1;
        }
    }

    /** Sets positions from the basis; variables that left it go to their lower end. */
    void placeAll() {
        for (int j = 0; j < position.length; j++) {
            position[j] = Math.min(position[j], -1) == -2 ? -2 : -1;
        }
        for (int i = 0; i < basis.length; i++) {
            position[basis[i]] = i;
        }
    }

    void copyFrom(SimplexState o) {
        System.arraycopy(o.lower, 0, lower, 0, lower.length);
        System.arraycopy(o.upper, 0, upper, 0, upper.length);
        System.arraycopy(o.d, 0, d, 0, d.length);
        System.arraycopy(o.x, 0, x, 0, x.length);
        System.arraycopy(o.basic, 0, basic, 0, basic.length);
        System.arraycopy(o.violation, 0, violation, 0, violation.length);
        System.arraycopy(o.weight, 0, weight, 0, weight.length);
        System.arraycopy(o.basis, 0, basis, 0, basis.length);
        System.arraycopy(o.position, 0, position, 0, position.length);
    }
}
