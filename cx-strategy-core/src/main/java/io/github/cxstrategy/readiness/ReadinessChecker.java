package io.github.cxstrategy.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges whether a plan is ready for a gate: evaluates every rule of the gate, and the blockers of the earlier gates, on
 * today's data.
 *
 * <p>What is computed: one verdict per rule and subject in strong Kleene logic, waivers and risk acceptances applied, and
 * from the blockers the verdict of the gate: an unwaived failure makes it {@link GateVerdict#NOT_READY}, whatever else is
 * unknown; else an unknown whose risk nobody has accepted makes it {@link GateVerdict#UNDECIDED}; else a waived failure or
 * accepted unknown makes it {@link GateVerdict#READY_WITH_WAIVERS}; else it is {@link GateVerdict#READY}. Nothing passes
 * because data is missing: what a part of the plan does not have is absent only if the part is complete, else unknown.
 *
 * <p>Bound: linear in rules times entities, but for the rules that compare initiatives with initiatives or with KPIs, which
 * are quadratic.
 *
 * <p>When to use another: to find out what is wrong with the plan as a document (dangling ids, numbers that do not add up)
 * use validation, which needs no gate.
 *
 * <p>Paper: S. C. Kleene, On notation for ordinal numbers, Journal of Symbolic Logic 3 (1938),
 * <a href="https://doi.org/10.2307/2267778">doi:10.2307/2267778</a>, for the logic; R. G. Cooper, Perspective: The
 * Stage-Gate idea-to-launch process, Journal of Product Innovation Management 25 (2008),
 * <a href="https://doi.org/10.1111/j.1540-5885.2008.00296.x">doi:10.1111/j.1540-5885.2008.00296.x</a>, for gates whose
 * must-meet criteria are never traded off.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadinessChecker {
    /** How many days ahead an exemption that is about to lapse is reported: a quarter, about as far as gates lie apart. */
    public static final int LAPSE_NOTICE_DAYS = 92;

    private final RuleSet rules;

    private ReadinessChecker(RuleSet rules) {
        this.rules = Check.given("rules", rules);
    }

    /** {@return a checker with every rule of the catalogue} */
    public static ReadinessChecker standard() {
        return of(RuleSet.full());
    }

    /**
     * {@return a checker with these rules}
     *
     * @param rules the rules
     */
    public static ReadinessChecker of(RuleSet rules) {
        return new ReadinessChecker(rules);
    }

    /**
     * Judges whether a plan is ready for a gate, however long it takes.
     *
     * @param context the plan, with its waivers, risk acceptances and evidence; the date; the conflict report
     * @param gate the gate
     * @return the verdict and every result
     * @throws IllegalArgumentException if the rule set has no blocker for the gate
     */
    public Assessment assess(GateContext context, Gate gate) {
        return assess(context, gate, SearchLimit.none());
    }

    /**
     * Judges whether a plan is ready for a gate, as far as a limit allows: the blockers first, then those of the earlier
     * gates, then the other rules. A rule is evaluated as a whole or not at all.
     *
     * @param context the plan, with its waivers, risk acceptances and evidence; the date; the conflict report
     * @param gate the gate
     * @param limit how long it may take; each result is a unit of work
     * @return the verdict and the results; if rules were not reached, they are listed and the gate is not ready
     * @throws IllegalArgumentException if the rule set has no blocker for the gate
     */
    public Assessment assess(GateContext context, Gate gate, SearchLimit limit) {
        Check.given("context", context);
        Check.given("gate", gate);
        Check.given("limit", limit);
        checkArgument(
                !rules.blockersAt(gate).isEmpty(),
                "The rule set must have a blocker for gate %s (%s) but has none, so that no verdict would mean anything."
                        + "\nMaybe the rules for this gate are still to be added with RuleSet.with.",
                gate.code(),
                gate);
        return new AssessmentRun(rules, context, gate, limit).assess();
    }

    /**
     * Looks at a plan through every lens. Each rule is evaluated at the gate if it stands there, else at the last gate
     * before it at which it stands, else at its first; waivers and risk acceptances are marked.
     *
     * @param context the plan, the date, the conflict report
     * @param gate the gate that is near
     * @return one view for each lens, in their order
     */
    public List<ReadinessView> views(GateContext context, Gate gate) {
        Check.given("context", context);
        Check.given("gate", gate);
        return Stream.of(ReadinessView.Lens.values())
                .map(lens -> new AssessmentRun(rules, context, gate, SearchLimit.none()).view(lens))
                .toList();
    }
}
