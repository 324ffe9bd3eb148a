package io.github.cxstrategy.model.scorecard;

/** What a KPI is about. */
public enum KpiKind {
    /** A business outcome. */
    BUSINESS,
    /** The customers' experience. */
    EXPERIENCE,
    /** The employees' experience. */
    EMPLOYEE
}
