/** A worked portfolio from a vendor's documentation, prioritized and allocated again. */
@NullMarked
package io.github.cxstrategy.examples.portfolio;

import org.jspecify.annotations.NullMarked;
