package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide says of the bundled plan is so, and what is wrong in it is wrong on purpose. */
class BundledPlanTest {
    private static final StrategicPlan PLAN = BundledPlan.PLAN;
    private static final ResolvedPlan RESOLVED = ResolvedPlan.of(PLAN);

    // --- the form ---

    @Test
    void isInCanonicalForm() {
        assertEquals(BundledPlan.TEXT, StrategyJson.standard().write(PLAN));
    }

    @Test
    void hasTheSizeThatTheGuideNames() {
        assertAll(
                () -> assertEquals(25, PLAN.initiatives().size()),
                () -> assertEquals(12, PLAN.objectives().size() + PLAN.drivers().size()),
                () -> assertEquals(31, RESOLVED.kpis().size()),
                () -> assertEquals(15, PLAN.roles().size()),
                () -> assertEquals(6, PLAN.departments().size()),
                () -> assertEquals(6, departmentsOf(PLAN.roles()).size()),
                () -> assertEquals(3, audiences(AudienceKind.CUSTOMER)),
                () -> assertEquals(2, audiences(AudienceKind.EMPLOYEE)),
                () -> assertEquals(3, RESOLVED.pools().size()),
                () -> RESOLVED.pools().forEach(p -> assertEquals(8, p.periods().size(), p.id().value())));
    }

    // --- what is in order ---

    @Test
    void weightsSumToOne() {
        assertAll(
                () -> assertEquals(Ratio.ONE, sum(PLAN.objectives().stream().flatMap(o -> o.weight().stream()))),
                () -> heldRoles()
                        .forEach(role -> assertEquals(
                                Ratio.ONE,
                                sum(role.metrics().stream().flatMap(metric -> metric.weight().stream())),
                                role.id().value())));
    }

    @Test
    void theFullOptionCostsWhatTheEstimateSays() {
        for (Initiative initiative : PLAN.initiatives()) {
            FundingOption full = initiative.options().get(0);
            assertEquals(Ratio.ONE, full.valueShare(), initiative.id().value());
            assertEquals(
                    initiative.estimate().orElseThrow().likely().orElseThrow(),
                    costOf(full),
                    initiative.id().value());
        }
    }

    @Test
    void theWishesAreTwoToThreeTimesTheMoney() {
        Money wished = PLAN.initiatives().stream()
                .map(initiative -> initiative.estimate().orElseThrow().likely().orElseThrow())
                .reduce(Money::plus)
                .orElseThrow();
        Money available = RESOLVED.pools().stream()
                .flatMap(pool -> pool.periods().values().stream())
                .map(PeriodBudget::available)
                .reduce(Money::plus)
                .orElseThrow();
        assertEquals(Money.parse("USD 26590000.00"), wished);
        assertEquals(Money.parse("USD 11560000.00"), available);
    }

    @Test
    void thePoolsDifferInCarryOverAndReserve() {
        assertEquals(CarryOver.ALL, pool("cx-program").carryOver());
        assertEquals(CarryOver.NONE, pool("technology-capital").carryOver());
        assertTrue(reserves("cx-program").allMatch(Reserve.Amount.class::isInstance));
        assertTrue(reserves("technology-capital").allMatch(Reserve.Share.class::isInstance));
        assertEquals(0, reserves("operations-improvement").count());
    }

