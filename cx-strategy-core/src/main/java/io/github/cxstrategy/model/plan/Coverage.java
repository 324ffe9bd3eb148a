package io.github.cxstrategy.model.plan;

/** How much of a part of the plan is written down; decides whether what is missing is absent or unknown. */
public enum Coverage {
    /** Nothing was supplied: what is missing is unknown. */
    NOT_SUPPLIED,
    /** Some was supplied: what is missing is unknown. */
    PARTIAL,
    /** All there is was supplied: what is missing is absent. */
    COMPLETE
}
