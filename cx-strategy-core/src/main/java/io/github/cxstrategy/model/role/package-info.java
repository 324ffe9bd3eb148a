/** Roles and the metrics they are held to. */
@NullMarked
package io.github.cxstrategy.model.role;

import org.jspecify.annotations.NullMarked;
