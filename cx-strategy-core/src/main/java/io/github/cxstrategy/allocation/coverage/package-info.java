/** What an allocation serves and what it leaves out: journeys, audiences and objectives against the weight of objectives. */
@NullMarked
package io.github.cxstrategy.allocation.coverage;

import org.jspecify.annotations.NullMarked;
