package io.github.cxstrategy.internal.solve;

/**
 * Divides the objective and every row by the greatest common divisor of its coefficients, which changes no feasible
 * point, tightens sides that are no multiple of it, and lets a bound be rounded to whole steps of the objective.
 */
final class CommonDivisors {
    final IntegerProgram program;
    final long objectiveStep;

    CommonDivisors(IntegerProgram p) {
        objectiveStep = divisor(p.value, 0, p.columns);
        IntegerProgram.Builder b = new IntegerProgram.Builder(p.columns);
        for (int j = 0; j < p.columns; j++) {
            b.value(j, p.value[j] / objectiveStep).box(j, p.lower[j], p.upper[j]);
        }
        for (int i = 0; i < p.rows; i++) {
            long g = divisor(p.rowCoefficient, p.rowStart[i], p.rowStart[i + 1]);
            int length = p.rowStart[i + 1] - p.rowStart[i];
            int[] columns = new int[length];
            long[] coefficients = new long[length];
            for (int k = 0; k < length; k++) {
                columns[k] = p.rowColumn[p.rowStart[i] + k];
                coefficients[k] = p.rowCoefficient[p.rowStart[i] + k] / g;
            }
            long lo = p.rowLower[i] == IntegerProgram.NO_LOWER ? IntegerProgram.NO_LOWER : ceilDiv(p.rowLower[i], g);
            long hi = p.rowUpper[i] == IntegerProgram.NO_UPPER
                    ? IntegerProgram.NO_UPPER
                    : Math.floorDiv(p.rowUpper[i], g);
            b.row(lo, hi, columns, coefficients);
        }
        program = b.build();
    }

    private static long ceilDiv(long a, long b) {
        return Math.floorDiv(a, b) + (Math.floorMod(a, b) == 0 ? 0 : 1);
    }

    /** {@return the greatest common divisor, 1 for nothing but zeros} */
    static long divisor(long[] v, int from, int to) {
        long g = 0;
        for (int k = from; k < to && g != 1; k++) {
            long a = Math.abs(v[k]);
            while (a != 0) {
                long rest = g % a;
                g = a;
                a = rest;
            }
        }
        return Math.max(1, g);
    }
}
