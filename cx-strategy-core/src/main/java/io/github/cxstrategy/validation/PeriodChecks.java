package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.budget.BudgetPool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The periods of a plan have one length, that of most of them, and those of a pool follow each other without a gap. */
final class PeriodChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        List<Mention<FiscalPeriod>> mentions =
                Mention.allOf(plan, FiscalPeriod.class, MoneyUse.allOf(plan), MoneyUse::periods);
        Optional<FiscalPeriod.Length> length = Majority.of(
                mentions.stream().flatMap(mention -> mention.values().stream()).map(FiscalPeriod::length));
        for (Mention<FiscalPeriod> mention : mentions) {
            mention.values().stream()
                    .filter(period -> period.length() != length.orElse(period.length()))
                    .sorted()
                    .limit(1)
                    .forEach(period -> found.add(
                            FindingCode.MIXED_PERIODS,
                            mention.place(),
                            "Split or merge it into " + word(length.orElse(period.length())) + "s.",
                            "All periods of a plan must have one length, here a %s, but %s name %s.",
                            word(length.orElse(period.length())),
                            mention.what(),
                            period));
        }
        plan.pools().forEach(pool -> gap(pool, found));
    }

    /** The first gap only: the cure shows the rest. Pools that mix lengths are found above. */
    private static void gap(BudgetPool pool, FindingSink found) {
        List<FiscalPeriod> periods = List.copyOf(pool.periods().keySet());
        if (periods.stream().map(FiscalPeriod::length).distinct().count() > 1) {
            return;
        }
        for (int i = 1; i < periods.size(); i++) {
            if (ordinal(periods.get(i)) != ordinal(periods.get(i - 1)) + 1) {
                found.add(
                        FindingCode.PERIOD_GAP,
                        Places.of(pool, "periods"),
                        "Name every period in between, with an amount of 0 where the pool holds nothing.",
                        "The periods of a pool must follow each other but in '%s' %s comes right after %s.",
                        pool.id(),
                        periods.get(i),
                        periods.get(i - 1));
                return;
            }
        }
    }

    private static int ordinal(FiscalPeriod period) {
        return period.year() * period.length().perYear() + period.number();
    }

    private static String word(FiscalPeriod.Length length) {
        return length.name().toLowerCase(Locale.ROOT);
    }
}
