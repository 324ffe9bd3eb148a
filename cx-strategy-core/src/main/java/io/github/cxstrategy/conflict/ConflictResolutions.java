package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.ConflictResolution.AddMetric;
import io.github.cxstrategy.conflict.ConflictResolution.AgreeCommonGoal;
import io.github.cxstrategy.conflict.ConflictResolution.AgreeJointTarget;
import io.github.cxstrategy.conflict.ConflictResolution.MitigateEffect;
import io.github.cxstrategy.conflict.ConflictResolution.MoveMetric;
import io.github.cxstrategy.conflict.ConflictResolution.NameOneAccountableRole;
import io.github.cxstrategy.conflict.ConflictResolution.RaiseCapacity;
import io.github.cxstrategy.conflict.ConflictResolution.RelaxTargets;
import io.github.cxstrategy.conflict.ConflictResolution.ReplaceMetric;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Carries out resolutions: gives the plan as it would be with them, and leaves the given one as it is. */
public final class ConflictResolutions {

    private ConflictResolutions() {}

    /**
     * The plan after a change. Parts of the change that no longer have anything to change in the plan do nothing.
     *
     * @param plan a plan
     * @param change a change that a report on this plan proposes
     * @return the changed plan
     */
    public static StrategicPlan apply(StrategicPlan plan, ConflictResolution.Change change) {
        if (change instanceof AgreeCommonGoal common) {
            return agree(plan, common);
        }
        if (change instanceof NameOneAccountableRole owner) {
            return MetricChanges.ofRoles(
                    plan,
                    role -> owner.released().contains(role.id())
                            ? role.metrics().stream()
                                    .filter(metric -> !metric.kpi().equals(owner.kpi()))
                                    .toList()
                            : role.metrics());
        }
        if (change instanceof AgreeJointTarget joint) {
            return retargeted(retargeted(plan, joint.source(), joint.sourceGoal()), joint.target(), joint.targetGoal());
        }
        if (change instanceof RelaxTargets relaxed) {
            return TargetChanges.relaxed(plan, relaxed.targets());
        }
        if (change instanceof RaiseCapacity more) {
            return withScorecard(
                    plan,
                    scorecard -> scorecard.toBuilder()
                            .resources(scorecard.resources().stream()
                                    .map(resource -> TargetChanges.raised(resource, more.capacities()))
                                    .toList())
                            .build());
        }
        if (change instanceof AddMetric more) {
            return MetricChanges.add(plan, more);
        }
        if (change instanceof Reweigh weights) {
            return MetricChanges.reweigh(plan, weights);
        }
        if (change instanceof MoveMetric move) {
            return MetricChanges.move(plan, move);
        }
        if (change instanceof ReplaceMetric other) {
            return MetricChanges.replace(plan, other);
        }
        return mitigate(plan, (MitigateEffect) change);
    }

    /**
     * The plan with an accepted trade-off. The conflict remains in later reports and names the acceptance.
     *
     * @param plan a plan
     * @param proposal the proposal to accept the conflict
     * @param reason why that is acceptable
     * @param owner who answers for it
     * @param expiresOn the last day on which it holds
     * @return the plan with the acceptance on record
     */
    public static StrategicPlan accept(
            StrategicPlan plan, AcceptTradeOff proposal, String reason, Id<Person> owner, LocalDate expiresOn) {
        return plan.toBuilder()
                .addTradeOff(new AcceptedTradeOff(
                        proposal.source(),
                        proposal.target(),
                        reason,
                        owner,
                        expiresOn,
                        Optional.empty(),
                        proposal.among()))
                .build();
    }

    private static StrategicPlan agree(StrategicPlan plan, AgreeCommonGoal common) {
        StrategicPlan agreed = agree(plan, common.kpi(), common.goal());
        for (Map.Entry<Id<Kpi>, Goal> alias : common.aliases().entrySet()) {
            agreed = agree(agreed, alias.getKey(), alias.getValue());
        }
        return agreed;
    }

