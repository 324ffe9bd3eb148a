package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Department;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The conflicts of a plan, and how far the search for them went: a kind that is not among the evaluated ones was not
 * looked for, and a pair among the questions is not cleared.
 *
 * @param conflicts the conflicts, the gravest and surest first: by score times confidence, ties by id; those that are
 *     information only, last
 * @param evaluatedKinds the kinds that were looked for
 * @param notEvaluated the kinds that were not, with the reason; every kind stands either here or there
 * @param questions the pairs of which the plan does not tell, by id
 * @param diagnostics what limits the answer, by code, KPI and sentence
 * @param flaws the weaknesses of the scorecard itself, which are no conflicts, by kind, then by what they are about
 * @param summary what was compared out of what there is
 * @param input the digest of what the plan told of its metrics, see {@link ResolvedPlan#metricsDigest()}; empty if the
 *     report is not the whole one on a plan
 */
public record ConflictReport(
        List<KpiConflict> conflicts,
        Set<ConflictKind> evaluatedKinds,
        Map<ConflictKind, NotEvaluated> notEvaluated,
        List<ConflictQuestion> questions,
        List<ConflictDiagnostic> diagnostics,
        List<ScorecardFlaw> flaws,
        ConflictSummary summary,
        Optional<String> input) {

    /** Why a kind was not looked for. */
    public enum NotEvaluated {
        /** The plan does not have what it takes, such as roles, KPIs or influences. */
        INPUT_MISSING,
        /** The policy does not ask for it. */
        OFF,
        /** The search was cut off: there are more conflicts than a report may hold. */
        CUT_OFF
    }

    /** Copies the collections. */
    public ConflictReport {
        conflicts = Check.list("conflicts", conflicts);
        evaluatedKinds = Check.set("evaluatedKinds", evaluatedKinds);
        notEvaluated = Check.map("notEvaluated", notEvaluated);
        questions = Check.list("questions", questions);
        diagnostics = Check.list("diagnostics", diagnostics);
        flaws = Check.list("flaws", flaws);
        Check.given("summary", summary);
        Check.text("input", input);
    }

    /**
     * A report that is tied to no plan.
     *
     * @param conflicts the conflicts, the gravest and surest first
     * @param evaluatedKinds the kinds that were looked for
     * @param notEvaluated the kinds that were not, with the reason
     * @param questions the pairs of which the plan does not tell, by id
     * @param diagnostics what limits the answer, by code, KPI and sentence
     * @param flaws the weaknesses of the scorecard itself
     * @param summary what was compared out of what there is
     */
    public ConflictReport(
            List<KpiConflict> conflicts,
            Set<ConflictKind> evaluatedKinds,
            Map<ConflictKind, NotEvaluated> notEvaluated,
            List<ConflictQuestion> questions,
            List<ConflictDiagnostic> diagnostics,
            List<ScorecardFlaw> flaws,
            ConflictSummary summary) {
        this(conflicts, evaluatedKinds, notEvaluated, questions, diagnostics, flaws, summary, Optional.empty());
    }

    /**
     * A report on a scorecard without flaws.
     *
     * @param conflicts the conflicts, the gravest and surest first
     * @param evaluatedKinds the kinds that were looked for
     * @param notEvaluated the kinds that were not, with the reason
     * @param questions the pairs of which the plan does not tell, by id
     * @param diagnostics what limits the answer, by code, KPI and sentence
     * @param summary what was compared out of what there is
     */
    public ConflictReport(
            List<KpiConflict> conflicts,
            Set<ConflictKind> evaluatedKinds,
            Map<ConflictKind, NotEvaluated> notEvaluated,
            List<ConflictQuestion> questions,
            List<ConflictDiagnostic> diagnostics,
            ConflictSummary summary) {
        this(conflicts, evaluatedKinds, notEvaluated, questions, diagnostics, List.of(), summary);
    }

    /**
     * {@return this report as the whole one on a plan}
     *
     * @param plan the plan
     */
    public ConflictReport on(ResolvedPlan plan) {
        return new ConflictReport(
                conflicts,
                evaluatedKinds,
                notEvaluated,
                questions,
                diagnostics,
                flaws,
                summary,
                Optional.of(plan.metricsDigest()));
    }

    /**
     * {@return whether this is the whole report on a plan as it stands: on one that tells the same of its metrics}
     *
     * @param plan a plan
     */
    public boolean isOn(ResolvedPlan plan) {
        return input.isPresent() && input.get().equals(plan.metricsDigest());
    }

    /**
     * {@return the conflict with this id, if there is one}
     *
     * @param id the id of a conflict
     */
    public Optional<KpiConflict> find(String id) {
        return conflicts.stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }

    /**
     * {@return the conflicts of a kind}
     *
     * @param kind the kind
     */
    public List<KpiConflict> ofKind(ConflictKind kind) {
        return where(conflict -> conflict.kind() == kind);
    }

    /**
     * {@return the conflicts as grave as this, or graver}
     *
     * @param severity the least severity
     */
    public List<KpiConflict> atLeast(ConflictSeverity severity) {
        return where(conflict -> conflict.severity().severity().isAtLeast(severity));
    }

    /**
     * {@return the conflicts in which the role takes part}
     *
     * @param role a role
     */
    public List<KpiConflict> involvingRole(Id<Role> role) {
        return where(conflict -> conflict.involvesRole(role));
    }

    /**
     * {@return the conflicts in which somebody of the department takes part}
     *
     * @param department a department
     */
    public List<KpiConflict> involvingDepartment(Id<Department> department) {
        return where(conflict -> conflict.involvesDepartment(department));
    }

    /**
     * {@return the conflicts in which the KPI takes part}
     *
     * @param kpi a KPI
     */
    public List<KpiConflict> involvingKpi(Id<Kpi> kpi) {
        return where(conflict -> conflict.involvesKpi(kpi));
    }

    /**
     * {@return the conflicts in which two KPIs take part, whichever of them is pursued}
     *
     * @param one a KPI
     * @param other another KPI, or the same for two roles that pull one KPI
     */
    public List<KpiConflict> between(Id<Kpi> one, Id<Kpi> other) {
        return where(conflict -> conflict.involvesKpi(one)
                && conflict.involvesKpi(other)
                && (!one.equals(other) || conflict.kind().family().equals("K1")));
    }

    private List<KpiConflict> where(Predicate<KpiConflict> condition) {
        return conflicts.stream().filter(condition).toList();
    }
}
