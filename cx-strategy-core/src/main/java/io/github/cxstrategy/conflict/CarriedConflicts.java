package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.KpiConflict.Carried;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts out harms that are another harm seen from further away: a harms c only because a helps b and b harms c, or
 * because a harms b and b helps c. Such a harm is reported under the leg that harms, if that leg is reported and at least
 * as grave; so a harm far away is never lost, and never hides behind a lesser one.
 */
final class CarriedConflicts {
    private final List<Harm> gravestFirst;
    private final Map<Long, Integer> places = new HashMap<>();
    private final Set<Long> supported;
    private final InfluenceNet net;
    private final Stances stances;

    CarriedConflicts(Found found, Situation situation) {
        net = situation.net();
        stances = situation.stances();
        gravestFirst = new ArrayList<>(found.harms());
        gravestFirst.sort(Comparator.comparing(Harm::isBearable)
                .thenComparing((one, other) ->
                        Double.compare(other.severity().score(), one.severity().score()))
                .thenComparingInt(harm -> harm.edges().length)
                .thenComparing(PairFound::compareIds));
        supported = found.supported();
        for (int place = 0; place < gravestFirst.size(); place++) {
            places.put(gravestFirst.get(place).key(), place);
        }
    }

    /** The harms to report, with those each carries, keyed by pair. */
    record Sorted(List<Harm> own, Map<Long, List<Carried>> carried) {
        int carriedCount() {
            return carried.values().stream().mapToInt(List::size).sum();
        }
    }

    Sorted sort() {
        int[] root = new int[gravestFirst.size()];
        List<Harm> own = new ArrayList<>();
        Map<Long, List<Carried>> carried = new HashMap<>();
        for (int place = 0; place < root.length; place++) {
            Harm harm = gravestFirst.get(place);
            int leg = harmingLeg(harm, place);
            if (leg < 0) {
                root[place] = place;
                own.add(harm);
                continue;
            }
            root[place] = root[leg];
            carried.computeIfAbsent(gravestFirst.get(root[place]).key(), key -> new ArrayList<>())
                    .add(new Carried(
                            harm.source().reference(), harm.target().kpi().id(), harm.severity()));
        }
        return new Sorted(own, carried);
    }

    /** The place of the gravest harm that is a part of this one's walk, the rest of which supports; only of those before. */
    private int harmingLeg(Harm harm, int place) {
        int best = -1;
        for (int step = 0; step < harm.edges().length - 1; step++) {
            for (Stance between : stances.on(net.known().get(harm.edges()[step]).to())) {
                boolean apart = between.node() != harm.source().node()
                        && between.node() != harm.target().node();
                if (apart && between.isOwned() && between.direction() != 0) {
                    long toIt = harm.source().keyWith(between);
                    long fromIt = Source.keyOf(between, harm.target());
                    best = better(best, leg(harm, place, toIt, fromIt));
                    best = better(best, leg(harm, place, fromIt, toIt));
                }
            }
        }
        return best;
    }

    /** The place of a harm before this one and as grave, if the other half of the walk supports; negative if not. */
    private int leg(Harm harm, int place, long harming, long supporting) {
        int leg = places.getOrDefault(harming, place);
        return leg < place
                        && gravestFirst.get(leg).severity().score()
                                >= harm.severity().score()
                        && supported.contains(supporting)
                ? leg
                : -1;
    }

    private int better(int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        Harm first = gravestFirst.get(one);
        Harm second = gravestFirst.get(other);
        int byScore = Double.compare(second.severity().score(), first.severity().score());
        return byScore < 0 || (byScore == 0 && PairFound.compareIds(first, second) <= 0) ? one : other;
    }
}
