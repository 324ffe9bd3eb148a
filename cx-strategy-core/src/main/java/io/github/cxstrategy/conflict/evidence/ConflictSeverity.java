package io.github.cxstrategy.conflict.evidence;

import java.util.List;

/** How grave a conflict is, the gravest first: bands of {@link SeverityScore#score()}. */
public enum ConflictSeverity {
    /** A score of at least 0.5. */
    CRITICAL(.5),
    /** A score of at least 0.25. */
    MAJOR(.25),
    /** A score of at least 0.1. */
    MINOR(.1),
    /** Anything below; also a harm that the target can bear. */
    INFO(0);

    private static final List<ConflictSeverity> GRAVEST_FIRST = List.of(values());

    private final double leastScore;

    ConflictSeverity(double leastScore) {
        this.leastScore = leastScore;
    }

    /** {@return the least score of this band} */
    public double leastScore() {
        return leastScore;
    }

    /**
     * {@return the band of a score}
     *
     * @param score a score in [0, 1]
     */
    public static ConflictSeverity of(double score) {
        for (ConflictSeverity severity : GRAVEST_FIRST) {
            if (score >= severity.leastScore) {
                return severity;
            }
        }
        return INFO;
    }

    /**
     * {@return whether this is as grave as the other, or graver}
     *
     * @param other a severity
     */
    public boolean isAtLeast(ConflictSeverity other) {
        return compareTo(other) <= 0;
    }
}
