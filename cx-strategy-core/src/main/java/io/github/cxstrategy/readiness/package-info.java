/** Judges whether a plan is ready for a gate: the rule engine, its results, and the catalogue of rules. */
@NullMarked
package io.github.cxstrategy.readiness;

import org.jspecify.annotations.NullMarked;
