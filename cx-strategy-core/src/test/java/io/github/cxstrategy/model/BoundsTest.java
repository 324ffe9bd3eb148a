package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.EstimateClass;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.Tolerance;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.roadmap.CoordinationRecord;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.workforce.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies on a bound is good; the tests of invariants have what lies beyond it. */
class BoundsTest {
    private static final String THIRTY = "0." + "0".repeat(28);

    @Test
    void numbers_may_be_thirty_letters_long() {
        assertThat(THIRTY).hasSize(30);
        assertThat(Fte.of(THIRTY)).isEqualTo(Fte.of("0"));
        assertThat(Ratio.of(THIRTY)).isEqualTo(Ratio.ZERO);
        assertThat(Money.of("EUR", THIRTY)).isEqualTo(Money.of("EUR", "0"));
    }

    @Test
    void an_amount_has_at_least_one_digit() {
        assertThat(Money.parse("EUR 5")).isEqualTo(Money.of("EUR", "5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("EUR "))
                .withMessage("'money' must be a currency code, a space and an amount, such as 'EUR 1200.50', but is"
                        + " 'EUR '.");
    }

    @Test
    void a_search_may_have_one_step() {
        assertThat(SearchLimit.ofWork(1)).isNotEqualTo(SearchLimit.none());
    }

    @Test
    void the_three_amounts_of_an_estimate_may_be_one() {
        Money amount = Money.of("EUR", "5");
        CostEstimate estimate = CostEstimate.vrom(amount, amount, amount);
        assertThat(estimate.estimateClass()).contains(EstimateClass.CLASS_5);
        assertThat(estimate.high()).isEqualTo(estimate.low());
    }

    @Test
    void an_option_may_have_ten_tranches() {
        Set<Ratio> tranches = new LinkedHashSet<>();
        for (int tenths = 1; tenths <= 9; tenths++) {
            tranches.add(Ratio.of("0." + tenths));
        }
        tranches.add(Ratio.ONE);
        FundingOption option =
                new FundingOption(Id.of("full"), "Full", Ratio.ONE, List.of(), tranches, List.of(), Optional.empty());
        assertThat(option.tranches()).hasSize(10);
    }

    @Test
    void the_whole_option_may_be_the_tranche_that_is_funded() {
        AllocationDecision decision = AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                .option(Id.of("full"))
                .tranche(Ratio.ONE)
                .build();
        assertThat(decision.tranche()).contains(Ratio.ONE);
    }

    @Test
    void a_delay_lies_between_none_and_a_hundred_years() {
        for (int days : new int[] {0, 36_500}) {
            Effect effect = new Effect(Effect.Sign.NONE, Optional.empty(), Optional.of(days), Ratio.ONE);
            assertThat(effect.delayDays()).contains(days);
        }
    }

    @Test
    void a_range_has_both_of_its_ends_which_may_be_one() {
        ValueRange range = ValueRange.of("2", "4");
        assertThat(List.of("2", "4")).allMatch(value -> range.contains(new BigDecimal(value)));
        assertThat(List.of("1.9", "4.1")).noneMatch(value -> range.contains(new BigDecimal(value)));
        assertThat(ValueRange.of("3", "3").contains(new BigDecimal("3.0"))).isTrue();
    }

    @Test
    void a_sign_off_holds_from_its_first_day_to_its_last() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        LocalDate last = first.plusDays(365);
        SignOff longest = new SignOff(Id.of("ann"), Id.of("bob"), first, last);
        assertThat(List.of(first, last)).allMatch(longest::isInForceOn);
        assertThat(List.of(first.minusDays(1), last.plusDays(1))).noneMatch(longest::isInForceOn);
        assertThat(new SignOff(Id.of("ann"), Id.of("bob"), first, first).isInForceOn(first))
                .isTrue();
    }

    @Test
    void ranks_begin_with_the_first() {
        assertThat(Audience.builder(Id.of("a"), "A", AudienceKind.CUSTOMER)
                        .rank(1)
                        .build()
                        .rank())
                .contains(1);
        assertThat(Initiative.builder(Id.of("crm"), "CRM")
                        .priorityRank(1)
                        .build()
                        .priorityRank())
                .contains(1);
    }

    @Test
    void all_that_is_approved_may_be_held_back() {
        Money approved = Money.of("EUR", "5");
        Reserve all = new Reserve.Share(Ratio.ONE);
        assertThat(all.of(approved)).isEqualTo(approved);
        Reserve amount = new Reserve.Amount(approved);
        assertThat(new PeriodBudget(approved, Optional.of(amount)).reserve()).contains(amount);
    }

    @Test
    void nothing_is_an_amount_and_a_value_too() {
        assertThat(StrategicValues.declared("votes", Map.of(Id.of("crm"), 0L)).points())
                .containsValue(0L);
        assertThat(Tolerance.of(Ratio.ZERO, 0, Id.of("board")).delayDays()).contains(0);
        assertThat(Tolerance.of(Ratio.ZERO, 36_500, Id.of("board")).delayDays()).contains(36_500);
    }

    @Test
    void scores_reach_from_one_to_five() {
        Map<String, BigDecimal> scores = Map.of("least", new BigDecimal("1"), "most", new BigDecimal("5"));
        assertThat(new Survey.Readiness(Id.of("all"), LocalDate.of(2027, 1, 1), scores).scores())
                .isEqualTo(scores);
    }

    @Test
    void a_cap_is_on_some_initiative_and_may_be_nothing() {
        Money nothing = Money.of("EUR", "0");
        assertThat(new FundingRule.SpendAtMost(Set.of(Id.of("crm")), nothing, "Frozen").limit())
                .isEqualTo(nothing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FundingRule.SpendAtMost(Set.of(), nothing, "Frozen"))
                .withMessage("'initiatives' must name at least one but is empty.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FundingRule.SpendAtMost(
                        Set.of(Id.of("crm")), nothing.minus(Money.of("EUR", "1")), "Frozen"))
                .withMessage("'limit' must not be negative but is EUR -1.00.");
    }

    @Test
    void a_text_may_be_as_long_as_one_string_of_a_document() {
        assertThat(new Department(Id.of("service"), "x".repeat(100_000)).name()).hasSize(100_000);
        assertThatThrownBy(() -> new Department(Id.of("service"), "x".repeat(100_001)))
                .hasMessage("'name' must have at most 100000 characters but has 100001.");
    }

    @Test
    void two_initiatives_can_be_coordinated_and_one_cannot() {
        LocalDate day = LocalDate.of(2027, 1, 4);
        Set<Id<Initiative>> two = Set.of(Id.of("crm"), Id.of("hub"));
        assertThat(new CoordinationRecord(day, two, Set.of(), "In turns.").initiatives())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoordinationRecord(day, Set.of(Id.of("crm")), Set.of(), "In turns."));
    }

    @Test
    void a_capacity_may_be_nothing_and_not_less() {
        Id<Resource> hours = Id.of("hours");
        Map<FiscalPeriod, BigDecimal> none = Map.of(FiscalPeriod.ofYear(2027), BigDecimal.ZERO);
        assertThat(new Resource(hours, "Hours", Optional.empty(), none, Optional.empty()).capacity())
                .hasSize(1);
        Map<FiscalPeriod, BigDecimal> less = Map.of(FiscalPeriod.ofYear(2027), BigDecimal.ONE.negate());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resource(hours, "Hours", Optional.empty(), less, Optional.empty()));
    }
}
