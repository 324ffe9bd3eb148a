package io.github.cxstrategy.model.formula;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a formula is made of, and how large it may be.
 *
 * <p>Each operation checks its size when it is built, so its operands are within the bounds already: a recursion over a
 * formula is never deeper than the limit, and counting stops soon after the limit even where one object stands in many
 * places.
 */
final class FormulaParts {
    static final int MAX_PARTS = 1_000;
    static final int MAX_DEPTH = 64;

    private FormulaParts() {}

    /** The operands of an operation that takes two or more. */
    static List<Formula> several(String name, List<Formula> operands) {
        List<Formula> copy = Check.list(name, operands);
        checkArgument(copy.size() >= 2, "'%s' must have at least two entries but has %s.", name, copy.size());
        checkSize(copy);
        return copy;
    }

    /** Checks the size of an operation on these operands. */
    static void checkSize(List<Formula> operands) {
        int parts = 1;
        for (Formula operand : operands) {
            parts += count(operand);
            checkArgument(parts <= MAX_PARTS, "'formula' must have at most %s parts but has more.", MAX_PARTS);
        }
        checkArgument(
                fitsDepth(operands), "'formula' must have at most %s levels but has %s.", MAX_DEPTH, MAX_DEPTH + 1);
    }

    /** Whether an operation on these operands stays within the depth. */
    static boolean fitsDepth(List<Formula> operands) {
        return depth(operands) < MAX_DEPTH;
    }

    static boolean isZero(Formula formula) {
        return formula instanceof Formula.Constant number && number.value().signum() == 0;
    }

    static Set<Id<?>> kpis(Formula formula) {
        List<Id<?>> found = new ArrayList<>();
        collect(formula, found);
        return Check.set("kpis", found);
    }

    private static void collect(Formula formula, List<Id<?>> found) {
        if (formula instanceof Formula.Reference reference) {
            found.add(reference.kpi());
        }
        formula.operands().forEach(operand -> collect(operand, found));
    }

    private static int count(Formula formula) {
        int parts = 1;
        for (Formula operand : formula.operands()) {
            parts += count(operand);
        }
        return parts;
    }

    private static int depth(List<Formula> formulas) {
        int deepest = 0;
        for (Formula formula : formulas) {
            deepest = Math.max(deepest, 1 + depth(formula.operands()));
        }
        return deepest;
    }
}
