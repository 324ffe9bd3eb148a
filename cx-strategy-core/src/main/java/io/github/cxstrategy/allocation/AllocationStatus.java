package io.github.cxstrategy.allocation;

/** What is proved about an allocation. */
public enum AllocationStatus {
    /** It respects every rule and no other has more value. */
    OPTIMAL,
    /** It respects every rule; whether there is one of more value is open up to the bound. */
    FEASIBLE,
    /** No allocation respects every rule. */
    INFEASIBLE,
    /** The search ended before anything was found or excluded. */
    UNKNOWN
}
