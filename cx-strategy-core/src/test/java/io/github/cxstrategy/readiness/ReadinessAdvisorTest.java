package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.context;
import static io.github.cxstrategy.readiness.ReadyPlan.covered;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.initiative;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.workforce.DepartmentWorkload;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import io.github.cxstrategy.readiness.ReadinessAdvisor.Advice;
import io.github.cxstrategy.readiness.ReadinessAdvisor.Deferrals;
import io.github.cxstrategy.readiness.ReadinessAdvisor.Mending;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would make a plan ready. */
class ReadinessAdvisorTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final Fact A = new Fact.Unknown("x", "a");
    private static final Fact B = new Fact.Unknown("x", "b");
    private static final Fact C = new Fact.Absent("x", "c");

    @Test
    void alternativesAreTheSmallestSetsThatMakeTheRulePass() {
        Check check =
                Check.all(Check.present(C), Check.any(Check.present(A), Check.all(Check.present(B), Check.present(C))));

        assertThat(alternatives(check))
                .containsExactly(
                        List.of("Supply 'c' of 'x'.", "Supply 'a' of 'x'."),
                        List.of("Supply 'c' of 'x'.", "Supply 'b' of 'x'."));
    }

    @Test
    void twoConditionsOnOneFactAreNotTakenToHoldTogether() {
        Fact kind = new Fact.Known("k", "kind", "EMPLOYEE");
        Check business = Check.holds(kind, false);
        Check both = Check.all(business, Check.not(Check.holds(kind, true)));

        assertThat(alternatives(business)).containsExactly(List.of("Change 'kind' of 'k'."));
        assertThat(alternatives(both)).isEmpty();
    }

    @Test
    void aListThatMayGoOnIsToBeCompletedAndAnEmptyOneToBeFilled() {
        Check every = Check.any(new Check.ForEach(PlanPart.ACTIONS, "actions", true, List.of()));
        Check some = new Check.Exists(PlanPart.ACTIONS, "actions", false, List.of());

        assertThat(alternatives(Check.all(Check.present(C), some)))
                .containsExactly(List.of("Supply 'c' of 'x'.", "Add to the actions one for which this holds."));
        assertThat(alternatives(every)).isEmpty();
    }

    @Test
    void aRuleThatThrowsHasNoRepair() {
        assertThat(alternatives(new Check.Broken("oops"))).isEmpty();
    }

    @Test
    void theFactThatSettlesMostIsAskedFirst() {
        Advice advice = advise(
                rule("S-1", RuleSeverity.BLOCKER, Check.present(B)),
                rule("S-2", RuleSeverity.WARNING, Check.present(A)),
                rule("S-3", RuleSeverity.WARNING, Check.present(A)),
                rule("S-4", RuleSeverity.WARNING, Check.all(Check.present(A), Check.present(C))),
                rule(
                        "S-5",
                        RuleSeverity.BLOCKER,
                        Check.all(Check.present(A), Check.present(new Fact.Unknown("x", "d")))));

        assertThat(advice.questions())
                .extracting(question -> question.fact().name() + " " + question.blockersSettled() + " "
                        + question.settled() + " " + question.asked())
                .containsExactly("b 1 1 1", "a 0 2 3", "d 0 0 1");
        assertThat(advice.complete()).isTrue();
        assertThat(advice.mendings())
                .extracting(mending -> mending.rule().value())
                .containsExactly("S-1", "S-2", "S-3", "S-4", "S-5");
    }

    @Test
    void aLimitIsSaidToHaveCutTheAdvice() {
        assertThat(ReadinessAdvisor.standard()
                        .advise(context(readyPlan()), G3, SearchLimit.ofWork(1))
                        .complete())
                .isFalse();
    }

    @Test
    void theSmallestDeferralsAreFound() {
        Deferrals deferrals = deferrals(overdrawn(), SearchLimit.none());

        assertThat(deferrals.sets()).containsExactly(ids("c", "e"), ids("d", "e"));
        assertThat(deferrals.complete()).isTrue();
        assertThat(deferrals(readyPlan(), SearchLimit.none()).sets()).containsExactly(Set.of());
    }

    @Test
    void deferralsSayWhetherAllWereTried() {
        assertThat(deferrals(overdrawn(), SearchLimit.ofWork(3)).complete()).isFalse();
    }

    /** Two departments lack 1.2 FTE each in the first quarter; no initiative alone frees both. */
    @Test
    void c03NamesTheSmallestSetsToDefer() {
        StrategicPlan.Builder plan = layered();

        Deferrals deferrals =
                ReadinessAdvisor.standard().deferrals(context(plan), G3, RuleId.of("C-03"), SearchLimit.none());

        assertThat(deferrals.sets()).containsExactly(ids("a", "d"), ids("c", "d"));
        assertThat(deferrals.complete()).isTrue();
        assertThat(deferrals.sets()).isEqualTo(smallest(plan, "C-03"));
        assertThat(verdictWithout(plan, "C-03", Set.of())).isEqualTo(Check.Verdict.FAIL);
        assertThat(verdictWithout(plan, "C-03", ids("a", "d"))).isEqualTo(Check.Verdict.PASS);
    }

    /** Each set of the least size that keeps the rule from failing, by trying all of them. */
    @ParameterizedTest
    @ValueSource(ints = {150, 165, 200, 240, 260, 300})
    void theSmallestDeferralsAreThoseOfTryingAll(int approved) {
        StrategicPlan.Builder plan = overdrawn().budget(ReadyPlan.budget(CarryOver.NONE, approved, 0));

        assertThat(deferrals(plan, SearchLimit.none()).sets()).isEqualTo(smallest(plan, "A-07"));
    }

    /** The work is what the rule says of sets, and what is weighed for them: more initiatives take more of it. */
    @Test
    void deferralsCountTheirWork() {
        assertThat(deferrals(overdrawn(), SearchLimit.ofWork(20)).complete()).isFalse();
        assertThat(deferrals(overdrawn(), SearchLimit.ofWork(2_000)).complete()).isTrue();
    }

    /** A rule that measures nothing: every funded initiative is tried, and no other; who decided stays known. */
    @Test
    void deferralsAreFoundForARuleThatMeasuresNothing() {
        Rule atMostThree = Rule.of(
                "S-1",
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "At most three may be funded, and somebody must have decided so.",
                (context, gate, parameters) -> {
                    List<AllocationDecision> decisions = context.plan().plan().decisionsInForce();
                    long funded = decisions.stream()
                            .filter(decision -> decision.decision() == FundingDecision.FUNDED)
                            .count();
                    boolean told = decisions.stream()
                            .allMatch(decision -> decision.decidedBy().isPresent()
                                    && decision.decidedOn().isPresent()
                                    && decision.rationale().isPresent());
                    return Check.holds(new Fact.Known("plan", "funded", funded + " " + told), funded <= 3 && told);
                });
        StrategicPlan plan = overdrawn().build();
        List<AllocationDecision> told = plan.decisions().stream()
                .map(decision -> decision.toBuilder().rationale("Because.").build())
                .toList();
        StrategicPlan.Builder builder = plan.toBuilder().decisions(told);
        Deferrals deferrals = ReadinessAdvisor.of(RuleSet.of(List.of(atMostThree)))
                .deferrals(context(builder), G3, RuleId.of("S-1"), SearchLimit.none());

        assertThat(deferrals.sets()).hasSize(10).startsWith(ids("a", "b"), ids("a", "c"));
        assertThat(deferrals.complete()).isTrue();
        assertThat(deferrals.rule()).isEqualTo(RuleId.of("S-1"));
    }

    @Test
    void whatIsNotFundedIsNoCandidate() {
        StrategicPlan plan = overdrawn().build();
        StrategicPlan.Builder builder = plan.toBuilder()
                .decisions(List.of(
                        funded(Id.of("a"), 400).build(),
                        AllocationDecision.builder(Id.of("b"), FundingDecision.CUT)
                                .build()));

        assertThat(deferrals(builder, SearchLimit.none()).sets()).containsExactly(ids("a"));
    }

    private static List<Set<Id<Initiative>>> smallest(StrategicPlan.Builder plan, String rule) {
        List<Id<Initiative>> all = plan.build().decisions().stream()
                .map(AllocationDecision::initiative)
                .sorted()
                .toList();
        List<Set<Id<Initiative>>> found = new ArrayList<>();
        int least = all.size() + 1;
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<Id<Initiative>> set = new TreeSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(all.get(i));
                }
            }
            if (set.size() <= least && verdictWithout(plan, rule, set) != Check.Verdict.FAIL) {
                if (set.size() < least) {
                    found.clear();
                    least = set.size();
                }
                found.add(set);
            }
        }
        found.sort(Comparator.comparing(Object::toString));
        return found;
    }

    private static Check.Verdict verdictWithout(StrategicPlan.Builder plan, String rule, Set<Id<Initiative>> deferred) {
        StrategicPlan built = plan.build();
        return ReadyPlan.verdict(
                built.toBuilder()
                        .decisions(built.decisions().stream()
                                .map(decision -> deferred.contains(decision.initiative())
                                        ? AllocationDecision.builder(decision.initiative(), FundingDecision.DEFERRED)
                                                .build()
                                        : decision)
                                .toList()),
                rule);
    }

    /** IT can do 10 and does 6, so can sales: a and c take IT 3 and 2.2, b and d take sales 1 and 4.2. */
    private static StrategicPlan.Builder layered() {
        List<Initiative> initiatives = List.of(
                demanding("a", "it", "3"),
                demanding("b", "sales", "1"),
                demanding("c", "it", "2.2"),
                demanding("d", "sales", "4.2"));
        WorkforcePlan.Builder workforce = WorkforcePlan.builder();
        for (String department : List.of("it", "sales")) {
            workforce.addWorkload(DepartmentWorkload.builder(Id.of(department), ReadyPlan.Q1)
                    .capacity(Fte.of("10"))
                    .businessAsUsual(Fte.of("6"))
                    .freed(Fte.ZERO)
                    .build());
        }
        return readyPlan()
                .initiatives(initiatives)
                .decisions(initiatives.stream()
                        .map(one -> funded(one.id(), 10).build())
                        .toList())
                .workforce(workforce.build());
    }

    private static Initiative demanding(String id, String department, String fte) {
        FundingOption full = initiative(id).build().options().get(0);
        return initiative(id)
                .options(List.of(full.toBuilder()
                        .addDemand(Demand.ofDepartment(Id.of(department), ReadyPlan.Q1, Fte.of(fte)))
                        .build()))
                .build();
    }

    @Test
    void missingBudgetsLeaveQuestionsOnDecisions() {
        StrategicPlan.Builder plan = covered(readyPlan(), PlanPart.DECISIONS, Coverage.PARTIAL);

        Advice advice = ReadinessAdvisor.standard().advise(context(plan), G3, SearchLimit.none());

        assertThat(advice.mendings())
                .allSatisfy(mending -> assertThat(mending.remedy()).isPresent());
        assertThat(advice.questions()).isNotEmpty();
    }

    /** 165 are approved and 40 + 50 + 60 + 70 + 85 allotted: 140 too much, more than any initiative has. */
    private static StrategicPlan.Builder overdrawn() {
        StrategicPlan.Builder plan = readyPlan();
        List<Initiative> initiatives = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            initiatives.add(initiative(id).build());
        }
        return plan.initiatives(initiatives)
                .decisions(List.of(
                        funded(Id.of("a"), 40).build(),
                        funded(Id.of("b"), 50).build(),
                        funded(Id.of("c"), 60).build(),
                        funded(Id.of("d"), 70).build(),
                        funded(Id.of("e"), 85).decidedBy(BOB).build()))
                .budget(ReadyPlan.budget(CarryOver.NONE, 165, 0));
    }

    private static Deferrals deferrals(StrategicPlan.Builder plan, SearchLimit limit) {
        return ReadinessAdvisor.standard().deferrals(context(plan), G3, RuleId.of("A-07"), limit);
    }

    private static Set<Id<Initiative>> ids(String... ids) {
        return Stream.of(ids).map(Id::<Initiative>of).collect(Collectors.toSet());
    }

    private static List<List<String>> alternatives(Check check) {
        List<Mending> mendings =
                advise(rule("S-1", RuleSeverity.BLOCKER, check)).mendings();
        assertThat(mendings).hasSize(1);
        return mendings.get(0).alternatives().stream()
                .map(one -> one.stream().map(Remedy::sentence).toList())
                .toList();
    }

    private static Advice advise(Rule... rules) {
        return ReadinessAdvisor.of(RuleSet.of(List.of(rules))).advise(context(readyPlan()), G3, SearchLimit.none());
    }

    private static Rule rule(String id, RuleSeverity severity, Check check) {
        return Rule.of(id, severity, Set.of(G3), "It must be so.", (context, gate, parameters) -> check);
    }
}
