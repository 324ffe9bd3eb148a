/** Runs the engines over a plan in the right order and returns one review: the main job. */
@NullMarked
package io.github.cxstrategy.alignment;

import org.jspecify.annotations.NullMarked;
