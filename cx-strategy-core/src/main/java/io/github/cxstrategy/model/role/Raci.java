package io.github.cxstrategy.model.role;

/** What a role has to do with a metric (responsibility assignment matrix). */
public enum Raci {
    /** Does the work that moves it. */
    RESPONSIBLE,
    /** Answers for it; one role alone is right. */
    ACCOUNTABLE,
    /** Is asked before it is changed. */
    CONSULTED,
    /** Is told afterwards. */
    INFORMED
}
