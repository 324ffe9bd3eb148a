package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan has one currency: that of most of its amounts; every place that has another is found. */
final class CurrencyChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        List<MoneyUse> uses = new ArrayList<>(MoneyUse.allOf(plan));
        uses.addAll(MoneyUse.estimatesOf(plan));
        List<Mention<Money>> mentions = Mention.allOf(plan, Money.class, uses, MoneyUse::amounts);
        Optional<String> currency = Majority.of(
                mentions.stream().flatMap(mention -> mention.values().stream()).map(CurrencyChecks::code));
        for (Mention<Money> mention : mentions) {
            mention.values().stream()
                    .map(CurrencyChecks::code)
                    .distinct()
                    .filter(code -> !code.equals(currency.orElse(code)))
                    .forEach(code -> found.add(
                            FindingCode.MIXED_CURRENCIES,
                            mention.place(),
                            "Convert them to " + currency.orElse(code) + ".",
                            "All amounts of a plan must be in one currency, here %s, but %s are in %s.",
                            currency.orElse(code),
                            mention.what(),
                            code));
        }
    }

    private static String code(Money amount) {
        return amount.currency().getCurrencyCode();
    }
}
