package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.KpiConflict.Carried;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts out harms that are another harm seen from further away: a harms c only because a helps b and b harms c, or
 * because a harms b and b helps c. Such a harm is reported under the leg that harms, if that leg is reported and at least
 * as grave; so a harm far away is never lost, and never hides behind a lesser one.
 */
final class CarriedConflicts {
    private final Found found;
    private final Map<Long, Harm> byPair;
    private final InfluenceNet net;
    private final Stances stances;

    CarriedConflicts(Found found, Situation situation) {
        this.found = found;
        this.byPair = found.byPair();
        this.net = situation.net();
        this.stances = situation.stances();
    }

    /** The harms to report, with those each carries, keyed by pair. */
    record Sorted(List<Harm> own, Map<Long, List<Carried>> carried) {
        int carriedCount() {
            return carried.values().stream().mapToInt(List::size).sum();
        }
    }

    Sorted sort() {
        List<Harm> gravestFirst = new ArrayList<>(found.harms());
        gravestFirst.sort(Comparator.comparing(Harm::isBearable)
                .thenComparingDouble(harm -> -harm.severity().score())
                .thenComparingInt(harm -> harm.edges().length)
                .thenComparing(PairFound::compareIds));
        Map<Long, Long> carrier = new HashMap<>();
        Set<Long> settled = new HashSet<>();
        List<Harm> own = new ArrayList<>();
        Map<Long, List<Carried>> carried = new HashMap<>();
        for (Harm harm : gravestFirst) {
            Optional<Harm> leg = harmingLeg(harm, settled);
            settled.add(harm.key());
            if (leg.isEmpty()) {
                own.add(harm);
                continue;
            }
            long root = carrier.getOrDefault(leg.get().key(), leg.get().key());
            carrier.put(harm.key(), root);
            carried.computeIfAbsent(root, key -> new ArrayList<>())
                    .add(new Carried(
                            harm.source().reference(),
                            harm.target().kpi().id(),
                            harm.severity()));
        }
        return new Sorted(own, carried);
    }

    /** The gravest harm that is a part of this one's walk, the rest of which supports; only among those before it. */
    private Optional<Harm> harmingLeg(Harm harm, Set<Long> settled) {
        List<Harm> legs = new ArrayList<>();
        for (int step = 0; step < harm.edges().length - 1; step++) {
            for (Stance between : stances.on(net.known().get(harm.edges()[step]).to())) {
                boolean apart = between.node() != harm.source().node()
                        && between.node() != harm.target().node();
                if (apart && between.isOwned() && between.direction() != 0) {
                    long toIt = harm.source().keyWith(between);
                    long fromIt = Source.keyOf(between, harm.target());
                    addIf(legs, settled, harm, toIt, fromIt);
                    addIf(legs, settled, harm, fromIt, toIt);
                }
            }
        }
        return legs.stream()
                .min(Comparator.comparingDouble((Harm leg) -> -leg.severity().score())
                        .thenComparing(PairFound::compareIds));
    }

    private void addIf(List<Harm> legs, Set<Long> settled, Harm harm, long harming, long supporting) {
        Harm leg = byPair.get(harming);
        if (leg != null
                && settled.contains(harming)
                && leg.severity().score() >= harm.severity().score()
                && found.supported().contains(supporting)) {
            legs.add(leg);
        }
    }
}
