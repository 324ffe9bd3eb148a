package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people decided keeps to the rules that they made. */
final class DecisionChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Set<Id<Initiative>> mustFund = FundingRuleChecks.mustFund(plan);
        Set<Id<Initiative>> mustNotFund = FundingRuleChecks.mustNotFund(plan);
        Set<Id<Initiative>> funded = new TreeSet<>();
        for (AllocationDecision decision : plan.plan().decisionsInForce()) {
            boolean isFunded = decision.decision() == FundingDecision.FUNDED;
            if (isFunded) {
                funded.add(decision.initiative());
            }
            if (isFunded ? mustNotFund.contains(decision.initiative()) : mustFund.contains(decision.initiative())) {
                found.add(
                        FindingCode.DECISION_AGAINST_RULE,
                        Places.of(decision, "decision"),
                        "Change the decision or the rule.",
                        "A decision must keep to the funding rules but '%s' is %s and %s be funded.",
                        decision.initiative(),
                        decision.decision(),
                        isFunded ? "must not" : "must");
            }
        }
        plan.plan().decisions().forEach(decision -> tranche(plan, decision, found));
        for (ExclusionPair pair : ExclusionPair.within(plan, funded)) {
            found.add(
                    FindingCode.DECISION_AGAINST_RULE,
                    Place.of(PlanPart.DECISIONS.key(), pair.first(), "decision"),
                    "Fund one of them only, or remove the exclusion.",
                    "Initiatives that exclude each other must not both be funded but '%s' and '%s' are.",
                    pair.first(),
                    pair.second());
        }
    }

    /** An option without tranches is funded as a whole or not at all. */
    private static void tranche(PlanIndex plan, AllocationDecision decision, FindingSink found) {
        List<FundingOption> options = plan.initiatives(decision.initiative()).stream()
                .flatMap(initiative -> initiative.options().stream())
                .filter(option ->
                        decision.option().isEmpty() || decision.option().get().equals(option.id()))
                .toList();
        Set<Ratio> tranches = new TreeSet<>();
        options.forEach(option -> tranches.addAll(option.tranches()));
        tranches.add(Ratio.ONE);
        decision.tranche()
                .filter(tranche -> !options.isEmpty() && !tranches.contains(tranche))
                .ifPresent(tranche -> found.add(
                        FindingCode.UNKNOWN_TRANCHE,
                        Places.of(decision, "tranche"),
                        "Correct the tranche, or add it to the option.",
                        "The tranche that is funded must be one of the option's, %s, but that of '%s' is %s.",
                        tranches.stream().map(Ratio::toString).collect(Collectors.joining(", ")),
                        decision.initiative(),
                        tranche));
    }
}
