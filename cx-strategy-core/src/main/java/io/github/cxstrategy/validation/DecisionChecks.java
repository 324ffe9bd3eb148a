package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.Set;
import java.util.TreeSet;

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
}
