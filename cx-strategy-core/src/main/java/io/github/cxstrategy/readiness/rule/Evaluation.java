package io.github.cxstrategy.readiness.rule;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Evaluates a formula in strong Kleene logic and collects what it read. */
final class Evaluation {
    private Evaluation() {}

    static Verdict verdict(Check check) {
        if (check instanceof Check.Present present) {
            return present.fact() instanceof Fact.Absent ? Verdict.FAIL : known(present.fact(), true);
        } else if (check instanceof Check.Holds holds) {
            return known(holds.fact(), holds.holds());
        } else if (check instanceof Check.Compare compare) {
            return compare(compare);
        } else if (check instanceof Check.All all) {
            return of(all.members(), Verdict.FAIL, Verdict.PASS);
        } else if (check instanceof Check.Any any) {
            return of(any.members(), Verdict.PASS, Verdict.FAIL);
        } else if (check instanceof Check.Not not) {
            return negated(verdict(not.negated()));
        } else if (check instanceof Check.ForEach each) {
            Verdict closed = ofItems(each.items(), Verdict.FAIL, Verdict.PASS);
            return each.open() && closed != Verdict.FAIL ? Verdict.UNKNOWN : closed;
        } else if (check instanceof Check.Exists exists) {
            return exists(exists);
        } else if (check instanceof Check.Explained explained) {
            return verdict(explained.check());
        }
        return check instanceof Check.NotApplicable ? Verdict.NOT_APPLICABLE : Verdict.UNKNOWN;
    }

    private static Verdict known(Fact fact, boolean holds) {
        if (!(fact instanceof Fact.Known)) {
            return Verdict.UNKNOWN;
        }
        return holds ? Verdict.PASS : Verdict.FAIL;
    }

    /** Decided only where every pair of values within the bounds agrees. */
    private static Verdict compare(Check.Compare compare) {
        return switch (compare.relation()) {
            case AT_MOST -> atMost(compare.left(), compare.right());
            case AT_LEAST -> atMost(compare.right(), compare.left());
            case MORE_THAN -> negated(atMost(compare.left(), compare.right()));
        };
    }

    private static Verdict atMost(Check.Quantity small, Check.Quantity large) {
        if (small.high().isPresent()
                && large.low().isPresent()
                && small.high().get().compareTo(large.low().get()) <= 0) {
            return Verdict.PASS;
        }
        return small.low().isPresent()
                        && large.high().isPresent()
                        && small.low().get().compareTo(large.high().get()) > 0
                ? Verdict.FAIL
                : Verdict.UNKNOWN;
    }

