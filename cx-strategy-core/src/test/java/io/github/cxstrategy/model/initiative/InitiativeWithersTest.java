package io.github.cxstrategy.model.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.scorecard.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a wither says changes, and all the rest stays. */
class InitiativeWithersTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final CostEstimate ESTIMATE =
            CostEstimate.vrom(Money.of("EUR", "1"), Money.of("EUR", "2"), Money.of("EUR", "3"));

    @Test
    void anEstimateKeepsItsDateWhenItIsRefinedAndItsRefinementWhenItIsDated() {
        CostEstimate made = ESTIMATE.madeOn(DAY);

        assertThat(made.refinedBy(Id.of("ann"), DAY.plusDays(9)))
                .isEqualTo(ESTIMATE.refinedBy(Id.of("ann"), DAY.plusDays(9)).madeOn(DAY))
                .isEqualTo(new CostEstimate(
                        Money.of("EUR", "1"),
                        Optional.of(Money.of("EUR", "2")),
                        Money.of("EUR", "3"),
                        Optional.of(EstimateClass.CLASS_5),
                        Optional.of(new CostEstimate.Refinement(Id.of("ann"), DAY.plusDays(9))),
                        Optional.of(DAY)));
    }

    @Test
    void theBoundsAloneCanBeKnown() {
        CostEstimate bounds = CostEstimate.vrom(Money.of("EUR", "1"), Money.of("EUR", "3"));

        assertThat(bounds.likely()).isEmpty();
        assertThat(bounds.madeOn(DAY).refinedBy(Id.of("ann"), DAY).low()).isEqualTo(Money.of("EUR", "1"));
        assertThat(bounds.estimateClass()).isEqualTo(ESTIMATE.estimateClass());
    }

    @Test
    void anEffectKeepsItsGuard() {
        KpiEffect guarded = new KpiEffect(Id.of("nps"), Effect.unknown()).guardedBy(Id.of("turnover"));

        assertThat(guarded.withEffect(Effect.none()))
                .isEqualTo(new KpiEffect(Id.of("nps"), Effect.none(), Optional.of(Id.of("turnover"))));
    }

    @Test
    void theShortWaysLeaveOpenWhatTheyDoNotSay() {
        FundingOption option = new FundingOption(Id.of("full"), "Full", Ratio.ONE, List.of());
        FiscalPeriod quarter = FiscalPeriod.ofQuarter(2027, 1);

        assertThat(option.tranches()).isEmpty();
        assertThat(option.demands()).isEmpty();
        assertThat(new KpiEffect(Id.of("nps"), Effect.none()).guard()).isEmpty();
        assertThat(ESTIMATE.date()).isEmpty();
        assertThat(Demand.ofSkill(Id.of("java"), quarter, Fte.ONE))
                .isEqualTo(new Demand(Optional.of(Id.of("java")), Optional.empty(), quarter, Fte.ONE));
        assertThat(Demand.ofDepartment(Id.of("it"), quarter, Fte.ONE))
                .isEqualTo(new Demand(Optional.empty(), Optional.of(Id.of("it")), quarter, Fte.ONE));
    }
}
