/** Graph algorithms on node numbers: compressed adjacency, best signed walks, strong components, readable cycles, sign balance, flows. */
@NullMarked
package io.github.cxstrategy.internal.graph;

import org.jspecify.annotations.NullMarked;
