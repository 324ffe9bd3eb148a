package io.github.cxstrategy.offending.model.audience;

import io.github.cxstrategy.offending.model.strategy.Goal;
import java.util.List;

/** The other half. */
public record Segment(List<Goal> goals) {}
