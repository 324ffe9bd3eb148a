/** The strategy, its drivers and weighted objectives, and the mandate it has. */
@NullMarked
package io.github.cxstrategy.model.strategy;

import org.jspecify.annotations.NullMarked;
