package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.IntervalProgram;
import io.github.cxstrategy.internal.exact.IntervalProgram.Op;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formulas, feasible ranges and targets as terms for intervals; the first terms are the KPIs in the order given. */
final class IntervalTerms {
    private final IntervalProgram program = new IntervalProgram();
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Integer> leaves = new HashMap<>();
    private final ConflictInput input;

    private IntervalTerms(ConflictInput input) {
        this.input = input;
    }

    static IntervalTerms of(ConflictInput input, FormulaNet formulas, List<Integer> nodes, Collection<Target> targets) {
        IntervalTerms terms = new IntervalTerms(input);
        for (int node : nodes) {
            Optional<ValueRange> range = input.kpis().get(node).feasibleRange();
            BigDecimal low = range.map(ValueRange::low).orElse(null);
            BigDecimal high = range.map(ValueRange::high).orElse(null);
            for (Target target : targets) {
                if (target.node() == node && target.atLeast()) {
                    low = low == null ? target.bound() : low.max(target.bound());
                } else if (target.node() == node) {
                    high = high == null ? target.bound() : high.min(target.bound());
                }
            }
            terms.leaves.put(
                    node,
                    terms.leaf(
                            low,
                            high,
                            new Formula.Reference(input.kpis().get(node).id()).toString()));
        }
        for (int node : nodes) {
            formulas.formula(node).ifPresent(formula -> terms.program.equate(terms.leaf(node), terms.add(formula)));
        }
        return terms;
    }

    IntervalProgram program() {
        return program;
    }

    /** A term as formulas are written. */
    String text(int term) {
        return texts.get(term);
    }

    private int leaf(int node) {
        return leaves.getOrDefault(node, -1);
    }

    private int leaf(@Nullable BigDecimal low, @Nullable BigDecimal high, String text) {
        texts.add(text);
        return program.addLeaf(low, high);
    }

    private int number(BigDecimal value) {
        return leaf(value, value, value.toPlainString());
    }

    private int operation(Op op, int left, int right, String text) {
        texts.add(text);
        return program.add(op, left, right);
    }

    private int add(Formula formula) {
        if (formula instanceof Formula.Constant constant) {
            return number(constant.value());
        } else if (formula instanceof Formula.Reference reference) {
            return leaf(input.number(reference.kpi()));
        } else if (formula instanceof Formula.Negation negation) {
            return negated(add(negation.operand()), formula.toString());
        } else if (formula instanceof Formula.Quotient quotient) {
            return operation(Op.QUOTIENT, add(quotient.numerator()), add(quotient.denominator()), formula.toString());
        }
        boolean largest = formula instanceof Formula.Maximum;
        Op op = formula instanceof Formula.Sum ? Op.SUM : formula instanceof Formula.Product ? Op.PRODUCT : Op.MINIMUM;
        List<Formula> operands = formula.operands();
        int result = largest ? negated(add(operands.get(0)), minus(operands.get(0))) : add(operands.get(0));
        for (int i = 1; i < operands.size(); i++) {
            int next = largest ? negated(add(operands.get(i)), minus(operands.get(i))) : add(operands.get(i));
            result = operation(
                    op,
                    result,
                    next,
                    largest ? minus(formula) : part(formula, i + 1).toString());
        }
        return largest ? negated(result, formula.toString()) : result;
    }

    /** Times -1; there is no operation for it alone. */
    private int negated(int term, String text) {
        return operation(Op.PRODUCT, number(BigDecimal.ONE.negate()), term, text);
    }

    private static String minus(Formula formula) {
        return "-(" + formula + ")";
    }

    /** The first operands of a sum, product or minimum: what has been worked out so far. */
    private static Formula part(Formula formula, int count) {
        List<Formula> some = formula.operands().subList(0, count);
        if (formula instanceof Formula.Sum) {
            return new Formula.Sum(some);
        }
        return formula instanceof Formula.Product ? new Formula.Product(some) : new Formula.Minimum(some);
    }

    /** The value of a formula, without rounding; empty where it divides by 0. */
    static Optional<Fraction> value(Formula formula, Function<Id<?>, Fraction> values) {
        if (formula instanceof Formula.Constant constant) {
            return Optional.of(Fraction.of(constant.value()));
        } else if (formula instanceof Formula.Reference reference) {
            return Optional.of(values.apply(reference.kpi()));
        }
        Optional<Fraction> result = Optional.empty();
        for (Formula operand : formula.operands()) {
            Optional<Fraction> next = value(operand, values);
            if (next.isEmpty()) {
                return next;
            }
            result = result.isEmpty() ? next : combined(formula, result.get(), next.get());
            if (result.isEmpty()) {
                return result;
            }
        }
        return formula instanceof Formula.Negation ? result.map(Fraction::negated) : result;
    }

    private static Optional<Fraction> combined(Formula operation, Fraction one, Fraction other) {
        if (operation instanceof Formula.Sum) {
            return Optional.of(one.plus(other));
        } else if (operation instanceof Formula.Product) {
            return Optional.of(one.times(other));
        } else if (operation instanceof Formula.Quotient) {
            return other.signum() == 0 ? Optional.empty() : Optional.of(one.over(other));
        }
        return Optional.of(operation instanceof Formula.Minimum ? one.min(other) : one.max(other));
    }
}
