/** Programs of allocations, for other solvers. */
@NullMarked
package io.github.cxstrategy.allocation;

import org.jspecify.annotations.NullMarked;
