package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one rule at one gate: a formula over a list gives one result for each item, any other gives one result. */
final class RuleRun {
    static final Comparator<Optional<String>> SUBJECTS = Comparator.<Optional<String>, Boolean>comparing(
                    Optional::isPresent)
            .thenComparing(subject -> subject.orElse(""), CodePoints.ORDER);

    private final RuleSet.Selected selected;

    RuleRun(RuleSet.Selected selected) {
        this.selected = selected;
    }

    /** A rule that throws, in whatever it is asked, is unknown with the cause. */
    static List<RuleResult> results(RuleSet.Selected selected, GateContext context, Gate gate) {
        RuleRun run = new RuleRun(selected);
        try {
            return run.results(check(selected, context, gate));
        } catch (RuntimeException e) {
            return List.of(run.result(Optional.empty(), GateContext.broken(e)));
        }
    }

    static Check check(RuleSet.Selected selected, GateContext context, Gate gate) {
        try {
            return Objects.requireNonNull(
                    selected.rule().check(context, gate, selected.parameters()), "The rule gave no formula.");
        } catch (RuntimeException e) {
            return GateContext.broken(e);
        }
    }

    private List<RuleResult> results(Check check) {
        List<RuleResult> results = new ArrayList<>();
        check.bySubject().forEach((subject, part) -> results.add(result(subject, part)));
        return results.stream().sorted().toList();
    }

    RuleResult result(Optional<String> subject, Check check) {
        Verdict verdict = check.verdict();
        List<Fact> facts = check.facts();
        Core core = Core.of(check);
        List<Fact> missing =
                facts.stream().filter(fact -> !(fact instanceof Fact.Known)).toList();
        Explanation explanation = new Explanation(
                message(verdict, check, missing, first(core.facts(), missing)),
                remedy(subject, verdict, check, facts, first(core.facts(), missing)),
                facts.stream().filter(Fact.Known.class::isInstance).toList(),
                missing,
                selected.parameters().values(),
                core.facts(),
                verdict == Verdict.FAIL ? core.excess() : Optional.empty());
        return new RuleResult(
                selected.rule().id(),
                selected.rule().version(),
                selected.severity(),
                subject,
                verdict,
                explanation,
                Optional.empty(),
                Optional.empty());
    }

    /** The fact to name where it is undecided: the first unknown one that this rests on, else any that is missing. */
    private static Optional<Fact> first(List<Fact> core, List<Fact> missing) {
        return Stream.concat(core.stream().filter(Fact.Unknown.class::isInstance), missing.stream())
                .filter(fact -> !(fact instanceof Fact.Known))
                .findFirst();
    }

    private String message(Verdict verdict, Check check, List<Fact> missing, Optional<Fact> first) {
        String requirement = selected.rule().requirement();
        return switch (verdict) {
            case PASS -> requirement;
            case FAIL -> Wording.failure(check).orElse("This does not hold: " + requirement);
            case UNKNOWN ->
                Wording.cause(check)
                        .map(cause -> "The rule could not be evaluated: " + cause)
                        .or(() -> Wording.undecided(check).map(Check.Undecided::reason))
                        .orElseGet(() -> "This cannot be decided"
                                + first.map(fact -> " because " + Wording.missing(fact))
                                        .orElse("")
                                + (missing.size() > 1 ? " (and " + (missing.size() - 1) + " more)" : "")
                                + ": " + requirement);
            case NOT_APPLICABLE ->
                check instanceof Check.NotApplicable nothing
                        ? nothing.reason()
                        : "There is nothing to judge: " + requirement;
        };
    }

    private Optional<Remedy> remedy(
            Optional<String> subject, Verdict verdict, Check check, List<Fact> facts, Optional<Fact> first) {
        return switch (verdict) {
            case FAIL -> {
                Remedy template = selected.rule().remedy();
                yield Optional.of(Wording.remedy(check)
                        .map(template::saying)
                        .orElse(template)
                        .filled(values(subject, facts)));
            }
            case UNKNOWN ->
                Wording.undecided(check)
                        .map(undecided -> Remedy.act(undecided.remedy()))
                        .or(() -> first.map(RuleRun::supply));
            case PASS, NOT_APPLICABLE -> Optional.empty();
        };
    }

    static Remedy supply(Fact fact) {
        return new Remedy.Supply(fact.subject(), fact.name(), Wording.supply(fact));
    }

    /** What the names in a template stand for: what is nearest to the subject counts. */
    private Map<String, String> values(Optional<String> subject, List<Fact> facts) {
        Map<String, String> values = new HashMap<>();
        values.put("subject", subject.orElse("plan"));
        selected.parameters().values().forEach((name, value) -> values.put(name, value.toString()));
        Stream.concat(facts.stream().filter(fact -> subject.equals(Optional.of(fact.subject()))), facts.stream())
                .filter(Fact.Known.class::isInstance)
                .forEach(fact -> values.putIfAbsent(fact.name(), ((Fact.Known) fact).value()));
        return values;
    }
}
