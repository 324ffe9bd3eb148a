/** What is wrong with a scorecard itself, apart from conflicts: gaps, duplicates, and figures that cannot be compared. */
@NullMarked
package io.github.cxstrategy.conflict.quality;

import org.jspecify.annotations.NullMarked;
