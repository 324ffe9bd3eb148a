package io.github.cxstrategy.model.formula;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * How a KPI follows from others, as data: nothing here computes a value or runs a script.
 *
 * <p>A formula is kept as it was written: operands stay in their order, {@code a + (b + c)} stays grouped. Two formulas
 * are equal if they are made of the same parts in the same order; {@code a + b} and {@code b + a} are not. A weighted sum
 * is a sum of products, {@code 0.6 * speed + 0.4 * quality}, so that there is one way to say it.
 *
 * <p>At most 1,000 parts (numbers, KPIs and operations, each time they occur) and at most 64 levels, whoever builds it.
 * Immutable and thread-safe.
 *
 * <h2>Text form</h2>
 *
 * {@link #parse} reads, and {@link #toString} writes:
 *
 * <pre>{@code
 * formula = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = { "-" } operand
 * operand = number | kpi | ("min" | "max") "(" formula "," formula { "," formula } ")" | "(" formula ")"
 * number  = digit { digit } [ "." digit { digit } ]
 * kpi     = word | "[" any characters, "]" written twice "]"
 * word    = (letter | "_") { letter | digit | "_" }        but not min or max; letters and digits are those of ASCII
 * }</pre>
 *
 * <ul>
 *   <li>An id that is no such word stands in brackets: {@code [first-contact-resolution]}, {@code [Anrufe pro Tag]}. Letters
 *       of other scripts need them too: which characters are letters differs between versions of Java.
 *   <li>A {@code -} that touches a letter or digit on both sides is refused, because {@code revenue-cost} may be an id or a
 *       difference. So is a comma that touches a digit on both sides: {@code 1,5} may be one number or two.
 *   <li>{@code *} and {@code /} are read from left to right: {@code a / b * c} is {@code (a / b) * c}. A minus before a
 *       number makes the number negative, before anything else it is a {@link Negation} of the operand that follows.
 *   <li>Blanks, tabs and line ends may stand between all of these. Parentheses, those of min and max included, may be 64 deep.
 * </ul>
 */
public sealed interface Formula {
    /**
     * {@return the formulas that it is directly made of, in order; none for a number and a KPI}
     */
    List<Formula> operands();

    /** {@return the canonical text, which {@link #parse} reads back as an equal formula} */
    @Override
    String toString();

    /** {@return a text that two formulas share if they differ only in the order and grouping of terms, factors and operands} */
    default String key() {
        return FormulaKey.of(this);
    }

    /** {@return the ids of the KPIs that it reads, anywhere in it, in order} */
    default Set<Id<?>> kpis() {
        return FormulaParts.kpis(this);
    }

    /**
     * The inverse of {@link #toString()}; also reads other spellings of the same formula. Linear in the length of the text.
     *
     * @param text a formula in the text form above, for example {@code 100 * resolved / max(cases, 1)}
     * @return the formula
     * @throws FormulaSyntaxException if the text is no formula; it says at which index, what was expected and what is there
     */
    static Formula parse(String text) {
        return new FormulaParser(Check.given("formula", text)).parse();
    }

    /**
     * A number, without a unit.
     *
     * @param value the number, negative ones included; trailing zeros do not count
     */
    record Constant(BigDecimal value) implements Formula {
        /** Checks the number of digits and drops trailing zeros. */
        public Constant {
            value = Check.decimal("value", value);
        }

        @Override
        public List<Formula> operands() {
            return List.of();
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * The value of a KPI, in the KPI's unit.
     *
     * @param kpi the id of the KPI
     */
    record Reference(Id<?> kpi) implements Formula {
        /** Checks that there is an id. */
        public Reference {
            Check.given("kpi", kpi);
        }

        @Override
        public List<Formula> operands() {
            return List.of();
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * A sum; a difference is a sum with a {@link Negation} or a negative number in it.
     *
     * @param terms what is added, at least two
     */
    record Sum(List<Formula> terms) implements Formula {
        /** Checks the number of terms and the size of the formula. */
        public Sum {
            terms = FormulaParts.several("terms", terms);
        }

        @Override
        public List<Formula> operands() {
            return terms;
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * A product.
     *
     * @param factors what is multiplied, at least two
     */
    record Product(List<Formula> factors) implements Formula {
        /** Checks the number of factors and the size of the formula. */
        public Product {
            factors = FormulaParts.several("factors", factors);
        }

        @Override
        public List<Formula> operands() {
            return factors;
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * A ratio of two formulas.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by, not the number 0
     */
    record Quotient(Formula numerator, Formula denominator) implements Formula {
        /** Checks that it does not divide by the number 0, and the size of the formula. */
        public Quotient {
            Check.given("numerator", numerator);
            Check.given("denominator", denominator);
            checkArgument(!FormulaParts.isZero(denominator), "'denominator' must not be the number 0.");
            FormulaParts.checkSize(List.of(numerator, denominator));
        }

        @Override
        public List<Formula> operands() {
            return List.of(numerator, denominator);
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * A formula with the other sign.
     *
     * @param operand what is negated, not a number: that can be negative itself
     */
    record Negation(Formula operand) implements Formula {
        /** Checks that it negates no number, and the size of the formula. */
        public Negation {
            Check.given("operand", operand);
            checkArgument(
                    !(operand instanceof Constant),
                    "'operand' of a negation must not be a number but is %s.\nMaybe make the number itself negative.",
                    operand);
            FormulaParts.checkSize(List.of(operand));
        }

        @Override
        public List<Formula> operands() {
            return List.of(operand);
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * The smallest of several formulas.
     *
     * @param operands the formulas, at least two
     */
    record Minimum(List<Formula> operands) implements Formula {
        /** Checks the number of operands and the size of the formula. */
        public Minimum {
            operands = FormulaParts.several("operands", operands);
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }

    /**
     * The largest of several formulas.
     *
     * @param operands the formulas, at least two
     */
    record Maximum(List<Formula> operands) implements Formula {
        /** Checks the number of operands and the size of the formula. */
        public Maximum {
            operands = FormulaParts.several("operands", operands);
        }

        @Override
        public String toString() {
            return FormulaText.of(this);
        }
    }
}
