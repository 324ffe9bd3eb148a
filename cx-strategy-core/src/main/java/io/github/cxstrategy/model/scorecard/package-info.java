/** KPIs with their goals and baselines, and how they influence each other. */
@NullMarked
package io.github.cxstrategy.model.scorecard;

import org.jspecify.annotations.NullMarked;
