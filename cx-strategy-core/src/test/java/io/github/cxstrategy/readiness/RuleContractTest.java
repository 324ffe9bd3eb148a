package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.comparablePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleContract;
import io.github.cxstrategy.readiness.rule.RuleContract.Breach;
import io.github.cxstrategy.readiness.rule.RuleContract.Law;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract of a rule finds each kind of defect, and nothing in rules that have none. */
class RuleContractTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final List<GateContext> PLANS = plans();

    private static List<GateContext> plans() {
        List<StrategicPlan> plans = new ArrayList<>(List.of(comparablePlan().build()));
        for (int seed = 0; seed < 2; seed++) {
            plans.add(RandomPlans.complete(new Random(seed)));
        }
        return plans.stream()
                .map(ResolvedPlan::of)
                .map(plan -> GateContext.of(plan, KpiConflictDetector.standard().detect(plan), TODAY))
                .toList();
    }

    @Test
    void everyRuleOfTheCatalogueKeepsTheContract() {
        assertThat(RuleContract.broken(RuleSet.full().rules(), PLANS, 1)).isEmpty();
    }

    @Test
    void aSoundRuleOfOneFormulaKeepsTheContract() {
        assertThat(laws(rule((context, gate, parameters) -> context.forEach(
                        PlanPart.INITIATIVES,
                        context.plan().initiatives(),
                        Initiative::id,
                        initiative -> Check.present(context.fact(
                                PlanPart.INITIATIVES, initiative.id().value(), "owners", initiative.owners()))))))
                .isEmpty();
    }

    @Test
    void dependenceOnTheOrderIsFound() {
        Rule rule = rule((context, gate, parameters) -> Check.present(context.fact(
                PlanPart.INITIATIVES,
                "plan",
                "first initiative",
                context.plan().plan().initiatives().stream().findFirst().map(Initiative::id))));

        assertThat(laws(rule)).contains(Law.IGNORES_ORDER);
    }

    @Test
    void aClockIsFound() {
        Rule rule = rule((context, gate, parameters) -> context.forEach(
                PlanPart.INITIATIVES,
                context.plan().initiatives(),
                Initiative::id,
                initiative -> context.holds(
                        PlanPart.INITIATIVES,
                        initiative.id().value(),
                        "schedule",
                        initiative.schedule(),
                        span -> span.start().isAfter(LocalDate.now(java.time.ZoneOffset.UTC)))));

        assertThat(laws(rule)).containsExactly(Law.READS_NO_CLOCK);
    }

    @Test
    void aHiddenUnknownIsFound() {
        Rule takesSilenceForYes = rule((context, gate, parameters) -> context.forEach(
                PlanPart.INITIATIVES,
                context.plan().initiatives(),
                Initiative::id,
                initiative -> Check.holds(
                        new Fact.Known(
                                initiative.id().value(),
                                "prerequisites",
                                initiative.prerequisites().toString()),
                        initiative.prerequisites().isEmpty())));
        Rule forgetsThatTheListMayGoOn = rule((context, gate, parameters) -> Check.holds(
                new Fact.Known("plan", "influences", Integer.toString(influences(context))), influences(context) < 2));

        assertThat(laws(takesSilenceForYes)).contains(Law.STANDS_WHEN_MORE_IS_KNOWN);
        assertThat(laws(forgetsThatTheListMayGoOn)).contains(Law.STANDS_WHEN_MORE_IS_KNOWN);
    }

    @Test
    void aFalseClaimOfMonotonyIsFound() {
        Rule.Definition fewInfluences = rule((context, gate, parameters) -> Check.compare(
                context.count(PlanPart.INFLUENCES, "influences", influences(context)),
                Check.Relation.AT_MOST,
                Check.Quantity.exactly("rule", "limit", 1)));

        assertThat(laws(fewInfluences)).isEmpty();
        assertThat(laws(fewInfluences.with(Rule.Trait.EVIDENCE_MONOTONE))).containsExactly(Law.IS_EVIDENCE_MONOTONE);
    }

    @Test
    void anExceptionIsFoundWhetherForOneSubjectOrAsAWhole() {
        Rule forOne = rule((context, gate, parameters) ->
                context.forEach(PlanPart.INITIATIVES, context.plan().initiatives(), Initiative::id, initiative -> {
                    throw new IllegalStateException("oops");
                }));
        Rule asAWhole = rule((context, gate, parameters) -> {
            throw new IllegalStateException("oops");
        });

        assertThat(laws(forOne)).containsExactly(Law.THROWS_NOTHING);
        assertThat(laws(asAWhole)).containsExactly(Law.THROWS_NOTHING);
        assertThat(RuleContract.broken(asAWhole, PLANS, 1).get(0).sentence())
                .isEqualTo("It threw IllegalStateException: oops.");
    }

    @Test
    void whatDecidesWithoutBeingShownIsFound() {
        Rule rule = rule((context, gate, parameters) ->
                Check.holds(new Fact.Known("plan", "number of influences", "not told"), influences(context) % 2 == 0));

        assertThat(laws(rule)).contains(Law.SHOWS_WHAT_IT_READS);
    }

    @Test
    void aRuleThatSaysSomethingElseTheSecondTimeIsFound() {
        AtomicInteger calls = new AtomicInteger();
        Rule rule = rule((context, gate, parameters) ->
                Check.present(new Fact.Known("plan", "calls", Integer.toString(calls.incrementAndGet()))));

        assertThat(laws(rule)).contains(Law.SAYS_THE_SAME_TWICE);
    }

    @Test
    void aVerdictThatIsNotDeclaredIsFound() {
        Rule rule = rule((context, gate, parameters) -> new Check.NotApplicable("There is nothing."))
                .declaring(Verdict.PASS, Verdict.FAIL);

        assertThat(RuleContract.broken(rule, PLANS, 1))
                .extracting(Breach::law, Breach::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Law.DECLARES_ITS_VERDICTS, "It is NOT_APPLICABLE and declares [PASS, FAIL]."));
    }

    private static int influences(GateContext context) {
        return context.plan().scorecard().influences().size();
    }

    private static List<Law> laws(Rule rule) {
        return RuleContract.broken(rule, PLANS, 1).stream().map(Breach::law).toList();
    }

    private static Rule.Definition rule(Rule.Formula formula) {
        return Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must be so.", formula);
    }
}
