package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circles are found, from their smallest id on, and nothing else is. */
class PrerequisiteCyclesProperties {
    @ParameterizedTest
    @CsvSource({
        "ab bc, ''", // a chain
        "ab ac bd cd, ''", // two ways to one
        "aa, a",
        "ba ab, ab",
        "bc cb ab, bc", // a leads into the circle
        "ca ab bc, abc",
        "ab ba cd dc, ab cd",
        "ab bc cb ba, ab", // after a and b are out, nothing holds c
        "ax, ''" // x is not in the plan
    })
    void circles(String edges, String cycles) {
        assertThat(text(PrerequisiteCycles.find(initiatives(edges)))).isEqualTo(cycles);
    }

    @Test
    void a_long_chain_does_not_overflow() {
        List<Initiative> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(Initiative.builder(Id.of("i" + i), "I")
                    .addPrerequisite(Id.of("i" + (i + 1) % 20_000))
                    .build());
        }
        assertThat(PrerequisiteCycles.find(chain)).extracting(List::size).containsExactly(20_000);
    }

    /** An edge is two digits; reachability by Warshall's algorithm says whether there is a circle at all. */
    @Property(seed = "1")
    void there_is_a_circle_exactly_if_something_reaches_itself(
            @ForAll @Size(max = 9) List<@IntRange(max = 24) Integer> edges) {
        boolean[][] reaches = new boolean[5][5];
        edges.forEach(edge -> reaches[edge / 5][edge % 5] = true);
        for (int k = 0; k < 5; k++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        boolean circle = Stream.of(0, 1, 2, 3, 4).anyMatch(i -> reaches[i][i]);
        String text = edges.stream()
                .map(edge -> Character.toString('a' + edge / 5) + Character.toString('a' + edge % 5))
                .collect(Collectors.joining(" "));
        List<List<Id<Initiative>>> found = PrerequisiteCycles.find(initiatives(text));
        assertThat(found.isEmpty()).isEqualTo(!circle);
        for (List<Id<Initiative>> cycle : found) {
            for (int i = 0; i < cycle.size(); i++) {
                assertThat(Splitter.on(' ').split(text))
                        .contains(cycle.get(i) + "" + cycle.get((i + 1) % cycle.size()));
            }
        }
    }

    /** {@code ab} means that a requires b; a to e are initiatives, x is none. */
    private static List<Initiative> initiatives(String edges) {
        List<Initiative> initiatives = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            Initiative.Builder initiative = Initiative.builder(Id.of(id), id);
            Splitter.on(' ').omitEmptyStrings().split(edges).forEach(edge -> {
                if (edge.startsWith(id)) {
                    initiative.addPrerequisite(Id.of(edge.substring(1)));
                }
            });
            initiatives.add(initiative.build());
        }
        return initiatives;
    }

    private static String text(List<List<Id<Initiative>>> cycles) {
        return cycles.stream()
                .map(cycle -> cycle.stream().map(Id::value).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
