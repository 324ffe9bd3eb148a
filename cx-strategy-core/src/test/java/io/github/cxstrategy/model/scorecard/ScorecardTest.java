package io.github.cxstrategy.model.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Kpi NPS = Kpi.builder(Id.of("nps"), "NPS").build();

    @Test
    void theShortWaysLeaveOpenWhatTheyDoNotSay() {
        Influence influence = new Influence(Id.of("speed"), Id.of("nps"), Effect.unknown());
        LocalDate day = LocalDate.of(2027, 1, 1);

        assertThat(influence.origin()).isEmpty();
        assertThat(Scorecard.EMPTY)
                .isEqualTo(new Scorecard(Optional.empty(), List.of(), List.of(), Set.of(), List.of()));
        assertThat(Scorecard.of(List.of(NPS), List.of(influence)))
                .isEqualTo(new Scorecard(Optional.empty(), List.of(NPS), List.of(influence), Set.of(), List.of()));
        assertThat(new Scorecard(Optional.of(day), List.of(NPS), List.of(influence), Set.of(NPS.id())))
                .isEqualTo(
                        new Scorecard(Optional.of(day), List.of(NPS), List.of(influence), Set.of(NPS.id()), List.of()));
        assertThat(MeasurementPlan.of("CRM", Cadence.MONTHLY, day))
                .isEqualTo(new MeasurementPlan(Optional.of("CRM"), Optional.of(Cadence.MONTHLY), Optional.of(day)));
    }

    @Test
    void anInfluenceKeepsItsOriginWhenItsEffectChanges() {
        Influence influence = new Influence(Id.of("speed"), Id.of("nps"), Effect.unknown());

        assertThat(influence.withOrigin(Influence.Origin.FORMULA).withEffect(Effect.none()))
                .isEqualTo(new Influence(
                        Id.of("speed"), Id.of("nps"), Effect.none(), Optional.of(Influence.Origin.FORMULA)));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        FiscalPeriod quarter = FiscalPeriod.ofQuarter(2027, 1);
        Resource line = Resource.builder(Id.of("line"), "Line hours")
                .addCapacity(quarter, new BigDecimal("480.00"))
                .build();

        assertThat(line.capacity()).isEqualTo(Map.of(quarter, new BigDecimal("480")));
        assertThat(Measurement.of("2027-01-31", "7.50"))
                .isEqualTo(new Measurement(LocalDate.of(2027, 1, 31), new BigDecimal("7.5")));
    }
}
