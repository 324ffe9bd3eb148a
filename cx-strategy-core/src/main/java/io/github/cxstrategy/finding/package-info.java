/** What validation has to say about a plan: findings with a stable code, a place and a cure. */
@NullMarked
package io.github.cxstrategy.finding;

import org.jspecify.annotations.NullMarked;
