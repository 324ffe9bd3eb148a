package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Funding rules can all hold, together with what initiatives require and exclude. Money is not considered here. */
final class FundingRuleChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Set<Id<Initiative>> mustFund = mustFund(plan);
        Set<Id<Initiative>> mustNotFund = mustNotFund(plan);
        if (plan.isComplete(PlanPart.INITIATIVES)) {
            mustFund.forEach(id -> options(plan, id, found));
        }
        Map<Id<Initiative>, Id<Initiative>> required = required(plan, mustFund);
        required.forEach((id, root) -> {
            if (mustNotFund.contains(id)) {
                forcedOut(id, root, found);
            }
        });
        for (ExclusionPair pair : ExclusionPair.within(plan, required.keySet())) {
            found.add(
                    FindingCode.RULES_CONTRADICT,
                    place(required.getOrDefault(pair.first(), pair.first())),
                    "Remove one of the rules, or the exclusion.",
                    "Initiatives that must be funded, with all they require, must not exclude each other but '%s' and"
                            + " '%s' do.",
                    pair.first(),
                    pair.second());
        }
    }

    static Set<Id<Initiative>> mustFund(PlanIndex plan) {
        Set<Id<Initiative>> ids = new TreeSet<>();
        for (FundingRule rule : plan.plan().fundingRules()) {
            if (rule instanceof FundingRule.MustFund) {
                ids.addAll(rule.initiatives());
            }
        }
        return ids;
    }

    static Set<Id<Initiative>> mustNotFund(PlanIndex plan) {
        Set<Id<Initiative>> ids = new TreeSet<>();
        for (FundingRule rule : plan.plan().fundingRules()) {
            if (rule instanceof FundingRule.MustNotFund) {
                ids.addAll(rule.initiatives());
            }
        }
        return ids;
    }

    private static void options(PlanIndex plan, Id<Initiative> id, FindingSink found) {
        List<Initiative> initiatives = plan.initiatives(id);
        boolean done = plan.isImplemented(id);
        if (!initiatives.isEmpty()
                && !done
                && initiatives.stream().allMatch(i -> i.options().isEmpty())) {
            found.add(
                    FindingCode.MUST_FUND_WITHOUT_OPTION,
                    place(id),
                    "Add an option to the initiative, or remove the rule.",
                    "An initiative that must be funded must have an option but '%s' has none.",
                    id);
        }
    }

    /** What must be funded, with all it requires and that is not done; each with a must-fund initiative that leads to it. */
    private static Map<Id<Initiative>, Id<Initiative>> required(PlanIndex plan, Set<Id<Initiative>> mustFund) {
        Map<Id<Initiative>, Id<Initiative>> roots = new TreeMap<>();
        mustFund.forEach(id -> roots.put(id, id));
        Deque<Id<Initiative>> open = new ArrayDeque<>(roots.keySet());
        while (!open.isEmpty()) {
            Id<Initiative> id = open.remove();
            Set<Id<Initiative>> prerequisites = new TreeSet<>();
            plan.initiatives(id).forEach(initiative -> prerequisites.addAll(initiative.prerequisites()));
            for (Id<Initiative> prerequisite : prerequisites) {
                if (!plan.isImplemented(prerequisite) && !roots.containsKey(prerequisite)) {
                    roots.put(prerequisite, roots.getOrDefault(id, id));
                    open.add(prerequisite);
                }
            }
        }
        return roots;
    }

    private static void forcedOut(Id<Initiative> id, Id<Initiative> root, FindingSink found) {
        if (id.equals(root)) {
            found.add(
                    FindingCode.RULES_CONTRADICT,
                    place(id),
                    "Remove one of the two rules.",
                    "A rule must not forbid what another demands but '%s' must be funded and must not.",
                    id);
        } else {
            found.add(
                    FindingCode.RULES_CONTRADICT,
                    place(root),
                    "Remove one of the two rules, or the prerequisite.",
                    "What must be funded must not require what must not be but '%s' requires '%s'.",
                    root,
                    id);
        }
    }

    private static Place place(Id<Initiative> id) {
        return Place.of(PlanPart.FUNDING_RULES.key(), id);
    }
}
