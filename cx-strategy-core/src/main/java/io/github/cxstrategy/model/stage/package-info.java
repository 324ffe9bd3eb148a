/** The five stages of strategy management, the gates between them, and what people accept at a gate. */
@NullMarked
package io.github.cxstrategy.model.stage;

import org.jspecify.annotations.NullMarked;
