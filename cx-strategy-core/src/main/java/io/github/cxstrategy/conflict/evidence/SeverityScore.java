package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.internal.check.Check;

/**
 * The severity of a conflict with the parts it is made of.
 *
 * @param sourceImportance how much the source counts, in [0, 1]
 * @param targetImportance how much the target counts, in [0, 1]
 * @param magnitude how strongly the two work against each other, in [0, 1]
 * @param score the geometric mean of the two importances times the magnitude
 * @param severity the band of the score; {@link ConflictSeverity#INFO} whatever the score if the target can bear the harm
 */
public record SeverityScore(
        double sourceImportance, double targetImportance, double magnitude, double score, ConflictSeverity severity) {
    /** Checks that the band is given. */
    public SeverityScore {
        Check.given("severity", severity);
    }

    /**
     * {@return the score of these parts, in its band}
     *
     * @param sourceImportance in [0, 1]
     * @param targetImportance in [0, 1]
     * @param magnitude in [0, 1]
     */
    public static SeverityScore of(double sourceImportance, double targetImportance, double magnitude) {
        double score = StrictMath.sqrt(sourceImportance * targetImportance) * magnitude;
        return new SeverityScore(sourceImportance, targetImportance, magnitude, score, ConflictSeverity.of(score));
    }

    /** {@return the same score for a harm that the target can bear} */
    public SeverityScore asInformation() {
        return new SeverityScore(sourceImportance, targetImportance, magnitude, score, ConflictSeverity.INFO);
    }
}
