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
import java.util.TreeSet;

/**
 * The part of a formula that its verdict rests on: enough for that verdict, and nothing in it can be left out. Where one
 * of several parts is enough, it is the first of them.
 */
final class Core {
    /** Decimals of a measured excess. */
    private static final int DECIMALS = 9;

    private final List<Check> leaves = new ArrayList<>();
    private final TreeSet<Fact> facts = new TreeSet<>();
    private boolean negated;

    private Core() {}

    static Core of(Check check) {
        Core core = new Core();
        core.collect(check, check.verdict());
        return core;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /**
     * How far the one failing comparison lies from its limit, rounded away from zero; empty if there is none or more than
     * one, if it is within a negation, or if it is too large a number to be told.
     */
    Optional<BigDecimal> excess() {
        List<Check.Compare> comparisons = leaves.stream()
                .filter(Check.Compare.class::isInstance)
                .map(Check.Compare.class::cast)
                .filter(compare -> compare.verdict() == Verdict.FAIL)
                .toList();
        return negated || comparisons.size() != 1
                ? Optional.empty()
                : excess(comparisons.get(0))
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
            collect(explained.check(), verdict);
        } else if (check instanceof Check.All || check instanceof Check.ForEach) {
            members(check, verdict, verdict == Verdict.PASS);
        } else if (check instanceof Check.Any || check instanceof Check.Exists) {
            members(check, verdict, verdict == Verdict.FAIL);
        } else {
            leaves.add(check);
            facts.addAll(check.facts());
        }
    }

    /** All members of the same verdict, or the first one. */
    private void members(Check check, Verdict verdict, boolean all) {
        List<Check> same = check.members().stream()
                .filter(member -> member.verdict() == verdict)
                .toList();
        same.stream().limit(all ? same.size() : 1).forEach(member -> collect(member, verdict));
        if (same.isEmpty()) {
            facts.addAll(listOf(check));
        }
    }

    /** What is known of a list as such. */
    private static List<Fact> listOf(Check check) {
        if (check instanceof Check.ForEach each && each.open()) {
            return List.of(Fact.rest(each.list()));
        } else if (check instanceof Check.Exists exists) {
            return List.of(exists.open() ? Fact.rest(exists.list()) : Fact.noMore(exists.list()));
        }
        return List.of();
    }
}
