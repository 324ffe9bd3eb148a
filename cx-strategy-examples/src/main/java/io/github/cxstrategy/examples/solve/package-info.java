/** Measures the solver on programs from text files; the one example that looks into the internals. */
@NullMarked
package io.github.cxstrategy.examples.solve;

import org.jspecify.annotations.NullMarked;
