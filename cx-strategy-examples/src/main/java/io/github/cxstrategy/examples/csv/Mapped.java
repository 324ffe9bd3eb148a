package io.github.cxstrategy.examples.csv;

import java.util.Optional;

/** Checks of mappings; the first word in quotes is the key, by which the reader finds its place. */
final class Mapped {
    private Mapped() {}

    static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    static void notBlank(String key, Optional<String> column) {
        check(column.filter(String::isBlank).isEmpty(), "'" + key + "' must name a column but is blank.");
    }

    static void notEmpty(String key, Optional<String> text) {
        check(text.filter(String::isEmpty).isEmpty(), "'" + key + "' must be at least one character but is empty.");
    }

    static void oneCharacter(String key, Optional<String> text) {
        check(
                text.filter(t -> t.length() != 1).isEmpty(),
                "'" + key + "' must be one character but is '" + text.orElse("") + "'.");
    }
}
