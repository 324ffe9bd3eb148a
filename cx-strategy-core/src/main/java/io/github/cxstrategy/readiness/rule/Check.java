package io.github.cxstrategy.readiness.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static io.github.cxstrategy.internal.check.Check.given;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.plan.PlanPart;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula over facts: data, so that a verdict can be explained by what was read.
 *
 * <p>Formulas are combined in strong Kleene logic: a conjunction fails as soon as one member fails and is unknown if one
 * is unknown and none fails; a disjunction is the mirror image. What is not applicable counts neither way.
 */
public sealed interface Check {

    /** {@return what the formula says of the plan that its facts are from} */
    default Verdict verdict() {
        return Evaluation.verdict(this);
    }

    /** {@return every fact that was read, or was missing, or is shown beside, once, in order} */
    default List<Fact> facts() {
        return Evaluation.facts(this);
    }

    /** {@return the formulas that this one is made of; empty if it looks at facts itself} */
    default List<Check> members() {
        return List.of();
    }

    /**
     * {@return this formula split by what it is about: as the outermost formula of a rule, one on a list has a part for each
     * item, and one for the list itself if that may go on or is empty; a subject that occurs twice must meet both. Any
     * other formula is about the plan as a whole, which has no subject}
     */
    default Map<Optional<String>, Check> bySubject() {
        if (!(this instanceof ForEach each)) {
            return Map.of(Optional.empty(), this);
        }
        Map<Optional<String>, Check> parts = new LinkedHashMap<>();
        for (Item item : each.items()) {
            Optional<String> subject = Optional.of(item.subject());
            Check before = parts.putIfAbsent(subject, item.check());
            if (before != null) {
                parts.put(subject, all(before, item.check()));
            }
        }
        if (each.open()) {
            parts.put(Optional.empty(), present(Fact.rest(each.list())));
        } else if (each.items().isEmpty()) {
            parts.put(Optional.empty(), new NotApplicable("There are no " + each.list() + "."));
        }
        return parts;
    }

    /** What a formula says of a plan. */
    enum Verdict {
        /** It holds, whatever the unknown facts are. */
        PASS,
        /** It does not hold, whatever the unknown facts are. */
        FAIL,
        /** It depends on facts that are missing. */
        UNKNOWN,
        /** There is nothing to judge. */
        NOT_APPLICABLE
    }

    /** How two quantities are compared. */
    enum Relation {
        /** The left one is at most the right one. */
        AT_MOST("at most"),
        /** The left one is at least the right one. */
        AT_LEAST("at least"),
        /** The left one is more than the right one. */
        MORE_THAN("more than");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        /** {@return the relation in words, for example {@code at most}} */
        public String words() {
            return words;
        }
    }

    /**
     * Passes if the fact is known, fails if it is absent.
     *
     * @param fact the fact that has to be there
     */
    record Present(Fact fact) implements Check {
        /** Checks that it is given. */
        public Present {
            given("fact", fact);
        }
    }

    /**
     * Passes if the fact is known and the condition on it holds, fails if the fact is known and it does not hold.
     *
     * @param fact the fact that was looked at
     * @param holds whether the condition holds; counts only for a known fact
     */
    record Holds(Fact fact, boolean holds) implements Check {
        /** Checks that it is given. */
        public Holds {
            given("fact", fact);
        }
    }

    /**
     * Compares two quantities; unknown unless every value that the two may have agrees.
     *
     * @param left the quantity on the left
     * @param relation what must hold between them
     * @param right the quantity on the right
     */
    record Compare(Quantity left, Relation relation, Quantity right) implements Check {
        /** Checks that all are given. */
        public Compare {
            given("left", left);
            given("relation", relation);
            given("right", right);
        }
    }

    /**
     * Passes if all members do; not applicable if none is applicable.
     *
     * @param members the members
     */
    record All(List<Check> members) implements Check {
        /** Copies the list. */
        public All {
            members = ImmutableList.copyOf(members);
        }
    }

    /**
     * Passes if one member does; not applicable if none is applicable.
     *
     * @param members the members
     */
    record Any(List<Check> members) implements Check {
        /** Copies the list. */
        public Any {
            members = ImmutableList.copyOf(members);
        }
    }

    /**
     * Passes if the other fails, and the other way round.
     *
     * @param negated the other
     */
    record Not(Check negated) implements Check {
        /** Checks that it is given. */
        public Not {
            given("negated", negated);
        }

        @Override
        public List<Check> members() {
            return List.of(negated);
        }
    }

