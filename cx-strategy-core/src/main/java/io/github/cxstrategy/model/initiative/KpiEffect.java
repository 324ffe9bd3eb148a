package io.github.cxstrategy.model.initiative;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.Optional;

/**
 * What an initiative does to a KPI, wanted or as a side effect.
 *
 * @param kpi the KPI
 * @param effect which way, how strongly, how late
 * @param guard the KPI that is watched so that a side effect does not go unseen, if one is; may be the KPI itself
 */
public record KpiEffect(Id<Kpi> kpi, Effect effect, Optional<Id<Kpi>> guard) {
    /** Checks that all are given. */
    public KpiEffect {
        Check.given("kpi", kpi);
        Check.given("effect", effect);
        Check.given("guard", guard);
    }

    /**
     * An effect that no KPI guards.
     *
     * @param kpi the KPI
     * @param effect which way, how strongly, how late
     */
    public KpiEffect(Id<Kpi> kpi, Effect effect) {
        this(kpi, effect, Optional.empty());
    }

    /**
     * {@return this effect on the KPI, going another way}
     *
     * @param effect which way, how strongly, how late
     */
    public KpiEffect withEffect(Effect effect) {
        return new KpiEffect(kpi, effect, guard);
    }

    /**
     * {@return this effect, watched by a KPI}
     *
     * @param guard the KPI that is watched
     */
    public KpiEffect guardedBy(Id<Kpi> guard) {
        return new KpiEffect(kpi, effect, Optional.of(guard));
    }
}
