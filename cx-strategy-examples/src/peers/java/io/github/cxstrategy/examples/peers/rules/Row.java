package io.github.cxstrategy.examples.peers.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An initiative as a bean of numbers, which is how a rule engine for objects reads it. */
public final class Row {
    private final String id;
    private final List<@Nullable Integer> numbers;

    Row(String id, List<@Nullable Integer> numbers) {
        this.id = id;
        this.numbers = numbers;
    }

    /** {@return the id of the initiative} */
    public String getId() {
        return id;
    }

    /** {@return the place in the order of priority} */
    public @Nullable Integer getRank() {
        return numbers.get(0);
    }

    /** {@return the low estimate, in thousands} */
    public @Nullable Integer getLow() {
        return numbers.get(1);
    }

    /** {@return the high estimate, in thousands} */
    public @Nullable Integer getHigh() {
        return numbers.get(2);
    }

    /** {@return the month in which it starts} */
    public @Nullable Integer getMonth() {
        return numbers.get(3);
    }

    /** {@return the day of the month on which it starts} */
    public @Nullable Integer getDay() {
        return numbers.get(4);
    }

    /** {@return for how many weeks it runs} */
    public @Nullable Integer getWeeks() {
        return numbers.get(5);
    }
}
