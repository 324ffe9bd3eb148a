package io.github.cxstrategy.allocation;

import static io.github.cxstrategy.allocation.SmallRequest.euro;
import static io.github.cxstrategy.allocation.SmallRequest.line;
import static io.github.cxstrategy.allocation.SmallRequest.quarter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.Adjustment.Addressees;
import io.github.cxstrategy.allocation.adjustment.Adjustment.Kind;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.allocation.adjustment.Cause.Unknown.Reason;
import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.BudgetChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.PointsChange;
import io.github.cxstrategy.allocation.adjustment.RoadmapMismatch;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.text.AdjustmentText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjustmentExplainerTest {
    private static final AdjustmentExplainer EXPLAINER = AdjustmentExplainer.standard();
    private static final Id<Initiative> WEB = Id.of("web");
    private static final Id<Initiative> HUB = Id.of("hub");

    private static SmallRequest pool(long money) {
        return new SmallRequest().pool("a", CarryOver.NONE, money);
    }

    private static AdjustmentReport between(AllocationRequest before, AllocationRequest now) {
        return EXPLAINER.explain(before, answer(before), now, answer(now), SearchLimit.none());
    }

    private static AllocationResult answer(AllocationRequest request) {
        return BudgetAllocator.standard().allocate(request);
    }

    private static BudgetChange cut(long before, long after) {
        return new BudgetChange(
                Id.of("a"),
                quarter(1),
                Optional.of(PeriodBudget.of(euro(before))),
                Optional.of(PeriodBudget.of(euro(after))));
    }

    private static Grant grant(long money) {
        return new Grant(FundingOption.full(List.of()).id(), Ratio.ONE, Map.of(quarter(1), euro(money)));
    }

    @Test
    void aBudgetCutDropsWhatItPaid() {
        AllocationRequest before = pool(10).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest now = pool(9).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();

        assertThat(between(before, now).adjustments())
                .containsExactly(new Adjustment(
                        HUB,
                        Set.of(Kind.DROPPED),
                        Optional.of(grant(4)),
                        Optional.empty(),
                        new Cause.Changes(List.of(cut(10, 9))),
                        new Addressees(Set.of(), Set.of())));
    }

    /** Neither the cut alone nor the new value alone would take the money from 'web'. */
    @Test
    void twoChangesCanBeNeededTogether() {
        AllocationRequest before = pool(10).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest now = pool(9).initiative("web", 5, 6)
                .initiative("hub", 7, 4)
                .request()
                .build();

        assertThat(between(before, now).find(WEB).map(Adjustment::cause))
                .contains(new Cause.Changes(
                        List.of(new PointsChange(HUB, Optional.of(3L), Optional.of(7L)), cut(10, 9))));
    }

    @Test
    void anIdleChangeIsNoCause() {
        AllocationRequest before = pool(10).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest now = pool(9).initiative("web", 6, 6)
                .initiative("hub", 3, 4)
                .initiative("zoo", 1, 50)
                .request()
                .build();
        AdjustmentReport report = between(before, now);

        assertThat(report.inputChanges())
                .containsExactly(
                        new InputChange.NewInitiative(Id.of("zoo")),
                        new PointsChange(WEB, Optional.of(5L), Optional.of(6L)),
                        cut(10, 9));
        assertThat(report.find(HUB).map(Adjustment::cause)).contains(new Cause.Changes(List.of(cut(10, 9))));
    }

    @Test
    void aRuleOrANewcomerCanBeTheCause() {
        AllocationRequest before = pool(6).initiative("web", 5, 6)
                .initiative("hub", 3, 6)
                .request()
                .build();
        FundingRule rule = new FundingRule.MustNotFund(WEB, "stopped");
        AllocationRequest ruled = before.toBuilder().addRule(rule).build();
        AllocationRequest newcomer = pool(6).initiative("web", 5, 6)
                .initiative("hub", 3, 6)
                .initiative("zoo", 9, 6)
                .request()
                .build();
        Cause byRule = new Cause.Changes(List.of(new InputChange.RuleAdded(rule)));
        Cause byNewcomer = new Cause.Changes(List.of(new InputChange.NewInitiative(Id.of("zoo"))));

        assertThat(between(before, ruled).adjustments())
                .extracting(Adjustment::cause)
                .containsOnly(byRule);
        assertThat(between(before, newcomer).adjustments())
                .extracting(Adjustment::cause)
                .containsExactly(byNewcomer, byNewcomer);
        assertThat(between(newcomer, before).adjustments())
                .extracting(Adjustment::cause)
                .containsOnly(new Cause.Changes(List.of(new InputChange.GoneInitiative(Id.of("zoo")))));
    }

    @Test
    void aTieIsTold() {
        AllocationRequest request = pool(6).initiative("web", 5, 6)
                .initiative("hub", 5, 6)
                .request()
                .build();
        AllocationResult one = answer(request.toBuilder()
                .addRule(new FundingRule.MustFund(WEB, "asked"))
                .build());
        AllocationResult other = answer(request.toBuilder()
                .addRule(new FundingRule.MustFund(HUB, "asked"))
                .build());

        assertThat(EXPLAINER
                        .explain(request, one, request, other, SearchLimit.none())
                        .adjustments())
                .hasSize(2)
                .extracting(Adjustment::cause)
                .containsOnly(new Cause.Tie());
    }

    @Test
    void whatWasNotTheBestBeforeHasNoCause() {
        AllocationRequest request = pool(6).initiative("web", 5, 6)
                .initiative("hub", 4, 6)
                .request()
                .build();
        AllocationResult worse = answer(request.toBuilder()
                .addRule(new FundingRule.MustFund(HUB, "asked"))
                .build());
        AllocationResult cut = new AllocationResult(
                AllocationStatus.FEASIBLE,
                worse.value(),
                Optional.of(9L),
                worse.unit(),
                worse.outcomes(),
                worse.budgetUse(),
                List.of(),
                false,
                Set.of(),
                false,
                List.of(),
                worse.ties(),
                worse.synergies());

        assertThat(EXPLAINER
                        .explain(request, cut, request, answer(request), SearchLimit.none())
                        .adjustments())
                .extracting(Adjustment::cause)
                .containsOnly(new Cause.Unknown(Reason.EARLIER_NOT_BEST));
    }

    @Test
    void withTheAnswerAloneOnlyBudgetsAreKnown() {
        AllocationRequest before = pool(10).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest cut = pool(9).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest worth = pool(9).initiative("web", 5, 6)
                .initiative("hub", 7, 4)
                .request()
                .build();
        AllocationRequest gone = pool(9).initiative("web", 5, 6).request().build();

        assertThat(EXPLAINER
                        .explain(answer(before), cut, answer(cut), SearchLimit.none())
                        .find(HUB)
                        .map(Adjustment::cause))
                .contains(new Cause.Changes(List.of(cut(10, 9))));
        assertThat(EXPLAINER
                        .explain(answer(before), worth, answer(worth), SearchLimit.none())
                        .find(WEB)
                        .map(Adjustment::cause))
                .contains(new Cause.Changes(List.of(cut(10, 9))));
        AdjustmentReport without = EXPLAINER.explain(answer(before), gone, answer(gone), SearchLimit.none());
        assertThat(without.find(HUB).map(Adjustment::cause)).contains(new Cause.Unknown(Reason.INPUTS_UNKNOWN));
        assertThat(without.inputChanges()).containsExactly(new InputChange.GoneInitiative(HUB), cut(10, 9));
    }

    @Test
    void aLimitEndsTheSearchForCauses() {
        AllocationRequest before = pool(10).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        AllocationRequest now = pool(9).initiative("web", 5, 6)
                .initiative("hub", 3, 4)
                .request()
                .build();
        SearchLimit stopped = SearchLimit.none().withStopSignal(() -> true);

        assertThat(EXPLAINER
                        .explain(before, answer(before), now, answer(now), stopped)
                        .find(HUB)
                        .map(Adjustment::cause))
                .contains(new Cause.Unknown(Reason.SEARCH_ENDED));
    }

    @Test
    void refusesWhatIsNoAllocationOrNotTheAnswer() {
        AllocationRequest request = pool(10).initiative("web", 5, 6).request().build();
        AllocationRequest other = pool(10).initiative("hub", 5, 6).request().build();
        AllocationResult none = answer(request.toBuilder()
                .addRule(new FundingRule.MustFund(WEB, "promised"))
                .addRule(new FundingRule.MustNotFund(WEB, "stopped"))
                .build());

        assertThatThrownBy(() -> EXPLAINER.explain(none, request, answer(request), SearchLimit.none()))
                .hasMessage("'before' must hold an allocation but its status is INFEASIBLE.");
        assertThatThrownBy(
                        () -> EXPLAINER.explain(other, answer(request), request, answer(request), SearchLimit.none()))
                .hasMessageStartingWith(
                        "'before' must be about the initiatives of its request, [hub], but is about [web].");
    }

    @Test
    void tellsInWhichWaysTwoGrantsDiffer() {
        Id<FundingOption> full = Id.of("full");
        Grant first = new Grant(full, Ratio.ONE, Map.of(quarter(1), euro(5), quarter(2), euro(5)));

        assertThat(kinds(first, new Grant(full, Ratio.ONE, Map.of(quarter(2), euro(10)))))
                .containsExactly(Kind.MOVED);
        assertThat(kinds(first, new Grant(full, Ratio.ONE, Map.of(quarter(2), euro(9)))))
                .containsExactly(Kind.MOVED, Kind.SHRUNK);
        assertThat(kinds(first, new Grant(Id.of("big"), Ratio.ONE, Map.of(quarter(1), euro(11)))))
                .containsExactly(Kind.GROWN);
        assertThat(kinds(first, new Grant(full, Ratio.ONE, Map.of(quarter(1), euro(4), quarter(2), euro(6)))))
                .containsExactly(Kind.RESHAPED);
        assertThat(kinds(first, new Grant(full, Ratio.ONE, Map.of()))).containsExactly(Kind.SHRUNK);
        assertThat(kinds(
                        first,
                        new Grant(
                                full,
                                Ratio.ONE,
                                Map.of(quarter(1), euro(5), quarter(2), euro(5), quarter(3), euro(0)))))
                .isEmpty();
        assertThatThrownBy(() -> new Adjustment(
                        WEB,
                        Set.of(Kind.ADDED),
                        Optional.of(first),
                        Optional.empty(),
                        new Cause.Tie(),
                        new Addressees(Set.of(), Set.of())))
                .hasMessage("'kinds' of 'web' must be [DROPPED] but are [ADDED].");
        assertThatThrownBy(() -> new Cause.Changes(List.of()))
                .hasMessage("'changes' must name at least one but is empty.");
    }

    /** Half of it is another grant, and undoing the cut restores the whole. */
    @Test
    void aTrancheIsAnotherOutcome() {
        FundingOption inParts = FundingOption.builder(Id.of("full"), "Full", Ratio.ONE)
                .costs(List.of(line(1, 8, "a")))
                .tranches(Set.of(Ratio.of("0.5"), Ratio.ONE))
                .build();
        AllocationRequest before = pool(8).initiative("web", 6, List.of(), i -> i.options(List.of(inParts)))
                .request()
                .build();
        AllocationRequest now = pool(7).initiative("web", 6, List.of(), i -> i.options(List.of(inParts)))
                .request()
                .build();
        Adjustment adjustment = between(before, now).find(WEB).orElseThrow();
        Adjustment back = between(now, before).find(WEB).orElseThrow();

        assertThat(adjustment.kinds()).containsExactly(Kind.SHRUNK);
        assertThat(adjustment.after().map(Grant::tranche)).contains(Ratio.of("0.5"));
        assertThat(adjustment.cause()).isEqualTo(new Cause.Changes(List.of(cut(8, 7))));
        assertThat(back.kinds()).containsExactly(Kind.GROWN);
        assertThat(back.cause()).isEqualTo(new Cause.Changes(List.of(cut(7, 8))));
    }

    /** The cap on the group would not hold 'web' back if it had not joined the group. */
    @Test
    void joiningAGroupOfARuleCanBeTheCause() {
        FundingRule cap = new FundingRule.FundAtMost(new InitiativeGroup.Tagged("risky"), 0, "caution");
        AllocationRequest before =
                pool(8).initiative("web", 6, 3).request().addRule(cap).build();
        AllocationRequest now = pool(8).initiative("web", 6, List.of(line(1, 3, "a")), i -> i.tags(Set.of("risky")))
                .request()
                .addRule(cap)
                .build();

        assertThat(between(before, now).find(WEB).map(Adjustment::cause))
                .contains(new Cause.Changes(List.of(new InputChange.GroupChange(WEB, Set.of(), Set.of("tag risky")))));
    }

    private static Set<Kind> kinds(Grant before, Grant after) {
        return Adjustment.kinds(Optional.of(before), Optional.of(after));
    }

    // ---- words and the roadmap -----------------------------------------------------------------------------------

    private static StrategicPlan plan(AllocationRequest request) {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .addPerson(Person.of(Id.of("ann"), "Ann Lee", Id.of("service")))
                .addDepartment(new Department(Id.of("service"), "Service"))
                .initiatives(request.initiatives())
                .budget(request.budget())
                .build();
    }

    private static SmallRequest named(SmallRequest request, String id, long value, long cost) {
        return request.initiative(
                id,
                value,
                List.of(line(1, cost, "a")),
                i -> i.addOwner(Id.of("ann")).addDepartment(Id.of("service")));
    }

    @Test
    void hasWords() {
        SmallRequest small = new SmallRequest().pool("a", CarryOver.NONE, 10, 10);
        AllocationRequest before = named(named(small, "web", 5, 6), "hub", 3, 4)
                .initiative("zoo", 0, 1)
                .request()
                .build();
        SmallRequest smaller = new SmallRequest().pool("a", CarryOver.NONE, 9, 10);
        AllocationRequest now = named(smaller, "hub", 7, 4)
                .initiative(
                        "web",
                        5,
                        List.of(line(1, 6, "a")),
                        i -> i.addOption(
                                new FundingOption(Id.of("later"), "Later", Ratio.of("0.8"), List.of(line(2, 5, "a")))))
                .request()
                .build();
        AdjustmentReport report = between(before, now);

        assertThat(AdjustmentText.of(ResolvedPlan.of(plan(now)), Optional.of(ResolvedPlan.of(plan(before))), report))
                .isEqualTo("""
                        What changes against the earlier allocation
                        -------------------------------------------
                        - web: moved from 2027-Q1 to 2027-Q2; gets less, EUR 5 instead of EUR 6; as Later instead of Full.
                          - Why: these 2 together; without any one of them it would be as before:
                            - web can also be funded as Later.
                            - a can spend EUR 9 in 2027-Q1 instead of EUR 10.
                          - To tell: Ann Lee; department Service.
                        """);
    }

    @Test
    void tellsWhereTheRoadmapDoesNotFollow() {
        AllocationRequest request = new SmallRequest()
                .pool("a", CarryOver.NONE, 10, 10)
                .initiative("web", 5, List.of(line(2, 6, "a")), i -> i)
                .initiative("hub", 3, List.of(line(1, 40, "a")), i -> i)
                .initiative("zoo", 3, List.of(line(1, 4, "a")), i -> i)
                .request()
                .build();
        DateSpan early = DateSpan.of("2027-01-15", "2027-06-30");
        StrategicPlan written = plan(request).toBuilder()
                .roadmap(Roadmap.builder()
                        .addItem(new RoadmapItem(WEB, early, Set.of(HUB)))
                        .addItem(RoadmapItem.of(HUB, early))
                        .build())
                .build();
        ResolvedPlan plan = ResolvedPlan.of(written);
        List<RoadmapMismatch> mismatches = EXPLAINER.roadmapMismatches(plan, answer(request));

        assertThat(mismatches)
                .containsExactly(
                        new RoadmapMismatch.NotFunded(HUB, early),
                        new RoadmapMismatch.OtherStart(WEB, early, quarter(2)),
                        new RoadmapMismatch.WaitsForUnfunded(WEB, Set.of(HUB)),
                        new RoadmapMismatch.NotScheduled(Id.of("zoo")));
        assertThat(AdjustmentText.ofRoadmap(plan, mismatches)).isEqualTo("""
                Where the roadmap does not follow
                ---------------------------------
                - hub is planned from 2027-01-15 to 2027-06-30 but is not funded.
                - web is planned to start on 2027-01-15 but its money begins in 2027-Q2.
                - web waits for hub, which is not funded.
                - Funded but not on the roadmap: zoo.
                """);
        assertThat(EXPLAINER.roadmapMismatches(ResolvedPlan.of(plan(request)), answer(request)))
                .isEmpty();
    }
}
