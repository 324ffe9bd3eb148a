package io.github.cxstrategy.alignment;

/** Whether people have decided on the funding of an initiative, or the engine proposes. */
public enum FundingStanding {
    /** A decision is on record, and the allocation honors it. */
    DECIDED,
    /** Nobody has decided: the outcome is a proposal and no evidence of an approval. */
    PROPOSED
}
