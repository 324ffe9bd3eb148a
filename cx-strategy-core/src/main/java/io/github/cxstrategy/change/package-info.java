/** What changed between two versions of a plan, as data that can be told, stored, undone and applied. */
@NullMarked
package io.github.cxstrategy.change;

import org.jspecify.annotations.NullMarked;
