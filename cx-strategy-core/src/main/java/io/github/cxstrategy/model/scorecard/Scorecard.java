package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All KPIs, how they influence each other, and which of them are the strategy's success metrics.
 *
 * @param date the day on which the scorecard was designed or last updated, if known
 * @param kpis the KPIs
 * @param influences how they influence each other
 * @param successMetrics the KPIs by which the strategy as a whole is judged
 */
public record Scorecard(
        Optional<LocalDate> date, List<Kpi> kpis, List<Influence> influences, Set<Id<Kpi>> successMetrics) {
    /** Copies the lists. */
    public Scorecard {
        Check.given("date", date);
        kpis = Check.list("kpis", kpis);
        influences = Check.list("influences", influences);
        successMetrics = Check.set("successMetrics", successMetrics);
    }

    /** The scorecard of a plan that has none. */
    public static final Scorecard EMPTY = new Scorecard(Optional.empty(), List.of(), List.of(), Set.of());

    /**
     * {@return a scorecard without date and success metrics}
     *
     * @param kpis the KPIs
     * @param influences how they influence each other
     */
    public static Scorecard of(List<Kpi> kpis, List<Influence> influences) {
        return new Scorecard(Optional.empty(), kpis, influences, Set.of());
    }
}
