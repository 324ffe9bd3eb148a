package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a KPI is to go: up or down, perhaps to a target, or to be kept within a range.
 *
 * @param direction up, down, or to be kept
 * @param target the value to reach; only for up and down; empty while nobody has set it
 * @param range the range to keep; given exactly when the direction is {@link Direction#MAINTAIN}
 * @param due the day by which it is to be reached, if set
 * @param period the time that the target applies to, for example a quarter, if set; it does not begin after the due day.
 *     Within the scope of a metric of a role, the goal counts in this time only
 */
public record Goal(
        Direction direction,
        Optional<BigDecimal> target,
        Optional<ValueRange> range,
        Optional<LocalDate> due,
        Optional<DateSpan> period) {

    /** Which way is better. */
    public enum Direction {
        /** More is better. */
        INCREASE,
        /** Less is better. */
        DECREASE,
        /** Within the range is good, outside is not. */
        MAINTAIN
    }

    /** Checks that target and range fit the direction, and the order of due day and period. */
    public Goal {
        Check.given("direction", direction);
        target = Check.decimal("target", target);
        Check.given("due", due);
        boolean maintain = direction == Direction.MAINTAIN;
        checkArgument(
                Check.given("range", range).isPresent() == maintain,
                "'range' must be given for MAINTAIN and for nothing else, but the direction is %s and the range is %s.",
                direction,
                range.isPresent() ? "given" : "missing");
        checkArgument(
                !maintain || target.isEmpty(),
                "'target' must not be given for MAINTAIN.\nMaybe it belongs into the range.");
        if (Check.given("period", period).isPresent() && due.isPresent()) {
            checkArgument(
                    !period.get().start().isAfter(due.get()),
                    "'period' must not begin after the due day %s but begins on %s.",
                    due.get(),
                    period.get().start());
        }
    }

    /**
     * A goal of which nobody has said what time its target applies to.
     *
     * @param direction up, down, or to be kept
     * @param target the value to reach; only for up and down; empty while nobody has set it
     * @param range the range to keep; given exactly when the direction is {@link Direction#MAINTAIN}
     * @param due the day by which it is to be reached, if set
     */
    public Goal(Direction direction, Optional<BigDecimal> target, Optional<ValueRange> range, Optional<LocalDate> due) {
        this(direction, target, range, due, Optional.empty());
    }

    /** {@return more is better, no target yet} */
    public static Goal increase() {
        return new Goal(Direction.INCREASE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return less is better, no target yet} */
    public static Goal decrease() {
        return new Goal(Direction.DECREASE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return at least this value is to be reached}
     *
     * @param target a decimal number, in the unit of the KPI
     */
    public static Goal increaseTo(String target) {
        return new Goal(
                Direction.INCREASE, Optional.of(Check.number("target", target)), Optional.empty(), Optional.empty());
    }

    /**
     * {@return at most this value is to be reached}
     *
     * @param target a decimal number, in the unit of the KPI
     */
    public static Goal decreaseTo(String target) {
        return new Goal(
                Direction.DECREASE, Optional.of(Check.number("target", target)), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the KPI is to stay between two values}
     *
     * @param low the least good value, a decimal number
     * @param high the largest good value, a decimal number
     */
    public static Goal keepWithin(String low, String high) {
        return new Goal(Direction.MAINTAIN, Optional.empty(), Optional.of(ValueRange.of(low, high)), Optional.empty());
    }

    /**
     * {@return this goal with the day by which it is to be reached}
     *
     * @param day the day
     */
    public Goal dueBy(LocalDate day) {
        return new Goal(direction, target, range, Optional.of(day), period);
    }

    /**
     * {@return this goal with the time that its target applies to}
     *
     * @param time from the first to the last day
     */
    public Goal during(DateSpan time) {
        return new Goal(direction, target, range, due, Optional.of(time));
    }
}
