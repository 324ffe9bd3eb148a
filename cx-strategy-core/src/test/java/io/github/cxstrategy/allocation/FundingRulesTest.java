package io.github.cxstrategy.allocation;

import static io.github.cxstrategy.allocation.SmallRequest.euro;
import static io.github.cxstrategy.allocation.SmallRequest.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.allocation.AllocationResult.Ties;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.FundingRule.LoadAtMost.Load;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Skill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What each rule does, one at a time. */
class FundingRulesTest {
    private static final Id<Initiative> X = Id.of("x");
    private static final Id<Initiative> Y = Id.of("y");
    private static final Id<Initiative> Z = Id.of("z");
    private static final FiscalPeriod FIRST = FiscalPeriod.ofQuarter(2027, 1);
    private static final InitiativeGroup THEME = new InitiativeGroup.Tagged("theme");

    /** Of 10 in a pool, x costs 6 for 11 points, y 5 for 5 and z 4 for 4; y and z belong to a theme. */
    private static AllocationRequest.Builder three() {
        return new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 11, 6)
                .initiative("y", 5, List.of(line(1, 5, "a")), b -> b.addTag("theme"))
                .initiative("z", 4, List.of(line(1, 4, "a")), b -> b.addTag("theme"))
                .request();
    }

    private static AllocationResult allocate(AllocationRequest.Builder request) {
        return BudgetAllocator.standard().allocate(request.build());
    }

    private static AllocationResult under(FundingRule rule) {
        return allocate(three().addRule(rule));
    }

    private static NotFundedReason reason(AllocationResult result, Id<Initiative> id) {
        return ((FundingOutcome.NotFunded) result.outcome(id)).reason();
    }

    @Test
    void enumerationMeetsEveryKindOfRule() {
        Set<Class<?>> met = LongStream.range(0, 500)
                .mapToObj(seed -> RandomPortfolio.request(seed, 1 << 9, 1, true))
                .flatMap(request -> request.rules().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(met).containsExactlyInAnyOrder(FundingRule.class.getPermittedSubclasses());
    }

    @Test
    void withoutRulesTheMostValuableAreFunded() {
        assertThat(allocate(three()).funded()).containsExactly(X, Z);
    }

    @Test
    void aFloorDrawsMoneyToAGroup() {
        FundingRule floor = new FundingRule.SpendAtLeast(THEME, euro(5), Set.of(), "the theme");
        assertThat(under(floor).funded()).containsExactly(Y, Z);
    }

    @Test
    void aFloorInAPeriodInWhichNothingCanBeSpentClashes() {
        FundingRule floor =
                new FundingRule.SpendAtLeast(THEME, euro(1), Set.of(FiscalPeriod.ofQuarter(2027, 2)), "the theme");
        AllocationResult result = under(floor);
        assertThat(result.status()).isEqualTo(AllocationStatus.INFEASIBLE);
        assertThat(result.clash()).hasSize(1);
    }

    @Test
    void aShareIsOfWhatIsSpentNotOfWhatThereIs() {
        FundingRule share = new FundingRule.ShareAtMost(THEME, Ratio.of("0.4"), Set.of(), "balance");
        assertThat(under(share).funded()).containsExactly(X, Z);
        FundingRule less = new FundingRule.ShareAtMost(THEME, Ratio.of("0.3999"), Set.of(), "balance");
        AllocationResult result = under(less);
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Z)).isEqualTo(new NotFundedReason.AgainstRules(List.of(less)));
    }

    @Test
    void aLeastShareHoldsWhereNothingIsSpent() {
        FundingRule share = new FundingRule.ShareAtLeast(THEME, Ratio.of("0.9"), Set.of(), "balance");
        assertThat(under(share).funded()).containsExactly(Y, Z);
        assertThat(allocate(three().addRule(share)
                                .addRule(new FundingRule.MustNotFund(Y, "no"))
                                .addRule(new FundingRule.MustNotFund(Z, "no")))
                        .value())
                .contains(0L);
    }

    @Test
    void howManyOfAGroup() {
        assertThat(under(new FundingRule.FundAtMost(THEME, 0, "focus")).funded())
                .containsExactly(X);
        assertThat(under(new FundingRule.FundAtLeast(THEME, 2, "focus")).funded())
                .containsExactly(Y, Z);
    }

    @Test
    void allOrNone() {
        FundingRule both = new FundingRule.AllOrNone(Set.of(X, Y), "one platform");
        AllocationResult result = under(both);
        assertThat(result.funded()).containsExactly(Z);
    }

    @Test
    void oneOfSeveralPrerequisites() {
        FundingRule any = new FundingRule.RequiresAny(X, Set.of(Y, Z), "a platform");
        assertThat(under(any).funded()).containsExactly(X, Z);
        AllocationResult dear = allocate(three().addRule(any).addRule(new FundingRule.MustNotFund(Z, "no")));
        assertThat(dear.funded()).containsExactly(Y);
        assertThat(reason(dear, X)).isEqualTo(new NotFundedReason.Displaced(Set.of(Y)));
        AllocationResult none = allocate(three().addRule(any)
                .addRule(new FundingRule.MustNotFund(Y, "no"))
                .addRule(new FundingRule.MustNotFund(Z, "no")));
        assertThat(none.funded()).isEmpty();
        assertThat(reason(none, X)).isEqualTo(new NotFundedReason.AgainstRules(List.of(any)));
    }

    @Test
    void togetherTheyAreWorthMoreAndCostMore() {
        FundingRule.Synergy gain = new FundingRule.Synergy(Set.of(Y, Z), 7, List.of(line(1, 1, "a")), "shared");
        AllocationResult result = under(gain);
        assertThat(result.funded()).containsExactly(Y, Z);
        assertThat(result.value()).contains(16L);
        assertThat(result.synergies()).hasSize(1);
        assertThat(result.synergies().get(0).money()).containsExactly(SmallRequest.allotment("a", 1, 1));
        assertThat(result.budgetUse().get(0).left()).isEqualTo(euro(0));
        FundingRule malus = new FundingRule.Synergy(Set.of(X, Z), -5, List.of(), "they compete");
        AllocationResult apart = under(malus);
        assertThat(apart.funded()).containsExactly(X);
        assertThat(reason(apart, Z)).isEqualTo(new NotFundedReason.AgainstRules(List.of(malus)));
    }

    @Test
    void loadsOfDifferentOptionsDiffer() {
        FundingRule risk = new FundingRule.LoadAtMost(
                "risk",
                List.of(new Load(X, 7), new Load(Z, Optional.of(Id.of("other")), 9), new Load(Z, 2)),
                9,
                "ours");
        assertThat(under(risk).funded()).containsExactly(X, Z);
        FundingRule less = new FundingRule.LoadAtMost("risk", List.of(new Load(X, 7), new Load(Z, 2)), 8, "ours");
        assertThat(under(less).funded()).containsExactly(X);
    }

    @Test
    void restrictedMoneyPaysForItsGroupOnly() {
        FundingRule only = new FundingRule.PoolOnlyFor(Id.of("a"), THEME, "a grant");
        AllocationResult result = under(only);
        assertThat(result.funded()).containsExactly(Y, Z);
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.AgainstRules(List.of(only)));
    }

    @Test
    void peoplesTimeIsRoundedUpAndMoneyDown() {
        Id<Skill> design = Id.of("design");
        FundingOption option = FundingOption.builder(Id.of("full"), "Full", Ratio.ONE)
                .addCost(new CostLine(List.of(Id.of("a")), FIRST, Money.ofMinor("EUR", 3)))
                .addTranche(Ratio.of("0.5"))
                .addTranche(Ratio.ONE)
                .addDemand(Demand.ofSkill(design, FIRST, Fte.of("0.333")))
                .build();
        AllocationRequest.Builder request = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 9, List.of(), b -> b.options(List.of(option)))
                .request();
        FundingOutcome.Funded half = (FundingOutcome.Funded) allocate(request.addRule(new FundingRule.CapacityAtMost(
                        Optional.of(design), Optional.empty(), FIRST, Fte.of("0.167"), "a")))
                .outcome(X);
        assertThat(half.tranche()).isEqualTo(Ratio.of("0.5"));
        assertThat(half.value()).isEqualTo(4);
        assertThat(half.money()).containsExactly(new Allotment(Id.of("a"), FIRST, Money.ofMinor("EUR", 1)));
        assertThat(allocate(request.addRule(new FundingRule.CapacityAtMost(
                                Optional.of(design), Optional.empty(), FIRST, Fte.of("0.166"), "b")))
                        .funded())
                .isEmpty();
    }

    @Test
    void whatHasDatesWaitsForWhatItRequires() {
        FundingOption early = FundingOption.builder(Id.of("early"), "Early", Ratio.ONE)
                .addCost(line(1, 1, "a"))
                .schedule(DateSpan.of("2027-02-01", "2027-02-28"))
                .build();
        FundingOption late = early.toBuilder()
                .schedule(DateSpan.of("2027-03-01", "2027-03-31"))
                .build();
        FundingOption later = new FundingOption(
                Id.of("later"), "Later", Ratio.of("0.5"), late.costs(), Set.of(), List.of(), late.schedule());
        AllocationRequest.Builder request = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative(
                        "x", 8, List.of(), b -> b.options(List.of(early, later)).addPrerequisite(Y))
                .initiative("y", 1, List.of(), b -> b.options(List.of(early)))
                .request();
        FundingOutcome.Funded outcome =
                (FundingOutcome.Funded) allocate(request).outcome(X);
        assertThat(outcome.option()).isEqualTo(Id.of("later"));
    }

    @Test
    void amongEqualsTheCheaperOrTheFormerIsTaken() {
        AllocationRequest.Builder request = new SmallRequest()
                .pool("a", CarryOver.NONE, 5)
                .initiative("x", 5, 5)
                .initiative("y", 5, 4)
                .request()
                .mostTies(10);
        AllocationResult free = allocate(request);
        assertThat(free.ties()).isEqualTo(new Ties(Ties.Status.RESOLVED, 2));
        assertThat(free.funded()).containsExactly(X);
        AllocationResult cheapest = allocate(request.build().toBuilder().addTieBreak(new TieBreak.LeastCost()));
        assertThat(cheapest.funded()).containsExactly(Y);
        assertThat(cheapest.ties()).isEqualTo(new Ties(Ties.Status.UNIQUE, 1));
        assertThat(cheapest.tieBreaks()).containsExactly(new TieBreak.Outcome(new TieBreak.LeastCost(), 400, 400));
        AllocationResult stable =
                allocate(request.build().toBuilder().addTieBreak(TieBreak.FewestChanges.against(free)));
        assertThat(stable.funded()).containsExactly(X);
        assertThat(stable.tieBreaks().get(0).value()).isZero();
    }

    @Test
    void aRegretOfNothingNamesTheTieBreakThatDecided() {
        AllocationRequest.Builder builder = new SmallRequest()
                .pool("a", CarryOver.NONE, 5)
                .initiative("x", 5, 5)
                .initiative("y", 5, 4)
                .request();
        assertThat(decidedBy(builder.build(), Y)).isEmpty();
        AllocationRequest cheapest = builder.build().toBuilder()
                .addTieBreak(new TieBreak.LeastCost())
                .build();
        assertThat(decidedBy(cheapest, X)).contains(0);
        AllocationResult former = BudgetAllocator.standard().allocate(cheapest);
        AllocationRequest stable = cheapest.toBuilder()
                .tieBreaks(List.of(TieBreak.FewestChanges.against(former), new TieBreak.LeastCost()))
                .build();
        assertThat(decidedBy(stable, Y)).contains(0);
        AllocationRequest unknownBefore = cheapest.toBuilder()
                .tieBreaks(List.of(new TieBreak.FewestChanges(Map.of(), Set.of()), new TieBreak.LeastCost()))
                .build();
        assertThat(decidedBy(unknownBefore, Y)).contains(1);
    }

    private static Optional<Integer> decidedBy(AllocationRequest request, Id<Initiative> id) {
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        OppositeCase opposite = AllocationExplainer.standard()
                .explain(request, result, id, SearchLimit.none())
                .opposite();
        assertThat(((OppositeCase.Possible) opposite).loss()).isEqualTo(PointsRange.exactly(0));
        return ((OppositeCase.Possible) opposite).decidedBy();
    }

    private static AllocationDecision.Builder fund(Id<Initiative> id) {
        return AllocationDecision.builder(id, FundingDecision.FUNDED);
    }

    @Test
    void aClashNamesTheDecisionThatShapesAChoice() {
        AllocationDecision nine =
                fund(X).addAllotment(SmallRequest.allotment("a", 1, 9)).build();
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 5)
                .initiative("x", 5, 3)
                .request()
                .addRule(new FundingRule.MustFund(X, "promised"))
                .addDecision(nine));
        assertThat(result.status()).isEqualTo(AllocationStatus.INFEASIBLE);
        assertThat(result.clash()).containsExactly(new ClashingRule.Pool(Id.of("a")), new ClashingRule.Decision(nine));
        assertThat(result.clashIsMinimal()).isTrue();
    }

    @Test
    void aClashNamesTheSynergyThatCosts() {
        FundingRule dear = new FundingRule.Synergy(Set.of(X, Y), 0, List.of(line(1, 1, "a")), "a shared platform");
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 5, 5)
                .initiative("y", 5, 5)
                .request()
                .addRule(new FundingRule.MustFund(X, "promised"))
                .addRule(new FundingRule.MustFund(Y, "promised"))
                .addRule(dear));
        assertThat(result.clash()).hasSize(4).contains(new ClashingRule.Rule(dear));
        assertThat(result.clashIsMinimal()).isTrue();
    }

    @Test
    void whatWouldStartTooEarlySaysSo() {
        FundingOption january = FundingOption.builder(Id.of("january"), "January", Ratio.ONE)
                .addCost(line(1, 1, "a"))
                .schedule(DateSpan.of("2027-01-01", "2027-01-31"))
                .build();
        FundingOption march = FundingOption.builder(Id.of("march"), "March", Ratio.ONE)
                .addCost(line(1, 1, "a"))
                .schedule(DateSpan.of("2027-03-01", "2027-03-31"))
                .build();
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 8, List.of(), b -> b.options(List.of(january)).addPrerequisite(Y))
                .initiative("y", 1, List.of(), b -> b.options(List.of(march)))
                .request());
        assertThat(result.funded()).containsExactly(Y);
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.StartsTooEarly(Set.of(Y)));
    }

    @Test
    void aSynergyThatNobodyMayPayKeepsAnInitiativeOut() {
        FundingRule.Synergy dear = new FundingRule.Synergy(Set.of(X, Y), 0, List.of(line(1, 5, "b")), "shared");
        FundingRule only = new FundingRule.PoolOnlyFor(Id.of("b"), InitiativeGroup.of(Set.of(X)), "a grant");
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .pool("b", CarryOver.NONE, 10)
                .initiative("x", 8, 1)
                .initiative("y", 1, 1)
                .request()
                .addRule(dear)
                .addRule(only));
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.AgainstRules(List.of(only)));
    }

    @Test
    void aSynergyThatCostsTooMuchKeepsAnInitiativeOut() {
        FundingRule.Synergy dear = new FundingRule.Synergy(Set.of(X, Y), 0, List.of(line(1, 5, "a")), "shared");
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .pool("b", CarryOver.NONE, 10)
                .initiative("x", 5, 8)
                .initiative("y", 6, List.of(line(1, 1, "b")), b -> b)
                .request()
                .addRule(dear));
        assertThat(result.funded()).containsExactly(Y);
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.AgainstRules(List.of(dear)));
    }

    @Test
    void whatCannotBePaidNamesThePoolsThatHoldTooLittle() {
        AllocationResult result = allocate(new SmallRequest()
                .pool("a", CarryOver.NONE, 5)
                .pool("b", CarryOver.NONE, 100)
                .initiative("x", 5, List.of(line(1, 6, "a"), line(1, 1, "b")), b -> b)
                .request());
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.UnaffordableAlone(Set.of(Id.of("a"))));
    }

    @Test
    void nothingHasToChangeForWhatIsAsGood() {
        AllocationRequest request = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 5, 10)
                .initiative("y", 5, 9)
                .request()
                .build();
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        Id<Initiative> out = result.outcome(X).isFunded() ? Y : X;
        assertThat(AllocationExplainer.standard()
                        .explain(request, result, out, SearchLimit.none())
                        .breakEven())
                .isEmpty();
    }

    @Test
    void anInitiativeCannotRequireItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmallRequest()
                        .initiative("x", 5, List.of(), b -> b.addPrerequisite(X))
                        .request()
                        .build())
                .withMessage("'prerequisites' of 'x' must not name itself.");
    }

    @Test
    void equalRulesAreOne() {
        FundingRule gain = new FundingRule.Synergy(Set.of(Y, Z), 7, List.of(), "shared");
        assertThat(allocate(three().addRule(gain).addRule(gain)).value()).contains(16L);
    }

    @Test
    void theAuditSeesSynergiesTwiceAndMoneyFromTheWrongPool() {
        FundingRule gain = new FundingRule.Synergy(Set.of(Y, Z), 7, List.of(), "shared");
        AllocationRequest request = three().addRule(gain).build();
        AllocationResult right = BudgetAllocator.standard().allocate(request);
        AllocationResult twice = new AllocationResult(
                right.status(),
                Optional.of(23L),
                Optional.of(23L),
                right.unit(),
                right.outcomes(),
                right.budgetUse(),
                List.of(),
                false,
                Set.of(),
                false,
                List.of(),
                right.ties(),
                List.of(right.synergies().get(0), right.synergies().get(0)));
        assertThat(AllocationAudit.faults(request, right)).isEmpty();
        assertThat(AllocationAudit.faults(request, twice)).hasSize(1);

        AllocationRequest twoPools = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .pool("b", CarryOver.NONE, 10)
                .initiative("x", 5, List.of(line(1, 8, "a"), line(1, 1, "b")), b -> b)
                .request()
                .build();
        AllocationResult paid = BudgetAllocator.standard().allocate(twoPools);
        AllocationResult other = new AllocationResult(
                paid.status(),
                paid.value(),
                paid.bound(),
                paid.unit(),
                Map.of(
                        X,
                        new FundingOutcome.Funded(
                                Id.of("full"), Ratio.ONE, 5, List.of(SmallRequest.allotment("b", 1, 9)))),
                paid.budgetUse(),
                List.of(),
                false,
                Set.of(),
                false,
                List.of(),
                paid.ties(),
                List.of());
        assertThat(AllocationAudit.faults(twoPools, paid)).isEmpty();
        assertThat(AllocationAudit.faults(twoPools, other)).isNotEmpty();
    }

    @Test
    void theAuditSeesThatWhatIsDoneIsNotFunded() {
        SmallRequest small = new SmallRequest().pool("a", CarryOver.NONE, 10);
        AllocationRequest open = small.initiative("x", 5, 3).request().build();
        AllocationResult funded = BudgetAllocator.standard().allocate(open);
        AllocationRequest done = open.toBuilder()
                .initiatives(List.of(open.initiatives().get(0).toBuilder()
                        .implementedOn(java.time.LocalDate.of(2026, 5, 4))
                        .build()))
                .build();
        assertThat(AllocationAudit.faults(done, funded)).containsExactly("x is done already");
    }

    @Test
    void aShareOfAlmostNothingNeedsMorePointsThanThereAre() {
        FundingOption least =
                new FundingOption(Id.of("least"), "Least", Ratio.of("0.000000001"), List.of(line(1, 10, "a")));
        AllocationRequest request = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .initiative("x", 10, List.of(), b -> b.options(List.of(least)))
                .initiative("y", 10_000_000_000L, 10)
                .request()
                .build();
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        assertThat(AllocationExplainer.standard()
                        .explain(request, result, X, SearchLimit.none())
                        .breakEven()
                        .orElseThrow()
                        .raise())
                .isEmpty();
    }
}
