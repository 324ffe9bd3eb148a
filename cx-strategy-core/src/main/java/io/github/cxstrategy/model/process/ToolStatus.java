package io.github.cxstrategy.model.process;

/** How far a tool has come, in the order in which it gets there. */
public enum ToolStatus {
    /** It is to be built or bought. */
    PLANNED,
    /** It is being built or set up. */
    IN_DEVELOPMENT,
    /** Some people use it to try it out. */
    PILOT,
    /** Everybody who needs it can use it. */
    LIVE,
    /** Nobody can use it any more. */
    RETIRED
}
