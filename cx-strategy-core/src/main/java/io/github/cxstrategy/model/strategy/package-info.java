/** The strategy, its drivers and its weighted objectives. */
@NullMarked
package io.github.cxstrategy.model.strategy;

import org.jspecify.annotations.NullMarked;
