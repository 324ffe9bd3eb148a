package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forcing costs in the worked portfolio of Project Online at ten million; oracle: full enumeration. */
class MicrosoftRegretsTest {
    private static final Prioritization PRIORITIES =
            Prioritizer.standard().prioritize(MicrosoftPortfolio.objectives(), MicrosoftPortfolio.initiatives());
    private static final AllocationRequest REQUEST = AllocationRequest.of(
            MicrosoftPortfolio.initiatives(), MicrosoftPortfolio.budget(10_000), PRIORITIES.values());
    private static final AllocationResult RESULT = BudgetAllocator.standard().allocate(REQUEST);
    private static final AllocationExplainer EXPLAINER = AllocationExplainer.standard();
    private static final Map<Id<Initiative>, OppositeCase> OPPOSITES =
            EXPLAINER.explainAll(REQUEST, RESULT, SearchLimit.none()).stream()
                    .collect(Collectors.toMap(FundingExplanation::initiative, FundingExplanation::opposite));

    /** In percent of all points, as the published figures are. */
    private static BigDecimal percent(long points) {
        return BigDecimal.valueOf(points * 100).divide(BigDecimal.valueOf(PRIORITIES.total()), 4, RoundingMode.HALF_UP);
    }

    private static Id<Initiative> only(String beginning) {
        return RESULT.outcomes().keySet().stream()
                .filter(id -> MicrosoftPortfolio.initiatives().stream()
                        .anyMatch(i -> i.id().equals(id) && i.name().contains(beginning)))
                .reduce((a, b) -> {
                    throw new AssertionError(beginning + " names " + a + " and " + b);
                })
                .orElseThrow(() -> new AssertionError(beginning + " names nothing"));
    }

    private static OppositeCase.Possible possible(String name, boolean funded) {
        Id<Initiative> id = only(name);
        assertThat(RESULT.outcome(id).isFunded()).isEqualTo(funded);
        return (OppositeCase.Possible) Objects.requireNonNull(OPPOSITES.get(id));
    }

