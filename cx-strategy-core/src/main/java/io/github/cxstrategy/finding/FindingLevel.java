package io.github.cxstrategy.finding;

/** How much a finding matters. */
public enum FindingLevel {
    /** The plan cannot be right as it stands. */
    ERROR,
    /** The plan may be right, but somebody should look. */
    WARNING
}
