/** KPI formulas as data: their structure, their text form, and what units they are in. */
@NullMarked
package io.github.cxstrategy.model.formula;

import org.jspecify.annotations.NullMarked;
