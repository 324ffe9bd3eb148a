package io.github.cxstrategy.readiness;

/** Whether a plan is ready for a gate; what to do about it is for people to decide. */
public enum GateVerdict {
    /** Every blocker is met. */
    READY,
    /** Every blocker is met or let pass: a failure waived, or the risk of not knowing accepted. */
    READY_WITH_WAIVERS,
    /** A blocker has failed and is not waived, whatever else is unknown. */
    NOT_READY,
    /**
     * No blocker has failed, but one cannot be decided and nobody has accepted that risk, or the assessment was cut off
     * before every rule was evaluated.
     */
    UNDECIDED
}
