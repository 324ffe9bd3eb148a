/** The strategic plan as one value, which parts of it are complete, and the plan with its references resolved. */
@NullMarked
package io.github.cxstrategy.model.plan;

import org.jspecify.annotations.NullMarked;
