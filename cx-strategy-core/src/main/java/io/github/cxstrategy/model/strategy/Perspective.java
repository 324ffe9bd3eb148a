package io.github.cxstrategy.model.strategy;

/** The four perspectives of the balanced scorecard (Kaplan and Norton). */
public enum Perspective {
    /** How the owners see the organization. */
    FINANCIAL,
    /** How customers see it. */
    CUSTOMER,
    /** What it must excel at. */
    INTERNAL_PROCESS,
    /** How it goes on learning and improving. */
    LEARNING_AND_GROWTH
}
