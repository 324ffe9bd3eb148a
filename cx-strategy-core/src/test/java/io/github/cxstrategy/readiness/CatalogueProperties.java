package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the whole catalogue, over a plan that has something for every rule, spoiled here and there. */
class CatalogueProperties {
    private static final List<String> EDITS = VerdictTableTest.cases()
            .map(VerdictTableTest.Case::edit)
            .filter(edit -> !edit.contains("everything is complete") && !edit.contains(" ~ "))
            .distinct()
            .toList();

    /** Of larger sets, only that they are enough is tried here. */
    private static final int MOST_TRIED = 6;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    /** A decided verdict holds in every completion of the unknown facts; so more facts never turn PASS to FAIL or back. */
    @Property(tries = 200, seed = "31")
    void whatIsDecidedStaysDecidedWhenMoreIsKnown(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = spoiled(random);
        Optional<ResolvedPlan> less = less(whole, random);
        if (less.isEmpty()) {
            return;
        }
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment later = assess(ResolvedPlan.of(whole), gate);
        Map<String, Verdict> verdicts = new TreeMap<>();
        later.results().forEach(result -> verdicts.merge(key(result), result.verdict(), CatalogueProperties::worse));
        Assessment before = assess(less.get(), gate);
        for (RuleResult result : before.results()) {
            if (result.verdict() == Verdict.PASS || result.verdict() == Verdict.FAIL) {
                assertThat(verdicts).as("%s", result).containsEntry(key(result), result.verdict());
            }
        }
        for (Rule rule : RuleSet.full().rules()) {
            before.verdictOf(rule.id())
                    .filter(verdict -> verdict != Verdict.UNKNOWN)
                    .ifPresent(verdict -> assertThat(later.verdictOf(rule.id()))
                            .as("%s", rule.id())
                            .contains(verdict));
        }
    }

    /** Only what a rule declares. */
    @Property(tries = 100, seed = "32")
    void aRuleGivesNoVerdictThatItDoesNotDeclare(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        less(spoiled(random), random).ifPresent(plan -> {
            for (Gate gate : Gate.values()) {
                Assessment assessment = assess(plan, gate);
                for (Rule rule : RuleSet.full().rules()) {
                    assertThat(assessment.resultsOf(rule.id()).stream().map(RuleResult::verdict))
                            .as("%s", rule.id())
                            .isSubsetOf(rule.verdicts());
                }
            }
        });
    }

    @Property(tries = 100, seed = "33")
    void noRuleThrows(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        less(spoiled(random), random).ifPresent(plan -> {
            for (Gate gate : Gate.values()) {
                assertThat(assess(plan, gate).results())
                        .noneMatch(result -> result.message().contains("could not be evaluated"));
            }
        });
    }

    /** Law 3: what passes with less evidence passes with more, of a rule that says so of itself. */
    @Property(tries = 60, seed = "34")
    void moreEvidenceNeverWorsensARuleThatClaimsSo(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = spoiled(random);
        StrategicPlan.Builder without = Forgetting.someOf(whole, random).toBuilder();
        for (PlanPart part : PlanPart.values()) {
            without.addCoverage(part, Coverage.COMPLETE);
        }
        Optional<ResolvedPlan> less = resolved(without.build());
        for (Gate gate : Gate.values()) {
            for (RuleSet.Selected selected : less.isPresent() ? RuleSet.full().at(gate) : List.<RuleSet.Selected>of()) {
                if (selected.rule().evidenceMonotone() && verdict(selected, less.get(), gate) == Verdict.PASS) {
                    assertThat(verdict(selected, ResolvedPlan.of(whole), gate))
                            .as("%s", selected.rule().id())
                            .isEqualTo(Verdict.PASS);
                }
            }
        }
    }

    private static Verdict verdict(RuleSet.Selected selected, ResolvedPlan plan, Gate gate) {
        return RuleRun.check(selected, GateContext.of(plan, SoundPlan.AS_OF), gate)
                .verdict();
    }

    /** Law 9: each set of repairs makes the result pass, and no part of it does; by trying all parts of small sets. */
    @Property(tries = 20, seed = "35")
    void repairsOfTheCatalogueAreEnoughAndNoneCanBeLeftOut(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Optional<ResolvedPlan> plan = less(spoiled(random), random);
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        plan.map(VerdictTableTest::context)
                .ifPresent(context -> RuleSet.full()
                        .at(gate)
                        .forEach(selected -> RuleRun.check(selected, context, gate)
                                .bySubject()
                                .values()
                                .forEach(CatalogueProperties::repairsAreMinimal)));
    }

    private static void repairsAreMinimal(Check check) {
        if (check.verdict() != Verdict.FAIL && check.verdict() != Verdict.UNKNOWN) {
            return;
        }
        for (Set<Repairs.Repair> set : Repairs.minimal(check, new Meter(SearchLimit.ofWork(2_000)))) {
            List<Repairs.Repair> all = List.copyOf(set);
            assertThat(Repairs.applied(check, set).verdict()).as("%s", set).isEqualTo(Verdict.PASS);
            for (int part = 0; all.size() <= MOST_TRIED && part < (1 << all.size()) - 1; part++) {
                Set<Repairs.Repair> some = new LinkedHashSet<>();
                for (int i = 0; i < all.size(); i++) {
                    if ((part & 1 << i) != 0) {
                        some.add(all.get(i));
                    }
                }
                assertThat(Repairs.applied(check, some).verdict())
                        .as("%s of %s", some, set)
                        .isNotEqualTo(Verdict.PASS);
            }
        }
    }

    private static Verdict worse(Verdict a, Verdict b) {
        return List.of(a, b).contains(Verdict.FAIL) ? Verdict.FAIL : a == Verdict.UNKNOWN ? a : b;
    }

    private static String key(RuleResult result) {
        return result.rule() + " " + result.subject().orElse("");
    }

    private static Assessment assess(ResolvedPlan plan, Gate gate) {
        return ReadinessChecker.standard().assess(VerdictTableTest.context(plan), gate);
    }

    private static Optional<ResolvedPlan> resolved(StrategicPlan plan) {
        try {
            return Optional.of(ResolvedPlan.of(plan));
        } catch (UnresolvedPlanException e) {
            return Optional.empty();
        }
    }

    /** The same plan with less known; nothing if what was forgotten is named elsewhere, time and again. */
    private static Optional<ResolvedPlan> less(StrategicPlan whole, Random random) {
        return IntStream.range(0, 9)
                .mapToObj(any -> resolved(Forgetting.someOf(whole, random)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The sound plan with some of the changes of the table, as far as they go together. */
    static StrategicPlan spoiled(Random random) {
        StrategicPlan plan = SoundPlan.plan();
        List<String> edits = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            edits.add(RandomPlans.pick(EDITS, random));
        }
        for (String edit : edits) {
            try {
                StrategicPlan changed = PlanEdit.apply(plan, edit);
                plan = resolved(changed).isPresent() ? changed : plan;
            } catch (IllegalArgumentException needsWhatAnotherLeftOut) {
                // the plan stays as it is
            }
        }
        return plan;
    }
}
