package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The strategy map: how objectives help each other, up to the outcomes.
 *
 * @param links the causal links between objectives
 * @param date the day of this version of the map, if known
 */
public record StrategyMap(List<CausalLink> links, Optional<LocalDate> date) {
    /** Copies the list. */
    public StrategyMap {
        links = Check.list("links", links);
        Check.given("date", date);
    }

    /**
     * A map of which nobody knows when it was drawn.
     *
     * @param links the causal links between objectives
     */
    public StrategyMap(List<CausalLink> links) {
        this(links, Optional.empty());
    }

    /**
     * {@return this map with the day of its version}
     *
     * @param day the day
     */
    public StrategyMap drawnOn(LocalDate day) {
        return new StrategyMap(links, Optional.of(day));
    }
}
