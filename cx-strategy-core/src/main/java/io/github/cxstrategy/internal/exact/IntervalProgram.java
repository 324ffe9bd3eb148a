package io.github.cxstrategy.internal.exact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms over variables, and pairs of terms that are equal: what intervals are propagated through. A term is known by its
 * number and built from terms before it.
 */
public final class IntervalProgram {

    /** What a term is made of. */
    public enum Op {
        /** A variable or a number, with the ends it is given. */
        LEAF,
        SUM,
        PRODUCT,
        /** The divisor is not 0. */
        QUOTIENT,
        /** The smaller one of two. */
        MINIMUM
    }

    /**
     * A term; a leaf has ends, null where open, every other two operands.
     *
     * @param op what it is made of
     * @param left the number of the first operand, -1 for a leaf
     * @param right the number of the second operand, -1 for a leaf
     * @param low the least value of a leaf
     * @param high the largest value of a leaf
     */
    public record Term(
            Op op,
            int left,
            int right,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /** Two terms that have the same value. */
    public record Equality(int one, int other) {}

    private final List<Term> terms = new ArrayList<>();
    private final List<Equality> equalities = new ArrayList<>();

    /** Adds a variable, or a number if both ends are the same, and returns its number. */
    public int addLeaf(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        terms.add(new Term(Op.LEAF, -1, -1, low, high));
        return terms.size() - 1;
    }

    /** Adds an operation on two terms and returns its number. */
    public int add(Op op, int left, int right) {
        terms.add(new Term(op, left, right, null, null));
        return terms.size() - 1;
    }

    public void equate(int one, int other) {
        equalities.add(new Equality(one, other));
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Equality> equalities() {
        return equalities;
    }

    /** Why a term lies between two ends. */
    public enum Rule {
        /** By its operands. */
        FROM_OPERANDS,
        /** As the first operand of a term. */
        AS_LEFT_OF,
        /** As the second operand of a term. */
        AS_RIGHT_OF,
        /** As equal to a term. */
        EQUAL_TO
    }

    /**
     * One step of a trace: this term lies between these ends, both included, null where open.
     *
     * @param term the number of the term
     * @param rule why
     * @param because the number of the term that the rule speaks of; the term itself for {@link Rule#FROM_OPERANDS}
     * @param low the least value
     * @param high the largest value; below the least one where nothing is left
     */
    public record Step(
            int term,
            Rule rule,
            int because,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}
}
