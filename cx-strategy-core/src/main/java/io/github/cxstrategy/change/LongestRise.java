package io.github.cxstrategy.change;

/**
 * A longest rising subsequence of different numbers, by patience sorting: O(n log n). Of several, always the same one.
 *
 * <p>M. L. Fredman, On computing the length of longest increasing subsequences, Discrete Mathematics 11 (1975),
 * doi:10.1016/0012-365X(75)90103-X.
 */
final class LongestRise {
    private LongestRise() {}

    /** Returns which of the numbers are part of it. */
    static boolean[] in(int[] numbers) {
        int[] before = new int[numbers.length];
        /* ends[l] is where a rise of length l + 1 ends with the least number */
        int[] ends = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int l = firstNotBelow(numbers, ends, length, numbers[i]);
            before[i] = l == 0 ? -1 : ends[l - 1];
            ends[l] = i;
            length = Math.max(length, l + 1);
        }
        boolean[] rise = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            rise[i] = true;
        }
        return rise;
    }

    private static int firstNotBelow(int[] numbers, int[] ends, int length, int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[ends[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
