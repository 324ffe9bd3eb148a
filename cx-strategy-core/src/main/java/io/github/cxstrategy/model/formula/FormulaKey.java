package io.github.cxstrategy.model.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formulas up to the order and the grouping of terms and factors: equal keys for {@code a + (b + c)} and {@code c + b + a}. */
final class FormulaKey {
    private FormulaKey() {}

    static String of(Formula formula) {
        if (formula instanceof Formula.Sum
                || formula instanceof Formula.Product
                || formula instanceof Formula.Minimum
                || formula instanceof Formula.Maximum) {
            List<Formula> operands = new ArrayList<>();
            collect(formula, formula.getClass(), operands);
            return formula.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                    + operands.stream().map(FormulaKey::of).sorted().collect(Collectors.joining(",", "(", ")"));
        } else if (formula instanceof Formula.Quotient quotient) {
            return "quotient(" + of(quotient.numerator()) + "," + of(quotient.denominator()) + ")";
        } else if (formula instanceof Formula.Negation negation) {
            return "negation(" + of(negation.operand()) + ")";
        }
        return formula.toString();
    }

    /** The operands of a formula, and of those that are the same operation again. */
    private static void collect(Formula formula, Class<?> operation, List<Formula> operands) {
        for (Formula operand : formula.operands()) {
            if (operation.isInstance(operand)) {
                collect(operand, operation, operands);
            } else {
                operands.add(operand);
            }
        }
    }
}
