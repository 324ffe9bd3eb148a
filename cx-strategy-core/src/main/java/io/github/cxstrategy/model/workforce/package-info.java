/** Departments, people and skills, and how busy they are. */
@NullMarked
package io.github.cxstrategy.model.workforce;

import org.jspecify.annotations.NullMarked;
