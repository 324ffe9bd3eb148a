package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a formula that its verdict rests on: enough for that verdict, and nothing in it can be left out. Where one
 * of several parts is enough, it is the first of them.
 */
final class Core {
    /** Decimals of a measured excess. */
    private static final int DECIMALS = 9;

    private final List<Check> leaves = new ArrayList<>(1); // most often
    private boolean negated;
    private boolean whole = true;

    private Core() {}

    static Core of(Check check) {
        return of(check, check.verdict());
    }

    /** For a formula whose verdict is known already. */
    static Core of(Check check, Verdict verdict) {
        Core core = new Core();
        core.collect(check, verdict);
        return core;
    }

    /** Whether it is all that the formula reads and shows. */
    boolean isWhole() {
        return whole;
    }

    List<Fact> facts() {
        return leaves.size() == 1 ? leaves.get(0).facts() : new Check.All(leaves).facts();
    }

    /**
     * How far the one failing comparison lies from its limit, rounded away from zero; empty if there is none or more than
     * one, if it is within a negation, or if it is too large a number to be told.
     */
    Optional<BigDecimal> excess() {
        if (negated) {
            return Optional.empty();
        }
        Check.Compare failing = null;
        for (Check leaf : leaves) {
            if (leaf instanceof Check.Compare compare && compare.verdict() == Verdict.FAIL) {
                if (failing != null) {
                    return Optional.empty();
                }
                failing = compare;
            }
        }
        return failing == null
                ? Optional.empty()
                : excess(failing)
                        .map(excess -> excess.setScale(DECIMALS, RoundingMode.UP))
                        .filter(io.github.cxstrategy.internal.check.Check::isWithinRange);
    }

    private static Optional<BigDecimal> excess(Check.Compare compare) {
        return switch (compare.relation()) {
            case AT_MOST -> difference(compare.left(), compare.right());
            case AT_LEAST, MORE_THAN -> difference(compare.right(), compare.left());
        };
    }

    private static Optional<BigDecimal> difference(Quantity large, Quantity small) {
        return large.low().flatMap(a -> small.high().map(a::subtract));
    }

    private void collect(Check check, Verdict verdict) {
        if (check instanceof Check.Not not) {
            negated = true;
            collect(not.negated(), not.negated().verdict());
        } else if (check instanceof Check.Explained explained) {
            whole &= explained.evidence().isEmpty();
            collect(explained.check(), verdict);
        } else if (check instanceof Check.All all) {
            members(all.members(), verdict, verdict == Verdict.PASS);
        } else if (check instanceof Check.Any any) {
            members(any.members(), verdict, verdict == Verdict.FAIL);
        } else if (check instanceof Check.ForEach each) {
            boolean some = items(each.items(), verdict, verdict == Verdict.PASS);
            if (each.open() && some) {
                whole = false;
            } else if (each.open()) {
                leaves.add(Check.present(Fact.rest(each.list())));
            }
        } else if (check instanceof Check.Exists exists) {
            if (items(exists.items(), verdict, verdict == Verdict.FAIL)) {
                whole &= !exists.open();
            } else {
                leaves.add(Check.present(exists.open() ? Fact.rest(exists.list()) : Fact.noMore(exists.list())));
            }
        } else {
            leaves.add(check);
        }
    }

    /** All members of the same verdict, or the first one. */
    private void members(List<Check> members, Verdict verdict, boolean all) {
        for (Check member : members) {
            if (member.verdict() != verdict) {
                whole = false;
                continue;
            }
            collect(member, verdict);
            if (!all) {
                whole &= members.size() == 1;
                return;
            }
        }
    }

    /** The same for the items of a list; whether there is one of that verdict. */
    private boolean items(List<Check.Item> items, Verdict verdict, boolean all) {
        boolean some = false;
        for (Check.Item item : items) {
            if (item.check().verdict() != verdict) {
                whole = false;
                continue;
            }
            some = true;
            collect(item.check(), verdict);
            if (!all) {
                whole &= items.size() == 1;
                return true;
            }
        }
        return some;
    }
}
