package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FROM_ALIGNMENT_ON;
import static io.github.cxstrategy.readiness.Catalogue.FROM_PLANNING_ON;

import com.google.common.collect.ImmutableSet;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Parameters;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule of the catalogue while it is being written down. The first letter of its id tells the gate: D, P, A, E and M
 * stand at the end of the five stages; rules of another letter say themselves where they stand.
 */
final class RuleDraft {
    private final RuleId id;
    private final RuleSeverity severity;
    private final List<Citation> sources;
    private final List<Parameter> parameters = new ArrayList<>();
    private Set<Gate> gates;
    private final Set<Rule.Trait> traits = new LinkedHashSet<>();
    private String requirement = "";
    private String evidence = "";
    private Remedy remedy = Remedy.act("Mend it.");

    private RuleDraft(String id, RuleSeverity severity, Citation... sources) {
        this.id = RuleId.of(id);
        this.severity = severity;
        this.sources = List.of(sources);
        this.gates = gates(id.charAt(0));
    }

    private static Set<Gate> gates(char letter) {
        return switch (letter) {
            case 'D' -> ImmutableSet.of(Gate.DEVELOP_TO_PLAN);
            case 'P' -> ImmutableSet.of(Gate.PLAN_TO_ALIGN);
            case 'A' -> ImmutableSet.of(Gate.ALIGN_TO_PLAN_EXECUTION);
            case 'E' -> ImmutableSet.of(Gate.PLAN_EXECUTION_TO_MONITOR);
            case 'M' -> ImmutableSet.of(Gate.OUTCOME_REVIEW);
            default -> ImmutableSet.of();
        };
    }

    static RuleDraft blocker(String id, Citation... sources) {
        return new RuleDraft(id, RuleSeverity.BLOCKER, sources);
    }

    static RuleDraft warning(String id, Citation... sources) {
        return new RuleDraft(id, RuleSeverity.WARNING, sources);
    }

    static RuleDraft advice(String id, Citation... sources) {
        return new RuleDraft(id, RuleSeverity.ADVICE, sources);
    }

    RuleDraft fromPlanningOn() {
        gates = FROM_PLANNING_ON;
        return this;
    }

    RuleDraft fromAlignmentOn() {
        gates = FROM_ALIGNMENT_ON;
        return this;
    }

    /** More evidence can only improve its verdict. */
    RuleDraft monotone() {
        traits.add(Rule.Trait.EVIDENCE_MONOTONE);
        return this;
    }

    RuleDraft notWaivable() {
        traits.add(Rule.Trait.NOT_WAIVABLE);
        return this;
    }

    RuleDraft asks(String sentence) {
        requirement = sentence;
        return this;
    }

    RuleDraft shows(String words) {
        evidence = words;
        return this;
    }

    RuleDraft mends(Remedy template) {
        remedy = template;
        return this;
    }

    /** With a threshold that is a share; 0.5 means 50 %. */
    RuleDraft share(String name, String meaning, String standard) {
        parameters.add(Parameter.share(name, meaning, Ratio.of(standard)));
        return this;
    }

    /** With a threshold that is a number of something. */
    RuleDraft threshold(String name, String meaning, String standard, String least, String largest) {
        parameters.add(new Parameter(name, meaning, Ratio.of(standard), Ratio.of(least), Ratio.of(largest)));
        return this;
    }

    /** Decided by a formula that passes, fails or is unknown. */
    Rule check(Function<Facts, Check> formula) {
        return rule(formula, Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN);
    }

    /** Decided by a formula that there may be nothing for: a list or a share that may be of nothing, a day not reached. */
    Rule checkEach(Function<Facts, Check> formula) {
        return rule(formula, Verdict.values());
    }

    private Rule rule(Function<Facts, Check> formula, Verdict... verdicts) {
        return new Rule.Definition(
                id,
                1,
                gates,
                severity,
                parameters,
                ImmutableSet.copyOf(verdicts),
                traits,
                sources,
                new Rule.Words(requirement, evidence, remedy),
                new Shared(formula));
    }

    /** A formula that can share what was looked up for other rules. */
    record Shared(Function<Facts, Check> formula) implements Rule.Formula {
        @Override
        public Check check(GateContext context, Gate gate, Parameters given) {
            return check(new Lookups(context), gate, given);
        }

        Check check(Lookups lookups, Gate gate, Parameters given) {
            return formula.apply(new Facts(lookups, gate, given));
        }
    }
}
