package io.github.cxstrategy.examples.csv;

import java.util.Currency;

/**
 * The one currency of a plan.
 *
 * @param currency the currency
 * @param isFixed whether the mapping says it, so that rows need not
 */
record PlanCurrency(Currency currency, boolean isFixed) {
    /** {@return why it is this one} */
    String reason() {
        return isFixed ? "as 'amounts.currency' says" : "as in most rows";
    }
}
