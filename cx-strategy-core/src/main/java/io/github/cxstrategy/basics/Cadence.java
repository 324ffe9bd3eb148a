package io.github.cxstrategy.basics;

/** How often something is due, from most to least often. */
public enum Cadence {
    /** Every working day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** Every quarter of a year. */
    QUARTERLY,
    /** Every year. */
    YEARLY
}
