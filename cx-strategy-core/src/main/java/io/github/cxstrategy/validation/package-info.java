/** What does not add up in a plan: one validator that returns everything it finds, at once. */
@NullMarked
package io.github.cxstrategy.validation;

import org.jspecify.annotations.NullMarked;
