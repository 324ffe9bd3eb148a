package io.github.cxstrategy.allocation.reason;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * Value points of which is proved that they are not outside a range.
 *
 * @param least the least they can be
 * @param most the most they can be; empty if that is open
 */
public record PointsRange(long least, Optional<Long> most) {
    /** Checks that the range is not empty. */
    public PointsRange {
        Check.given("most", most);
        checkArgument(
                most.isEmpty() || least <= most.get(), "'least' must be at most %s but is %s.", most.orElse(0L), least);
    }

    /**
     * {@return points that are known exactly}
     *
     * @param points how many
     */
    public static PointsRange exactly(long points) {
        return new PointsRange(points, Optional.of(points));
    }

    /** {@return whether the points are known exactly} */
    public boolean isExact() {
        return most.isPresent() && most.get() == least;
    }
}
