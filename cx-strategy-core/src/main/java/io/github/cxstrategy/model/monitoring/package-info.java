/** How the plan is watched while it is carried out: surveys among the people affected, and strategy reviews. */
@NullMarked
package io.github.cxstrategy.model.monitoring;

import org.jspecify.annotations.NullMarked;
