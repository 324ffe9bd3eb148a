package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.reason.RuleSlack;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.math.BigDecimal;
import java.util.List;

/** How much room an allocation leaves under the rules that set limits. */
final class SlackText {
    private SlackText() {}

    static Page page(ResolvedPlan plan, AllocationResult result, List<RuleSlack> slacks) {
        Page page = new Page();
        if (slacks.isEmpty()) {
            return page;
        }
        RuleWords words = new RuleWords(plan);
        page.heading("Room that the rules leave");
        Table table = new Table().words("Rule").words("Room");
        for (RuleSlack slack : slacks) {
            table.row(
                    AllocationText.capitalized(words.demand(slack.rule())),
                    slack.isBinding() ? "none" : amount(result, slack));
        }
        return page.table(table);
    }

    private static String amount(AllocationResult result, RuleSlack slack) {
        FundingRule rule = slack.rule();
        if (rule instanceof FundingRule.FundAtMost || rule instanceof FundingRule.FundAtLeast) {
            return Figures.count(slack.slack(), "initiative");
        } else if (rule instanceof FundingRule.CapacityAtMost) {
            return BigDecimal.valueOf(slack.slack(), 3).stripTrailingZeros().toPlainString();
        } else if (rule instanceof FundingRule.LoadAtMost) {
            return Figures.whole(slack.slack());
        }
        return result.budgetUse().stream()
                .findFirst()
                .map(use -> Figures.money(new Money(use.approved().currency(), slack.slack())))
                .orElse("none");
    }
}
