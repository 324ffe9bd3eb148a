/** Microsoft Project XML (MSPDI), read through MPXJ, as a plan. */
@NullMarked
package io.github.cxstrategy.examples.mspdi;

import org.jspecify.annotations.NullMarked;
