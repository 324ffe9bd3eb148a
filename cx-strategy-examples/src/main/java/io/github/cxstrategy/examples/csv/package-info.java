/** Tables of any tool (CSV), read by a mapping that says which column is what, as a plan. */
@NullMarked
package io.github.cxstrategy.examples.csv;

import org.jspecify.annotations.NullMarked;