    /**
     * Passes if every item does: not applicable if the list is known to be empty; an open list cannot pass. As the
     * outermost formula of a rule it gives one result for each item.
     *
     * @param part the part of the plan that the items belong to
     * @param list what the list holds, for example {@code funded initiatives}
     * @param open whether there may be items that are not written down
     * @param items the items
     */
    record ForEach(PlanPart part, String list, boolean open, List<Item> items) implements Check {
        /** Copies the list. */
        public ForEach {
            items = ImmutableList.copyOf(items);
        }

        @Override
        public List<Check> members() {
            return checks(items);
        }
    }

    /**
     * Passes if one item does: an open list cannot fail, and a list known to be empty does.
     *
     * @param part the part of the plan that the items belong to
     * @param list what the list holds, for example {@code KPIs}
     * @param open whether there may be items that are not written down
     * @param items the items
     */
    record Exists(PlanPart part, String list, boolean open, List<Item> items) implements Check {
        /** Copies the list. */
        public Exists {
            items = ImmutableList.copyOf(items);
        }

        @Override
        public List<Check> members() {
            return checks(items);
        }
    }

    /**
     * There is nothing to judge.
     *
     * @param reason why, in one sentence
     */
    record NotApplicable(String reason) implements Check {}

    /**
     * Cannot be decided, for a reason that takes more words than the name of a missing fact.
     *
     * @param reason why, in one sentence
     * @param remedy what would settle it, in one sentence
     * @param missing the facts that are missing
     */
    record Undecided(String reason, String remedy, List<Fact> missing) implements Check {
        /** Copies the list. */
        public Undecided {
            missing = ImmutableList.copyOf(missing);
        }
    }

    /**
     * Could not be evaluated: the rule threw an exception.
     *
     * @param cause what was thrown, in one sentence
     */
    record Broken(String cause) implements Check {}

    /**
     * A formula with its own words for a failure and with more evidence than it reads.
     *
     * @param check the formula
     * @param failure what is wrong if it fails, in one sentence; an empty text leaves that to the formula
     * @param remedy what would mend that, in one sentence; empty means what the rule says
     * @param evidence facts to show beside those of the formula
     */
    record Explained(Check check, String failure, Optional<String> remedy, List<Fact> evidence) implements Check {
        /** Copies the list. */
        public Explained {
            given("check", check);
            given("failure", failure);
            given("remedy", remedy);
            evidence = ImmutableList.copyOf(evidence);
        }

        @Override
        public List<Check> members() {
            return List.of(check);
        }
    }

    /**
     * One item of a list.
     *
     * @param subject the id of the item
     * @param check what must hold for it
     */
    record Item(String subject, Check check) {
        /** Checks that all are given. */
        public Item {
            given("subject", subject);
            given("check", check);
        }
    }

    /**
     * A number that is known exactly, or within bounds, or not at all.
     *
     * @param fact the fact that it stands for
     * @param low the least value it may have; empty means no bound
     * @param high the largest value it may have; empty means no bound
     * @param parts the facts that it was counted or summed from; empty if it is a fact itself
     */
    record Quantity(Fact fact, Optional<BigDecimal> low, Optional<BigDecimal> high, List<Fact> parts) {
        /** Checks the order of the bounds. */
        public Quantity {
            given("fact", fact);
            parts = ImmutableList.copyOf(parts);
            checkArgument(
                    low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0,
                    "'high' must not lie below low in %s.",
                    fact);
        }

        /**
         * A number that is a fact itself.
         *
         * @param fact the fact that it stands for
         * @param low the least value it may have; empty means no bound
         * @param high the largest value it may have; empty means no bound
         */
        public Quantity(Fact fact, Optional<BigDecimal> low, Optional<BigDecimal> high) {
            this(fact, low, high, ImmutableList.of());
        }

        /**
         * {@return a whole number that is known exactly}
         *
         * @param subject whom or what it is about
         * @param name its name
         * @param value the number
         */
        public static Quantity exactly(String subject, String name, long value) {
            return exactly(subject, name, BigDecimal.valueOf(value), Long.toString(value));
        }

        /**
         * {@return a threshold}
         *
         * @param parameters the thresholds of a rule
         * @param name the name of the one
         */
        public static Quantity threshold(Parameters parameters, String name) {
            BigDecimal value = parameters.ratio(name).value();
            return exactly("rule", name, value, value.toPlainString());
        }

        /**
         * {@return a number that is known exactly}
         *
         * @param subject whom or what it is about
         * @param name its name
         * @param value the number
         * @param text the number as a person reads it
         */
        public static Quantity exactly(String subject, String name, BigDecimal value, String text) {
            Optional<BigDecimal> exact = Optional.of(value);
            return new Quantity(new Fact.Known(subject, name, text), exact, exact);
        }

