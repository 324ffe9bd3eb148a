/** The customer segments and employee audiences that the strategy serves, and the journeys they go through. */
@NullMarked
package io.github.cxstrategy.model.audience;

import org.jspecify.annotations.NullMarked;
