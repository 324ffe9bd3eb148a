/** Money, ratios, units, dates, fiscal periods, typed ids and search limits: the values that everything else is made of. */
@NullMarked
package io.github.cxstrategy.basics;

import org.jspecify.annotations.NullMarked;
