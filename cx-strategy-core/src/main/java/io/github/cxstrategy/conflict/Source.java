package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Something that is pursued: a KPI that somebody wants to go one way, or an initiative that is to be carried out.
 *
 * @param node its number in the net of influences
 * @param oneWith the numbers of the KPIs that are the same quantity, itself among them; none for an initiative
 * @param reference what it is
 * @param stance who wants it, if it is a KPI
 * @param direction +1 up or carried out, -1 down
 * @param importance how much it counts, in [0, 1]
 * @param move how far it is to move, in its scale units; 1 for an initiative
 * @param participants who pursues it
 * @param name what people call it
 * @param label its part of a conflict's id
 */
record Source(
        int node,
        List<Integer> oneWith,
        TradeOffSource reference,
        Optional<Stance> stance,
        int direction,
        double importance,
        OptionalDouble move,
        List<Participant> participants,
        String name,
        String label) {
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    static List<Source> of(ConflictInput input, Stances stances, KpiAliases aliases) {
        List<Source> sources = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            for (Stance stance : stances.on(node)) {
                if (stance.isOwned() && stance.direction() != 0) {
                    sources.add(of(stance, aliases.oneWith(node)));
                }
            }
        }
        for (int i = 0; i < input.initiatives().size(); i++) {
            Initiative initiative = input.initiatives().get(i);
            if (!initiative.effects().isEmpty()) {
                sources.add(of(input.kpis().size() + i, initiative));
            }
        }
        return sources;
    }

    private static Source of(Stance stance, List<Integer> oneWith) {
        return new Source(
                stance.node(),
                oneWith,
                new TradeOffSource.Kpi(stance.kpi().id()),
                Optional.of(stance),
                stance.direction(),
                stance.importance(),
                stance.desiredMove(),
                stance.participants(),
                stance.kpi().name(),
                stance.label());
    }

    private static Source of(int node, Initiative initiative) {
        return new Source(
                node,
                List.of(),
                new TradeOffSource.Initiative(initiative.id()),
                Optional.empty(),
                1,
                1,
                OptionalDouble.of(1),
                List.of(new Participant.Initiative(initiative.id(), initiative.departments())),
                initiative.name(),
                "initiative:" + Labels.of(initiative.id()));
    }

    Set<Id<Role>> roles() {
        return stance.map(Stance::roles).orElse(Set.of());
    }

    /** Whether there is anything to find out about what this source does to the stance; goals on one quantity are for K1. */
    boolean isComparedWith(Stance target) {
        return !oneWith.contains(target.node()) && (target.isOwned() || (stance.isEmpty() && target.direction() != 0));
    }

    long keyWith(Stance target) {
        return pairKey(node, direction, target);
    }

    static long keyOf(Stance source, Stance target) {
        return pairKey(source.node(), source.direction(), target);
    }

    /** Times an odd number, which keeps keys apart and spreads their hash codes: those of the plain pairs would be few. */
    private static long pairKey(int node, int direction, Stance target) {
        return SPREAD * ((3L * node + direction + 1) << 32 | (3L * target.node() + target.direction() + 1));
    }
}
