/** The code that the README and the guide show, compiled and run with the tests. */
@NullMarked
package io.github.cxstrategy.examples.guide;

import org.jspecify.annotations.NullMarked;
