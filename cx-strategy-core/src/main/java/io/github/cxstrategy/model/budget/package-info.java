/** Budget pools with what is approved and reserved per fiscal period. */
@NullMarked
package io.github.cxstrategy.model.budget;

import org.jspecify.annotations.NullMarked;
