package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Minimal sets of repairs that make a formula pass, each applied to the formula and evaluated again.
 *
 * <p>A repair gives one part of the formula that reads facts itself the truth that is wanted. It may do so at the cost of
 * others: where two parts read one fact and one of them is repaired, the fact has a new value and the other part is unknown
 * until it is repaired too; but two conditions on one fact are never taken to hold together. So every set that is given
 * makes the formula pass, and no proper part of it does. Not every such set is found: the smallest {@value #MOST} are kept
 * on the way.
 */
final class Repairs {
    private static final int MOST = 12;

    private static final Check YES = Check.present(new Fact.Known("repair", "done", "yes"));
    private static final Check NO = Check.present(new Fact.Absent("repair", "done"));
    private static final Check OPEN = Check.present(new Fact.Unknown("repair", "done"));

    /** A part of a formula and the truth that it gets. */
    record Repair(Check part, boolean truth) {}

    private final Check check;
    private final Meter meter;

    private Repairs(Check check, Meter meter) {
        this.check = check;
        this.meter = meter;
    }

    /** The smallest sets first. */
    static List<Set<Repair>> minimal(Check check, Meter meter) {
        Repairs repairs = new Repairs(check, meter);
        List<Set<Repair>> minimal = new ArrayList<>();
        for (Set<Repair> set : repairs.sets(check, true)) {
            Set<Repair> smallest = repairs.reduced(set);
            if (!smallest.isEmpty() && !minimal.contains(smallest)) {
                minimal.add(smallest);
            }
        }
        minimal.sort(Comparator.comparingInt(Set::size));
        return minimal;
    }

    /** Empty if the set does not make the formula pass. */
    private Set<Repair> reduced(Set<Repair> set) {
        if (!passes(set)) {
            return Set.of();
        }
        Set<Repair> rest = new LinkedHashSet<>(set);
        for (Repair repair : set) {
            rest.remove(repair);
            if (!passes(rest)) {
                rest.add(repair);
            }
        }
        return rest;
    }

    private boolean passes(Set<Repair> set) {
        meter.spend(1);
        return isConsistent(set) && applied(check, set).verdict() == Verdict.PASS;
    }

    /** Two conditions on one fact may contradict each other, and so may a condition and a fact taken back. */
    private static boolean isConsistent(Set<Repair> set) {
        Set<List<String>> conditions = new HashSet<>();
        return set.stream()
                .filter(repair -> !(repair.part() instanceof Check.Present && repair.truth()))
                .filter(repair -> repair.part().members().isEmpty())
                .flatMap(repair -> changed(repair.part()).stream())
                .allMatch(conditions::add);
    }

    private List<Set<Repair>> sets(Check part, boolean truth) {
        Verdict verdict = part.verdict();
        meter.spend(1);
        if (verdict == Verdict.NOT_APPLICABLE || verdict == (truth ? Verdict.PASS : Verdict.FAIL)) {
            return List.of(Set.of());
        } else if (meter.isExhausted() || part instanceof Check.Broken) {
            return List.of();
        } else if (part instanceof Check.Not not) {
            return sets(not.negated(), !truth);
        } else if (part instanceof Check.Explained explained) {
            return sets(explained.check(), truth);
        }
        boolean conjunction = part instanceof Check.All || part instanceof Check.ForEach;
        if (!conjunction && !(part instanceof Check.Any || part instanceof Check.Exists)) {
            return List.of(Set.of(new Repair(part, truth)));
        }
        List<Set<Repair>> sets = conjunction == truth ? product(part, truth) : union(part, truth);
        return part instanceof Check.Exists && truth ? and(sets, Set.of(new Repair(part, true))) : sets;
    }

    private List<Set<Repair>> product(Check part, boolean truth) {
        List<Set<Repair>> sets = List.of(isOpen(part) ? Set.of(new Repair(part, false)) : Set.of());
        for (Check member : part.members()) {
            List<Set<Repair>> more = new ArrayList<>();
            for (Set<Repair> some : sets(member, truth)) {
                for (Set<Repair> set : sets) {
                    Set<Repair> both = new LinkedHashSet<>(set);
                    both.addAll(some);
                    more.add(both);
                }
            }
            sets = smallest(more);
        }
        return sets;
    }

    private List<Set<Repair>> union(Check part, boolean truth) {
        List<Set<Repair>> sets = new ArrayList<>();
        part.members().stream()
                .filter(member -> member.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(member -> sets.addAll(sets(member, truth)));
        return smallest(sets);
    }

    private static List<Set<Repair>> and(List<Set<Repair>> sets, Set<Repair> one) {
        List<Set<Repair>> all = new ArrayList<>(sets);
        all.add(one);
        return smallest(all);
    }

    private static List<Set<Repair>> smallest(List<Set<Repair>> sets) {
        return sets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .limit(MOST)
                .toList();
    }

    private static boolean isOpen(Check part) {
        return (part instanceof Check.ForEach each && each.open())
                || (part instanceof Check.Exists some && some.open());
    }

    /** The formula after some repairs. */
    static Check applied(Check check, Set<Repair> repairs) {
        Set<List<String>> supplied = new HashSet<>();
        Set<List<String>> changed = new HashSet<>();
        for (Repair repair : repairs) {
            if (repair.part().members().isEmpty()) {
                (repair.truth() ? supplied : changed).addAll(changed(repair.part()));
            }
        }
        return applied(check, repairs, supplied, changed);
    }

    private static Check applied(
            Check part, Set<Repair> repairs, Set<List<String>> supplied, Set<List<String>> changed) {
        if (repairs.contains(new Repair(part, true))) {
            return YES;
        } else if (repairs.contains(new Repair(part, false)) && !isOpen(part)) {
            return NO;
        } else if (part instanceof Check.Not not) {
            return Check.not(applied(not.negated(), repairs, supplied, changed));
        } else if (part instanceof Check.Explained explained) {
            return applied(explained.check(), repairs, supplied, changed);
        } else if (part.members().isEmpty() && !isOpen(part)) {
            return leaf(part, supplied, changed);
        }
        List<Check> members = part.members().stream()
                .map(member -> applied(member, repairs, supplied, changed))
                .toList();
        boolean open = isOpen(part) && !repairs.contains(new Repair(part, false));
        if (part instanceof Check.ForEach each) {
            return new Check.ForEach(each.part(), each.list(), open, items(members));
        } else if (part instanceof Check.Exists some) {
            return new Check.Exists(some.part(), some.list(), open, items(members));
        }
        return part instanceof Check.All ? Check.all(members) : new Check.Any(members);
    }

    private static List<Item> items(List<Check> members) {
        return members.stream().map(member -> new Item("item", member)).toList();
    }

    /** A part that was not repaired, but may read a fact that was. */
    private static Check leaf(Check part, Set<List<String>> supplied, Set<List<String>> changed) {
        boolean given = reads(part, supplied);
        if (given && part instanceof Check.Present) {
            return YES;
        }
        return given || reads(part, changed) ? OPEN : part;
    }

    private static boolean reads(Check part, Set<List<String>> facts) {
        return part.facts().stream().anyMatch(fact -> facts.contains(key(fact)));
    }

    /** The facts that get another value when a part is repaired. */
    private static Set<List<String>> changed(Check part) {
        Set<List<String>> changed = new HashSet<>();
        if (part instanceof Check.Compare compare) {
            changed.add(key(compare.left().fact()));
        } else {
            part.facts().forEach(fact -> changed.add(key(fact)));
        }
        return changed;
    }

    private static List<String> key(Fact fact) {
        return List.of(fact.subject(), fact.name());
    }

    /** A repair in words. */
    static Remedy remedy(Repair repair) {
        Check part = repair.part();
        if (part instanceof Check.Exists some && repair.truth()) {
            return Remedy.add(some.part(), "Add to the " + some.list() + " one for which this holds.");
        } else if (isOpen(part)) {
            return RuleRun.supply(
                    Fact.rest(part instanceof Check.ForEach each ? each.list() : ((Check.Exists) part).list()));
        } else if (part instanceof Check.Undecided undecided) {
            return Remedy.act(undecided.remedy());
        } else if (part instanceof Check.Compare compare && compare.left().fact() instanceof Fact.Known) {
            Fact left = compare.left().fact();
            return new Remedy.Change(
                    left.subject(),
                    left.name(),
                    "Make " + name(left) + (repair.truth() ? " " : " not ")
                            + compare.relation().words() + " '"
                            + compare.right().fact().name() + "'.");
        }
        Fact fact = part instanceof Check.Compare compare
                ? compare.left().fact()
                : part.facts().get(0);
        if (!(fact instanceof Fact.Known)) {
            return RuleRun.supply(fact);
        }
        return new Remedy.Change(
                fact.subject(),
                fact.name(),
                (part instanceof Check.Present ? "Take back " : "Change ") + name(fact) + ".");
    }

    private static String name(Fact fact) {
        return "'" + fact.name() + "' of '" + fact.subject() + "'";
    }
}
