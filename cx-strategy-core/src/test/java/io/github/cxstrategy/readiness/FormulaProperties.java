package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.readiness.RandomFormula.World;
import io.github.cxstrategy.readiness.Repairs.Repair;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of rules, over formulas that nobody would write. */
class FormulaProperties {
    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000_000);
    }

    /** Law 1 and 2: what is decided is so in every completion of what is unknown. */
    @Property(tries = 4000, seed = "31")
    void aDecidedVerdictHoldsInEveryCompletion(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        World world = World.partial(random);
        Verdict verdict = RandomFormula.of(seed, world).verdict();
        Statistics.collect(verdict);

        if (verdict == Verdict.PASS || verdict == Verdict.FAIL) {
            for (int i = 0; i < 20; i++) {
                assertThat(RandomFormula.of(seed, world.completed(random)).verdict())
                        .isEqualTo(verdict);
            }
        }
    }

    /** Law 9: each set of repairs makes the formula pass, and no proper part of it does. */
    @Property(tries = 300, seed = "32")
    void repairsAreEnoughAndNoneCanBeLeftOut(@ForAll("seeds") long seed) {
        Check check = RandomFormula.of(seed, World.partial(new Random(seed)));
        if (check.verdict() == Verdict.PASS || check.verdict() == Verdict.NOT_APPLICABLE) {
            return;
        }
        List<Set<Repair>> sets = Repairs.minimal(check, new Meter(SearchLimit.none()));
        Statistics.collect(sets.isEmpty() ? "no repair" : "repairs");

        for (Set<Repair> set : sets) {
            assertThat(set).hasSizeLessThanOrEqualTo(12);
            assertThat(Repairs.applied(check, set).verdict()).isEqualTo(Verdict.PASS);
            List<Repair> all = new ArrayList<>(set);
            for (int part = 0; part < (1 << all.size()) - 1; part++) {
                Set<Repair> some = new LinkedHashSet<>();
                for (int i = 0; i < all.size(); i++) {
                    if ((part & 1 << i) != 0) {
                        some.add(all.get(i));
                    }
                }
                assertThat(Repairs.applied(check, some).verdict())
                        .as("%s", some)
                        .isNotEqualTo(Verdict.PASS);
            }
        }
    }

    /** Law 10: the same facts give the same verdict, whatever else is different. */
    @Property(tries = 100, seed = "33")
    void theSameFactsGiveTheSameVerdict(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Map<List<Fact>, Verdict> seen = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            Check check = RandomFormula.of(seed, World.partial(random));
            Verdict before = seen.putIfAbsent(check.facts(), check.verdict());
            assertThat(before == null || before == check.verdict()).isTrue();
        }
    }

    /** The core has no fact that the formula does not have, and what is decided has one that is told. */
    @Property(tries = 300, seed = "34")
    void theCoreIsPartOfWhatWasRead(@ForAll("seeds") long seed) {
        Check check = RandomFormula.of(seed, World.partial(new Random(seed)));

        assertThat(check.facts())
                .containsAll(Core.of(check).facts().stream()
                        .filter(fact -> !fact.name().startsWith("list"))
                        .toList());
        if (check.verdict() == Verdict.UNKNOWN) {
            assertThat(Core.of(check).facts()).anyMatch(fact -> !(fact instanceof Fact.Known));
        }
    }

    /** A question that settles a formula does so; one that is told to be missing is. */
    @Property(tries = 200, seed = "35")
    void questionsAreAboutWhatIsMissing(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        World world = World.partial(random);
        Check check = RandomFormula.of(seed, world);

        Set<Fact> missing = Questions.missing(check);
        assertThat(missing.isEmpty()).isEqualTo(check.verdict() != Verdict.UNKNOWN);
        assertThat(missing).noneMatch(Fact.Known.class::isInstance);
        assertThat(check.facts()).containsAll(missing);
    }

    /** Law 3: a formula that only asks what is there gets no worse when more is. */
    @Property(tries = 300, seed = "36")
    void aFormulaOfWhatIsThereGetsNoWorseWithMore(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        boolean[] there = new boolean[4];
        for (int i = 0; i < there.length; i++) {
            there[i] = random.nextBoolean();
        }
        Verdict before = asking(new Random(seed), 3, there).verdict();
        there[random.nextInt(there.length)] = true;

        if (before == Verdict.PASS) {
            assertThat(asking(new Random(seed), 3, there).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    /** Law 9: where supplying facts is enough, no set is lost, and the smallest of all that are enough is told. */
    @Property(tries = 300, seed = "37")
    void aFormulaOfWhatIsThereHasItsSmallestRepair(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        boolean[] there = new boolean[4];
        for (int i = 0; i < there.length; i++) {
            there[i] = random.nextBoolean();
        }
        int smallest = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << there.length; bits++) {
            boolean[] more = there.clone();
            for (int i = 0; i < there.length; i++) {
                more[i] |= (bits & 1 << i) != 0;
            }
            if (asking(new Random(seed), 3, more).verdict() == Verdict.PASS) {
                smallest = Math.min(smallest, Integer.bitCount(bits));
            }
        }
        Statistics.collect(smallest);
        List<Set<Repair>> sets = Repairs.minimal(asking(new Random(seed), 3, there), new Meter(SearchLimit.none()));

        assertThat(sets.isEmpty()).isEqualTo(smallest == 0);
        if (smallest > 0) {
            assertThat(sets.get(0)).hasSize(smallest);
        }
    }

    private static Check asking(Random shape, int depth, boolean[] there) {
        int kind = depth == 0 ? 0 : shape.nextInt(3);
        if (kind == 0) {
            int fact = shape.nextInt(there.length);
            return Check.present(
                    there[fact] ? new Fact.Known("x", "f" + fact, "yes") : new Fact.Absent("x", "f" + fact));
        }
        List<Check> members = new ArrayList<>();
        for (int count = 1 + shape.nextInt(3); count > 0; count--) {
            members.add(asking(shape, depth - 1, there));
        }
        return kind == 1 ? Check.all(members) : new Check.Any(members);
    }
}
