/** Teams, and who does what in them with how much time. */
@NullMarked
package io.github.cxstrategy.model.team;

import org.jspecify.annotations.NullMarked;
