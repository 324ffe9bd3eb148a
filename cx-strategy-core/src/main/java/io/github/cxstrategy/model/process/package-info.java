/** The processes and tools that change, and the roles in them. */
@NullMarked
package io.github.cxstrategy.model.process;

import org.jspecify.annotations.NullMarked;
