/** The implementation roadmap: when initiatives run and in which order, their milestones and execution plans, and the actions agreed on the way. */
@NullMarked
package io.github.cxstrategy.model.roadmap;

import org.jspecify.annotations.NullMarked;
