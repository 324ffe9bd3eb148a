/** The business capabilities that the organization has and will need. */
@NullMarked
package io.github.cxstrategy.model.capability;

import org.jspecify.annotations.NullMarked;
