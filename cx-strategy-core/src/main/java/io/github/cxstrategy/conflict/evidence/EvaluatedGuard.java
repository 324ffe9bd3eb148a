package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.internal.check.Check;

/**
 * A guard against a false alarm, and what came of it.
 *
 * @param guard the guard
 * @param outcome what came of it
 * @param sentence why, in one English sentence
 */
public record EvaluatedGuard(Guard guard, Outcome outcome, String sentence) {

    /** The guards. */
    public enum Guard {
        /** Two opposed goals do no harm if they count at different times. */
        SAME_PERIOD,
        /** Two opposed goals do no harm if they count for different audiences. */
        SAME_SCOPE,
        /** A demand may be smaller than it looks: the least that each unit uses counts. */
        LEAST_USE,
        /** More of a resource may be had when it runs short. */
        ELASTIC_CAPACITY,
        /** An association may be due to what moves both, to seasons or to trends. */
        COMMON_CAUSE,
        /** A harm may be one that the target can bear: it is better than its target by more than the predicted harm. */
        SLACK,
        /** A harm may vanish when its strengths are taken low and the supporting ones high. */
        ROBUSTNESS,
        /** An influence of unknown direction settles nothing: help and harm must each have a walk of known directions. */
        KNOWN_DIRECTIONS,
        /** Nothing can be said of early and late effects if a delay is not declared. */
        DECLARED_DELAYS,
        /** A measure that is made of several, or tells the outcome, needs no other to keep it honest. */
        COMPOSITE_MEASURE,
        /** A measure on which no pay hangs does little harm. */
        PAID_FOR,
        /** An outcome that several roles share may be out of the reach of each, if it counts little. */
        SHARED_OUTCOME,
        /** An objective may be rewarded by recognition instead of pay. */
        RECOGNITION,
        /** What is not told of influences may change a verdict that rests on there being no others. */
        ALL_INFLUENCES,
        /** Of many loops only the shortest are looked at. */
        ALL_LOOPS
    }

    /** What may come of a guard. */
    public enum Outcome {
        /** It was looked at and does not excuse the conflict. */
        STANDS,
        /** It makes the conflict less grave or less sure. */
        SOFTENS,
        /** It could not be looked at because something is missing. */
        UNKNOWN
    }

    /** Checks that all are given. */
    public EvaluatedGuard {
        Check.given("guard", guard);
        Check.given("outcome", outcome);
        Check.text("sentence", sentence);
    }
}
