package io.github.cxstrategy.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a record's sentence is about: {@code 'goals'} is a component, {@code 'goals[2]'} an element of a list,
 * {@code 'tranches[0.5]'} one of a set, {@code 'scores[Tools]'} an entry of a map.
 */
final class RefusedElement {

    private RefusedElement() {}

    /** Says whether a sentence begins with a component or one of its elements. */
    static boolean isAbout(String component, String sentence) {
        return sentence.startsWith("'" + component + "'") || sentence.startsWith("'" + component + "[");
    }

    /** Returns the step of a JSON Pointer from a component to the element that a sentence begins or ends with. */
    static Optional<String> find(String component, Object value, String sentence) {
        if (value instanceof Map<?, ?> map) {
            return steps(map.keySet())
                    .filter(key -> names(sentence, component, key))
                    .max(Comparator.comparingInt(String::length));
        }
        if (value instanceof Set<?> set) {
            List<String> elements = steps(set).toList();
            return indexes(elements)
                    .filter(index -> names(sentence, component, elements.get(Integer.parseInt(index))))
                    .findFirst();
        }
        return value instanceof List<?> list
                ? indexes(list)
                        .filter(index -> names(sentence, component, index))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> steps(Collection<?> elements) {
        return elements.stream().map(String::valueOf);
    }

    private static Stream<String> indexes(Collection<?> elements) {
        return IntStream.range(0, elements.size()).mapToObj(Integer::toString);
    }

    private static boolean names(String sentence, String component, String element) {
        String name = "'" + component + "[" + element + "]'";
        return sentence.startsWith(name) || sentence.endsWith(name + ".");
    }
}
