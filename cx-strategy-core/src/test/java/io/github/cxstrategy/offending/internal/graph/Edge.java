package io.github.cxstrategy.offending.internal.graph;

import io.github.cxstrategy.offending.internal.solve.Homesick;

/** Closes a cycle of the cellar. */
public record Edge(Homesick home) {}
