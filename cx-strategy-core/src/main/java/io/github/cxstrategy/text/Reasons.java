package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.plan.ResolvedPlan;

/** Why an initiative is not funded, and which rules clash, in words. */
final class Reasons {
    private static final int MOST_NAMES = 2;

    private final ResolvedPlan plan;
    private final Names names;
    private final RuleWords rules;

    Reasons(ResolvedPlan plan) {
        this.plan = plan;
        this.names = new Names(plan);
        this.rules = new RuleWords(plan);
    }

    String of(NotFundedReason reason) {
        if (reason instanceof NotFundedReason.ForcedOut out) {
            return "ruled out: " + out.reason();
        } else if (reason instanceof NotFundedReason.Decided decided) {
            return "decided: " + Figures.words(decided.decision());
        } else if (reason instanceof NotFundedReason.NoOption) {
            return "has no option in which it could be funded";
        } else if (reason instanceof NotFundedReason.UnaffordableAlone alone) {
            return "costs more than " + Names.some(alone.pools(), MOST_NAMES, this::pool) + " could ever pay";
        } else if (reason instanceof NotFundedReason.OverSpendingLimit over) {
            return "costs more than a rule allows: " + over.reason();
        } else if (reason instanceof NotFundedReason.RequiresUnfunded requires) {
            return "requires " + Names.some(requires.missing(), MOST_NAMES, names::initiative)
                    + ", which is not funded";
        } else if (reason instanceof NotFundedReason.StartsTooEarly early) {
            return "would start before " + Names.some(early.after(), MOST_NAMES, names::initiative) + " is over";
        } else if (reason instanceof NotFundedReason.Excluded excluded) {
            return "excluded by " + Names.some(excluded.by(), MOST_NAMES, names::initiative);
        } else if (reason instanceof NotFundedReason.AgainstRules against) {
            FundingRule first = against.rules().get(0);
            return (first instanceof FundingRule.Synergy
                            ? "does not pay beside what is funded: "
                            : "would break a rule: ")
                    + rules.of(first);
        } else if (reason instanceof NotFundedReason.Displaced displaced) {
            return displaced.by().size() <= MOST_NAMES
                    ? "its money goes to " + Names.some(displaced.by(), MOST_NAMES, names::initiative)
                    : "its money goes elsewhere";
        } else if (reason instanceof NotFundedReason.AddsNoValue) {
            return "adds no value that is known";
        } else if (reason instanceof NotFundedReason.AlreadyDone done) {
            return "went live on " + done.implementedOn() + " already";
        } else if (reason instanceof NotFundedReason.NotReached) {
            return "not tried: the search was cut";
        }
        return reason.toString();
    }

    String of(ClashingRule rule) {
        if (rule instanceof ClashingRule.Rule one) {
            return AllocationText.capitalized(rules.of(one.rule()));
        } else if (rule instanceof ClashingRule.Decision decision) {
            return of(decision.decision());
        } else if (rule instanceof ClashingRule.Pool pool) {
            return "The money of " + pool(pool.pool()) + ".";
        } else if (rule instanceof ClashingRule.Prerequisite prerequisite) {
            return names.initiative(prerequisite.initiative()) + " requires "
                    + names.initiative(prerequisite.prerequisite()) + ".";
        }
        return "Only one of "
                + Names.list(((ClashingRule.Exclusion) rule)
                        .initiatives().stream().map(names::initiative).toList())
                + " may be funded.";
    }

    private String of(AllocationDecision decision) {
        return names.initiative(decision.initiative()) + " is decided: " + Figures.words(decision.decision())
                + decision.option()
                        .map(option -> " as " + names.option(decision.initiative(), option))
                        .orElse("")
                + decision.tranche()
                        .map(tranche -> ", " + Figures.percent(tranche) + " of it")
                        .orElse("")
                + ".";
    }

    private String pool(Id<BudgetPool> id) {
        return Columns.oneLine(plan.pool(id).name());
    }
}
