package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a formula rises with one of the KPIs it reads, if KPIs lie in given ranges: interval derivatives, exact. Where each
 * range is one value, so is the slope, unless two operands of a minimum or maximum are equal there, or a divisor is 0.
 *
 * <p>R. E. Moore, "Methods and Applications of Interval Analysis", SIAM 1979, <a
 * href="https://doi.org/10.1137/1.9781611970906">doi:10.1137/1.9781611970906</a>.
 */
final class FormulaSlopes {
    static final Range NONE = Range.of(Fraction.ZERO);

    private final ConflictInput input;
    private final FormulaNet.Values values;

    FormulaSlopes(ConflictInput input, FormulaNet.Values values) {
        this.input = input;
        this.values = values;
    }

    private Range value(Formula formula) {
        return FormulaNet.range(formula, reference -> values.of(input.number(reference.kpi())));
    }

    /** The slope with respect to the KPI where the formula itself reads it; other KPIs are held still. */
    Range of(Formula formula, Id<?> kpi) {
        if (!formula.kpis().contains(kpi)) {
            return NONE;
        } else if (formula instanceof Formula.Reference) {
            return Range.of(Fraction.ONE);
        } else if (formula instanceof Formula.Quotient quotient) {
            return ofQuotient(quotient, kpi);
        } else if (formula instanceof Formula.Negation negation) {
            return of(negation.operand(), kpi).negated();
        } else if (formula instanceof Formula.Product product) {
            return ofProduct(product.factors(), kpi);
        } else if (formula instanceof Formula.Sum) {
            return formula.operands().stream()
                    .map(operand -> of(operand, kpi))
                    .reduce(NONE, Range::plus);
        }
        // the slope of a minimum or maximum is that of an operand that can be it
        return deciding(formula).stream()
                .map(operand -> of(operand, kpi))
                .reduce(Range::hull)
                .orElse(NONE);
    }

    private List<Formula> deciding(Formula formula) {
        boolean least = formula instanceof Formula.Minimum;
        List<Formula> deciding = new ArrayList<>();
        for (Formula operand : formula.operands()) {
            boolean beaten = formula.operands().stream().anyMatch(other -> least ? isBelow(other, operand) : isBelow(operand, other));
            if (!beaten) {
                deciding.add(operand);
            }
        }
        return deciding;
    }

    private boolean isBelow(Formula one, Formula other) {
        Fraction high = value(one).high();
        Fraction low = value(other).low();
        return high != null && low != null && high.compareTo(low) < 0;
    }

    private Range ofProduct(List<Formula> factors, Id<?> kpi) {
        Range sum = NONE;
        for (int i = 0; i < factors.size(); i++) {
            if (!factors.get(i).kpis().contains(kpi)) {
                continue;
            }
            Range term = of(factors.get(i), kpi);
            for (int j = 0; j < factors.size(); j++) {
                term = i == j ? term : term.times(value(factors.get(j)));
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    private Range ofQuotient(Formula.Quotient quotient, Id<?> kpi) {
        Range below = value(quotient.denominator());
        Range above = of(quotient.numerator(), kpi)
                .times(below)
                .plus(value(quotient.numerator())
                        .times(of(quotient.denominator(), kpi))
                        .negated());
        // a square is never negative, which the product of two ranges would not know
        Range square = below.times(below).meet(new Range(Fraction.ZERO, null)).orElse(Range.ALL);
        return above.over(square).orElse(Range.ALL);
    }
}
