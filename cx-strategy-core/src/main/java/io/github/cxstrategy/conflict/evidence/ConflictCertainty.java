package io.github.cxstrategy.conflict.evidence;

/** On what the knowledge of a conflict rests, the firmest ground first; never folded into its severity. */
public enum ConflictCertainty {
    /** Arithmetic: anybody can check it with the numbers of the plan. */
    PROVEN,
    /** A statistic of recorded history. */
    OBSERVED,
    /** The declared influences. */
    MODELED,
    /** A rule of thumb. */
    SUSPECTED;

    /**
     * {@return whether this rests on ground as firm as the other, or firmer}
     *
     * @param other a certainty
     */
    public boolean isAtLeast(ConflictCertainty other) {
        return compareTo(other) <= 0;
    }
}
