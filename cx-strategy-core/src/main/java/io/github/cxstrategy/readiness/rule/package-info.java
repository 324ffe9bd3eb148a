/** What an author of gate rules writes: a rule, its parameters and sources, and a formula over the facts of a plan. */
@NullMarked
package io.github.cxstrategy.readiness.rule;

import org.jspecify.annotations.NullMarked;
