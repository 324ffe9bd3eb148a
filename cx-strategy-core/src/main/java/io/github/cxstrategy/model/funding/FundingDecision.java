package io.github.cxstrategy.model.funding;

/** What people can decide about funding an initiative. */
public enum FundingDecision {
    /** It gets money. */
    FUNDED,
    /** It gets none now and may come again. */
    DEFERRED,
    /** It gets none. */
    CUT
}
