package io.github.cxstrategy.validation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What most of the plan says, where it should say one thing only. */
final class Majority {
    private Majority() {}

    /** The value that stands most often; among equals the first in natural order; empty if there is none. */
    static <T extends Comparable<? super T>> Optional<T> of(Stream<T> values) {
        Map<T, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        T best = null;
        long most = 0;
        for (Map.Entry<T, Long> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }
}
