package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;

/** What is pursued in a trade-off: a KPI or an initiative. */
public sealed interface TradeOffSource {
    /**
     * The goal of a KPI is pursued.
     *
     * @param id the KPI
     */
    record Kpi(Id<io.github.cxstrategy.model.scorecard.Kpi> id) implements TradeOffSource {
        /** Checks that it is given. */
        public Kpi {
            Check.given("id", id);
        }
    }

    /**
     * An initiative is carried out.
     *
     * @param id the initiative
     */
    record Initiative(Id<io.github.cxstrategy.model.initiative.Initiative> id) implements TradeOffSource {
        /** Checks that it is given. */
        public Initiative {
            Check.given("id", id);
        }
    }
}
