/** What imports from tools for project portfolio management have in common: drafting a plan, and telling what was lost. */
@NullMarked
package io.github.cxstrategy.examples.ppm;

import org.jspecify.annotations.NullMarked;
