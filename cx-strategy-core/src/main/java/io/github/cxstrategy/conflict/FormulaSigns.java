package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares declared influences with formulas: wherever its KPIs lie in their feasible ranges, a formula may only rise with one
 * of them, or only fall; then nobody can rightly declare the opposite.
 *
 * <p>Interval derivatives, exact; a range that holds both signs says nothing. Linear in the size of the formulas. R. E. Moore,
 * "Methods and Applications of Interval Analysis", SIAM 1979, <a
 * href="https://doi.org/10.1137/1.9781611970906">doi:10.1137/1.9781611970906</a>.
 */
final class FormulaSigns {
    private static final Range NONE = Range.of(Fraction.ZERO);

    private final ConflictInput input;
    private final FormulaNet.Values values;

    private FormulaSigns(ConflictInput input, FormulaNet formulas) {
        this.input = input;
        Map<Integer, Range> feasible = Target.bounds(
                input, IntStream.range(0, input.kpis().size()).boxed().toList(), List.of());
        this.values = formulas.values(feasible);
    }

    static void compare(Situation situation, FormulaNet formulas) {
        FormulaSigns signs = new FormulaSigns(situation.input(), formulas);
        for (InfluenceNet.Edge edge : situation.net().known()) {
            if (edge.from() >= situation.input().kpis().size()) {
                continue;
            }
            Kpi from = situation.input().kpis().get(edge.from());
            Kpi to = situation.input().kpis().get(edge.to());
            Optional<Formula> formula =
                    formulas.formula(edge.to()).filter(f -> f.kpis().contains(from.id()));
            if (formula.isPresent() && signs.sign(formula.get(), from.id()) * edge.sign() < 0) {
                situation
                        .diagnostics()
                        .add(
                                Code.SIGN_CONTRADICTED_BY_FORMULA,
                                to,
                                "'" + from.name() + "' is declared to " + (edge.sign() > 0 ? "raise" : "lower") + " '"
                                        + to.name() + "' but its formula says the opposite.");
            }
        }
    }

    /** +1 if the formula only ever rises with the KPI, -1 if it only ever falls, 0 if neither is known. */
    private int sign(Formula formula, Id<?> kpi) {
        Range slope = slope(formula, kpi);
        boolean never = slope.equals(NONE);
        boolean rises = slope.low() != null && slope.low().signum() >= 0;
        boolean falls = slope.high() != null && slope.high().signum() <= 0;
        return never ? 0 : rises ? 1 : falls ? -1 : 0;
    }

    private Range value(Formula formula) {
        return FormulaNet.range(formula, reference -> values.of(input.number(reference.kpi())));
    }

    private Range slope(Formula formula, Id<?> kpi) {
        if (!formula.kpis().contains(kpi)) {
            return NONE;
        } else if (formula instanceof Formula.Reference) {
            return Range.of(Fraction.ONE);
        } else if (formula instanceof Formula.Quotient quotient) {
            return slope(quotient, kpi);
        } else if (formula instanceof Formula.Negation negation) {
            return slope(negation.operand(), kpi).negated();
        } else if (formula instanceof Formula.Product product) {
            return slope(product.factors(), kpi);
        }
        List<Range> slopes =
                formula.operands().stream().map(operand -> slope(operand, kpi)).toList();
        // the slope of a minimum or maximum is that of one of its operands
        return slopes.stream()
                .reduce(formula instanceof Formula.Sum ? Range::plus : Range::hull)
                .orElse(NONE);
    }

    private Range slope(List<Formula> factors, Id<?> kpi) {
        Range sum = NONE;
        for (int i = 0; i < factors.size(); i++) {
            Range term = slope(factors.get(i), kpi);
            for (int j = 0; j < factors.size(); j++) {
                term = i == j ? term : term.times(value(factors.get(j)));
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    private Range slope(Formula.Quotient quotient, Id<?> kpi) {
        Range below = value(quotient.denominator());
        Range above = slope(quotient.numerator(), kpi)
                .times(below)
                .plus(value(quotient.numerator())
                        .times(slope(quotient.denominator(), kpi))
                        .negated());
        // a square is never negative, which the product of two ranges would not know
        Range square = below.times(below).meet(new Range(Fraction.ZERO, null)).orElse(Range.ALL);
        return above.over(square).orElse(Range.ALL);
    }
}
