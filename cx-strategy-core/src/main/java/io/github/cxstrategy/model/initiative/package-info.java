/** Initiatives with their funding options, cost estimates and effects. */
@NullMarked
package io.github.cxstrategy.model.initiative;

import org.jspecify.annotations.NullMarked;
