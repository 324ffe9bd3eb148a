package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pairs that are counted are those that are found by looking at each. */
class OverlapsProperties {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Property(tries = 300)
    void countsWhatLookingAtEachPairFinds(@ForAll long number, @ForAll @IntRange(max = 14) int size) {
        Random random = new Random(number);
        List<Optional<DateSpan>> spans = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate start = START.plusDays(random.nextInt(12));
            spans.add(
                    random.nextInt(6) == 0
                            ? Optional.empty()
                            : Optional.of(new DateSpan(start, start.plusDays(random.nextInt(4)))));
        }
        List<List<Integer>> records = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < size; place++) {
                if (random.nextInt(3) == 0) {
                    places.add(place);
                }
            }
            records.add(places);
        }
        int most = random.nextInt(6);

        Overlaps overlaps = new Overlaps(spans);
        records.forEach(overlaps::settle);
        List<Overlaps.Pair> expected = each(spans, records);

        assertThat(overlaps.loose()).isEqualTo(expected.size());
        assertThat(overlaps.first(most)).isEqualTo(expected.subList(0, Math.min(most, expected.size())));
    }

    private static List<Overlaps.Pair> each(List<Optional<DateSpan>> spans, List<List<Integer>> records) {
        List<Overlaps.Pair> pairs = new ArrayList<>();
        for (int second = 0; second < spans.size(); second++) {
            for (int first = 0; first < second; first++) {
                Optional<DateSpan> one = spans.get(first);
                Optional<DateSpan> other = spans.get(second);
                List<Integer> both = List.of(first, second);
                if (one.isPresent()
                        && other.isPresent()
                        && one.get().overlaps(other.get())
                        && records.stream().noneMatch(places -> places.containsAll(both))) {
                    pairs.add(new Overlaps.Pair(first, second));
                }
            }
        }
        return pairs;
    }
}
