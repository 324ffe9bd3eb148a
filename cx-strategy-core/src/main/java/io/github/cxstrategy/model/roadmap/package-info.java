/** The implementation roadmap: when initiatives run, their milestones and execution plans, and the actions agreed on. */
@NullMarked
package io.github.cxstrategy.model.roadmap;

import org.jspecify.annotations.NullMarked;
