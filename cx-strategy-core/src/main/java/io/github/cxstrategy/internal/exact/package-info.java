/** Arithmetic without rounding, or rounded outward: linear systems, intervals, and checkers that trust neither. */
@NullMarked
package io.github.cxstrategy.internal.exact;

import org.jspecify.annotations.NullMarked;