    private static StrategicPlan agree(StrategicPlan plan, Id<Kpi> id, Goal goal) {
        StrategicPlan together =
                withKpi(plan, id, kpi -> kpi.toBuilder().goal(goal).build());
        return MetricChanges.ofRoles(
                together,
                role -> role.metrics().stream()
                        .map(metric ->
                                metric.kpi().equals(id) ? MetricChanges.withGoal(metric, Optional.empty()) : metric)
                        .toList());
    }

    /** Sets the goal of all who want the KPI to go the same way; those who want another way keep theirs. */
    private static StrategicPlan retargeted(StrategicPlan plan, Id<Kpi> kpi, Goal goal) {
        Predicate<Goal> sameWay = old -> old.direction() == goal.direction();
        StrategicPlan together = withKpi(
                plan,
                kpi,
                old -> old.goal().filter(sameWay).isPresent()
                        ? old.toBuilder().goal(goal).build()
                        : old);
        return MetricChanges.ofRoles(
                together,
                role -> role.metrics().stream()
                        .map(metric -> metric.kpi().equals(kpi)
                                        && metric.goal().filter(sameWay).isPresent()
                                ? MetricChanges.withGoal(metric, Optional.of(goal))
                                : metric)
                        .toList());
    }

    private static StrategicPlan mitigate(StrategicPlan plan, MitigateEffect change) {
        if (change.from() instanceof TradeOffSource.Kpi from) {
            return withScorecard(
                    plan,
                    scorecard -> scorecard.toBuilder()
                            .influences(scorecard.influences().stream()
                                    .map(influence -> influence.from().equals(from.id())
                                                    && influence.to().equals(change.to())
                                            ? influence.withEffect(weakened(influence.effect(), change))
                                            : influence)
                                    .toList())
                            .build());
        }
        Id<Initiative> initiative = ((TradeOffSource.Initiative) change.from()).id();
        return plan.toBuilder()
                .initiatives(plan.initiatives().stream()
                        .map(old -> old.id().equals(initiative) ? withWeakened(old, change) : old)
                        .toList())
                .build();
    }

    private static Initiative withWeakened(Initiative initiative, MitigateEffect change) {
        List<KpiEffect> effects = initiative.effects().stream()
                .map(effect -> effect.kpi().equals(change.to())
                        ? effect.withEffect(weakened(effect.effect(), change))
                        : effect)
                .toList();
        return initiative.toBuilder().effects(effects).build();
    }

    /** An effect of the same sign with at most the strength agreed; one that must go becomes a recorded "no effect". */
    private static Effect weakened(Effect effect, MitigateEffect change) {
        if (effect.sign() != change.now().sign()) {
            return effect;
        }
        if (change.atMost().isEmpty()) {
            return new Effect(Effect.Sign.NONE, Optional.empty(), effect.delayDays(), effect.confidence());
        }
        Effect.Strength most = change.atMost().get();
        boolean stronger =
                effect.strength().filter(now -> now.compareTo(most) > 0).isPresent();
        return stronger
                ? new Effect(effect.sign(), Optional.of(most), effect.delayDays(), effect.confidence())
                : effect;
    }

    static StrategicPlan withKpi(StrategicPlan plan, Id<Kpi> id, UnaryOperator<Kpi> change) {
        return withScorecard(
                plan,
                scorecard -> scorecard.toBuilder()
                        .kpis(scorecard.kpis().stream()
                                .map(kpi -> kpi.id().equals(id) ? change.apply(kpi) : kpi)
                                .toList())
                        .build());
    }

    private static StrategicPlan withScorecard(StrategicPlan plan, UnaryOperator<Scorecard> change) {
        return plan.scorecard()
                .map(scorecard ->
                        plan.toBuilder().scorecard(change.apply(scorecard)).build())
                .orElse(plan);
    }
}
