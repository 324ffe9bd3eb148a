/** The structure of records: what they are made of, and the means to take them apart and put them together again. */
@NullMarked
package io.github.cxstrategy.internal.record;

import org.jspecify.annotations.NullMarked;
