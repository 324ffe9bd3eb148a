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
        Optional<String> currency =
                Majority.of(uses.stream().flatMap(use -> use.amounts().stream()).map(CurrencyChecks::code));
        for (MoneyUse use : uses) {
            use.amounts().stream()
                    .map(CurrencyChecks::code)
                    .distinct()
                    .filter(code -> !code.equals(currency.orElse(code)))
                    .forEach(code -> found.add(
                            FindingCode.MIXED_CURRENCIES,
                            use.place(),
                            "Convert them to " + currency.orElse(code) + ".",
                            "All amounts of a plan must be in one currency, here %s, but %s are in %s.",
                            currency.orElse(code),
                            use.what(),
                            code));
        }
    }

    private static String code(Money amount) {
        return amount.currency().getCurrencyCode();
    }
}
