/** Exact 0/1 and bounded-integer programs over long coefficients; knows no domain word. */
@NullMarked
package io.github.cxstrategy.internal.solve;

import org.jspecify.annotations.NullMarked;
