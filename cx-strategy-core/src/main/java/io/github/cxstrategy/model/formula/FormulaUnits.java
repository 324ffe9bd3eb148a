package io.github.cxstrategy.model.formula;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The unit of a formula, worked out from the units of the KPIs that it reads, and what does not go together in it.
 *
 * <p>Products and ratios multiply and divide units; sums, minima and maxima need one unit. Values are never converted. What
 * is missing is unknown: a KPI without a unit agrees with everything, and makes a product unknown.
 *
 * <h2>Symbols</h2>
 *
 * <ul>
 *   <li>A symbol is taken apart at {@code /} and the word {@code per}, and before these at {@code *} and {@code ·}:
 *       {@code cases / agent}, {@code EUR per case}, {@code EUR/case/h}. What is left between them is a base unit, also if it
 *       has several words.
 *   <li>Words of four letters and more are one whatever their capitals, in the singular and the (English) plural. Hours,
 *       minutes, seconds and days may be {@code h}, {@code min}, {@code s} and {@code d}, and {@code €} is {@code EUR}. Nothing
 *       else is translated: {@code calls} and {@code contacts} differ, and so do {@code min} and {@code h}.
 *   <li>{@code %} is a base unit, because the value 74 in percent is the share 0.74: a share that is given in percent without
 *       being multiplied by 100 is a mismatch. {@code percent}, {@code pct}, {@code pp} and whatever begins with {@code %} are
 *       the same. A number as a factor settles differences that are of {@code %} alone.
 *   <li>{@code 1}, {@code #}, {@code count} and {@code number} count something unnamed, which has no unit; a mismatch that it
 *       is part of is not certain.
 *   <li>Points, scores, indexes, ratings, stars and scales are unknown: each has a scale of its own. So is what is not taken
 *       apart: powers, brackets, {@code *} behind {@code /}, more than 200 characters.
 * </ul>
 *
 * <h2>Numbers</h2>
 *
 * A number that is added or compared has the unit of what stands beside it. As a factor or divisor it has none, but it may
 * convert (60 minutes to the hour, the weights of an index), so a mismatch behind it is not certain. 1 and -1 convert nothing.
 *
 * @param unit the unit that it gives, its numbers taken for plain ones; nothing if it is unknown, if operands disagree, or if
 *     it reads no KPI
 * @param mismatches what does not go together, inner parts first
 */
public record FormulaUnits(Optional<CompoundUnit> unit, List<UnitMismatch> mismatches) {
    /** Copies the list. */
    public FormulaUnits {
        Check.given("unit", unit);
        mismatches = Check.list("mismatches", mismatches);
    }

    /**
     * The unit of a formula.
     *
     * @param formula the formula
     * @param kpis the units of KPIs, as far as they are known
     * @return its unit, and the operands in it that do not go together
     */
    public static FormulaUnits of(Formula formula, Map<? extends Id<?>, Unit> kpis) {
        return of(formula, kpis, Optional.empty());
    }

    /**
     * The unit of the formula of a KPI.
     *
     * @param formula the formula
     * @param kpis the units of KPIs, as far as they are known
     * @param declared the unit of the KPI whose formula it is, if known
     * @return its unit, the operands in it that do not go together, and whether it gives another unit than the declared one
     */
    public static FormulaUnits of(Formula formula, Map<? extends Id<?>, Unit> kpis, Optional<Unit> declared) {
        return new UnitInference(kpis).of(formula, declared);
    }
}
