/** Initiatives: what they work on, their funding options, cost estimates and effects, and where they stand. */
@NullMarked
package io.github.cxstrategy.model.initiative;

import org.jspecify.annotations.NullMarked;
