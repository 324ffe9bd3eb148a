package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;

/**
 * What a rise of one KPI does to another, or the record that it does nothing.
 *
 * @param from the KPI that rises
 * @param to the KPI that is moved
 * @param effect which way, how strongly, how late
 */
public record Influence(Id<Kpi> from, Id<Kpi> to, Effect effect) {
    /** Checks that all are given. */
    public Influence {
        Check.given("from", from);
        Check.given("to", to);
        Check.given("effect", effect);
    }
}
