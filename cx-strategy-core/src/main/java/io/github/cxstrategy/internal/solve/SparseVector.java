package io.github.cxstrategy.internal.solve;

/** A vector with a list of the places that may differ from zero, so that visiting and clearing cost no more than they. */
final class SparseVector {
    final double[] value;
    final int[] index;
    final boolean[] listed;
    int count;

    SparseVector(int size) {
        value = new double[size];
        index = new int[size];
        listed = new boolean[size];
    }

    void add(int i, double v) {
        if (!listed[i]) {
            listed[i] = true;
            index[count++] = i;
        }
        value[i] += v;
    }

    /** Lists every place that is not zero, after values were written without. */
    void listAll() {
        for (int i = 0; i < value.length; i++) {
            if (value[i] != 0 && !listed[i]) {
                listed[i] = true;
                index[count++] = i;
            }
        }
    }

    void clear() {
        for (int k = 0; k < count; k++) {
            value[index[k]] = 0;
            listed[index[k]] = false;
        }
        count = 0;
    }

    void copyFrom(SparseVector other) {
        clear();
        for (int k = 0; k < other.count; k++) {
            int i = other.index[k];
            if (other.value[i] != 0) {
                add(i, other.value[i]);
            }
        }
    }

    double squaredLength() {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double v = value[index[k]];
            sum += v * v;
        }
        return sum;
    }
}
