package io.github.cxstrategy.model.monitoring;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting in which the strategy and its initiatives are looked at.
 *
 * @param scheduledOn the day for which it is or was planned
 * @param heldOn the day on which it was held, if it was
 * @param reported the initiatives whose owners reported in it
 * @param lessons what was learned, in words
 */
public record StrategyReview(
        LocalDate scheduledOn, Optional<LocalDate> heldOn, Set<Id<Initiative>> reported, List<String> lessons) {
    /** Checks the texts. */
    public StrategyReview {
        Check.given("scheduledOn", scheduledOn);
        Check.given("heldOn", heldOn);
        reported = Check.set("reported", reported);
        lessons = Check.texts("lessons", lessons);
    }

    /**
     * {@return a review that has not been held}
     *
     * @param day the day for which it is planned
     */
    public static StrategyReview scheduled(LocalDate day) {
        return new StrategyReview(day, Optional.empty(), Set.of(), List.of());
    }

    /**
     * {@return this review, held}
     *
     * @param day when
     * @param reported the initiatives whose owners reported in it
     * @param lessons what was learned, in words
     */
    public StrategyReview held(LocalDate day, Set<Id<Initiative>> reported, List<String> lessons) {
        return new StrategyReview(scheduledOn, Optional.of(day), reported, lessons);
    }
}
