package io.github.cxstrategy.model.process;

/**
 * How far a tool has come, in the order in which it gets there. The order says nothing of whether it can be used: a retired
 * tool cannot, though it comes last; {@link #isUsable()} tells.
 */
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
    RETIRED;

    /** {@return whether people can work with it: at least some of them, and still} */
    public boolean isUsable() {
        return this == PILOT || this == LIVE;
    }
}
