package io.github.cxstrategy.conflict;

/** The kinds of conflict, with the code of the family each belongs to. */
public enum ConflictKind {
    /** Two roles must bring one KPI to values that have none in common. */
    DIRECT_OPPOSITION("K1"),
    /** Two roles pull one KPI in opposite directions, though some values would please both. */
    OPPOSED_DIRECTIONS("K1"),
    /** Targets, formulas and feasible ranges have no common solution. */
    TARGET_INFEASIBLE("K2"),
    /** The pursuit of one KPI works against another that somebody answers for. */
    CAUSAL_TRADE_OFF("K3"),
    /** An initiative works against a KPI. */
    INITIATIVE_SIDE_EFFECT("K3"),
    /** A KPI that is to be kept within its range is pushed out of it. */
    GUARD_AT_RISK("K3"),
    /** A thing works for and against a KPI, neither of them clearly more. */
    CONTESTED_EFFECT("K4"),
    /** The early effect is the opposite of the late one. */
    TEMPORAL_REVERSAL("K5"),
    /** Targets together need more of a resource than there is. */
    CAPACITY_CONTENTION("K6"),
    /** Targets leave so little of a resource that a speed suffers from waiting. */
    NEAR_CAPACITY("K6"),
    /** History shows that two KPIs improve at each other's expense. */
    STATISTICAL_CONFLICT("K7"),
    /** A metric of quantity, speed or cost without one that keeps it honest. */
    UNPAIRED_MEASURE("K8"),
    /** A role is held to what it can hardly move. */
    UNCONTROLLABLE_MEASURE("K9"),
    /** What is rewarded works against an objective. */
    REWARD_MISALIGNMENT("K11"),
    /** A loop of influences that feeds on itself, away from its targets. */
    FEEDBACK_TRAP("K12");

    private final String family;

    ConflictKind(String family) {
        this.family = family;
    }

    /** {@return the code of the family, for example {@code K3}} */
    public String family() {
        return family;
    }
}
