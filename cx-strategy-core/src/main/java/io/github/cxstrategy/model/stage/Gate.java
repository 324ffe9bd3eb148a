package io.github.cxstrategy.model.stage;

/** The gates: one between each two stages, and one six months after implementation. */
public enum Gate {
    /** From developing the strategy to planning it. */
    DEVELOP_TO_PLAN("G1", Stage.DEVELOP),
    /** From planning the strategy to aligning the organization. */
    PLAN_TO_ALIGN("G2", Stage.PLAN),
    /** From aligning the organization to planning execution. */
    ALIGN_TO_PLAN_EXECUTION("G3", Stage.ALIGN),
    /** From planning execution to monitoring it. */
    PLAN_EXECUTION_TO_MONITOR("G4", Stage.PLAN_EXECUTION),
    /** Six months after implementation: did it work? */
    OUTCOME_REVIEW("G5", Stage.MONITOR);

    private final String code;
    private final Stage closes;

    Gate(String code, Stage closes) {
        this.code = code;
        this.closes = closes;
    }

    /** {@return the short code, G1 to G5} */
    public String code() {
        return code;
    }

    /** {@return the stage that ends at this gate} */
    public Stage closes() {
        return closes;
    }
}
