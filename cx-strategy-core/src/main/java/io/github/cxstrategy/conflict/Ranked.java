package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.workforce.Department;
import java.util.Comparator;
import java.util.Set;

/** Something found that may come to be reported: what decides on that is at hand, the rest is worked out when it is. */
interface Ranked {
    /** The gravest and surest first; what the target can bear, last. */
    Comparator<Ranked> BY_RANK = Comparator.comparing(Ranked::isBearable)
            .thenComparing((one, other) -> Double.compare(other.rank(), one.rank()))
            .thenComparing(Ranked::compareIds);

    String id();

    ConflictKind kind();

    SeverityScore severity();

    double confidence();

    /** The KPI that suffers, or those between whom it is. */
    Object about();

    Set<Id<Department>> sourceDepartments();

    Set<Id<Department>> targetDepartments();

    /** The conflict in full. */
    Draft draft();

    default boolean isBearable() {
        return severity().severity() != ConflictSeverity.of(severity().score());
    }

    default double rank() {
        return severity().score() * confidence();
    }

    private static int compareIds(Ranked one, Ranked other) {
        if (one instanceof PairFound first && other instanceof PairFound second && first.kind() == second.kind()) {
            return PairFound.compareIds(first, second);
        }
        return CodePoints.ORDER.compare(one.id(), other.id());
    }
}
