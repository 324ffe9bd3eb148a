package io.github.cxstrategy.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The longest rise beside every subset. */
class LongestRiseProperties {
    @Property(seed = "1", tries = 500)
    void it_rises_and_no_other_is_longer(@ForAll @IntRange(max = 9) int size, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(3 * i);
        }
        Collections.shuffle(order, new Random(seed));
        int[] numbers = order.stream().mapToInt(Integer::intValue).toArray();

        boolean[] rise = LongestRise.in(numbers);

        int found = 0;
        for (int i = 0; i < size; i++) {
            found |= rise[i] ? 1 << i : 0;
        }
        int longest = 0;
        for (int subset = 0; subset < 1 << size; subset++) {
            longest = rises(numbers, subset) ? Math.max(longest, Integer.bitCount(subset)) : longest;
        }
        assertThat(rises(numbers, found)).isTrue();
        assertThat(Integer.bitCount(found)).isEqualTo(longest);
    }

    private static boolean rises(int[] numbers, int subset) {
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            if ((subset & 1 << i) != 0) {
                if (numbers[i] <= last) {
                    return false;
                }
                last = numbers[i];
            }
        }
        return true;
    }
}
