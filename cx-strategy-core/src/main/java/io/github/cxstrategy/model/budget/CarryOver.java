package io.github.cxstrategy.model.budget;

/** What happens to money that a pool has left at the end of a period. */
public enum CarryOver {
    /** It lapses. */
    NONE,
    /** It can be spent in any later period. */
    ALL
}
