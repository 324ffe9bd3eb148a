package io.github.cxstrategy.model.monitoring;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.role.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people answered when they were asked about the change or their role. */
public sealed interface Survey {
    /** {@return the day on which it was closed} */
    LocalDate on();

    /**
     * A readiness survey: how ready a group is, item by item.
     *
     * @param group who was asked
     * @param on the day on which it was closed
     * @param scores the mean score of each item, named in at most 200 characters, from 1 (not at all) to 5 (fully)
     * @param respondents how many answered, not negative, if known
     */
    record Readiness(
            Id<StakeholderGroup> group, LocalDate on, Map<String, BigDecimal> scores, Optional<Integer> respondents)
            implements Survey {
        private static final BigDecimal LEAST = BigDecimal.ONE;
        private static final BigDecimal MOST = BigDecimal.valueOf(5);

        /** Checks the names of the items, the range of each score and the number of respondents. */
        public Readiness {
            Check.given("group", group);
            Check.given("on", on);
            scores = Check.decimals("scores", Check.keyTexts("scores", scores));
            scores.forEach((item, score) -> checkArgument(
                    score.compareTo(LEAST) >= 0 && score.compareTo(MOST) <= 0,
                    "'scores[%s]' must lie between %s and %s but is %s.",
                    item,
                    LEAST,
                    MOST,
                    score.toPlainString()));
            Check.given("respondents", respondents)
                    .ifPresent(count ->
                            checkArgument(count >= 0, "'respondents' must not be negative but are %s.", count));
        }

        /**
         * A survey of which nobody knows how many answered.
         *
         * @param group who was asked
         * @param on the day on which it was closed
         * @param scores the mean score of each item, named in at most 200 characters, from 1 (not at all) to 5 (fully)
         */
        public Readiness(Id<StakeholderGroup> group, LocalDate on, Map<String, BigDecimal> scores) {
            this(group, on, scores, Optional.empty());
        }
    }

    /**
     * An ADKAR survey: awareness, desire, knowledge, ability and reinforcement of each person of a group.
     *
     * @param group who was asked
     * @param on the day on which it was closed
     * @param responses the scores of each person who answered, without names
     */
    record Adkar(Id<StakeholderGroup> group, LocalDate on, List<AdkarScores> responses) implements Survey {
        /** Copies the list. */
        public Adkar {
            Check.given("group", group);
            Check.given("on", on);
            responses = Check.list("responses", responses);
        }
    }

    /**
     * A success survey: how do you know that you are successful in your role?
     *
     * @param role the role whose holders were asked
     * @param on the day on which it was closed
     * @param respondents how many answered, not negative
     * @param namedNewMetric how many of them named at least one of the role's new metrics, at most all
     */
    record Success(Id<Role> role, LocalDate on, int respondents, int namedNewMetric) implements Survey {
        /** Checks that no more named a metric than answered. */
        public Success {
            Check.given("role", role);
            Check.given("on", on);
            checkArgument(respondents >= 0, "'respondents' must not be negative but are %s.", respondents);
            checkArgument(
                    namedNewMetric >= 0 && namedNewMetric <= respondents,
                    "'namedNewMetric' must lie between 0 and the number of respondents %s but is %s.",
                    respondents,
                    namedNewMetric);
        }
    }
}
