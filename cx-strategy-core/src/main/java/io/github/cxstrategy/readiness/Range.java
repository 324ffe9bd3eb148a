package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** A sum while it is being added up: the least it may be, and the most unless that is not known. */
final class Range {
    private BigDecimal low = BigDecimal.ZERO;
    private Optional<BigDecimal> high = Optional.of(BigDecimal.ZERO);

    /** Adds what is known. */
    void add(BigDecimal amount) {
        low = low.add(amount);
        high = high.map(amount::add);
    }

    /** Adds what may count or not. */
    void addPerhaps(BigDecimal amount) {
        high = high.map(amount::add);
    }

    /** Adds something of which nobody knows how much it is. */
    void addUnknown() {
        high = Optional.empty();
    }

    Quantity quantity(Object subject, String name) {
        return Facts.between(
                subject, name, Optional.of(low.stripTrailingZeros()), high.map(BigDecimal::stripTrailingZeros));
    }
}
