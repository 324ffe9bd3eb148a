package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Department;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A conflict as its finder sees it, before it is set beside the others. */
record Draft(
        String id,
        ConflictKind kind,
        Optional<TradeOffSource> source,
        Optional<Id<Kpi>> target,
        Optional<Parties> among,
        List<Participant> sourceSide,
        List<Participant> targetSide,
        ConflictEvidence evidence,
        ConflictCertainty certainty,
        SeverityScore severity,
        double confidence,
        Set<Mark> marks,
        List<EvaluatedGuard> guards,
        List<ConflictResolution> resolutions)
        implements Ranked {

    /** A conflict of a source with a target, of which the resolutions are found later. */
    Draft(
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
        this(
                id,
                kind,
                Optional.of(source),
                Optional.of(target),
                Optional.empty(),
                sourceSide,
                targetSide,
                evidence,
                certainty,
                severity,
                confidence,
                marks,
                guards,
                List.of());
    }

    /** A conflict between several, with its resolutions. */
    static Draft among(
            String id,
            ConflictKind kind,
            Parties among,
            List<Participant> sourceSide,
            List<Participant> targetSide,
            ConflictEvidence evidence,
            ConflictCertainty certainty,
            SeverityScore severity,
            double confidence,
            Set<Mark> marks,
            List<EvaluatedGuard> guards,
            List<ConflictResolution> resolutions) {
        return new Draft(
                id,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(among),
                sourceSide,
                targetSide,
                evidence,
                certainty,
                severity,
                confidence,
                marks,
                guards,
                resolutions);
    }

    /** The same with resolutions. */
    Draft resolvedBy(List<ConflictResolution> found) {
        return new Draft(
                id,
                kind,
                source,
                target,
                among,
                sourceSide,
                targetSide,
                evidence,
                certainty,
                severity,
                confidence,
                marks,
                guards,
                found);
    }

    @Override
    public Object about() {
        return target.<Object>map(kpi -> kpi).orElse(among);
    }

    @Override
    public Set<Id<Department>> sourceDepartments() {
        return departments(sourceSide);
    }

    @Override
    public Set<Id<Department>> targetDepartments() {
        return departments(targetSide);
    }

    @Override
    public Draft draft() {
        return this;
    }

    /** The conflict, with all resolutions that it has, and the trade-offs that cover it. */
    KpiConflict finished(
            List<KpiConflict.Carried> carried, List<ConflictResolution> found, List<AcceptedTradeOff> tradeOffs) {
        List<Participant> participants = new ArrayList<>(sourceSide);
        participants.addAll(targetSide);
        List<ConflictResolution> all = new ArrayList<>(resolutions);
        all.addAll(found);
        List<AcceptedTradeOff> covering = tradeOffs.stream()
                .filter(tradeOff -> tradeOff.source().equals(source)
                        && tradeOff.target().equals(target)
                        && tradeOff.among().equals(among))
                .toList();
        return new KpiConflict(
                id,
                kind,
                source,
                target,
                among,
                participants,
                evidence,
                certainty,
                severity,
                confidence,
                marks,
                guards,
                carried,
                all,
                covering);
    }

    /** The mark of a figure on a threshold, if one is. */
    static Set<Mark> borderline(boolean onThreshold, SeverityScore severity) {
        return onThreshold || Judgment.isNearBand(severity) ? EnumSet.of(Mark.BORDERLINE) : EnumSet.noneOf(Mark.class);
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
