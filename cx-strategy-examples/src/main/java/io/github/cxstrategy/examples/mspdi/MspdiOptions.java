package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import java.util.Optional;

/**
 * What the user wants of an import.
 *
 * @param level the outline level whose tasks become initiatives, from 1, the top; a task above it that has no subtasks
 *     becomes one too, so that {@link #LEAVES} makes one of every task without subtasks
 * @param currency the ISO 4217 code of all amounts, in place of what the file says
 * @param periods how long the fiscal periods are into which costs are put
 */
public record MspdiOptions(int level, Optional<String> currency, FiscalPeriod.Length periods) {
    /** The level below all tasks. */
    public static final int LEAVES = Integer.MAX_VALUE;

    /** Tasks of the top level, the currency of the file, fiscal years. */
    public static final MspdiOptions STANDARD = new MspdiOptions(1, Optional.empty(), FiscalPeriod.Length.YEAR);

    /** Checks the level and the currency. */
    public MspdiOptions {
        if (level < 1) {
            throw new IllegalArgumentException("'level' must be at least 1 but is " + level + ".");
        }
        currency.ifPresent(code -> Money.ofMinor(code, 0));
    }
}
