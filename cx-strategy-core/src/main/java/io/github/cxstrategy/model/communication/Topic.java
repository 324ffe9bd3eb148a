package io.github.cxstrategy.model.communication;

/** What a message can be about. */
public enum Topic {
    /** The strategic plan as a whole. */
    STRATEGIC_PLAN,
    /** The customer segments it is for. */
    TARGET_SEGMENTS,
    /** The lifecycle scenarios or focus areas it is after. */
    LIFECYCLE_FOCUS,
    /** What customers can expect of every contact. */
    BRAND_PROMISE,
    /** The business and experience metrics by which success is measured, and their targets. */
    SUCCESS_METRICS,
    /** What the change means for those who are told. */
    MEANING_OF_CHANGE,
    /** What is to be done when. */
    ROADMAP,
    /** Who is accountable for which initiative. */
    OWNERS,
    /** How and when employees will be involved. */
    INVOLVEMENT,
    /** How the change may touch those who are told, and what they gain by it. */
    IMPACT_AND_BENEFIT,
    /** How performance reviews and compensation follow the outcomes. */
    REVIEWS_AND_COMPENSATION,
    /** Who is in which team, in which role and with which responsibilities. */
    TEAM_ASSIGNMENTS,
    /** What the approved budget changes. */
    BUDGET_CHANGES
}
