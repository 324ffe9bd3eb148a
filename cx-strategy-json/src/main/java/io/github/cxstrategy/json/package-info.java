/** The plan and every answer as JSON: one strict, canonical reader and writer derived from the records themselves. */
@NullMarked
package io.github.cxstrategy.json;

import org.jspecify.annotations.NullMarked;
