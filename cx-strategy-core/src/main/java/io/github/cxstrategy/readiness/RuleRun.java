package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs one rule at one gate: a formula over a list gives one result for each item, any other gives one result. */
final class RuleRun {
    /** The plan as a whole first, then by id. */
    static final Comparator<Optional<String>> SUBJECTS = RuleRun::compare;

    private final RuleSet.Selected selected;

    RuleRun(RuleSet.Selected selected) {
        this.selected = selected;
    }

    /** A rule that throws, in whatever it is asked, is unknown with the cause. */
    static List<RuleResult> results(RuleSet.Selected selected, Lookups lookups, Gate gate) {
        RuleRun run = new RuleRun(selected);
        try {
            return run.results(check(selected, lookups, gate));
        } catch (RuntimeException e) {
            return List.of(run.result(Optional.empty(), GateContext.broken(e)));
        }
    }

    static Check check(RuleSet.Selected selected, GateContext context, Gate gate) {
        return check(selected, new Lookups(context), gate);
    }

    static Check check(RuleSet.Selected selected, Lookups lookups, Gate gate) {
        Rule rule = selected.rule();
        try {
            return rule instanceof Rule.Definition ours && ours.formula() instanceof RuleDraft.Shared formula
                    ? formula.check(lookups, gate, selected.parameters())
                    : Objects.requireNonNull(
                            rule.check(lookups.context(), gate, selected.parameters()), "The rule gave no formula.");
        } catch (RuntimeException e) {
            return GateContext.broken(e);
        }
    }

    private static int compare(Optional<String> a, Optional<String> b) {
        int order = Boolean.compare(a.isPresent(), b.isPresent());
        return order != 0 ? order : CodePoints.ORDER.compare(a.orElse(""), b.orElse(""));
    }

    private List<RuleResult> results(Check check) {
        if (check instanceof Check.ForEach each && isOrdered(each)) {
            List<RuleResult> results = new ArrayList<>(each.items().size() + 1);
            if (each.open()) {
                results.add(result(Optional.empty(), Check.present(Fact.rest(each.list()))));
            }
            for (Check.Item item : each.items()) {
                results.add(result(Optional.of(item.subject()), item.check()));
            }
            return results;
        }
        List<RuleResult> results = new ArrayList<>();
        for (Map.Entry<Optional<String>, Check> part : check.bySubject().entrySet()) {
            results.add(result(part.getKey(), part.getValue()));
        }
        results.sort(null);
        return results;
    }

    /** Whether its parts are its items as they stand, after the rest of the list if that is open. */
    private static boolean isOrdered(Check.ForEach each) {
        List<Check.Item> items = each.items();
        for (int i = 1; i < items.size(); i++) {
            if (CodePoints.ORDER.compare(
                            items.get(i - 1).subject(), items.get(i).subject())
                    >= 0) {
                return false;
            }
        }
        return each.open() || !items.isEmpty();
    }

    RuleResult result(Optional<String> subject, Check check) {
        Verdict verdict = check.verdict();
        Reading reading = new Reading(check, verdict);
        Optional<Fact> first = verdict == Verdict.UNKNOWN ? first(reading) : Optional.empty();
        Explanation explanation = new Explanation(
                message(verdict, check, reading, first),
                remedy(subject, verdict, check, reading, first),
                reading.read(),
                reading.missing(),
                selected.parameters().values(),
                reading.why(),
                verdict == Verdict.FAIL ? Core.of(check, verdict).excess() : Optional.empty());
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
    private static Optional<Fact> first(Reading reading) {
        for (Fact fact : reading.why()) {
            if (fact instanceof Fact.Unknown) {
                return Optional.of(fact);
            }
        }
        return reading.missing().stream().findFirst();
    }

    private String message(Verdict verdict, Check check, Reading reading, Optional<Fact> first) {
        String requirement = selected.rule().requirement();
        return switch (verdict) {
            case PASS -> requirement;
            case FAIL -> Wording.failure(check).orElse("This does not hold: " + requirement);
            case UNKNOWN -> undecided(check, reading.missing(), first);
            case NOT_APPLICABLE ->
                check instanceof Check.NotApplicable nothing
                        ? nothing.reason()
                        : "There is nothing to judge: " + requirement;
        };
    }

    private String undecided(Check check, List<Fact> missing, Optional<Fact> first) {
        Optional<String> cause = Wording.cause(check);
        if (cause.isPresent()) {
            return "The rule could not be evaluated: " + cause.get();
        }
        Optional<Check.Undecided> undecided = Wording.undecided(check);
        if (undecided.isPresent()) {
            return undecided.get().reason();
        }
        return "This cannot be decided"
                + (first.isPresent() ? " because " + Wording.missing(first.get()) : "")
                + (missing.size() > 1 ? " (and " + (missing.size() - 1) + " more)" : "")
                + ": " + selected.rule().requirement();
    }

    private Optional<Remedy> remedy(
            Optional<String> subject, Verdict verdict, Check check, Reading reading, Optional<Fact> first) {
        if (verdict == Verdict.FAIL) {
            Remedy template = selected.rule().remedy();
            Optional<String> words = Wording.remedy(check);
            return Optional.of((words.isPresent() ? template.saying(words.get()) : template)
                    .filled(new TemplateValues(subject, selected.parameters(), reading.all())));
        } else if (verdict == Verdict.UNKNOWN) {
            Optional<Check.Undecided> undecided = Wording.undecided(check);
            return undecided.isPresent()
                    ? Optional.of(Remedy.act(undecided.get().remedy()))
                    : first.map(RuleRun::supply);
        }
        return Optional.empty();
    }

    static Remedy supply(Fact fact) {
        return new Remedy.Supply(fact.subject(), fact.name(), Wording.supply(fact));
    }
}