    @Test
    void someCostsMayBePaidFromTwoPools() {
        assertEquals(
                Set.of("contract-review-policy", "customer-data-hub"),
                PLAN.initiatives().stream()
                        .filter(i -> costLines(i).anyMatch(l -> l.pools().size() == 2))
                        .map(i -> i.id().value())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theRecordedMoneyFitsThePools() {
        Map<String, Money> spent = new TreeMap<>();
        PLAN.decisions().stream()
                .flatMap(decision -> decision.allotments().stream())
                .forEach(allotment -> spent.merge(place(allotment), allotment.amount(), Money::plus));
        assertTrue(spent.size() > 8, "Money must be recorded in several pools and periods.");
        for (BudgetPool pool : RESOLVED.pools()) {
            for (FiscalPeriod period : pool.periods().keySet()) {
                Money available = pool.periods().get(period).available();
                Money used = spent.getOrDefault(pool.id() + " " + period, Money.zero(available.currency()));
                assertTrue(used.compareTo(available) <= 0, pool.id() + " " + period + " " + used);
            }
        }
    }

    // --- what is wrong on purpose ---

    @Test
    void threeOfTwelveRankedInitiativesAreUndecided() {
        assertEquals(12, ranked().count());
        assertEquals(
                Set.of("contact-center-routing", "quota-rewards", "repair-network"),
                ranked().filter(i -> RESOLVED.decision(i.id()).isEmpty())
                        .map(i -> i.id().value())
                        .collect(Collectors.toSet()));
        assertEquals(6, decided(FundingDecision.FUNDED).size());
        assertEquals(Set.of("care-plan-renewal", "trade-in-and-renew"), decided(FundingDecision.DEFERRED));
        assertEquals(Set.of("showrooms"), decided(FundingDecision.CUT));
    }

    @Test
    void oneIsFundedBelowItsRefinedEstimate() {
        Set<String> tooLittle = new TreeSet<>();
        for (AllocationDecision decision : PLAN.decisions()) {
            if (decision.decision() == FundingDecision.FUNDED) {
                Initiative initiative = RESOLVED.initiative(decision.initiative());
                BigDecimal allotted = major(decision.allotments().stream().map(Allotment::amount));
                BigDecimal full = major(Stream.of(costOf(initiative.options().get(0))));
                BigDecimal funded = major(Stream.of(costOf(option(initiative, decision.option()))));
                BigDecimal low =
                        major(Stream.of(initiative.estimate().orElseThrow().low()));
                if (allotted.multiply(full).compareTo(low.multiply(funded)) < 0) {
                    tooLittle.add(initiative.id().value());
                }
            }
        }
        assertEquals(Set.of("customer-data-hub"), tooLittle);
    }

    @Test
    void theScorecardIsOlderThanThePlan() {
        LocalDate scorecard = RESOLVED.scorecard().date().orElseThrow();
        LocalDate plan = PLAN.date().orElseThrow();
        assertTrue(scorecard.isBefore(plan));
        assertTrue(plan.isBefore(PLAN.referenceDate().orElseThrow()));
    }

    @Test
    void oneKpiIsAlignedToNothing() {
        assertEquals(
                List.of("social-followers"),
                RESOLVED.kpis().stream()
                        .filter(k -> k.objectives().isEmpty())
                        .filter(k -> !RESOLVED.scorecard().successMetrics().contains(k.id()))
                        .map(k -> k.id().value())
                        .toList());
        assertEquals(
                Optional.of("social-followers"), PLAN.waivers().get(0).subject(), "The waiver is for just this KPI.");
    }

    @Test
    void oneRoleInAChangedProcessHasNoMetric() {
        assertEquals(
                List.of("returns-coordinator"),
                PLAN.processes().stream()
                        .flatMap(process -> process.roles().stream())
                        .distinct()
                        .filter(role -> RESOLVED.role(role).metrics().isEmpty())
                        .map(Id::value)
                        .toList());
    }

    @Test
    void oneObjectiveIsServedByNoFundedInitiative() {
        assertEquals(
                List.of("circular-computers"),
                RESOLVED.objectives().stream()
                        .filter(o -> decided(FundingDecision.FUNDED).stream()
                                .noneMatch(i ->
                                        RESOLVED.initiative(Id.of(i)).impacts().containsKey(o.id())))
                        .map(o -> o.id().value())
                        .toList());
    }

    @Test
    void oneTradeOffIsInForceAndOneHasExpired() {
        LocalDate day = PLAN.referenceDate().orElseThrow();
        Map<Boolean, List<String>> targets = PLAN.tradeOffs().stream()
                .collect(Collectors.partitioningBy(
                        t -> !t.expiresOn().isBefore(day),
                        Collectors.mapping(
                                (AcceptedTradeOff t) -> t.target().orElseThrow().value(), Collectors.toList())));
        assertEquals(Map.of(true, List.of("purchasing-cost"), false, List.of("customer-data")), targets);
    }

    @Test
    void aRuleForcesOneInitiativeInAndAnotherKeepsOneOut() {
        assertEquals(
                Set.of("privacy-consent"), ruled(FundingRule.MustFund.class).collect(Collectors.toSet()));
        assertEquals(Set.of("showrooms"), ruled(FundingRule.MustNotFund.class).collect(Collectors.toSet()));
    }

    // --- helpers ---

    private static Set<String> departmentsOf(Collection<Role> roles) {
        return roles.stream()
                .map(role -> role.department().orElseThrow().value())
                .collect(Collectors.toSet());
    }

    private static long audiences(AudienceKind kind) {
        return PLAN.audiences().stream().filter(a -> a.kind() == kind).count();
    }

    private static Stream<Role> heldRoles() {
        return PLAN.roles().stream().filter(role -> !role.metrics().isEmpty());
    }

    private static Ratio sum(Stream<Ratio> shares) {
        return new Ratio(shares.map(Ratio::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal major(Stream<Money> amounts) {
        return amounts.map(a -> BigDecimal.valueOf(a.minorUnits(), 2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money costOf(FundingOption option) {
        return option.costs().stream().map(CostLine::amount).reduce(Money::plus).orElseThrow();
    }

    private static Stream<CostLine> costLines(Initiative initiative) {
        return initiative.options().stream().flatMap(option -> option.costs().stream());
    }

    private static FundingOption option(Initiative initiative, Optional<Id<FundingOption>> id) {
        return initiative.options().stream()
                .filter(option -> id.equals(Optional.of(option.id())))
                .findFirst()
                .orElseThrow();
    }

    private static BudgetPool pool(String id) {
        return RESOLVED.pools().stream()
                .filter(pool -> pool.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Reserve> reserves(String pool) {
        return pool(pool).periods().values().stream().flatMap(p -> p.reserve().stream());
    }

    private static String place(Allotment allotment) {
        return allotment.pool() + " " + allotment.period();
    }

    private static Stream<Initiative> ranked() {
        return PLAN.initiatives().stream().filter(i -> i.priorityRank().isPresent());
    }

    private static Set<String> decided(FundingDecision decision) {
        return PLAN.decisions().stream()
                .filter(d -> d.decision() == decision)
                .map(d -> d.initiative().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> ruled(Class<? extends FundingRule> kind) {
        return PLAN.fundingRules().stream()
                .filter(kind::isInstance)
                .flatMap(rule -> rule.initiatives().stream())
                .map(Id::value);
    }
}
