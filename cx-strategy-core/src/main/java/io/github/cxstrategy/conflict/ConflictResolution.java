package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
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
     * All roles that are held to the KPI get one goal.
     *
     * @param kpi the KPI
     * @param goal the common goal
     * @param sentence what to do, in one English sentence
     */
    record AgreeCommonGoal(Id<Kpi> kpi, Goal goal, String sentence) implements Change {
        /** Checks that all are given. */
        public AgreeCommonGoal {
            Check.given("kpi", kpi);
            Check.given("goal", goal);
            Check.text("sentence", sentence);
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
     * There is to be more of a resource.
     *
     * @param resource the resource
     * @param capacity how much there is to be in each of these periods, in the unit of the resource
     * @param sentence what to do, in one English sentence
     */
    record RaiseCapacity(Id<Resource> resource, Map<FiscalPeriod, BigDecimal> capacity, String sentence)
            implements Change {
        /** Copies the map. */
        public RaiseCapacity {
            Check.given("resource", resource);
            capacity = Check.decimals("capacity", capacity);
            Check.text("sentence", sentence);
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
     * Somebody accepts the harm for a while, with a reason; the conflict stays and is covered.
     *
     * @param source what is pursued
     * @param target the KPI that suffers
     * @param sentence what to do, in one English sentence
     */
    record AcceptTradeOff(TradeOffSource source, Id<Kpi> target, String sentence) implements ConflictResolution {
        /** Checks that all are given. */
        public AcceptTradeOff {
            Check.given("source", source);
            Check.given("target", target);
            Check.text("sentence", sentence);
        }
    }
}
