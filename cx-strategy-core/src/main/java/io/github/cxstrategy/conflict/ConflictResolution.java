package io.github.cxstrategy.conflict;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that would settle a conflict, as data; {@link ConflictResolutions} carries it out. */
public sealed interface ConflictResolution {

    /** {@return what to do, in one English sentence} */
    String sentence();

    /** A resolution that changes the plan so that the conflict is gone, or no more than information. */
    sealed interface Change extends ConflictResolution {}

    /**
     * All roles that are held to the KPI get one goal, and those that are held to another KPI which is the same quantity get
     * the same in its unit.
     *
     * @param kpi the KPI
     * @param goal the common goal
     * @param aliases the goal in the unit of each other KPI that is the same quantity by its formula
     * @param sentence what to do, in one English sentence
     */
    record AgreeCommonGoal(Id<Kpi> kpi, Goal goal, Map<Id<Kpi>, Goal> aliases, String sentence) implements Change {
        /** Copies the map. */
        public AgreeCommonGoal {
            Check.given("kpi", kpi);
            Check.given("goal", goal);
            aliases = Check.map("aliases", aliases);
            Check.text("sentence", sentence);
        }

        /**
         * A common goal on one KPI.
         *
         * @param kpi the KPI
         * @param goal the common goal
         * @param sentence what to do, in one English sentence
         */
        public AgreeCommonGoal(Id<Kpi> kpi, Goal goal, String sentence) {
            this(kpi, goal, Map.of(), sentence);
        }
    }

