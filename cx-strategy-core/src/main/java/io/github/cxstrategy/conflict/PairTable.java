package io.github.cxstrategy.conflict;

import java.util.Arrays;

/** A number for each of many pairs of a source and a stance, by their key, which is never 0. */
final class PairTable {
    static final int NONE = Integer.MIN_VALUE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] numbers;

    /** A table with room for so many pairs. */
    PairTable(int pairs) {
        int size = Integer.highestOneBit(Math.max(4, Math.addExact(pairs, pairs))) << 1;
        keys = new long[size];
        numbers = new int[size];
        Arrays.fill(numbers, NONE);
    }

    void put(long key, int number) {
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = number;
    }

    /** The number of the pair, or NONE. */
    int get(long key) {
        return numbers[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
