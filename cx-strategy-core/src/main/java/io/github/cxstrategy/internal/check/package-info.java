/** Checks that the records of the model share; internal, outside semantic versioning. */
@NullMarked
package io.github.cxstrategy.internal.check;

import org.jspecify.annotations.NullMarked;
