/** What uncertain costs do to an allocation: how often each initiative is funded, overruns, and which estimates matter. */
@NullMarked
package io.github.cxstrategy.allocation.range;

import org.jspecify.annotations.NullMarked;
