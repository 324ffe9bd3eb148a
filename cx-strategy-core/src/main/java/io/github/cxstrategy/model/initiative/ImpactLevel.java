package io.github.cxstrategy.model.initiative;

/** How much an initiative contributes to an objective, in words; what the words count is a prioritizer's policy. */
public enum ImpactLevel {
    /** Nothing. */
    NONE,
    /** A little. */
    LOW,
    /** Something. */
    MODERATE,
    /** Much. */
    STRONG,
    /** As much as one initiative can. */
    EXTREME
}
