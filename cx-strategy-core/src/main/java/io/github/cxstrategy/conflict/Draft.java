package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A conflict as its finder sees it, before it is set beside the others. */
record Draft(
        String id,
        ConflictKind kind,
        TradeOffSource source,
        Id<Kpi> target,
        List<Participant> sourceSide,
        List<Participant> targetSide,
        ConflictEvidence evidence,
        ConflictCertainty certainty,
        SeverityScore severity,
        double confidence,
        Set<Mark> marks,
        List<EvaluatedGuard> guards) {

    /** The gravest and surest first; what the target can bear, last. */
    static final Comparator<Draft> BY_RANK = Comparator.comparing(Draft::isBearable)
            .thenComparing(Draft::rank, Comparator.reverseOrder())
            .thenComparing(Draft::id, CodePoints.ORDER);

    boolean isBearable() {
        return severity.severity() != ConflictSeverity.of(severity.score());
    }

    double rank() {
        return severity.score() * confidence;
    }

    KpiConflict finished(
            List<KpiConflict.Carried> carried,
            List<ConflictResolution> resolutions,
            List<AcceptedTradeOff> acceptedTradeOffs) {
        List<Participant> participants = new ArrayList<>(sourceSide);
        participants.addAll(targetSide);
        return new KpiConflict(
                id,
                kind,
                source,
                target,
                participants,
                evidence,
                certainty,
                severity,
                confidence,
                marks,
                guards,
                carried,
                resolutions,
                acceptedTradeOffs);
    }

    /** Adds the mark of a silo if the two sides sit in different departments and no role answers for both. */
    static Set<Mark> withSilo(Set<Mark> marks, List<Participant> one, List<Participant> other, boolean jointRole) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        Set<Id<Department>> left = departments(one);
        Set<Id<Department>> right = departments(other);
        boolean apart = !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
        if (apart && !jointRole) {
            all.add(Mark.SILO);
        }
        return all;
    }

    static Set<Id<Department>> departments(List<Participant> side) {
        Set<Id<Department>> departments = new TreeSet<>();
        side.forEach(participant -> departments.addAll(participant.departments()));
        return departments;
    }
}
