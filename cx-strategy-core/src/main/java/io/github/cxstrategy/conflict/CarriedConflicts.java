package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.KpiConflict.Carried;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import io.github.cxstrategy.conflict.TradeOffFinder.Harm;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.internal.check.CodePoints;
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
    private final ConflictInput input;
    private final Stances stances;

    CarriedConflicts(Found found, ConflictInput input, Stances stances) {
        this.found = found;
        this.byPair = found.byPair();
        this.input = input;
        this.stances = stances;
    }

    /** The harms to report, with those each carries, keyed by pair. */
    record Sorted(List<Harm> own, Map<Long, List<Carried>> carried) {
        int carriedCount() {
            return carried.values().stream().mapToInt(List::size).sum();
        }
    }

    Sorted sort() {
        List<Harm> gravestFirst = new ArrayList<>(found.harms());
        gravestFirst.sort(Comparator.comparing((Harm harm) -> harm.draft().isBearable())
                .thenComparingDouble(harm -> -harm.draft().severity().score())
                .thenComparingInt(harm -> harm.walk().steps().size())
                .thenComparing(harm -> harm.draft().id(), CodePoints.ORDER));
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
                            harm.draft().severity()));
        }
        return new Sorted(own, carried);
    }

    /** The gravest harm that is a part of this one's walk, the rest of which supports; only among those before it. */
    private Optional<Harm> harmingLeg(Harm harm, Set<Long> settled) {
        List<SignedWalk.Step> steps = harm.walk().steps();
        List<Harm> legs = new ArrayList<>();
        for (SignedWalk.Step step : steps.subList(0, steps.size() - 1)) {
            for (Stance between : stances.on(input.number(step.to()))) {
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
                .min(Comparator.comparingDouble(
                                (Harm leg) -> -leg.draft().severity().score())
                        .thenComparing(leg -> leg.draft().id(), CodePoints.ORDER));
    }

    private void addIf(List<Harm> legs, Set<Long> settled, Harm harm, long harming, long supporting) {
        Harm leg = byPair.get(harming);
        if (leg != null
                && settled.contains(harming)
                && leg.draft().severity().score() >= harm.draft().severity().score()
                && found.supported().contains(supporting)) {
            legs.add(leg);
        }
    }
}
