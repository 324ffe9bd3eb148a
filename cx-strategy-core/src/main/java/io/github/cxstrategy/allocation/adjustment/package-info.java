/** How one allocation differs from an earlier one, which changes of the inputs caused it, and who has to be told. */
@NullMarked
package io.github.cxstrategy.allocation.adjustment;

import org.jspecify.annotations.NullMarked;
