package io.github.cxstrategy.offending.model.strategy;

import io.github.cxstrategy.offending.model.audience.Segment;

/** One half of a cycle. */
public record Goal(Segment segment) {}
