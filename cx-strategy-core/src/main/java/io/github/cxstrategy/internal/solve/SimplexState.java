package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/** The basis, boxes, values and reduced costs of a simplex run; slack i is variable columns + i. */
final class SimplexState {
    final double[] lower;
    final double[] upper;
    final double[] d;
    /** The values of nonbasic variables; stale for basic ones. */
    final double[] x;
    /** The value of the basic variable of each row. */
    final double[] basic;

    final int[] basis;
    /** The row a variable is basic in, -1 for nonbasic at its lower end, -2 at its upper end. */
    final int[] position;

    SimplexState(int columns, int rows) {
        int all = columns + rows;
        lower = new double[all];
        upper = new double[all];
        d = new double[all];
        x = new double[all];
        basic = new double[rows];
        basis = new int[rows];
        position = new int[all];
        Arrays.fill(position, -1);
        for (int i = 0; i < rows; i++) {
            basis[i] = columns + i;
            position[columns + i] = i;
        }
    }

    double valueOf(int j) {
        return position[j] >= 0 ? basic[position[j]] : x[j];
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
        System.arraycopy(o.basis, 0, basis, 0, basis.length);
        System.arraycopy(o.position, 0, position, 0, position.length);
    }
}
