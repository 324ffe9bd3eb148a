/** What is known about an initiative before money is committed to it: business analysis and impact assessment. */
@NullMarked
package io.github.cxstrategy.model.analysis;

import org.jspecify.annotations.NullMarked;
