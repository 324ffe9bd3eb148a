package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.model.formula.Formula;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** A formula as a sum: KPIs by number, each times a fraction that is not 0, and a constant. */
record LinearForm(Map<Integer, Fraction> coefficients, Fraction constant) {

    /** The formula as a sum; empty if it multiplies KPIs, divides by one, or takes a minimum or maximum. */
    static Optional<LinearForm> of(Formula formula, ToIntFunction<Id<?>> numbers) {
        if (formula instanceof Formula.Constant constant) {
            return Optional.of(new LinearForm(Map.of(), Fraction.of(constant.value())));
        } else if (formula instanceof Formula.Reference reference) {
            return Optional.of(
                    new LinearForm(Map.of(numbers.applyAsInt(reference.kpi()), Fraction.ONE), Fraction.ZERO));
        } else if (formula instanceof Formula.Minimum || formula instanceof Formula.Maximum) {
            return Optional.empty();
        }
        Optional<LinearForm> result = Optional.empty();
        for (Formula operand : formula.operands()) {
            Optional<LinearForm> next = of(operand, numbers);
            if (next.isEmpty()) {
                return next;
            }
            result = result.isEmpty() ? next : result.get().with(formula, next.get());
            if (result.isEmpty()) {
                return result;
            }
        }
        return formula instanceof Formula.Negation ? result.map(form -> form.times(Fraction.ONE.negated())) : result;
    }

    private Optional<LinearForm> with(Formula operation, LinearForm other) {
        if (operation instanceof Formula.Sum) {
            return Optional.of(plus(other));
        } else if (operation instanceof Formula.Product) {
            return other.isConstant()
                    ? Optional.of(times(other.constant))
                    : isConstant() ? Optional.of(other.times(constant)) : Optional.empty();
        }
        return other.isConstant() && other.constant.signum() != 0
                ? Optional.of(times(Fraction.ONE.over(other.constant)))
                : Optional.empty();
    }

    boolean isConstant() {
        return coefficients.isEmpty();
    }

    LinearForm plus(LinearForm other) {
        Map<Integer, Fraction> sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((node, coefficient) -> sum.merge(node, coefficient, Fraction::plus));
        sum.values().removeIf(coefficient -> coefficient.signum() == 0);
        return new LinearForm(sum, constant.plus(other.constant));
    }

    LinearForm times(Fraction factor) {
        Map<Integer, Fraction> product = new TreeMap<>();
        if (factor.signum() != 0) {
            coefficients.forEach((node, coefficient) -> product.put(node, coefficient.times(factor)));
        }
        return new LinearForm(product, constant.times(factor));
    }
}
