package io.github.cxstrategy.examples.ppm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CirclesProperties {
    private static final String SEED = "20261130";

    private static Map<Integer, Set<Integer>> links(List<Integer> ends) {
        Map<Integer, Set<Integer>> links = new LinkedHashMap<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            links.computeIfAbsent(ends.get(i), from -> new LinkedHashSet<>()).add(ends.get(i + 1));
        }
        return links;
    }

    /** Takes away, again and again, whatever leads nowhere: what is left lies on circles or leads to one. */
    private static boolean hasCircle(Map<Integer, Set<Integer>> links) {
        Map<Integer, Set<Integer>> left = new LinkedHashMap<>(links);
        boolean changed = true;
        while (changed) {
            changed = left.keySet()
                    .removeIf(
                            from -> links.getOrDefault(from, Set.of()).stream().noneMatch(left::containsKey));
        }
        return !left.isEmpty();
    }

    @Property(seed = SEED, tries = 2_000)
    void withoutTheLinksThatCloseACircleThereIsNone(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> ends) {
        Map<Integer, Set<Integer>> links = links(ends);
        boolean had = hasCircle(links);
        List<Circles.Closing<Integer>> closing = Circles.closing(links);
        for (Circles.Closing<Integer> link : closing) {
            List<Integer> circle = new ArrayList<>(link.circle());
            assertThat(circle.get(0)).isEqualTo(link.to());
            assertThat(circle.get(circle.size() - 1)).isEqualTo(link.from());
            circle.add(link.to());
            for (int i = 0; i + 1 < circle.size(); i++) {
                assertThat(links.getOrDefault(circle.get(i), Set.of())).contains(circle.get(i + 1));
            }
        }
        for (Circles.Closing<Integer> link : closing) {
            assertThat(links.getOrDefault(link.from(), Set.of()).remove(link.to()))
                    .isTrue();
        }

        assertThat(hasCircle(links)).isFalse();
        assertThat(closing.isEmpty()).isEqualTo(!had);
    }

    @Example
    void aLongWayIsNoDeepOne() {
        Map<Integer, Set<Integer>> ring = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            ring.put(i, Set.of((i + 1) % 100_000));
        }

        assertThat(Circles.closing(ring)).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo(99_999);
            assertThat(link.circle()).hasSize(20);
        });
    }
}
