package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one rule at one gate: a formula over a list gives one result for each item, any other gives one result. */
final class RuleRun {
    private final RuleSet.Selected selected;

    private RuleRun(RuleSet.Selected selected) {
        this.selected = selected;
    }

    static List<RuleResult> results(RuleSet.Selected selected, GateContext context, Gate gate) {
        Check check;
        try {
            check = selected.rule().check(context, gate, selected.parameters());
        } catch (RuntimeException e) {
            check = GateContext.broken(e);
        }
        return new RuleRun(selected).results(check);
    }

    private List<RuleResult> results(Check check) {
        if (!(check instanceof Check.ForEach each)) {
            return List.of(result(Optional.empty(), check));
        }
        List<RuleResult> results = new ArrayList<>();
        for (Check.Item item : each.items()) {
            results.add(result(Optional.of(item.subject()), item.check()));
        }
        if (each.open()) {
            results.add(result(Optional.empty(), Check.present(Evaluation.rest(each.list()))));
        } else if (each.items().isEmpty()) {
            results.add(result(Optional.empty(), new Check.NotApplicable("There are no " + each.list() + ".")));
        }
        return results.stream().sorted().toList();
    }

    private RuleResult result(Optional<String> subject, Check check) {
        Verdict verdict = Evaluation.verdict(check);
        List<Fact> facts = Evaluation.facts(check);
        List<Fact> missing =
                facts.stream().filter(fact -> !(fact instanceof Fact.Known)).toList();
        Explanation explanation = new Explanation(
                message(verdict, check, missing),
                remedy(verdict, check, missing),
                facts.stream().filter(Fact.Known.class::isInstance).toList(),
                missing,
                selected.parameters().values());
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

    private String message(Verdict verdict, Check check, List<Fact> missing) {
        String requirement = selected.rule().requirement();
        return switch (verdict) {
            case PASS -> requirement;
            case FAIL -> Evaluation.failure(check).orElse("This does not hold: " + requirement);
            case UNKNOWN ->
                Evaluation.cause(check)
                        .map(cause -> "The rule could not be evaluated: " + cause)
                        .or(() -> Evaluation.undecided(check).map(Check.Undecided::reason))
                        .orElseGet(() -> "This cannot be decided"
                                + missing.stream()
                                        .findFirst()
                                        .map(fact -> " because " + fact.sentence())
                                        .orElse("")
                                + (missing.size() > 1 ? " (and " + (missing.size() - 1) + " more)" : "")
                                + ": " + requirement);
            case NOT_APPLICABLE ->
                check instanceof Check.NotApplicable nothing
                        ? nothing.reason()
                        : "There is nothing to judge: " + requirement;
        };
    }

    private Optional<String> remedy(Verdict verdict, Check check, List<Fact> missing) {
        return switch (verdict) {
            case FAIL ->
                Optional.of(Evaluation.remedy(check).orElse(selected.rule().remedy()));
            case UNKNOWN ->
                Evaluation.undecided(check)
                        .map(Check.Undecided::remedy)
                        .or(() -> missing.stream()
                                .findFirst()
                                .map(fact -> "Supply '" + fact.name() + "' of '" + fact.subject() + "'."));
            case PASS, NOT_APPLICABLE -> Optional.empty();
        };
    }
}
