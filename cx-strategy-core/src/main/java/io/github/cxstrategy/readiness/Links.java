package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How initiatives are linked to objectives. Several rules ask for the same formulas, which are made once. For one thread.
 */
final class Links {
    /** An initiative that has anything that could make it serve an objective, and whether it does. */
    record Candidate(Initiative initiative, Check serves) {}

    /** An effect of an initiative, by the KPI that it is on, and whether it goes the way that the KPI is wanted. */
    private record Help(Id<Kpi> kpi, Check check) {}

    /** What the facts on an objective are called. */
    private record Names(String impact, String measures) {}

    private final GateContext context;
    private final boolean open;
    private final Map<Id<Objective>, Names> names = new HashMap<>();
    private final Map<Id<Initiative>, List<Help>> helps = new HashMap<>();
    private final Map<Id<Initiative>, Check> toObjective = new HashMap<>();
    private @Nullable Map<Id<Objective>, List<Candidate>> candidates;

    Links(GateContext context) {
        this.context = context;
        open = !context.isComplete(PlanPart.INITIATIVES);
        for (Objective objective : context.plan().objectives()) {
            names.put(objective.id(), new Names("impact on " + objective.id(), "measures " + objective.id()));
        }
    }

    /** The initiatives that may serve an objective, by id. */
    List<Candidate> candidates(Id<Objective> objective) {
        if (candidates == null) {
            candidates = allCandidates();
        }
        return candidates.getOrDefault(objective, List.of());
    }

    /** In one walk over the plan. */
    private Map<Id<Objective>, List<Candidate>> allCandidates() {
        Map<Id<Objective>, List<Candidate>> all = new HashMap<>();
        for (Initiative initiative : context.plan().initiatives()) {
            for (Id<Objective> objective : open ? names.keySet() : named(initiative)) {
                all.computeIfAbsent(objective, any -> new ArrayList<>())
                        .add(new Candidate(initiative, serves(initiative, objective)));
            }
        }
        return all;
    }

    /** The objectives that an initiative is rated on, or that may be measured by a KPI that it moves. */
    private Collection<Id<Objective>> named(Initiative initiative) {
        List<Id<Objective>> named = new ArrayList<>(initiative.impacts().keySet());
        for (KpiEffect effect : initiative.effects()) {
            if (!context.isComplete(PlanPart.SCORECARD)) {
                return names.keySet();
            }
            for (Id<Objective> objective : context.plan().kpi(effect.kpi()).objectives()) {
                if (!named.contains(objective)) {
                    named.add(objective);
                }
            }
        }
        return named;
    }

    /**
     * Whether an initiative serves an objective: it is rated to contribute something to it, or it moves a KPI that measures
     * it the way that KPI is wanted. What harms an objective does not serve it.
     */
    private Check serves(Initiative initiative, Id<Objective> objective) {
        Check rated = rated(initiative, objective, initiative.impacts().get(objective));
        ImmutableList.Builder<Item> moves = ImmutableList.builder();
        for (Help help : helps(initiative)) {
            boolean measures = context.plan().kpi(help.kpi()).objectives().contains(objective);
            if (measures || !context.isComplete(PlanPart.SCORECARD)) {
                Fact measured = context.fact(
                        PlanPart.SCORECARD,
                        help.kpi().value(),
                        names(objective).measures(),
                        measures ? Optional.of("yes") : Optional.empty());
                moves.add(new Item(help.kpi().value(), Check.all(help.check(), Check.present(measured))));
            }
        }
        List<Item> items = moves.build();
        return items.isEmpty() && !open ? rated : Check.any(rated, exists("effects of ", initiative, items));
    }

    private Names names(Id<Objective> objective) {
        return Objects.requireNonNull(names.get(objective));
    }

    private Check rated(Initiative initiative, Id<Objective> objective, @Nullable ImpactLevel impact) {
        Fact fact = context.fact(
                PlanPart.INITIATIVES, initiative.id().value(), names(objective).impact(), Optional.ofNullable(impact));
        return impact == null ? Check.present(fact) : Check.holds(fact, impact != ImpactLevel.NONE);
    }

    /** An initiative leads to an objective if it serves one. */
    Check toObjective(Initiative initiative) {
        Check known = toObjective.get(initiative.id());
        if (known == null) {
            ImmutableList.Builder<Item> ratings = ImmutableList.builder();
            initiative
                    .impacts()
                    .forEach((id, impact) -> ratings.add(new Item(id.value(), rated(initiative, id, impact))));
            ImmutableList.Builder<Item> moves = ImmutableList.builder();
            for (Help help : helps(initiative)) {
                moves.add(new Item(help.kpi().value(), Check.all(help.check(), measuresSome(help.kpi()))));
            }
            known = Check.any(
                    exists("impacts of ", initiative, ratings.build()),
                    exists("effects of ", initiative, moves.build()));
            toObjective.put(initiative.id(), known);
        }
        return known;
    }

    private Check exists(String list, Initiative initiative, List<Item> items) {
        return new Check.Exists(PlanPart.INITIATIVES, list + initiative.id(), open, items);
    }

    private Check measuresSome(Id<Kpi> kpi) {
        return Check.present(context.fact(
                PlanPart.SCORECARD,
                kpi.value(),
                "objectives",
                context.plan().kpi(kpi).objectives()));
    }

    /** The effects of an initiative, by KPI. */
    private List<Help> helps(Initiative initiative) {
        List<Help> known = helps.get(initiative.id());
        if (known == null) {
            known = new ArrayList<>(initiative.effects().size());
            for (KpiEffect effect : initiative.effects()) {
                known.add(new Help(effect.kpi(), helps(initiative, effect)));
            }
            known.sort((a, b) -> a.kpi().compareTo(b.kpi()));
            helps.put(initiative.id(), known);
        }
        return known;
    }

    /** Whether an effect goes the way that its KPI is wanted; a KPI that is to be kept is helped by none. */
    private Check helps(Initiative initiative, KpiEffect effect) {
        Check moves = InitiativeRules.moves(initiative, effect);
        Effect.Sign sign = effect.effect().sign();
        Optional<Goal.Direction> direction =
                context.plan().kpi(effect.kpi()).goal().map(Goal::direction);
        return sign == Effect.Sign.UNKNOWN
                ? moves
                : Check.all(
                        moves,
                        context.holds(
                                PlanPart.SCORECARD,
                                effect.kpi().value(),
                                "direction",
                                direction,
                                wanted -> switch (wanted) {
                                    case INCREASE -> sign == Effect.Sign.POSITIVE;
                                    case DECREASE -> sign == Effect.Sign.NEGATIVE;
                                    case MAINTAIN -> false;
                                }));
    }
}
