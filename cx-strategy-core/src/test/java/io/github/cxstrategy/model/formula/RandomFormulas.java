package io.github.cxstrategy.model.formula;

import io.github.cxstrategy.basics.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Invents formulas of every shape, over any ids. */
public final class RandomFormulas {
    /** What ids are made of: whatever a formula uses itself, letters of other scripts, and characters beyond the basic plane. */
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "_",
            "0",
            "9",
            "min",
            "max",
            "-",
            " ",
            "+",
            "*",
            "/",
            "(",
            ")",
            "[",
            "]",
            "]]",
            ",",
            ".",
            "'",
            "\"",
            "\\",
            "`",
            "\u00E9",
            "e\u0301",
            "\u6536\u76CA",
            "\u05D0",
            "\u0627\u0644",
            "\u200B",
            "\u2212",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uD835\uDD38");

    private final Random random;
    private final Supplier<Id<?>> ids;

    /**
     * Formulas over wild ids.
     *
     * @param random decides everything
     */
    public RandomFormulas(Random random) {
        this.random = random;
        this.ids = this::wildId;
    }

    /**
     * Formulas over given ids.
     *
     * @param random decides the rest
     * @param ids makes the ids
     */
    public RandomFormulas(Random random, Supplier<Id<?>> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** A formula of at most four levels. */
    public Formula next() {
        return next(1 + random.nextInt(4));
    }

    /** A formula of exactly this many levels. */
    public Formula deep(int levels) {
        if (levels == 1) {
            return leaf();
        }
        Formula below = deep(levels - 1);
        Formula beside = leaf();
        boolean isFirst = random.nextBoolean();
        List<Formula> pair = isFirst ? List.of(below, beside) : List.of(beside, below);
        return switch (random.nextInt(6)) {
            case 0 -> new Formula.Sum(pair);
            case 1 -> new Formula.Product(pair);
            case 2 ->
                isFirst || isZero(below)
                        ? new Formula.Quotient(below, new Formula.Constant(BigDecimal.TEN))
                        : new Formula.Quotient(beside, below);
            case 3 -> new Formula.Minimum(pair);
            case 4 -> new Formula.Maximum(pair);
            default -> below instanceof Formula.Constant ? new Formula.Sum(pair) : new Formula.Negation(below);
        };
    }

    private Formula next(int levels) {
        if (levels == 1) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Formula.Sum(several(levels));
            case 1 -> new Formula.Product(several(levels));
            case 2 -> new Formula.Minimum(several(levels));
            case 3 -> new Formula.Maximum(several(levels));
            case 4, 5 -> quotient(next(levels - 1), next(levels - 1));
            case 6 -> negation(next(levels - 1));
            default -> leaf();
        };
    }

    private static Formula quotient(Formula numerator, Formula denominator) {
        return isZero(denominator) ? numerator : new Formula.Quotient(numerator, denominator);
    }

    private static Formula negation(Formula operand) {
        return operand instanceof Formula.Constant ? operand : new Formula.Negation(operand);
    }

    private List<Formula> several(int levels) {
        List<Formula> operands = new ArrayList<>();
        for (int left = 2 + random.nextInt(3); left > 0; left--) {
            operands.add(next(levels - 1));
        }
        return operands;
    }

    private Formula leaf() {
        return random.nextInt(3) == 0 ? new Formula.Constant(number()) : new Formula.Reference(ids.get());
    }

    private BigDecimal number() {
        int scale = random.nextInt(19);
        BigInteger digits = new BigInteger(1 + random.nextInt(59), random);
        BigDecimal number =
                random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(5)) : new BigDecimal(digits, scale);
        return random.nextInt(3) == 0 ? number.negate() : number;
    }

    private Id<?> wildId() {
        StringBuilder id = new StringBuilder();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            id.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return Id.of(id.toString().isBlank() ? id + "x" : id.toString());
    }

    private static boolean isZero(Formula formula) {
        return formula instanceof Formula.Constant number && number.value().signum() == 0;
    }
}