    private static Verdict negated(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Verdict.FAIL;
            case FAIL -> Verdict.PASS;
            case UNKNOWN, NOT_APPLICABLE -> verdict;
        };
    }

    /** The decisive verdict as soon as one member gives it, else unknown if one is, else the other one if one gives it. */
    private static Verdict of(List<Check> members, Verdict decisive, Verdict other) {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        for (int i = 0; i < members.size(); i++) {
            Verdict next = verdict(members.get(i));
            if (next == decisive) {
                return decisive;
            }
            verdict = weaker(verdict, next, other);
        }
        return verdict;
    }

    private static Verdict ofItems(List<Check.Item> items, Verdict decisive, Verdict other) {
        Verdict verdict = Verdict.NOT_APPLICABLE;
        for (int i = 0; i < items.size(); i++) {
            Verdict next = verdict(items.get(i).check());
            if (next == decisive) {
                return decisive;
            }
            verdict = weaker(verdict, next, other);
        }
        return verdict;
    }

    private static Verdict weaker(Verdict one, Verdict next, Verdict other) {
        if (one == Verdict.UNKNOWN || next == Verdict.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        return next == other ? other : one;
    }

    private static Verdict exists(Check.Exists exists) {
        Verdict closed = ofItems(exists.items(), Verdict.PASS, Verdict.FAIL);
        if (closed == Verdict.PASS) {
            return closed;
        }
        return exists.open() || closed == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    /** Every fact of a formula once, in order. */
    static List<Fact> facts(Check check) {
        List<Fact> facts = new ArrayList<>();
        collect(check, facts);
        if (facts.size() == 1) {
            return ImmutableList.of(facts.get(0));
        } else if (facts.size() == 2) {
            return once(facts.get(0), facts.get(1));
        }
        return once(facts.toArray(new Fact[0]));
    }

    private static List<Fact> once(Fact one, Fact other) {
        int order = one.compareTo(other);
        if (order == 0) {
            return ImmutableList.of(one);
        }
        return order < 0 ? ImmutableList.of(one, other) : ImmutableList.of(other, one);
    }

    /** Facts once each, in order; of those that are told alike the first. Works in the array that is given. */
    private static List<Fact> once(Fact[] facts) {
        sort(facts);
        int kept = 0;
        for (Fact fact : facts) {
            if (kept == 0 || fact.compareTo(facts[kept - 1]) != 0) {
                facts[kept++] = fact;
            }
        }
        return ImmutableList.copyOf(kept == facts.length ? facts : Arrays.copyOf(facts, kept));
    }

    /** Stable. Formulas read nearly in order, subject by subject, so that most facts have few places to go. */
    private static void sort(Fact[] facts) {
        long moves = 8L * facts.length;
        for (int i = 1; i < facts.length; i++) {
            Fact fact = facts[i];
            int to = i;
            while (to > 0 && facts[to - 1].compareTo(fact) > 0) {
                facts[to] = facts[to - 1];
                to--;
            }
            facts[to] = fact;
            moves -= i - to;
            if (moves < 0) {
                Arrays.sort(facts);
                return;
            }
        }
    }

    /** Adds what the formula itself reads, then what its members read. */
    private static void collect(Check check, List<Fact> facts) {
        if (check instanceof Check.Explained explained) {
            facts.addAll(explained.evidence());
            collect(explained.check(), facts);
        } else if (check instanceof Check.All all) {
            collectAll(all.members(), facts);
        } else if (check instanceof Check.Any any) {
            collectAll(any.members(), facts);
        } else if (check instanceof Check.Not not) {
            collect(not.negated(), facts);
        } else {
            own(check, facts);
            if (check instanceof Check.ForEach each) {
                collectItems(each.items(), facts);
            } else if (check instanceof Check.Exists exists) {
                collectItems(exists.items(), facts);
            }
        }
    }

    private static void collectAll(List<Check> members, List<Fact> facts) {
        for (int i = 0; i < members.size(); i++) {
            collect(members.get(i), facts);
        }
    }

    private static void collectItems(List<Check.Item> items, List<Fact> facts) {
        for (int i = 0; i < items.size(); i++) {
            collect(items.get(i).check(), facts);
        }
    }

    /** Adds what decides a formula beside its members. */
    private static void own(Check check, List<Fact> facts) {
        if (check instanceof Check.Present present) {
            facts.add(present.fact());
        } else if (check instanceof Check.Holds holds) {
            facts.add(holds.fact());
        } else if (check instanceof Check.Compare compare) {
            read(compare.left(), facts);
            read(compare.right(), facts);
        } else if (check instanceof Check.Undecided undecided) {
            facts.addAll(undecided.missing());
        } else if (check instanceof Check.ForEach each && each.open()) {
            facts.add(Fact.rest(each.list()));
        } else if (check instanceof Check.Exists exists && exists.open()) {
            facts.add(Fact.rest(exists.list()));
        } else if (check instanceof Check.Exists exists && exists.items().isEmpty()) {
            facts.add(Fact.noMore(exists.list()));
        }
    }

    /** A number that is not known exactly, but within bounds, is decided by them. */
    private static void read(Check.Quantity side, List<Fact> facts) {
        facts.add(side.fact());
        facts.addAll(side.parts());
        if (!(side.fact() instanceof Fact.Known)) {
            side.low().ifPresent(low -> facts.add(bound(side, "at least " + low.toPlainString())));
            side.high().ifPresent(high -> facts.add(bound(side, "at most " + high.toPlainString())));
        }
    }

    private static Fact bound(Check.Quantity side, String words) {
        return new Fact.Known(side.fact().subject(), side.fact().name(), words);
    }
}
