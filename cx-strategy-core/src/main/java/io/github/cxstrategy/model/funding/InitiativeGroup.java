package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.workforce.Department;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which initiatives a funding rule counts. An initiative of which nobody has said whether it belongs does not.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface InitiativeGroup {
    /**
     * {@return whether an initiative belongs to the group}
     *
     * @param initiative an initiative
     */
    boolean contains(Initiative initiative);

    /** {@return a short name for people} */
    String label();

    /** Every initiative. */
    record Everything() implements InitiativeGroup {
        @Override
        public boolean contains(Initiative initiative) {
            return true;
        }

        @Override
        public String label() {
            return "all initiatives";
        }
    }

    /**
     * Initiatives that are listed.
     *
     * @param initiatives the initiatives, at least one
     */
    record Listed(Set<Id<Initiative>> initiatives) implements InitiativeGroup {
        /** Checks that there is one. */
        public Listed {
            initiatives = Check.set("initiatives", initiatives);
            checkArgument(!initiatives.isEmpty(), "'initiatives' must name at least one but is empty.");
        }

        @Override
        public boolean contains(Initiative initiative) {
            return initiatives.contains(initiative.id());
        }

        @Override
        public String label() {
            return String.join(", ", initiatives.stream().map(Id::value).toList());
        }
    }

    /**
     * Initiatives that carry a tag, such as a theme.
     *
     * @param tag the tag
     */
    record Tagged(String tag) implements InitiativeGroup {
        /** Checks that it is no blank. */
        public Tagged {
            Check.keyText("tag", tag);
        }

        @Override
        public boolean contains(Initiative initiative) {
            return initiative.tags().contains(tag);
        }

        @Override
        public String label() {
            return "tag " + tag;
        }
    }

    /**
     * Initiatives in which a department takes part, alone or with others.
     *
     * @param department the department
     */
    record OfDepartment(Id<Department> department) implements InitiativeGroup {
        /** Checks that it is given. */
        public OfDepartment {
            Check.given("department", department);
        }

        @Override
        public boolean contains(Initiative initiative) {
            return initiative.departments().contains(department);
        }

        @Override
        public String label() {
            return "department " + department;
        }
    }

    /** Silos: initiatives that touch one department only. */
    record Silos() implements InitiativeGroup {
        @Override
        public boolean contains(Initiative initiative) {
            return initiative.departments().size() == 1;
        }

        @Override
        public String label() {
            return "silos";
        }
    }

    /**
     * Initiatives that improve a journey.
     *
     * @param journey the journey
     */
    record OnJourney(Id<Journey> journey) implements InitiativeGroup {
        /** Checks that it is given. */
        public OnJourney {
            Check.given("journey", journey);
        }

        @Override
        public boolean contains(Initiative initiative) {
            return names(initiative, InitiativeScope::journeys, journey);
        }

        @Override
        public String label() {
            return "journey " + journey;
        }
    }

    /**
     * Initiatives that make something better for an audience, such as a customer segment.
     *
     * @param audience the audience
     */
    record ForAudience(Id<Audience> audience) implements InitiativeGroup {
        /** Checks that it is given. */
        public ForAudience {
            Check.given("audience", audience);
        }

        @Override
        public boolean contains(Initiative initiative) {
            return names(initiative, InitiativeScope::audiences, audience);
        }

        @Override
        public String label() {
            return "audience " + audience;
        }
    }

    /**
     * Initiatives that serve an objective.
     *
     * @param objective the objective
     */
    record Serving(Id<Objective> objective) implements InitiativeGroup {
        /** Checks that it is given. */
        public Serving {
            Check.given("objective", objective);
        }

        @Override
        public boolean contains(Initiative initiative) {
            return initiative.impacts().getOrDefault(objective, ImpactLevel.NONE) != ImpactLevel.NONE;
        }

        @Override
        public String label() {
            return "objective " + objective;
        }
    }

    /**
     * {@return initiatives that are listed}
     *
     * @param initiatives the initiatives, at least one
     */
    static InitiativeGroup of(Set<Id<Initiative>> initiatives) {
        return new Listed(initiatives);
    }

    private static <T> boolean names(Initiative initiative, Function<InitiativeScope, Set<Id<T>>> part, Id<T> wanted) {
        Optional<InitiativeScope> scope = initiative.scope();
        return scope.isPresent() && part.apply(scope.get()).contains(wanted);
    }
}
