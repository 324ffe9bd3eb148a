package io.github.cxstrategy.conflict;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Department;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Things in a plan that work against each other: a source that harms a target, or several between whom something does not
 * go together.
 *
 * @param id a readable identifier, equal for the same conflict in a later report
 * @param kind the kind
 * @param source what is pursued, a KPI or an initiative; given exactly when {@code target} is
 * @param target the KPI that suffers; the source itself where two roles pull one KPI
 * @param among between whom the conflict is; given exactly when it is not that of a source with a target
 * @param participants who takes part, those of the source first; every owner of source and target is among them
 * @param evidence what shows it
 * @param certainty on what the knowledge of it rests
 * @param severity how grave it is
 * @param confidence how sure we are of the evidence, in (0, 1]
 * @param marks what else is to be known of it
 * @param guards the guards against a false alarm and what came of them
 * @param carried conflicts that are this one seen from further away, and are not reported apart
 * @param resolutions what would settle it, the smallest change first; which influence to weaken is worked out for the
 *     hundred gravest conflicts of a report
 * @param acceptedTradeOffs the accepted trade-offs that cover it; whether they are in force at a date is for the reader to
 *     judge
 */
public record KpiConflict(
        String id,
        ConflictKind kind,
        Optional<TradeOffSource> source,
        Optional<Id<Kpi>> target,
        Optional<Parties> among,
        List<Participant> participants,
        ConflictEvidence evidence,
        ConflictCertainty certainty,
        SeverityScore severity,
        double confidence,
        Set<Mark> marks,
        List<EvaluatedGuard> guards,
        List<Carried> carried,
        List<ConflictResolution> resolutions,
        List<AcceptedTradeOff> acceptedTradeOffs) {

    /** What else is to be known of a conflict. */
    public enum Mark {
        /** Its participants sit in different departments and no role answers for both sides. */
        SILO,
        /** A figure it rests on lies within 1e-9 of a threshold. */
        BORDERLINE,
        /** The walk that shows it needs a feedback loop. */
        VIA_FEEDBACK,
        /** It remains a harm with the harming strengths low and the supporting ones high. */
        ROBUST,
        /** It may vanish within the range that the declared strengths stand for. */
        FRAGILE
    }

    /**
     * A conflict that passes through this one: its source helps or is helped by one side of it.
     *
     * @param source what is pursued
     * @param target the KPI that suffers
     * @param severity how grave it would be by itself
     */
    public record Carried(TradeOffSource source, Id<Kpi> target, SeverityScore severity) {
        /** Checks that all are given. */
        public Carried {
            Check.given("source", source);
            Check.given("target", target);
            Check.given("severity", severity);
        }
    }

    /** Copies the collections, and checks that it says in one way between whom the conflict is. */
    public KpiConflict {
        Check.text("id", id);
        Check.given("kind", kind);
        checkArgument(
                Check.given("source", source).isPresent()
                        == Check.given("target", target).isPresent(),
                "'target' of conflict '%s' must be given exactly when the source is.",
                id);
        checkArgument(
                Check.given("among", among).isPresent() != source.isPresent(),
                "'among' of conflict '%s' must be given exactly when source and target are not.",
                id);
        participants = Check.list("participants", participants);
        Check.given("evidence", evidence);
        Check.given("certainty", certainty);
        Check.given("severity", severity);
        marks = Check.set("marks", marks);
        guards = Check.list("guards", guards);
        carried = Check.list("carried", carried);
        resolutions = Check.list("resolutions", resolutions);
        acceptedTradeOffs = Check.list("acceptedTradeOffs", acceptedTradeOffs);
    }

    /** {@return the figure by which conflicts are ranked: score times confidence} */
    public double rank() {
        return severity.score() * confidence;
    }

    /** {@return whether all who take part are metrics of roles, of one role or of several, and no initiative drives it} */
    public boolean isAmongRoleMetrics() {
        boolean driven =
                source.filter(TradeOffSource.Initiative.class::isInstance).isPresent();
        return !driven
                && participants.stream()
                        .allMatch(participant -> participant instanceof Participant.RoleMetric
                                || participant instanceof Participant.Objective);
    }

    /**
     * {@return whether the KPI is one of those between whom the conflict is}
     *
     * @param kpi a KPI
     */
    public boolean involvesKpi(Id<Kpi> kpi) {
        return target.equals(Optional.of(kpi))
                || source.equals(Optional.of(new TradeOffSource.Kpi(kpi)))
                || among.filter(parties -> parties.kpis().contains(kpi)).isPresent();
    }

    /**
     * {@return whether the role takes part}
     *
     * @param role a role
     */
    public boolean involvesRole(Id<Role> role) {
        return participants.stream()
                .anyMatch(participant -> participant instanceof Participant.RoleMetric metric
                        && metric.role().equals(role));
    }

    /**
     * {@return whether a participant sits in the department}
     *
     * @param department a department
     */
    public boolean involvesDepartment(Id<Department> department) {
        return participants.stream()
                .anyMatch(participant -> participant.departments().contains(department));
    }
}
