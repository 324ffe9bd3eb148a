package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/** A row of numbers that grows. */
final class Longs {
    private long[] values = new long[4];
    private int size;

    void add(long v) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = v;
    }

    void addAll(Longs other) {
        for (int k = 0; k < other.size; k++) {
            add(other.values[k]);
        }
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int[] toInts() {
        return Arrays.stream(values, 0, size).mapToInt(Math::toIntExact).toArray();
    }
}
