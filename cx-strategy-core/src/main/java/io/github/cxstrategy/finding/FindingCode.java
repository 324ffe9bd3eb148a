package io.github.cxstrategy.finding;

/** The stable codes of findings; {@code docs/findings.md} explains each with its cure. */
public enum FindingCode {
    /** A reference names an entity that the plan does not have. */
    DANGLING_REFERENCE(FindingLevel.ERROR),
    /** Two entities of one kind have the same id. */
    DUPLICATE_ID(FindingLevel.ERROR),
    /** Initiatives require each other in a circle. */
    CYCLE(FindingLevel.ERROR);

    private final FindingLevel level;

    FindingCode(FindingLevel level) {
        this.level = level;
    }

    /** {@return how much a finding of this code matters} */
    public FindingLevel level() {
        return level;
    }
}
