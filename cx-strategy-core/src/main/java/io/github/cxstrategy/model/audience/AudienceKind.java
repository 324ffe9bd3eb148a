package io.github.cxstrategy.model.audience;

/** Whether an audience buys from the organization or works for it. */
public enum AudienceKind {
    /** A customer segment. */
    CUSTOMER,
    /** An employee audience. */
    EMPLOYEE
}
