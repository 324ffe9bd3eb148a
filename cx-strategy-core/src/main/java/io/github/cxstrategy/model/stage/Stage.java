package io.github.cxstrategy.model.stage;

/** The five stages of strategy management (Kaplan and Norton). */
public enum Stage {
    /** Develop the Strategy. */
    DEVELOP,
    /** Plan the Strategy. */
    PLAN,
    /** Align the Organization. */
    ALIGN,
    /** Plan Execution. */
    PLAN_EXECUTION,
    /** Monitor Execution. */
    MONITOR
}
