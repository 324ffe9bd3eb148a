package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is missing in an undecided formula, and what it takes to decide it.
 *
 * <p>A fact settles a formula if the formula is decided whatever the fact turns out to be. A list that may go on is settled
 * by the word that it does not.
 */
final class Questions {
    private static final Check YES = Check.present(new Fact.Known("question", "answer", "yes"));
    private static final Check NO = Check.present(new Fact.Absent("question", "answer"));

    private Questions() {}

    /** The facts that undecided parts of a formula lack. */
    static Set<Fact> missing(Check check) {
        Set<Fact> missing = new TreeSet<>();
        collect(check, missing);
        return missing;
    }

    private static void collect(Check check, Set<Fact> missing) {
        if (check.verdict() != Verdict.UNKNOWN) {
            return;
        }
        missing.addAll(own(check));
        check.members().forEach(member -> collect(member, missing));
    }

    private static List<Fact> own(Check check) {
        if (check instanceof Check.Compare compare) {
            return Stream.of(compare.left(), compare.right())
                    .flatMap(side -> missing(side).stream())
                    .distinct()
                    .toList();
        } else if (check instanceof Check.ForEach each) {
            return each.open() ? List.of(Fact.rest(each.list())) : List.of();
        } else if (check instanceof Check.Exists some) {
            return some.open() ? List.of(Fact.rest(some.list())) : List.of();
        }
        return check.members().isEmpty()
                ? check.facts().stream()
                        .filter(fact -> !(fact instanceof Fact.Known))
                        .toList()
                : List.of();
    }

    private static List<Fact> missing(Quantity quantity) {
        List<Fact> parts = quantity.parts().stream()
                .filter(fact -> !(fact instanceof Fact.Known))
                .toList();
        if (!parts.isEmpty()) {
            return parts;
        }
        return quantity.fact() instanceof Fact.Known ? List.of() : List.of(quantity.fact());
    }

    static boolean settles(Fact fact, Check check) {
        return answered(check, fact, YES).verdict() != Verdict.UNKNOWN
                && answered(check, fact, NO).verdict() != Verdict.UNKNOWN;
    }

    private static Check answered(Check check, Fact fact, Check answer) {
        if (check instanceof Check.Not not) {
            return Check.not(answered(not.negated(), fact, answer));
        } else if (check instanceof Check.Explained explained) {
            return answered(explained.check(), fact, answer);
        } else if (check instanceof Check.ForEach each) {
            boolean open = each.open() && !fact.equals(Fact.rest(each.list()));
            return new Check.ForEach(each.part(), each.list(), open, items(check, fact, answer));
        } else if (check instanceof Check.Exists some) {
            boolean open = some.open() && !fact.equals(Fact.rest(some.list()));
            return new Check.Exists(some.part(), some.list(), open, items(check, fact, answer));
        } else if (check instanceof Check.All || check instanceof Check.Any) {
            List<Check> members = check.members().stream()
                    .map(member -> answered(member, fact, answer))
                    .toList();
            return check instanceof Check.All ? Check.all(members) : new Check.Any(members);
        }
        boolean decides = check.verdict() == Verdict.UNKNOWN && own(check).equals(List.of(fact));
        return decides ? answer : check;
    }

    private static List<Item> items(Check check, Fact fact, Check answer) {
        return check.members().stream()
                .map(member -> new Item("item", answered(member, fact, answer)))
                .collect(Collectors.toList());
    }
}
