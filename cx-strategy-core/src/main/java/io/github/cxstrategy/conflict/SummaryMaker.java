package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictSummary.HarmCell;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.role.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts what was compared and who harms whom. */
final class SummaryMaker {
    private final ConflictInput input;
    private final Stances stances;
    private final InfluenceNet net;
    private final List<Source> sources;

    SummaryMaker(Situation situation) {
        this.input = situation.input();
        this.stances = situation.stances();
        this.net = situation.net();
        this.sources = situation.sources();
    }

    ConflictSummary make(List<Draft> reported, int carried, int leftOut) {
        int owned = 0;
        int directed = 0;
        for (int node = 0; node < input.kpis().size(); node++) {
            if (!stances.holdsOn(node).isEmpty()) {
                owned++;
                directed += stances.on(node).isEmpty() ? 0 : 1;
            }
        }
        return new ConflictSummary(
                input.kpis().size(),
                owned,
                directed,
                input.initiatives().size(),
                input.influences().size()
                        + input.initiatives().stream()
                                .mapToInt(initiative -> initiative.effects().size())
                                .sum(),
                net.undirected().size(),
                comparedPairs(),
                (int) net.known().stream().filter(this::isTradeOff).count(),
                net.literalGraph().isBalanced(),
                carried,
                leftOut,
                matrix(reported, Participant::departments),
                matrix(reported, SummaryMaker::role));
    }

    private long comparedPairs() {
        long[] comparedWithKpi = new long[2];
        for (int node = 0; node < input.kpis().size(); node++) {
            for (Stance stance : stances.on(node)) {
                comparedWithKpi[0] += stance.isOwned() ? 1 : 0;
                comparedWithKpi[1] += stance.isOwned() || stance.direction() != 0 ? 1 : 0;
            }
        }
        long pairs = 0;
        for (Source source : sources) {
            pairs += source.stance().isEmpty()
                    ? comparedWithKpi[1]
                    : comparedWithKpi[0] - stances.on(source.node()).size();
        }
        return pairs;
    }

    /** Whether the two ends of an influence cannot both go the wanted way along it. */
    private boolean isTradeOff(InfluenceNet.Edge edge) {
        int from = edge.from() < input.kpis().size() ? stances.undisputedDirection(edge.from()) : 1;
        return edge.sign() * from * stances.undisputedDirection(edge.to()) == -1;
    }

    private static Set<Id<Role>> role(Participant participant) {
        return participant instanceof Participant.RoleMetric metric ? Set.of(metric.role()) : Set.of();
    }

    private static <T> List<HarmCell<T>> matrix(List<Draft> reported, Function<Participant, Set<Id<T>>> idsOf) {
        record Cell<T>(Optional<Id<T>> from, Optional<Id<T>> to) {}
        Map<Cell<T>, HarmCell<T>> cells = new HashMap<>();
        for (Draft draft : reported) {
            for (Optional<Id<T>> from : side(draft.sourceSide(), idsOf)) {
                for (Optional<Id<T>> to : side(draft.targetSide(), idsOf)) {
                    ConflictSeverity severity = draft.severity().severity();
                    cells.merge(
                            new Cell<>(from, to),
                            new HarmCell<>(from, to, 1, severity),
                            (old, one) -> new HarmCell<>(
                                    from,
                                    to,
                                    old.conflicts() + 1,
                                    old.worst().isAtLeast(severity) ? old.worst() : severity));
                }
            }
        }
        Comparator<Optional<Id<T>>> order =
                Comparator.comparing(id -> id.map(Id::value).orElse(""), CodePoints.ORDER);
        return cells.values().stream()
                .sorted(Comparator.comparing((HarmCell<T> cell) -> cell.from(), order)
                        .thenComparing(HarmCell::to, order))
                .toList();
    }

    private static <T> List<Optional<Id<T>>> side(
            List<Participant> participants, Function<Participant, Set<Id<T>>> idsOf) {
        Set<Id<T>> ids = new HashSet<>();
        participants.forEach(participant -> ids.addAll(idsOf.apply(participant)));
        return ids.isEmpty()
                ? List.of(Optional.empty())
                : ids.stream().map(Optional::of).toList();
    }
}
