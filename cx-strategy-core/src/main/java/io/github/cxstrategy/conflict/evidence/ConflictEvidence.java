package io.github.cxstrategy.conflict.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shows that there is a conflict. */
public sealed interface ConflictEvidence {

    /**
     * Two roles hold opposed goals on one KPI, or on two that formulas make one quantity.
     *
     * @param kpi the KPI of the first role
     * @param first the metric of the one
     * @param second the metric of the other
     * @param gap how far the acceptable values lie apart, in the unit of the KPI; empty if they have some in common; digits
     *     beyond the 16th are dropped
     * @param aliases why the KPIs of the two are one quantity, step by step; none if they are one KPI
     */
    record Opposition(Id<Kpi> kpi, Claim first, Claim second, Optional<BigDecimal> gap, List<Alias> aliases)
            implements ConflictEvidence {
        /** Copies the list. */
        public Opposition {
            Check.given("kpi", kpi);
            Check.given("first", first);
            Check.given("second", second);
            Check.given("gap", gap);
            aliases = Check.list("aliases", aliases);
        }
    }

    /**
     * By their formulas one KPI is a multiple of another, plus something.
     *
     * @param kpi the KPI
     * @param factor by what the other is multiplied, not 0; a fraction such as {@code -1/60}
     * @param of the other KPI
     * @param offset what is added to that, a fraction too
     */
    record Alias(Id<Kpi> kpi, String factor, Id<Kpi> of, String offset) {
        /** Checks that all are given. */
        public Alias {
            Check.given("kpi", kpi);
            Check.text("factor", factor);
            Check.given("of", of);
            Check.text("offset", offset);
        }
    }

    /**
     * What a role wants of a KPI.
     *
     * @param kpi the KPI
     * @param role the role
     * @param goal its own goal, or that of the KPI
     * @param low the least value it accepts; empty means any low value
     * @param high the largest value it accepts; empty means any high value
     * @param scope when and for whom the goal counts
     */
    record Claim(
            Id<Kpi> kpi,
            Id<Role> role,
            Goal goal,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            MetricScope scope) {
        /** Checks that all are given. */
        public Claim {
            Check.given("kpi", kpi);
            Check.given("role", role);
            Check.given("goal", goal);
            Check.given("low", low);
            Check.given("high", high);
            Check.given("scope", scope);
        }
    }

    /**
     * Targets that need more of a resource than there is, or nearly all of it; or of several, however these stand in for each
     * other.
     *
     * @param resources the resources
     * @param loads the periods in which they are short, or nearly so, in order
     */
    record CapacityLoad(Set<Id<Resource>> resources, List<PeriodLoad> loads) implements ConflictEvidence {
        /** Copies the collections. */
        public CapacityLoad {
            resources = Check.set("resources", resources);
            loads = Check.list("loads", loads);
        }
    }

    /**
     * Targets that have no common solution with the formulas and feasible ranges of KPIs.
     *
     * @param targets the targets; with any one of them left out the proof fails and no other was found
     * @param proof why nothing meets them all
     * @param leastRelaxation by which share of their way from the baselines all of them would have to give way; empty if a
     *     baseline is missing or no such share is enough; for an {@link InfeasibilityProof.Intervals} a share that is still too small
     * @param relaxed what the targets would be then, rounded so that they can be met
     */
    record TargetInfeasibility(
            List<TargetBound> targets,
            InfeasibilityProof proof,
            Optional<Double> leastRelaxation,
            List<TargetBound> relaxed)
            implements ConflictEvidence {
        /** Copies the lists. */
        public TargetInfeasibility {
            targets = Check.list("targets", targets);
            Check.given("proof", proof);
            Check.given("leastRelaxation", leastRelaxation);
            relaxed = Check.list("relaxed", relaxed);
        }
    }

    /**
     * By their history two KPIs improve at each other's expense. An association is no cause.
     *
     * @param correlation the rank correlation of their improvements, once what the controls explain is taken out
     * @param low the low end of its interval of 95 %
     * @param high the high end
     * @param lag how many steps the source runs ahead of the target
     * @param step how long a step is
     * @param observations on how many steps it rests
     * @param effectiveObservations how many independent observations these are worth
     * @param falseShare which share of all pairs that are as sure as this one would be false discoveries, at most
     * @param controls the KPIs whose influence on both was taken out, beside the last value of each
     * @param changes whether it is about changes from step to step, because a KPI trends
     * @param seasonal whether seasonal means were taken out
     * @param link what the declared influences say of the pair
     */
    record Association(
            double correlation,
            double low,
            double high,
            int lag,
            Cadence step,
            int observations,
            double effectiveObservations,
            double falseShare,
            Set<Id<Kpi>> controls,
            boolean changes,
            boolean seasonal,
            ModelLink link)
            implements ConflictEvidence {

        /** What the declared influences say of a pair that history puts against each other. */
        public enum ModelLink {
            /** They say that the pursuit of one harms the other. */
            CONFIRMED,
            /** They say nothing of weight. */
            UNEXPLAINED,
            /** They say that the pursuit of one helps the other. */
            CONTRADICTED
        }

        /** Copies the set. */
        public Association {
            Check.given("step", step);
            controls = Check.set("controls", controls);
            Check.given("link", link);
        }
    }

