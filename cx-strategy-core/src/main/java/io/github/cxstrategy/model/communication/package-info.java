/** Who has to be told what, and whom it has reached. */
@NullMarked
package io.github.cxstrategy.model.communication;

import org.jspecify.annotations.NullMarked;
