package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * The strategy map: how objectives help each other, up to the outcomes.
 *
 * @param links the causal links between objectives
 */
public record StrategyMap(List<CausalLink> links) {
    /** Copies the list. */
    public StrategyMap {
        links = Check.list("links", links);
    }
}
