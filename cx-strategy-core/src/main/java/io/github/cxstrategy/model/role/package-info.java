/** Roles, the metrics they are held to, and how they are enabled and recognized. */
@NullMarked
package io.github.cxstrategy.model.role;

import org.jspecify.annotations.NullMarked;