        /**
         * {@return a number of which only the least value is known}
         *
         * @param subject whom or what it is about
         * @param name its name
         * @param low the least value it may have
         */
        public static Quantity atLeast(String subject, String name, BigDecimal low) {
            return new Quantity(new Fact.Unknown(subject, name), Optional.of(low), Optional.empty());
        }

        /**
         * {@return a number that is not known at all}
         *
         * @param fact the absent or unknown fact
         */
        public static Quantity unknown(Fact fact) {
            return new Quantity(fact, Optional.empty(), Optional.empty());
        }
    }

    private static List<Check> checks(List<Item> items) {
        ImmutableList.Builder<Check> checks = ImmutableList.builderWithExpectedSize(items.size());
        for (Item item : items) {
            checks.add(item.check());
        }
        return checks.build();
    }

    /**
     * {@return passes if the fact is known, fails if it is absent}
     *
     * @param fact the fact that has to be there
     */
    static Check present(Fact fact) {
        return new Present(fact);
    }

    /**
     * {@return a condition on a fact}
     *
     * @param fact the fact
     * @param holds whether the condition holds; counts only for a known fact
     */
    static Check holds(Fact fact, boolean holds) {
        return new Holds(fact, holds);
    }

    /**
     * {@return passes if all members do}
     *
     * @param members the members
     */
    static Check all(List<? extends Check> members) {
        return new All(ImmutableList.copyOf(members));
    }

    /**
     * {@return passes if all members do}
     *
     * @param members the members
     */
    static Check all(Check... members) {
        return new All(ImmutableList.copyOf(members));
    }

    /**
     * {@return passes if one member does}
     *
     * @param members the members
     */
    static Check any(Check... members) {
        return new Any(ImmutableList.copyOf(members));
    }

    /**
     * {@return passes if the other fails}
     *
     * @param check the other
     */
    static Check not(Check check) {
        return new Not(check);
    }

    /**
     * {@return a comparison of two quantities}
     *
     * @param left the quantity on the left
     * @param relation what must hold between them
     * @param right the quantity on the right
     */
    static Check compare(Quantity left, Relation relation, Quantity right) {
        return new Compare(left, relation, right);
    }

    /**
     * {@return this formula with more evidence, and with its own words for a failure and for its remedy}
     *
     * @param failure what is wrong if it fails, in one sentence
     * @param remedy what would mend that, in one sentence
     * @param evidence facts to show beside those of the formula
     */
    default Check failingWith(String failure, String remedy, List<Fact> evidence) {
        return showing(evidence).failingWith(failure, remedy);
    }

    /**
     * {@return this formula with more evidence}
     *
     * @param evidence facts to show beside those of the formula
     */
    default Check showing(List<Fact> evidence) {
        return new Explained(this, "", Optional.empty(), evidence);
    }

    /**
     * {@return this formula, with its own words if it fails}
     *
     * @param failure what is wrong if it fails, in one sentence
     */
    default Check failingWith(String failure) {
        return needsNoWords() ? this : new Explained(this, failure, Optional.empty(), ImmutableList.of());
    }

    /**
     * {@return this formula, with its own words for the failure and for its remedy if it fails}
     *
     * @param failure what is wrong if it fails, in one sentence
     * @param remedy what would mend that, in one sentence
     */
    default Check failingWith(String failure, String remedy) {
        return needsNoWords() ? this : new Explained(this, failure, Optional.of(remedy), ImmutableList.of());
    }

    /**
     * {@return this formula, with its own words if it fails; they are put together only then}
     *
     * @param failure what is wrong if it fails, in one sentence, with {@code %s} where a name belongs
     * @param names what to put there, in order
     */
    @SuppressWarnings("AnnotateFormatMethod") // a lenient template: %s is its only placeholder and takes any object
    default Check saying(String failure, Object... names) {
        return needsNoWords() ? this : failingWith(Strings.lenientFormat(failure, names));
    }

    /**
     * {@return this formula, with its own words for a remedy if it fails; they are put together only then}
     *
     * @param remedy what would mend a failure, in one sentence, with {@code %s} where a name belongs
     * @param names what to put there, in order
     */
    @SuppressWarnings("AnnotateFormatMethod") // a lenient template: %s is its only placeholder and takes any object
    default Check mendedBy(String remedy, Object... names) {
        if (needsNoWords()) {
            return this;
        }
        Optional<String> words = Optional.of(Strings.lenientFormat(remedy, names));
        return this instanceof Explained told
                ? new Explained(told.check(), told.failure(), words, told.evidence())
                : new Explained(this, "", words, ImmutableList.of());
    }

    private boolean needsNoWords() {
        Verdict verdict = verdict();
        return verdict == Verdict.PASS || verdict == Verdict.UNKNOWN;
    }
}