    /**
     * The pursuit of the source moves the target the wrong way.
     *
     * @param sourceRises whether the source is to rise; an initiative rises when it is carried out
     * @param targetWantedUp whether the target is to rise
     * @param harm the strongest walk by which the source moves the target the wrong way
     * @param support the strongest walk by which it moves it the right way, if one reaches the floor
     */
    record CausalTradeOff(boolean sourceRises, boolean targetWantedUp, SignedWalk harm, Optional<SignedWalk> support)
            implements ConflictEvidence {
        /** Checks that all are given. */
        public CausalTradeOff {
            Check.given("harm", harm);
            Check.given("support", support);
        }
    }

    /**
     * The pursuit of the source is predicted to push the target out of the range in which it is to be kept.
     *
     * @param walk the walk that pushes
     * @param slack how far the target may still move that way, in its scale units
     * @param predictedMove how far it is predicted to move, in its scale units
     */
    record GuardAtRisk(SignedWalk walk, double slack, double predictedMove) implements ConflictEvidence {
        /** Checks that it is given. */
        public GuardAtRisk {
            Check.given("walk", walk);
        }

        /** {@return by how much it leaves the range, in its scale units} */
        public double overshoot() {
            return predictedMove - slack;
        }
    }

    /**
     * The pursuit of the source moves the target both ways, neither of them clearly more.
     *
     * @param sourceRises whether the source is to rise; an initiative rises when it is carried out
     * @param targetWantedUp whether the target is to rise
     * @param harm the strongest walk by which the source moves the target the wrong way
     * @param support the strongest walk by which it moves it the right way
     * @param partsAt where the two walks part
     * @param deciding the steps that, one level stronger or weaker, would change the verdict; worked out for the hundred
     *     gravest contested effects of a report
     */
    record ContestedEffect(
            boolean sourceRises,
            boolean targetWantedUp,
            SignedWalk harm,
            SignedWalk support,
            TradeOffSource partsAt,
            List<DecidingStep> deciding)
            implements ConflictEvidence {
        /** Copies the list. */
        public ContestedEffect {
            Check.given("harm", harm);
            Check.given("support", support);
            Check.given("partsAt", partsAt);
            deciding = Check.list("deciding", deciding);
        }
    }

    /**
     * A step that changes the verdict if it is one level stronger or weaker than declared.
     *
     * @param step the step as it is declared
     * @param strength the strength that changes the verdict
     * @param verdict the verdict with that strength
     */
    record DecidingStep(SignedWalk.Step step, Effect.Strength strength, Verdict verdict) {
        /** Checks that all are given. */
        public DecidingStep {
            Check.given("step", step);
            Check.given("strength", strength);
            Check.given("verdict", verdict);
        }
    }

    /**
     * The early effect of the source on the target is the opposite of the late one.
     *
     * @param sourceRises whether the source is to rise; an initiative rises when it is carried out
     * @param targetWantedUp whether the target is to rise
     * @param harm the strongest walk by which the source moves the target the wrong way, all delays known: declared,
     *     or none where a formula acts at once
     * @param support the strongest walk by which it moves it the right way, likewise
     */
    record TemporalReversal(boolean sourceRises, boolean targetWantedUp, SignedWalk harm, SignedWalk support)
            implements ConflictEvidence {

        /** In which order the effects come. */
        public enum Order {
            /** The harm shows first. */
            WORSE_BEFORE_BETTER,
            /** The help shows first. */
            BETTER_BEFORE_WORSE
        }

        /** Checks that all delays are known and that the two walks differ in theirs. */
        public TemporalReversal {
            Check.given("harm", harm);
            Check.given("support", support);
            checkArgument(
                    harm.delayDays().isPresent() && support.delayDays().isPresent(),
                    "'harm' and 'support' must have all delays declared.");
            checkArgument(
                    !harm.delayDays().equals(support.delayDays()),
                    "'harm' and 'support' must differ in their delays but both take %s days.",
                    harm.delayDays().get());
        }

        /** {@return in which order the effects come} */
        public Order order() {
            return harm.delayDays().orElseThrow() < support.delayDays().orElseThrow()
                    ? Order.WORSE_BEFORE_BETTER
                    : Order.BETTER_BEFORE_WORSE;
        }
    }

