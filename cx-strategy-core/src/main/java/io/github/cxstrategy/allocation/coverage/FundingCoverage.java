package io.github.cxstrategy.allocation.coverage;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the funded initiatives serve, and how money and value points are spread over the objectives.
 *
 * <p>The portions of the objectives and what serves none of them add up to the whole, to the minor unit and the point.
 *
 * @param journeys who improves each journey of the plan
 * @param audiences who works for each audience of the plan
 * @param objectives who contributes to each objective of the plan, and with how much
 * @param whole the money and value points of all funded initiatives
 * @param unassigned the part of it that belongs to initiatives of which no contribution to an objective is known
 * @param silentOnJourneys the funded initiatives that do not say which journeys they improve
 * @param silentOnAudiences the funded initiatives that do not say for whom they work
 */
public record FundingCoverage(
        Map<Id<Journey>, Served> journeys,
        Map<Id<Audience>, Served> audiences,
        Map<Id<Objective>, ObjectiveCoverage> objectives,
        Portion whole,
        Portion unassigned,
        Set<Id<Initiative>> silentOnJourneys,
        Set<Id<Initiative>> silentOnAudiences) {

    /**
     * The initiatives that serve something.
     *
     * @param funded those that are funded
     * @param notFunded those that are not
     */
    public record Served(Set<Id<Initiative>> funded, Set<Id<Initiative>> notFunded) {
        /** Copies the sets. */
        public Served {
            funded = Check.set("funded", funded);
            notFunded = Check.set("notFunded", notFunded);
        }

        /** {@return whether an initiative that serves it is funded, as far as anybody has said} */
        public boolean isServed() {
            return !funded.isEmpty();
        }
    }

    /**
     * A part of the money and of the value points of an allocation.
     *
     * @param spend the money; empty where no money is named at all
     * @param points the value points
     */
    public record Portion(Optional<Money> spend, long points) {
        /** Checks that neither is negative. */
        public Portion {
            Check.given("spend", spend);
            checkArgument(
                    spend.filter(Money::isNegative).isEmpty(),
                    "'spend' must not be negative but is %s.",
                    spend.map(Money::toString).orElse(""));
            checkArgument(points >= 0, "'points' must not be negative but are %s.", points);
        }

        Portion plus(Portion other) {
            Optional<Money> sum = spend.map(
                            money -> other.spend.map(money::plus).orElse(money))
                    .or(() -> other.spend);
            return new Portion(sum, Math.addExact(points, other.points));
        }
    }

    /**
     * What an objective gets.
     *
     * @param initiatives the initiatives that contribute to it
     * @param weight what it is to count among all objectives, if anybody has weighed it
     * @param portion the money and value points of funded initiatives that count for it
     */
    public record ObjectiveCoverage(Served initiatives, Optional<Ratio> weight, Portion portion) {
        /** Checks that all are given. */
        public ObjectiveCoverage {
            Check.given("initiatives", initiatives);
            Check.given("weight", weight);
            Check.given("portion", portion);
        }
    }

    /** Copies the maps and checks that the parts sum to the whole. */
    public FundingCoverage {
        journeys = Check.map("journeys", journeys);
        audiences = Check.map("audiences", audiences);
        objectives = Check.map("objectives", objectives);
        Check.given("whole", whole);
        Check.given("unassigned", unassigned);
        silentOnJourneys = Check.set("silentOnJourneys", silentOnJourneys);
        silentOnAudiences = Check.set("silentOnAudiences", silentOnAudiences);
        Portion sum = Stream.concat(
                        Stream.of(unassigned), objectives.values().stream().map(ObjectiveCoverage::portion))
                .reduce(Portion::plus)
                .orElse(unassigned);
        checkArgument(
                sum.equals(whole),
                "'whole' must be the sum of the objectives and what is unassigned, %s, but is %s.",
                sum,
                whole);
    }

    /** {@return the journeys that no funded initiative is known to improve, by id} */
    public Set<Id<Journey>> unservedJourneys() {
        return unserved(journeys, served -> !served.isServed());
    }

    /** {@return the audiences for which no funded initiative is known to work, by id} */
    public Set<Id<Audience>> unservedAudiences() {
        return unserved(audiences, served -> !served.isServed());
    }

    /** {@return the objectives to which no funded initiative is known to contribute, by id} */
    public Set<Id<Objective>> unservedObjectives() {
        return unserved(objectives, objective -> !objective.initiatives().isServed());
    }

    private static <T, V> Set<Id<T>> unserved(Map<Id<T>, V> all, Predicate<V> isUnserved) {
        Set<Id<T>> unserved = new TreeSet<>();
        all.forEach((id, one) -> {
            if (isUnserved.test(one)) {
                unserved.add(id);
            }
        });
        return Check.set("unserved", unserved);
    }
}
