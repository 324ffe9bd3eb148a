/** Finds metrics and initiatives that work against each other, says why, and proposes what would settle it. */
@NullMarked
package io.github.cxstrategy.conflict;

import org.jspecify.annotations.NullMarked;
