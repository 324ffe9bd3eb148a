package io.github.cxstrategy.offending.readiness;

import io.github.cxstrategy.offending.internal.graph.Edge;
import java.util.List;

/** Shows a type of the cellar. */
public record CellarDoor(List<Edge> edges) {}
