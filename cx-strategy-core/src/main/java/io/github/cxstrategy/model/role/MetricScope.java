package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import java.util.Optional;
import java.util.Set;

/**
 * When and for whom a metric counts.
 *
 * @param period when it counts; empty means always where the roles are complete, and that nobody has said elsewhere
 * @param audiences for which audiences it counts; empty means for all where the roles are complete. Where they are PARTIAL
 *     nobody has said; conflict detection then still takes it for all, which can only find more
 */
public record MetricScope(Optional<DateSpan> period, Set<Id<Audience>> audiences) {
    /** Always and for all. */
    public static final MetricScope ALL = new MetricScope(Optional.empty(), Set.of());

    /** Copies the set. */
    public MetricScope {
        Check.given("period", period);
        audiences = Check.set("audiences", audiences);
    }

    /**
     * {@return whether the two scopes have a day and an audience in common}
     *
     * @param other a scope
     */
    public boolean overlaps(MetricScope other) {
        boolean time =
                period.isEmpty() || other.period.isEmpty() || period.get().overlaps(other.period.get());
        boolean audience = audiences.isEmpty()
                || other.audiences.isEmpty()
                || audiences.stream().anyMatch(other.audiences::contains);
        return time && audience;
    }
}
