package io.github.cxstrategy.model.initiative;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Kpi;

/**
 * What an initiative does to a KPI, wanted or as a side effect.
 *
 * @param kpi the KPI
 * @param effect which way, how strongly, how late
 */
public record KpiEffect(Id<Kpi> kpi, Effect effect) {
    /** Checks that both are given. */
    public KpiEffect {
        Check.given("kpi", kpi);
        Check.given("effect", effect);
    }
}
