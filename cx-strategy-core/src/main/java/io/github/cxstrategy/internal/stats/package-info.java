/** Seeded draws and distributions on whole numbers, and how sure correlations are; the same on every platform. */
@NullMarked
package io.github.cxstrategy.internal.stats;

import org.jspecify.annotations.NullMarked;
