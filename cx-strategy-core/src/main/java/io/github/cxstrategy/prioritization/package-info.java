/** Turns worded impacts and objective weights into strategic values, exactly and with the contributions shown. */
@NullMarked
package io.github.cxstrategy.prioritization;

import org.jspecify.annotations.NullMarked;
