package io.github.cxstrategy.offending.internal.solve;

import io.github.cxstrategy.offending.basics.Euro;
import io.github.cxstrategy.offending.internal.graph.Edge;

/** Knows a word of the domain. */
public record Homesick(Euro price, Edge edge) {}
