/** What would make a request possible that no allocation can meet. */
@NullMarked
package io.github.cxstrategy.allocation.repair;

import org.jspecify.annotations.NullMarked;
