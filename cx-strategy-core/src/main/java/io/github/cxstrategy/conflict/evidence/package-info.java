/** What a conflict is made of: who takes part, the walks and ranges that show it, and how grave and how certain it is. */
@NullMarked
package io.github.cxstrategy.conflict.evidence;

import org.jspecify.annotations.NullMarked;
