package io.github.cxstrategy.model.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the canonical text of a formula: one blank around operators, none inside parentheses, and no more of these than are
 * needed to read the same formula back; but what begins with a minus is put in parentheses behind an operator.
 */
final class FormulaText {
    private FormulaText() {}

    static String of(Formula formula) {
        if (formula instanceof Formula.Constant number) {
            return number.value().toPlainString();
        }
        if (formula instanceof Formula.Reference reference) {
            return kpi(reference.kpi().value());
        }
        if (formula instanceof Formula.Sum sum) {
            return sum(sum.terms());
        }
        if (formula instanceof Formula.Product product) {
            return product(product.factors());
        }
        if (formula instanceof Formula.Quotient quotient) {
            return first(quotient.numerator(), isSum(quotient.numerator()))
                    + " / "
                    + later(quotient.denominator(), !isOperand(quotient.denominator()));
        }
        if (formula instanceof Formula.Negation negation) {
            return "-" + later(negation.operand(), !isOperand(negation.operand()));
        }
        return (formula instanceof Formula.Minimum ? "min" : "max") + listed(formula.operands());
    }

    /** Bare where it is a word that cannot be taken for anything else. */
    private static String kpi(String id) {
        return FormulaChars.isWord(id) && !FormulaChars.FUNCTIONS.contains(id) ? id : "[" + id.replace("]", "]]") + "]";
    }

    private static String sum(List<Formula> terms) {
        StringBuilder text = new StringBuilder(first(terms.get(0), isSum(terms.get(0))));
        for (Formula term : terms.subList(1, terms.size())) {
            if (term instanceof Formula.Negation negation) {
                text.append(" - ").append(later(negation.operand(), isSum(negation.operand())));
            } else if (term instanceof Formula.Constant number && number.value().signum() < 0) {
                text.append(" - ").append(number.value().negate().toPlainString());
            } else {
                text.append(" + ").append(later(term, isSum(term)));
            }
        }
        return text.toString();
    }

    private static String product(List<Formula> factors) {
        StringBuilder text = new StringBuilder(
                first(factors.get(0), isSum(factors.get(0)) || factors.get(0) instanceof Formula.Product));
        for (Formula factor : factors.subList(1, factors.size())) {
            text.append(" * ").append(later(factor, !isOperand(factor)));
        }
        return text.toString();
    }

    private static String listed(List<Formula> operands) {
        return operands.stream().map(FormulaText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** An operand at the beginning. */
    private static String first(Formula formula, boolean grouped) {
        return grouped ? "(" + of(formula) + ")" : of(formula);
    }

    /** An operand behind an operator. */
    private static String later(Formula formula, boolean grouped) {
        String text = of(formula);
        return grouped || text.startsWith("-") ? "(" + text + ")" : text;
    }

    private static boolean isSum(Formula formula) {
        return formula instanceof Formula.Sum;
    }

    /** Whether it binds more closely than any operator but the minus before it. */
    private static boolean isOperand(Formula formula) {
        return !isSum(formula) && !(formula instanceof Formula.Product) && !(formula instanceof Formula.Quotient);
    }
}
