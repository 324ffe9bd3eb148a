package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.FiscalPeriod;

/** How fiscal periods of different lengths lie in each other. */
final class Periods {
    private static final int MONTHS = 12;

    private Periods() {}

    /** Whether all of a period lies in another one; a period lies in itself. */
    static boolean contains(FiscalPeriod outer, FiscalPeriod inner) {
        return outer.year() == inner.year() && first(outer) <= first(inner) && last(inner) <= last(outer);
    }

    private static int first(FiscalPeriod period) {
        return (period.number() - 1) * months(period);
    }

    private static int last(FiscalPeriod period) {
        return period.number() * months(period);
    }

    private static int months(FiscalPeriod period) {
        return switch (period.length()) {
            case YEAR -> MONTHS;
            case QUARTER -> MONTHS / 4;
            case MONTH -> 1;
        };
    }
}