    /**
     * One role stays accountable for the KPI; the others are no longer held to it.
     *
     * @param kpi the KPI
     * @param accountable the role that stays
     * @param released the roles that are no longer held to it
     * @param sentence what to do, in one English sentence
     */
    record NameOneAccountableRole(Id<Kpi> kpi, Id<Role> accountable, Set<Id<Role>> released, String sentence)
            implements Change {
        /** Copies the set. */
        public NameOneAccountableRole {
            Check.given("kpi", kpi);
            Check.given("accountable", accountable);
            released = Check.set("released", released);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Targets give way. Whoever wants more of one of these KPIs wants no more than this afterwards.
     *
     * @param targets the new targets, at least one
     * @param sentence what to do, in one English sentence
     */
    record RelaxTargets(List<NewTarget> targets, String sentence) implements Change {
        /** Copies the list. */
        public RelaxTargets {
            targets = Check.list("targets", targets);
            Check.text("sentence", sentence);
        }
    }

    /**
     * What a KPI is to reach at most, or not to exceed at least.
     *
     * @param kpi the KPI
     * @param atLeast whether the target is to be reached; false means not to be exceeded
     * @param bound the new target, in the unit of the KPI
     */
    record NewTarget(Id<Kpi> kpi, boolean atLeast, BigDecimal bound) {
        /** Normalizes the number. */
        public NewTarget {
            Check.given("kpi", kpi);
            bound = Check.decimal("bound", bound);
        }
    }

    /**
     * There is to be more of a resource, or of several.
     *
     * @param capacities the new capacities, at least one
     * @param sentence what to do, in one English sentence
     */
    record RaiseCapacity(List<NewCapacity> capacities, String sentence) implements Change {
        /** Copies the list. */
        public RaiseCapacity {
            capacities = Check.list("capacities", capacities);
            Check.text("sentence", sentence);
        }
    }

    /**
     * How much there is to be of a resource in a period.
     *
     * @param resource the resource
     * @param period the period
     * @param amount how much there is to be at least, in the unit of the resource
     */
    record NewCapacity(Id<Resource> resource, FiscalPeriod period, BigDecimal amount) {
        /** Normalizes the number. */
        public NewCapacity {
            Check.given("resource", resource);
            Check.given("period", period);
            amount = Check.decimal("amount", amount);
        }
    }

    /**
     * An influence, or an effect of an initiative, is made weaker by some measure.
     *
     * @param from the KPI or initiative that moves
     * @param to the KPI that is moved
     * @param now the effect as it is declared
     * @param atMost the strength it may have at most afterwards; empty means that it must go altogether
     * @param sentence what to do, in one English sentence
     */
    record MitigateEffect(
            TradeOffSource from, Id<Kpi> to, Effect now, Optional<Effect.Strength> atMost, String sentence)
            implements Change {
        /** Checks that all are given. */
        public MitigateEffect {
            Check.given("from", from);
            Check.given("to", to);
            Check.given("now", now);
            Check.given("atMost", atMost);
            Check.text("sentence", sentence);
        }
    }

    /**
     * The owners of both sides agree on targets that can be reached together.
     *
     * @param source the KPI that is pursued
     * @param sourceGoal its new goal for everybody held to it in this direction
     * @param target the KPI that suffers
     * @param targetGoal its new goal for everybody held to it
     * @param sentence what to do, in one English sentence
     */
    record AgreeJointTarget(Id<Kpi> source, Goal sourceGoal, Id<Kpi> target, Goal targetGoal, String sentence)
            implements Change {
        /** Checks that all are given. */
        public AgreeJointTarget {
            Check.given("source", source);
            Check.given("sourceGoal", sourceGoal);
            Check.given("target", target);
            Check.given("targetGoal", targetGoal);
            Check.text("sentence", sentence);
        }
    }

    /**
     * A role is held to one KPI more, without a weight: where a role weighs none of its metrics, all count the same.
     *
     * @param role the role
     * @param kpi the KPI
     * @param sentence what to do, in one English sentence
     */
    record AddMetric(Id<Role> role, Id<Kpi> kpi, String sentence) implements Change {
        /** Checks that all are given. */
        public AddMetric {
            Check.given("role", role);
            Check.given("kpi", kpi);
            Check.text("sentence", sentence);
        }
    }

    /**
     * The metrics of a role get other weights, or other shares of its pay; it is held to those it is not held to yet.
     *
     * @param role the role
     * @param weights the new weights; those of other KPIs stay
     * @param incentiveShares the new shares of the variable pay; those of other KPIs stay
     * @param sentence what to do, in one English sentence
     */
    record Reweigh(Id<Role> role, Map<Id<Kpi>, Ratio> weights, Map<Id<Kpi>, Ratio> incentiveShares, String sentence)
            implements Change {
        /** Copies the maps. */
        public Reweigh {
            Check.given("role", role);
            weights = Check.map("weights", weights);
            incentiveShares = Check.map("incentiveShares", incentiveShares);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Another role is held to a KPI instead of the one that was.
     *
     * @param kpi the KPI
     * @param from the role that is no longer held to it
     * @param to the role that is held to it from now on
     * @param sentence what to do, in one English sentence
     */
    record MoveMetric(Id<Kpi> kpi, Id<Role> from, Id<Role> to, String sentence) implements Change {
        /** Checks that all are given. */
        public MoveMetric {
            Check.given("kpi", kpi);
            Check.given("from", from);
            Check.given("to", to);
            Check.text("sentence", sentence);
        }
    }

    /**
     * A role is held to another KPI instead, with the same weight and the goal of that KPI.
     *
     * @param role the role
     * @param kpi the KPI that it is no longer held to
     * @param by the KPI that it is held to from now on
     * @param sentence what to do, in one English sentence
     */
    record ReplaceMetric(Id<Role> role, Id<Kpi> kpi, Id<Kpi> by, String sentence) implements Change {
        /** Checks that all are given. */
        public ReplaceMetric {
            Check.given("role", role);
            Check.given("kpi", kpi);
            Check.given("by", by);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Somebody finds out by an experiment whether the source does move the target; history alone does not tell.
     *
     * @param source the KPI to move
     * @param target the KPI to watch
     * @param sentence what to do, in one English sentence
     */
    record TestByExperiment(Id<Kpi> source, Id<Kpi> target, String sentence) implements ConflictResolution {
        /** Checks that all are given. */
        public TestByExperiment {
            Check.given("source", source);
            Check.given("target", target);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Somebody accepts the conflict for a while, with a reason; it stays and is covered.
     *
     * @param source what is pursued; given exactly when {@code target} is
     * @param target the KPI that suffers
     * @param among between whom the conflict is; given exactly when source and target are not
     * @param sentence what to do, in one English sentence
     */
    record AcceptTradeOff(
            Optional<TradeOffSource> source, Optional<Id<Kpi>> target, Optional<Parties> among, String sentence)
            implements ConflictResolution {
        /** Checks that it says in one way between whom the conflict is. */
        public AcceptTradeOff {
            checkArgument(
                    Check.given("source", source).isPresent()
                            == Check.given("target", target).isPresent(),
                    "'target' must be given exactly when the source is.");
            checkArgument(
                    Check.given("among", among).isPresent() != source.isPresent(),
                    "'among' must be given exactly when source and target are not.");
            Check.text("sentence", sentence);
        }

        /**
         * Accepts the harm of a source to a target.
         *
         * @param source what is pursued
         * @param target the KPI that suffers
         * @param sentence what to do, in one English sentence
         */
        public AcceptTradeOff(TradeOffSource source, Id<Kpi> target, String sentence) {
            this(Optional.of(source), Optional.of(target), Optional.empty(), sentence);
        }

        /**
         * Accepts a conflict between several.
         *
         * @param among between whom the conflict is
         * @param sentence what to do, in one English sentence
         */
        public AcceptTradeOff(Parties among, String sentence) {
            this(Optional.empty(), Optional.empty(), Optional.of(among), sentence);
        }
    }

    /**
     * Something that people do beside the plan, which leaves the plan as it is.
     *
     * @param step what sort of step it is
     * @param kpis the KPIs that it is about; empty if it is about none
     * @param sentence what to do, in one English sentence
     */
    record Advice(Step step, Set<Id<Kpi>> kpis, String sentence) implements ConflictResolution {

        /** What sort of step. */
        public enum Step {
            /** Find out how strong an influence is, and which way it goes. */
            MEASURE_INFLUENCE,
            /** Judge success at a later day, when the late effect has shown or there is room. */
            MOVE_TARGET_DATE,
            /** Watch an indicator that shows the late effect early. */
            ADD_INTERIM_INDICATOR,
            /** Keep the money safe until the good effect shows. */
            PROTECT_BUDGET,
            /** Measure what keeps a measure honest. */
            ADD_PAIRED_INDICATOR,
            /** Change who is held to what. */
            CHANGE_OWNER,
            /** Change what is paid or recognized. */
            CHANGE_REWARDS
        }

        /** Copies the set. */
        public Advice {
            Check.given("step", step);
            kpis = Check.set("kpis", kpis);
            Check.text("sentence", sentence);
        }
    }
}
