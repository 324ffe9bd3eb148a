package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.text.DecisionsText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an import brought, in a few lines. */
final class ImportSummary {
    private ImportSummary() {}

    static String of(StrategicPlan plan) {
        StrategicValues values = plan.declaredValues().orElse(StrategicValues.declared("points", Map.of()));
        long total = values.points().values().stream().reduce(0L, Math::addExact);
        int pools = plan.budget().map(Budget::pools).orElse(List.of()).size();
        return String.format(
                        Locale.ROOT,
                        "%s: %,d initiatives with %,d %s, a budget of %s%s.\n",
                        plan.name(),
                        plan.initiatives().size(),
                        total,
                        values.unit(),
                        money(plan).map(PortfolioSummary::words).orElse("nothing"),
                        pools > 1 ? " in " + pools + " pools" : "")
                + DecisionsText.summary(ResolvedPlan.of(plan), values)
                        .map(sentence -> sentence + "\n")
                        .orElse("");
    }

    /** What can be spent in all: what the rules say of the total, else what the pools hold. */
    private static Optional<Money> money(StrategicPlan plan) {
        Optional<Money> bound = plan.fundingRules().stream()
                .filter(FundingRule.SpendAtMost.class::isInstance)
                .map(rule -> ((FundingRule.SpendAtMost) rule).limit())
                .findFirst();
        return bound.or(() -> plan.budget().stream()
                .flatMap(budget -> budget.pools().stream())
                .flatMap(pool -> pool.periods().values().stream())
                .map(PeriodBudget::available)
                .reduce(Money::plus));
    }
}
