package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.model.audience.LifecyclePhase;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.GateDecision;
import io.github.cxstrategy.model.stage.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What records answer about themselves, and what their short forms make. */
class RecordQuestionsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static Money euros(String amount) {
        return Money.of("EUR", amount);
    }

    @Test
    void a_reserve_is_held_back_of_what_is_approved() {
        assertThat(new Reserve.Amount(euros("30")).of(euros("100"))).isEqualTo(euros("30"));
        assertThat(new Reserve.Amount(euros("30")).of(euros("30"))).isEqualTo(euros("30"));
        assertThat(new Reserve.Amount(euros("30")).of(euros("20"))).isEqualTo(euros("20"));
        assertThat(new Reserve.Share(Ratio.of("0.333")).of(euros("0.10"))).isEqualTo(euros("0.04"));
        PeriodBudget budget = new PeriodBudget(euros("100"), Optional.of(new Reserve.Amount(euros("30"))));
        assertThat(budget.reserved()).isEqualTo(euros("30"));
        assertThat(budget.available()).isEqualTo(euros("70"));
        assertThat(PeriodBudget.of(euros("100")).reserved()).isEqualTo(euros("0"));
        assertThat(PeriodBudget.of(euros("100")).available()).isEqualTo(euros("100"));
    }

    @Test
    void a_pool_of_one_period_keeps_nothing_over() {
        FiscalPeriod year = FiscalPeriod.ofYear(2027);
        assertThat(BudgetPool.of(Id.of("p"), "Pool", year, euros("1")))
                .isEqualTo(
                        new BudgetPool(Id.of("p"), "Pool", CarryOver.NONE, Map.of(year, PeriodBudget.of(euros("1")))));
    }

    @Test
    void a_phase_is_in_scope_unless_somebody_says_why_not() {
        LifecyclePhase buy = LifecyclePhase.of(Id.of("buy"), "Buy");
        assertThat(buy).isEqualTo(new LifecyclePhase(Id.of("buy"), "Buy", Optional.empty()));
        assertThat(buy.isOutOfScope()).isFalse();
        LifecyclePhase leave = LifecyclePhase.outOfScope(Id.of("leave"), "Leave", "Nobody leaves.");
        assertThat(leave.outOfScopeBecause()).contains("Nobody leaves.");
        assertThat(leave.isOutOfScope()).isTrue();
    }

    @Test
    void an_initiative_serves_the_objectives_on_which_it_has_an_impact() {
        Initiative initiative = Initiative.builder(Id.of("crm"), "CRM")
                .addImpact(Id.of("loyalty"), ImpactLevel.LOW)
                .addImpact(Id.of("cost"), ImpactLevel.NONE)
                .build();
        assertThat(initiative.objectivesServed()).containsExactly(Id.of("loyalty"));
        assertThat(initiative.touchesOneDepartmentOnly()).isFalse();
        Initiative silo = initiative.toBuilder().addDepartment(Id.of("it")).build();
        assertThat(silo.touchesOneDepartmentOnly()).isTrue();
        assertThat(silo.toBuilder().addDepartment(Id.of("sales")).build().touchesOneDepartmentOnly())
                .isFalse();
    }

    @Test
    void an_option_is_worth_its_share_of_the_points_rounded_down() {
        FundingOption full = FundingOption.full(List.of());
        assertThat(full).isEqualTo(new FundingOption(Id.of("full"), "Full", Ratio.ONE, List.of()));
        assertThat(FundingOption.full()).isEqualTo(full);
        FundingOption third = new FundingOption(Id.of("third"), "Third", Ratio.of("0.333"), List.of());
        StrategicValues values = StrategicValues.declared("votes", Map.of(Id.of("crm"), 10L));
        assertThat(values.of(Id.of("crm"), full)).isEqualTo(10);
        assertThat(values.of(Id.of("crm"), third)).isEqualTo(3);
        assertThat(values.of(Id.of("chat"), full)).isZero();
    }

    @Test
    void a_funding_rule_names_the_initiatives_that_it_is_about() {
        assertThat(new FundingRule.MustFund(Id.of("crm"), "Law").initiatives()).containsExactly(Id.of("crm"));
        assertThat(new FundingRule.MustNotFund(Id.of("crm"), "Law").initiatives())
                .containsExactly(Id.of("crm"));
    }

    @Test
    void scopes_overlap_where_they_share_a_day_and_an_audience() {
        DateSpan spring = DateSpan.of("2027-03-01", "2027-05-31");
        DateSpan may = DateSpan.of("2027-05-31", "2027-06-30");
        DateSpan autumn = DateSpan.of("2027-09-01", "2027-11-30");
        MetricScope springForFamilies = new MetricScope(Optional.of(spring), Set.of(Id.of("families")));
        assertThat(springForFamilies.overlaps(MetricScope.ALL)).isTrue();
        assertThat(MetricScope.ALL.overlaps(springForFamilies)).isTrue();
        assertThat(springForFamilies.overlaps(new MetricScope(Optional.of(may), Set.of(Id.of("families")))))
                .isTrue();
        assertThat(springForFamilies.overlaps(new MetricScope(Optional.of(autumn), Set.of(Id.of("families")))))
                .isFalse();
        assertThat(springForFamilies.overlaps(new MetricScope(Optional.of(may), Set.of(Id.of("firms")))))
                .isFalse();
        assertThat(springForFamilies.overlaps(new MetricScope(Optional.empty(), Set.of(Id.of("firms")))))
                .isFalse();
        assertThat(springForFamilies.overlaps(new MetricScope(Optional.of(autumn), Set.of())))
                .isFalse();
    }

    @Test
    void effects_say_what_they_are_given() {
        Optional<Effect.Strength> weak = Optional.of(Effect.Strength.WEAK);
        assertThat(Effect.positive(Effect.Strength.WEAK))
                .isEqualTo(new Effect(Effect.Sign.POSITIVE, weak, Optional.empty(), Ratio.ONE));
        assertThat(Effect.negative(Effect.Strength.WEAK))
                .isEqualTo(new Effect(Effect.Sign.NEGATIVE, weak, Optional.empty(), Ratio.ONE));
        assertThat(Effect.none())
                .isEqualTo(new Effect(Effect.Sign.NONE, Optional.empty(), Optional.empty(), Ratio.ONE));
        assertThat(Effect.unknown())
                .isEqualTo(new Effect(Effect.Sign.UNKNOWN, Optional.empty(), Optional.empty(), Ratio.ONE));
        assertThat(Effect.negative(Effect.Strength.WEAK).delayedBy(30).withConfidence(Ratio.of("0.5")))
                .isEqualTo(new Effect(Effect.Sign.NEGATIVE, weak, Optional.of(30), Ratio.of("0.5")));
    }

    @Test
    void goals_say_what_they_are_given() {
        assertThat(Goal.increase().direction()).isEqualTo(Goal.Direction.INCREASE);
        assertThat(Goal.decrease().direction()).isEqualTo(Goal.Direction.DECREASE);
        assertThat(Goal.increaseTo("40"))
                .isEqualTo(new Goal(
                        Goal.Direction.INCREASE, Optional.of(new BigDecimal(40)), Optional.empty(), Optional.empty()));
        assertThat(Goal.decreaseTo("40"))
                .isEqualTo(new Goal(
                        Goal.Direction.DECREASE, Optional.of(new BigDecimal(40)), Optional.empty(), Optional.empty()));
        assertThat(Goal.keepWithin("1", "2").range()).contains(ValueRange.of("1", "2"));
        DateSpan time = DateSpan.of("2027-01-01", "2027-12-31");
        Goal goal = Goal.increase().dueBy(DAY).during(time);
        assertThat(goal.due()).contains(DAY);
        assertThat(goal.period()).contains(time);
    }

    @Test
    void a_baseline_is_of_a_day_and_a_unit_is_its_symbol() {
        assertThat(Baseline.of("12.5", DAY)).isEqualTo(new Baseline(new BigDecimal("12.5"), Optional.of(DAY)));
        assertThat(Unit.of("cases/hour")).isEqualTo(new Unit("cases/hour")).hasToString("cases/hour");
    }

    @Test
    void a_formula_is_no_longer_than_a_text_that_a_document_may_hold() {
        Formula longest = sumOf(900, Id.of("a".repeat(100)));
        Kpi kpi = Kpi.builder(Id.of("sum"), "Sum").formula(longest).build();
        assertThat(kpi.formula()).contains(longest);
        Formula tooLong = sumOf(900, Id.of("a".repeat(150)));
        assertThatThrownBy(() -> kpi.toBuilder().formula(tooLong).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'formula' must have at most 100000 characters but has ");
    }

    private static Formula sumOf(int count, Id<Kpi> kpi) {
        return new Formula.Sum(Collections.nCopies(count, new Formula.Reference(kpi)));
    }

    @Test
    void nobody_may_have_answered() {
        assertThat(new Survey.Readiness(Id.of("staff"), DAY, Map.of(), Optional.of(0)).respondents())
                .contains(0);
    }

    @Test
    void gates_close_stages_in_their_order() {
        assertThat(Stream.of(Gate.values()).map(Gate::code)).containsExactly("G1", "G2", "G3", "G4", "G5");
        assertThat(Stream.of(Gate.values()).map(Gate::closes)).containsExactly(Stage.values());
        assertThat(GateDecision.of(Gate.PLAN_TO_ALIGN, GateDecision.Outcome.GO, Id.of("ann"), DAY))
                .isEqualTo(new GateDecision(
                        Gate.PLAN_TO_ALIGN, GateDecision.Outcome.GO, Id.of("ann"), DAY, Optional.empty()));
    }
}
