package io.github.cxstrategy.basics;

import io.github.cxstrategy.internal.check.Check;

/**
 * The unit in which a KPI is measured, for example {@code %}, {@code EUR} or {@code cases/hour}.
 *
 * @param symbol the unit as it is written beside a number
 */
public record Unit(String symbol) {
    /** Checks the symbol. */
    public Unit {
        Check.text("unit", symbol);
    }

    /**
     * {@return a unit}
     *
     * @param symbol the unit as it is written beside a number
     */
    public static Unit of(String symbol) {
        return new Unit(symbol);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
