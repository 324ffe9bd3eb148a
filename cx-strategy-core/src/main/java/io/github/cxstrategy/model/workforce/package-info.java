/** Departments and people. */
@NullMarked
package io.github.cxstrategy.model.workforce;

import org.jspecify.annotations.NullMarked;
