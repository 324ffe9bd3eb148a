package io.github.cxstrategy.readiness.rule;

/** How much a rule matters at its gates. */
public enum RuleSeverity {
    /** Must be met: decides the verdict of the gate and is never traded off against other rules. */
    BLOCKER,
    /** Should be met: is reported and decides nothing. */
    WARNING,
    /** Would help: is reported and decides nothing. */
    ADVICE
}