    /**
     * A metric of quantity, speed or cost counts for a role, and none that keeps it honest counts half as much.
     *
     * @param role the role
     * @param kpi the KPI
     * @param weight how much the metric counts for the role; 0.2 means 20 %
     * @param share the share of the role's variable pay that hangs on it; its weight where nobody has said
     * @param coverage how much of half the weight the best counter-metric has, in [0, 1)
     * @param harms the strongest walk to each KPI that it harms; empty if none is known
     * @param unanswered those of the harmed KPIs that no role is held to
     */
    record UnpairedMeasure(
            Id<Role> role,
            Id<Kpi> kpi,
            double weight,
            double share,
            double coverage,
            List<SignedWalk> harms,
            Set<Id<Kpi>> unanswered)
            implements ConflictEvidence {
        /** Copies the collections. */
        public UnpairedMeasure {
            Check.given("role", role);
            Check.given("kpi", kpi);
            harms = Check.list("harms", harms);
            unanswered = Check.set("unanswered", unanswered);
        }
    }

    /**
     * A role is held to a KPI that its levers hardly reach.
     *
     * @param role the role
     * @param kpi the KPI
     * @param weight how much the metric counts for the role; 0.2 means 20 %
     * @param control how strongly the role's levers reach the KPI, whichever way; 0 if not at all
     * @param walk the strongest walk from a lever to the KPI, if one reaches it
     * @param inControl the roles whose levers reach it more strongly, the strongest first
     */
    record UncontrollableMeasure(
            Id<Role> role,
            Id<Kpi> kpi,
            double weight,
            double control,
            Optional<SignedWalk> walk,
            List<RoleControl> inControl)
            implements ConflictEvidence {
        /** Copies the list. */
        public UncontrollableMeasure {
            Check.given("role", role);
            Check.given("kpi", kpi);
            Check.given("walk", walk);
            inControl = Check.list("inControl", inControl);
        }
    }

    /**
     * How strongly a role's levers reach a KPI.
     *
     * @param role the role
     * @param control the strength, in (0, 1]
     */
    record RoleControl(Id<Role> role, double control) {
        /** Checks that the role is given. */
        public RoleControl {
            Check.given("role", role);
        }
    }

    /**
     * What a role or team is paid for works, all in all, against an objective.
     *
     * @param objective the objective
     * @param contributions what each paid metric does to each KPI of the objective; walks below the floor are left out
     */
    record MisalignedReward(Id<Objective> objective, List<Contribution> contributions) implements ConflictEvidence {
        /** Copies the list. */
        public MisalignedReward {
            Check.given("objective", objective);
            contributions = Check.list("contributions", contributions);
        }

        /** {@return the sum of all contributions, negative} */
        public double net() {
            return contributions.stream().mapToDouble(Contribution::effect).sum();
        }
    }

    /**
     * What one paid metric does to one KPI of an objective.
     *
     * @param role the role that is paid
     * @param paid the KPI it is paid for
     * @param kpi the KPI of the objective
     * @param share the share of the role's variable pay that hangs on it
     * @param effect the share times the strength of the walk, negative if it works against the objective
     * @param walk the walk; empty if the role is paid for the KPI of the objective itself
     */
    record Contribution(
            Id<Role> role, Id<Kpi> paid, Id<Kpi> kpi, Ratio share, double effect, Optional<SignedWalk> walk) {
        /** Checks that all are given. */
        public Contribution {
            Check.given("role", role);
            Check.given("paid", paid);
            Check.given("kpi", kpi);
            Check.given("share", share);
            Check.given("walk", walk);
        }
    }

    /**
     * An objective has weight, nobody is paid or recognized for it, and others are paid for.
     *
     * @param objective the objective
     * @param weight its weight among all objectives; 0.25 means 25 %
     * @param kpis the KPIs that measure it
     * @param paidObjectives the objectives that somebody is paid for
     */
    record UnrewardedObjective(
            Id<Objective> objective, Ratio weight, Set<Id<Kpi>> kpis, Set<Id<Objective>> paidObjectives)
            implements ConflictEvidence {
        /** Copies the sets. */
        public UnrewardedObjective {
            Check.given("objective", objective);
            Check.given("weight", weight);
            kpis = Check.set("kpis", kpis);
            paidObjectives = Check.set("paidObjectives", paidObjectives);
        }
    }

    /**
     * A loop of influences that feeds on itself.
     *
     * @param loop the loop, from its first KPI by id back to it; its strength is the gain of one round
     * @param tradeOffs how many of its influences join two KPIs that cannot both go the wanted way; an even number
     * @param offTarget the KPIs of the loop that are worse than their targets
     * @param judged of how many KPIs of the loop that can be told
     * @param allLoops whether all loops in this part of the net were looked at, rather than only the shortest
     */
    record FeedbackLoop(SignedWalk loop, int tradeOffs, Set<Id<Kpi>> offTarget, int judged, boolean allLoops)
            implements ConflictEvidence {
        /** Copies the set. */
        public FeedbackLoop {
            Check.given("loop", loop);
            offTarget = Check.set("offTarget", offTarget);
        }
    }
}
