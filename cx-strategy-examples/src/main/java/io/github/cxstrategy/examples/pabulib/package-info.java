/** Reads participatory budgets in the format of Pabulib (.pb files) and turns them into plans. */
@NullMarked
package io.github.cxstrategy.examples.pabulib;

import org.jspecify.annotations.NullMarked;
