package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a formula has read, sorted out when somebody first looks: a formula is immutable, so that it makes no difference
 * when, and of most results that pass nobody ever asks. Thread-safe.
 */
final class Reading {
    private final Check check;
    private final Verdict verdict;
    /** Written once or, by several threads at once, with equal contents. */
    private @Nullable Sorted sorted;

    /** For a formula and the verdict that it gives. */
    Reading(Check check, Verdict verdict) {
        this.check = check;
        this.verdict = verdict;
    }

    /** The facts of a formula: all, those that are known and those that are not, and those that the verdict rests on. */
    private record Sorted(List<Fact> all, List<Fact> read, List<Fact> missing, List<Fact> why) {
        static Sorted of(Check check, Verdict verdict) {
            List<Fact> all = check.facts();
            ImmutableList.Builder<Fact> read = ImmutableList.builder();
            ImmutableList.Builder<Fact> missing = ImmutableList.builder();
            for (Fact fact : all) {
                (fact instanceof Fact.Known ? read : missing).add(fact);
            }
            Core core = Core.of(check, verdict);
            return new Sorted(all, read.build(), missing.build(), core.isWhole() ? all : core.facts());
        }
    }

    private Sorted sorted() {
        Sorted facts = sorted;
        if (facts == null) {
            facts = Sorted.of(check, verdict);
            sorted = facts;
        }
        return facts;
    }

    /** Every fact that was read, or was missing, or is shown beside. */
    List<Fact> all() {
        return new Part(this, Which.ALL);
    }

    List<Fact> read() {
        return new Part(this, Which.READ);
    }

    List<Fact> missing() {
        return new Part(this, Which.MISSING);
    }

    /** What the verdict rests on. */
    List<Fact> why() {
        return new Part(this, Which.WHY);
    }

    private enum Which {
        ALL,
        READ,
        MISSING,
        WHY
    }

    /** Some of the facts: a list like any other, and immutable. */
    static final class Part extends AbstractList<Fact> implements RandomAccess {
        private final Reading reading;
        private final Which which;

        private Part(Reading reading, Which which) {
            this.reading = reading;
            this.which = which;
        }

        private List<Fact> facts() {
            Sorted sorted = reading.sorted();
            return switch (which) {
                case ALL -> sorted.all();
                case READ -> sorted.read();
                case MISSING -> sorted.missing();
                case WHY -> sorted.why();
            };
        }

        @Override
        public Fact get(int index) {
            return facts().get(index);
        }

        @Override
        public int size() {
            return facts().size();
        }
    }
}
