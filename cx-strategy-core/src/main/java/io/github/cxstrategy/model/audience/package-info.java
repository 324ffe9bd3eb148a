/** The customer segments and employee audiences that the strategy serves. */
@NullMarked
package io.github.cxstrategy.model.audience;

import org.jspecify.annotations.NullMarked;
