package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
    private static StrategicPlan spoiled(Random random) {
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
