package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.allocation.adjustment.Relations;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What differs in the inputs of two allocations, in one sentence each. */
final class InputChangeWords {
    private static final int MOST_NAMES = 4;

    private final PlanNames names;

    InputChangeWords(PlanNames names) {
        this.names = names;
    }

    String of(InputChange change) {
        if (change instanceof InputChange.NewInitiative added) {
            return names.initiative(added.initiative()) + " is new.";
        } else if (change instanceof InputChange.GoneInitiative gone) {
            return names.initiative(gone.initiative()) + " is not in the plan any more.";
        } else if (change instanceof InputChange.PointsChange points) {
            return names.initiative(points.initiative()) + " is worth " + points(points.after()) + " instead of "
                    + points(points.before()) + " points.";
        } else if (change instanceof InputChange.OptionsChange options) {
            return options(options);
        } else if (change instanceof InputChange.RelationsChange relations) {
            return relations(relations);
        } else if (change instanceof InputChange.CompletionChange done) {
            return done.after()
                    .map(day -> names.initiative(done.initiative()) + " went live on " + day + ".")
                    .orElseGet(() -> names.initiative(done.initiative()) + " has not gone live after all.");
        } else if (change instanceof InputChange.GroupChange group) {
            return names.initiative(group.initiative()) + " counts for " + groups(group.after()) + " instead of "
                    + groups(group.before()) + ".";
        } else if (change instanceof InputChange.RuleAdded rule) {
            return "A rule was added: " + rule(rule.rule());
        } else if (change instanceof InputChange.RuleDropped rule) {
            return "A rule was dropped: " + rule(rule.rule());
        } else if (change instanceof InputChange.DecisionChange decision) {
            return decision(decision);
        } else if (change instanceof InputChange.CarryOverChange carry) {
            return "What " + names.pool(carry.pool()) + " has left over "
                    + (carry.after() == CarryOver.ALL
                            ? "can be spent later; before, it lapsed."
                            : "lapses; before, it could be spent later.");
        }
        return budget((InputChange.BudgetChange) change);
    }

    private static String groups(Set<String> groups) {
        return groups.isEmpty() ? "no group" : Names.list(List.copyOf(groups));
    }

    private static String points(Optional<Long> points) {
        return points.map(Figures::whole).orElse("an unknown number of");
    }

    private String decision(InputChange.DecisionChange decision) {
        String name = names.initiative(decision.initiative());
        String before = decision.before()
                .map(one -> " instead of " + names.decision(one))
                .orElse("");
        return decision.after()
                .map(one -> name + " is decided: " + names.decision(one) + before + ".")
                .orElseGet(() -> "The decision on " + name + ", "
                        + decision.before().map(names::decision).orElse("") + ", does not hold any more.");
    }

    private String budget(InputChange.BudgetChange budget) {
        String pool = names.pool(budget.pool()) + " can spend ";
        return pool + available(budget.after()) + " in " + budget.period() + " instead of " + available(budget.before())
                + ".";
    }

    private static String available(Optional<PeriodBudget> budget) {
        return budget.map(held -> Figures.money(held.available())).orElse("nothing");
    }

    private String options(InputChange.OptionsChange change) {
        String name = names.initiative(change.initiative());
        List<String> costs = new ArrayList<>();
        for (FundingOption option : change.after()) {
            change.before().stream()
                    .filter(one -> one.id().equals(option.id()) && !cost(one).equals(cost(option)))
                    .findFirst()
                    .ifPresent(old ->
                            costs.add((change.after().size() > 1 ? "as " + Columns.oneLine(option.name()) + " " : "")
                                    + cost(option) + " instead of " + cost(old)));
        }
        if (!costs.isEmpty()) {
            return name + " costs " + Names.list(costs) + ".";
        }
        List<String> added = only(change.after(), change.before());
        List<String> gone = only(change.before(), change.after());
        if (added.isEmpty() && gone.isEmpty()) {
            return name + " has other funding options.";
        }
        return name + (added.isEmpty() ? "" : " can also be funded as " + Names.list(added))
                + (added.isEmpty() || gone.isEmpty() ? "" : ", and")
                + (gone.isEmpty() ? "" : " cannot be funded any more as " + Names.list(gone)) + ".";
    }

    /** The names of options that are among the first only. */
    private static List<String> only(List<FundingOption> some, List<FundingOption> others) {
        return some.stream()
                .filter(option -> others.stream().noneMatch(other -> other.id().equals(option.id())))
                .map(option -> Columns.oneLine(option.name()))
                .toList();
    }

    private static String cost(FundingOption option) {
        return option.costs().stream()
                .map(CostLine::amount)
                .reduce(Money::plus)
                .map(Figures::money)
                .orElse("nothing");
    }

    private String relations(InputChange.RelationsChange change) {
        Relations before = change.before();
        Relations after = change.after();
        List<String> parts = new ArrayList<>();
        part(parts, "requires", without(after.prerequisites(), before.prerequisites()));
        part(parts, "no longer requires", without(before.prerequisites(), after.prerequisites()));
        part(parts, "excludes", without(after.exclusions(), before.exclusions()));
        part(parts, "no longer excludes", without(before.exclusions(), after.exclusions()));
        return names.initiative(change.initiative()) + " " + Names.list(parts) + ".";
    }

    private void part(List<String> parts, String verb, Set<Id<Initiative>> others) {
        if (!others.isEmpty()) {
            parts.add(verb + " " + Names.some(others, MOST_NAMES, names::initiative));
        }
    }

    private static Set<Id<Initiative>> without(Set<Id<Initiative>> some, Set<Id<Initiative>> others) {
        Set<Id<Initiative>> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** A rule as one of the plans tells it that knows everything that it names. */
    private String rule(FundingRule rule) {
        return names.knowing(rule.initiatives())
                .map(plan -> AllocationText.capitalized(new RuleWords(plan).of(rule)))
                .orElse(rule.reason());
    }
}
