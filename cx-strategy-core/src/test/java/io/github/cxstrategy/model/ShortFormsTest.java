package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The short form of a record says what it is given, and nothing else. */
class ShortFormsTest {
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2027);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Money EUROS = Money.of("EUR", 100);
    private static final BudgetPool POOL = BudgetPool.of(Id.of("pool"), "Pool", YEAR, EUROS);

    @Test
    void whole_amounts() {
        assertThat(EUROS).isEqualTo(Money.of("EUR", "100"));
        assertThat(Money.of("JPY", -7)).hasToString("JPY -7");
        assertThatThrownBy(() -> Money.of("EUR", Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money() {
        assertThat(POOL)
                .isEqualTo(new BudgetPool(Id.of("pool"), "Pool", CarryOver.NONE, Map.of(YEAR, PeriodBudget.of(EUROS))));
        assertThat(Budget.of(POOL)).isEqualTo(Budget.builder().addPool(POOL).build());
        assertThat(Budget.of(POOL).approvedBy(Id.of("ann"), DAY))
                .isEqualTo(Budget.builder()
                        .addPool(POOL)
                        .approval(new BudgetApproval(Id.of("ann"), DAY))
                        .build());
        CostLine cost = CostLine.of(POOL.id(), YEAR, EUROS);
        assertThat(FundingOption.full(cost)).isEqualTo(FundingOption.full(List.of(cost)));
    }

    @Test
    void people() {
        assertThat(Person.of(Id.of("ann"), "Ann", Id.of("sales")))
                .isEqualTo(Person.builder(Id.of("ann"), "Ann")
                        .department(Id.of("sales"))
                        .build());
        RoleMetric metric = RoleMetric.of(Id.of("csat"));
        assertThat(Role.of(Id.of("agent"), "Agent", metric))
                .isEqualTo(
                        Role.builder(Id.of("agent"), "Agent").addMetric(metric).build());
    }

    @Test
    void audiences() {
        assertThat(Audience.of(Id.of("families"), "Families", AudienceKind.CUSTOMER, "They come back."))
                .isEqualTo(Audience.builder(Id.of("families"), "Families", AudienceKind.CUSTOMER)
                        .whyImportant("They come back.")
                        .build());
        Touchpoint call = Touchpoint.of(Id.of("call"), "Call");
        assertThat(Journey.of(Id.of("repair"), "Repair", Id.of("families"), call))
                .isEqualTo(Journey.builder(Id.of("repair"), "Repair")
                        .addAudience(Id.of("families"))
                        .addTouchpoint(call)
                        .build());
    }

    @Test
    void strategy_scorecard_and_evidence() {
        DateSpan horizon = DateSpan.of("2027-01-01", "2029-12-31");
        assertThat(Strategy.of("Nobody waits.", horizon))
                .isEqualTo(Strategy.builder()
                        .vision("Nobody waits.")
                        .horizon(horizon)
                        .build());
        Kpi csat = Kpi.of(Id.of("csat"), "Satisfaction", Goal.increase());
        assertThat(csat)
                .isEqualTo(Kpi.builder(Id.of("csat"), "Satisfaction")
                        .goal(Goal.increase())
                        .build());
        assertThat(Scorecard.of(csat)).isEqualTo(Scorecard.of(List.of(csat), List.of()));
        assertThat(Evidence.of("Minutes", Gate.PLAN_TO_ALIGN, DAY))
                .isEqualTo(new Evidence("Minutes", Gate.PLAN_TO_ALIGN, Optional.of(DAY), Optional.empty()));
    }
}
