package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
            return all(all.members());
        } else if (check instanceof Check.Any any) {
            return any(any.members());
        } else if (check instanceof Check.Not not) {
            return negated(verdict(not.negated()));
        } else if (check instanceof Check.ForEach each) {
            Verdict closed = all(each.members());
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
        if (compare(small.high(), large.low()).map(order -> order <= 0).orElse(false)) {
            return Verdict.PASS;
        }
        return compare(small.low(), large.high()).map(order -> order > 0).orElse(false)
                ? Verdict.FAIL
                : Verdict.UNKNOWN;
    }

    private static Optional<Integer> compare(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::compareTo));
    }

    private static Verdict negated(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Verdict.FAIL;
            case FAIL -> Verdict.PASS;
            case UNKNOWN, NOT_APPLICABLE -> verdict;
        };
    }

    private static Verdict all(List<Check> members) {
        return first(members, Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS);
    }

    private static Verdict any(List<Check> members) {
        return first(members, Verdict.PASS, Verdict.UNKNOWN, Verdict.FAIL);
    }

    private static Verdict first(List<Check> members, Verdict... order) {
        List<Verdict> verdicts = members.stream().map(Evaluation::verdict).toList();
        return Stream.of(order).filter(verdicts::contains).findFirst().orElse(Verdict.NOT_APPLICABLE);
    }

    private static Verdict exists(Check.Exists exists) {
        Verdict closed = any(exists.members());
        if (closed == Verdict.PASS) {
            return closed;
        }
        return exists.open() || closed == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    /** Adds what the formula itself reads, then what its members read. */
    static void collect(Check check, Set<Fact> facts) {
        if (check instanceof Check.Explained explained) {
            facts.addAll(explained.evidence());
        } else {
            facts.addAll(own(check));
        }
        check.members().forEach(child -> collect(child, facts));
    }

    /** What decides this formula beside its members. */
    static List<Fact> own(Check check) {
        if (check instanceof Check.Present present) {
            return List.of(present.fact());
        } else if (check instanceof Check.Holds holds) {
            return List.of(holds.fact());
        } else if (check instanceof Check.Compare compare) {
            return Stream.of(compare.left(), compare.right())
                    .flatMap(Evaluation::read)
                    .toList();
        } else if (check instanceof Check.Undecided undecided) {
            return undecided.missing();
        } else if (check instanceof Check.ForEach each && each.open()) {
            return List.of(Fact.rest(each.list()));
        } else if (check instanceof Check.Exists exists && exists.open()) {
            return List.of(Fact.rest(exists.list()));
        } else if (check instanceof Check.Exists exists && exists.items().isEmpty()) {
            return List.of(Fact.noMore(exists.list()));
        }
        return List.of();
    }

    /** A number that is not known exactly, but within bounds, is decided by them. */
    private static Stream<Fact> read(Check.Quantity side) {
        Stream<Fact> bounds = side.fact() instanceof Fact.Known
                ? Stream.of()
                : Stream.concat(
                        side.low().stream().map(low -> bound(side, "at least " + low.toPlainString())),
                        side.high().stream().map(high -> bound(side, "at most " + high.toPlainString())));
        return Stream.of(Stream.of(side.fact()), side.parts().stream(), bounds).flatMap(facts -> facts);
    }

    private static Fact bound(Check.Quantity side, String words) {
        return new Fact.Known(side.fact().subject(), side.fact().name(), words);
    }
}
