package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What a rise of one KPI does to another, or the record that it does nothing.
 *
 * @param from the KPI that rises
 * @param to the KPI that is moved
 * @param effect which way, how strongly, how late
 * @param origin where the knowledge of it comes from, if recorded
 */
public record Influence(Id<Kpi> from, Id<Kpi> to, Effect effect, Optional<Origin> origin) {

    /** Where the knowledge of an influence comes from. */
    public enum Origin {
        /** Somebody says so. */
        DECLARED,
        /** It follows from the formula of a KPI. */
        FORMULA,
        /** It was estimated from measured values. */
        ESTIMATED
    }

    /** Checks that all are given. */
    public Influence {
        Check.given("from", from);
        Check.given("to", to);
        Check.given("effect", effect);
        Check.given("origin", origin);
    }

    /**
     * An influence of which nobody has recorded where the knowledge of it comes from.
     *
     * @param from the KPI that rises
     * @param to the KPI that is moved
     * @param effect which way, how strongly, how late
     */
    public Influence(Id<Kpi> from, Id<Kpi> to, Effect effect) {
        this(from, to, effect, Optional.empty());
    }

    /**
     * {@return this influence with another effect}
     *
     * @param effect which way, how strongly, how late
     */
    public Influence withEffect(Effect effect) {
        return new Influence(from, to, effect, origin);
    }

    /**
     * {@return this influence with the origin of the knowledge of it}
     *
     * @param origin where the knowledge comes from
     */
    public Influence withOrigin(Origin origin) {
        return new Influence(from, to, effect, Optional.of(origin));
    }
}
