package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            return all(all.members().stream());
        } else if (check instanceof Check.Any any) {
            return any(any.members().stream());
        } else if (check instanceof Check.Not not) {
            return negated(verdict(not.negated()));
        } else if (check instanceof Check.ForEach each) {
            return forEach(each);
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

    private static Verdict all(Stream<Check> members) {
        List<Verdict> verdicts = members.map(Evaluation::verdict).toList();
        return first(verdicts, Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS);
    }

    private static Verdict any(Stream<Check> members) {
        List<Verdict> verdicts = members.map(Evaluation::verdict).toList();
        return first(verdicts, Verdict.PASS, Verdict.UNKNOWN, Verdict.FAIL);
    }

    private static Verdict first(List<Verdict> verdicts, Verdict... order) {
        return Stream.of(order).filter(verdicts::contains).findFirst().orElse(Verdict.NOT_APPLICABLE);
    }

    private static Verdict forEach(Check.ForEach each) {
        Verdict closed = all(each.items().stream().map(Check.Item::check));
        return each.open() && closed != Verdict.FAIL ? Verdict.UNKNOWN : closed;
    }

    private static Verdict exists(Check.Exists exists) {
        Verdict closed = any(exists.items().stream().map(Check.Item::check));
        if (closed == Verdict.PASS) {
            return closed;
        }
        return exists.open() || closed == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    /** Every fact of a formula, once, in order. */
    static List<Fact> facts(Check check) {
        Set<Fact> facts = new TreeSet<>();
        collect(check, facts);
        return new ArrayList<>(facts);
    }

    private static void collect(Check check, Set<Fact> facts) {
        if (check instanceof Check.Present present) {
            facts.add(present.fact());
        } else if (check instanceof Check.Holds holds) {
            facts.add(holds.fact());
        } else if (check instanceof Check.Compare compare) {
            facts.add(compare.left().fact());
            facts.add(compare.right().fact());
        } else if (check instanceof Check.Explained explained) {
            facts.addAll(explained.evidence());
        } else if (check instanceof Check.Undecided undecided) {
            facts.addAll(undecided.missing());
        } else if (check instanceof Check.ForEach each && each.open()) {
            facts.add(rest(each.list()));
        } else if (check instanceof Check.Exists exists && exists.open()) {
            facts.add(rest(exists.list()));
        }
        children(check).forEach(child -> collect(child, facts));
    }

    static Fact rest(String list) {
        return new Fact.Unknown("plan", "further " + list);
    }

    private static List<Check> children(Check check) {
        if (check instanceof Check.All all) {
            return all.members();
        } else if (check instanceof Check.Any any) {
            return any.members();
        } else if (check instanceof Check.Not not) {
            return List.of(not.negated());
        } else if (check instanceof Check.ForEach each) {
            return each.items().stream().map(Check.Item::check).toList();
        } else if (check instanceof Check.Exists exists) {
            return exists.items().stream().map(Check.Item::check).toList();
        } else if (check instanceof Check.Explained explained) {
            return List.of(explained.check());
        }
        return List.of();
    }

    /** Why a formula fails, in one sentence, if a part of it can tell. */
    static Optional<String> failure(Check check) {
        if (check instanceof Check.Explained explained) {
            return Optional.of(explained.failure());
        } else if (check instanceof Check.Present present) {
            return Optional.of("'" + present.fact().name() + "' of '"
                    + present.fact().subject() + "' must be given but is absent.");
        } else if (check instanceof Check.Compare compare) {
            return Optional.of(sentence(compare));
        } else if (check instanceof Check.All || check instanceof Check.ForEach) {
            return children(check).stream()
                    .filter(child -> verdict(child) == Verdict.FAIL)
                    .findFirst()
                    .flatMap(Evaluation::failure);
        }
        return Optional.empty();
    }

    private static String sentence(Check.Compare compare) {
        return "'" + compare.left().fact().name() + "' of '"
                + compare.left().fact().subject() + "' must be "
                + compare.relation().words() + " '" + compare.right().fact().name() + "' "
                + value(compare.right().fact()) + " but is "
                + value(compare.left().fact()) + ".";
    }

    private static String value(Fact fact) {
        return fact instanceof Fact.Known known ? known.value() : "unknown";
    }

    /** What would mend a failing formula, if the part that fails says so itself. */
    static Optional<String> remedy(Check check) {
        if (check instanceof Check.Explained explained) {
            return explained.remedy();
        } else if (check instanceof Check.All || check instanceof Check.ForEach) {
            return children(check).stream()
                    .filter(child -> verdict(child) == Verdict.FAIL)
                    .findFirst()
                    .flatMap(Evaluation::remedy);
        }
        return Optional.empty();
    }

    /** The first part that is undecided and has words of its own for that, if there is one. */
    static Optional<Check.Undecided> undecided(Check check) {
        if (check instanceof Check.Undecided undecided) {
            return Optional.of(undecided);
        }
        return children(check).stream()
                .map(Evaluation::undecided)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the first broken part threw, if one is broken. */
    static Optional<String> cause(Check check) {
        if (check instanceof Check.Broken broken) {
            return Optional.of(broken.cause());
        }
        return children(check).stream()
                .map(Evaluation::cause)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
