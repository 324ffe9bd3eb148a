/** Where floating point touches money. */
@NullMarked
package io.github.cxstrategy.offending.basics;

import org.jspecify.annotations.NullMarked;
