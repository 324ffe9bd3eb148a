package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something scarce that KPIs draw on, such as working hours or machine time.
 *
 * @param id the identifier
 * @param name what people call it
 * @param unit the unit in which capacity and use are counted, if known
 * @param capacity how much there is in each period, not negative; a period that is not named is not known
 * @param elastic whether more can be had when it runs short, if known
 */
public record Resource(
        Id<Resource> id,
        String name,
        Optional<Unit> unit,
        Map<FiscalPeriod, BigDecimal> capacity,
        Optional<Boolean> elastic) {

    /**
     * What a KPI uses of a resource.
     *
     * @param resource the resource
     * @param perUnit how much one unit of the KPI uses, at least and at most, in the unit of the resource
     * @param substitutes other resources that can stand in for it, wholly or in part: one unit of them for one of it; none
     *     means that only the resource itself will do
     */
    public record Use(Id<Resource> resource, ValueRange perUnit, Set<Id<Resource>> substitutes) {
        /** Checks that the resource is not its own substitute. */
        public Use {
            Check.given("resource", resource);
            Check.given("perUnit", perUnit);
            substitutes = Check.set("substitutes", substitutes);
            checkArgument(
                    !substitutes.contains(resource),
                    "'substitutes' of resource '%s' must be other resources but it is among them.",
                    resource);
        }

        /**
         * A use that only the resource itself can meet.
         *
         * @param resource the resource
         * @param perUnit how much one unit of the KPI uses, at least and at most, in the unit of the resource
         */
        public Use(Id<Resource> resource, ValueRange perUnit) {
            this(resource, perUnit, Set.of());
        }

        /** {@return the resource and its substitutes} */
        public Set<Id<Resource>> anyOf() {
            return Stream.concat(Stream.of(resource), substitutes.stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Checks the name and that no capacity is negative. */
    public Resource {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("unit", unit);
        capacity = Check.decimals("capacity", capacity);
        Check.given("elastic", elastic);
        capacity.forEach((period, amount) -> checkArgument(
                amount.signum() >= 0,
                "'capacity[%s]' of resource '%s' must not be negative but is %s.",
                period,
                id,
                amount.toPlainString()));
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Resource> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.unit = unit;
        builder.capacity.putAll(capacity);
        builder.elastic = elastic;
        return builder;
    }

    /** Builds a {@link Resource}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Resource> id;
        private final String name;
        private Optional<Unit> unit = Optional.empty();
        private final Map<FiscalPeriod, BigDecimal> capacity = new LinkedHashMap<>();
        private Optional<Boolean> elastic = Optional.empty();

        private Builder(Id<Resource> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param unit the unit in which capacity and use are counted
         */
        public Builder unit(Unit unit) {
            this.unit = Optional.of(Check.given("unit", unit));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param period a period
         * @param amount how much there is in it, not negative
         */
        public Builder addCapacity(FiscalPeriod period, BigDecimal amount) {
            capacity.put(period, amount);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param capacity how much there is in each period, not negative; they replace those so far
         */
        public Builder capacity(Map<FiscalPeriod, BigDecimal> capacity) {
            this.capacity.clear();
            this.capacity.putAll(capacity);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param elastic whether more can be had when it runs short
         */
        public Builder elastic(Boolean elastic) {
            this.elastic = Optional.of(Check.given("elastic", elastic));
            return this;
        }

        /** {@return the resource} */
        public Resource build() {
            return new Resource(id, name, unit, capacity, elastic);
        }
    }
}
