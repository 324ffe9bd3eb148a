/** Why an allocation is as it is: reasons, rules that clash, and what would be if something were otherwise. */
@NullMarked
package io.github.cxstrategy.allocation.reason;

import org.jspecify.annotations.NullMarked;