    @ParameterizedTest
    @CsvSource({
        "Acquisition, 4.6703",
        "Catalog, 4.0116",
        "E-campaign, 3.9688",
        "Print, 3.8631",
        "GPS, 2.1854",
        "Voice, 1.4512",
        "Helmet, 1.4393",
        "Audit Tracking, 1.3248",
        "Lync, 1.3248",
        "Internal Software Database Audit, 1.2240",
        "Operations, 1.2240",
        "Removable protective lining, 0.8584",
    })
    void whatDroppingCosts(String name, BigDecimal points) {
        OppositeCase.Possible opposite = possible(name, true);
        assertThat(opposite.loss().isExact()).isTrue();
        assertThat(opposite.isSmallest()).isTrue();
        assertThat(percent(opposite.loss().least())).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "Knee and Elbow Pads, 0.8584",
        "Data Parsing, 1.3248",
        "Hub, 1.4393",
        "Security Audit, 1.5915",
        "Development Plan, 2.3391",
        "Customer service feedback portal, 2.4109",
        "Automated Software Installation, 2.7511",
        "Apparel, 3.6881",
        "Internal Application Customization, 4.0089",
    })
    void whatForcingInCosts(String name, BigDecimal points) {
        OppositeCase.Possible opposite = possible(name, false);
        assertThat(opposite.loss().isExact()).isTrue();
        assertThat(percent(opposite.loss().least())).isEqualByComparingTo(points);
        assertThat(opposite.reshuffle().dropped()).isNotEmpty();
    }

    @Test
    void whatIsDisplacedIsDisplaced() {
        OPPOSITES.forEach((id, opposite) -> {
            OppositeCase.Possible possible = (OppositeCase.Possible) opposite;
            AllocationRequest.Builder changed = REQUEST.toBuilder()
                    .addRule(
                            RESULT.outcome(id).isFunded()
                                    ? new FundingRule.MustNotFund(id, "asked")
                                    : new FundingRule.MustFund(id, "asked"));
            possible.reshuffle().added().forEach(a -> changed.addRule(new FundingRule.MustFund(a, "asked")));
            possible.reshuffle().dropped().forEach(d -> changed.addRule(new FundingRule.MustNotFund(d, "asked")));
            AllocationResult again = BudgetAllocator.standard().allocate(changed.build());
            assertThat(again.value())
                    .contains(RESULT.value().orElseThrow() - possible.loss().least());
        });
    }

    @Test
    void everyFundedInitiativeIsInEveryBestAllocation() {
        RESULT.funded()
                .forEach(id -> assertThat(EXPLAINER
                                .explain(REQUEST, RESULT, id, SearchLimit.none())
                                .isInEveryBest())
                        .isTrue());
    }

    @Test
    void whatWouldLetItInDoes() {
        for (String name : new String[] {"Knee and Elbow Pads", "Hub", "Internal Application Customization"}) {
            Id<Initiative> id = only(name);
            FundingExplanation explanation = EXPLAINER.explain(REQUEST, RESULT, id, SearchLimit.none());
            BreakEven breakEven = explanation.breakEven().orElseThrow();
            OppositeCase.Possible opposite = (OppositeCase.Possible) explanation.opposite();
            assertThat(breakEven.raise()).contains(opposite.loss());
            assertThat(breakEven.costIsProved()).isTrue();
            BudgetIncrease increase = breakEven.budget().get(0);
            assertThat(increase.isProved()).isTrue();
            assertThat(increase.increase()).isPresent();
        }
    }

    @Test
    void theNextUsefulIncreaseOfTheBudget() {
        BudgetIncrease next =
                EXPLAINER.usefulIncreases(REQUEST, RESULT, SearchLimit.none()).get(0);
        long increase = next.increase().map(Money::minorUnits).orElseThrow();
        assertThat(next.isProved()).isTrue();
        assertThat(increase).isPositive();
        long thousands = 10_000 + increase / 100_000;
        assertThat(valueAt(thousands)).isEqualTo(RESULT.value().orElseThrow() + next.gain());
        assertThat(valueAt(thousands - 1)).isEqualTo(RESULT.value().orElseThrow());
    }

    private static long valueAt(long thousands) {
        return BudgetAllocator.standard()
                .allocate(AllocationRequest.of(
                        MicrosoftPortfolio.initiatives(), MicrosoftPortfolio.budget(thousands), PRIORITIES.values()))
                .value()
                .orElseThrow();
    }

    @Test
    void theFrontierHoldsThePublishedOptimaThatAreNotDominated() {
        Frontier frontier = EXPLAINER.frontier(REQUEST, 20, SearchLimit.none());
        assertThat(frontier.points()).hasSize(20);
        assertThat(frontier.points().get(0).value()).isEqualTo(445_211);
        assertThat(frontier.points().get(0).cost().minorUnits()).isEqualTo(994_000_000L);
        assertThat(frontier.isComplete()).isFalse();
        for (Frontier.Point point : frontier.points()) {
            assertThat(valueAt(point.cost().minorUnits() / 100_000)).isEqualTo(point.value());
        }
    }

    @Test
    void thePriceOfWhatIsForcedIn() {
        AllocationRequest forced = REQUEST.toBuilder()
                .addRule(new FundingRule.MustFund(only("feedback portal"), "committed"))
                .addRule(new FundingRule.MustFund(only("Apparel"), "committed"))
                .build();
        AllocationResult result = BudgetAllocator.standard().allocate(forced);
        FundingExplanation explanation = EXPLAINER.explain(forced, result, only("Apparel"), SearchLimit.none());
        assertThat(explanation.setAside()).hasSize(1);
        assertThat(explanation.isInEveryBest()).isFalse();
        PointsRange loss = ((OppositeCase.Possible) explanation.opposite()).loss();
        assertThat(loss.isExact()).isTrue();
        assertThat(loss.least()).isNegative();
    }

    /** The limit is shared: the last initiative is told no less than the first, and what is told is true. */
    @Test
    void aLimitIsSharedAmongAllInitiatives() {
        for (FundingExplanation told : EXPLAINER.explainAll(REQUEST, RESULT, SearchLimit.ofWork(21 * 12L))) {
            OppositeCase exact = Objects.requireNonNull(OPPOSITES.get(told.initiative()));
            long loss = ((OppositeCase.Possible) exact).loss().least();
            assertThat(told.opposite()).isInstanceOfSatisfying(OppositeCase.Possible.class, possible -> {
                assertThat(possible.loss().least()).isLessThanOrEqualTo(loss);
                assertThat(possible.loss().most().orElseThrow()).isBetween(loss, loss + PRIORITIES.total() / 10);
            });
        }
    }
}
