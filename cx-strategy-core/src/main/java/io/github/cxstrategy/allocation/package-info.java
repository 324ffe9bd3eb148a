/** Chooses which initiatives to fund, exactly: the most value that budgets and rules allow, with the reason of each outcome. */
@NullMarked
package io.github.cxstrategy.allocation;

import org.jspecify.annotations.NullMarked;
