package io.github.cxstrategy.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges harm along influences without the code that is judged: each influence lengthens every walk known so far, and that
 * again and again until none becomes stronger. Nothing but the floor and the share from which both ways count is taken over
 * from the standard policy, as plain numbers.
 */
final class HarmJudge {
    private static final double FLOOR = .2;
    private static final double SHARE = .5;

    private final List<Arrow> arrows;

    /** An influence of the plan; wrong if it is one of those that do not belong there. */
    record Arrow(String from, String to, int sign, double strength, boolean wrong) {}

    /** A walk: the sign and strength with which it arrives, and whether a wrong influence is on it. */
    private record Walk(double strength, boolean wrong) {}

    private record Arrival(String kpi, int sign) {}

    /** The strongest walks of both kinds, if any. */
    record Sides(double harm, double support, boolean overWrong) {
        boolean isHarm() {
            return harm >= FLOOR && harm > support && !isContested();
        }

        boolean isContested() {
            return Math.min(harm, support) >= FLOOR && Math.min(harm, support) >= SHARE * Math.max(harm, support);
        }
    }

    HarmJudge(List<Arrow> arrows) {
        this.arrows = arrows;
    }

    /** What raising the source, or lowering it, does to a target that is to go up, or down. */
    Sides between(String source, int sourceDirection, String target, int targetDirection) {
        Map<Arrival, Walk> best = walks(source);
        int harming = -sourceDirection * targetDirection;
        Optional<Walk> harm = Optional.ofNullable(best.get(new Arrival(target, harming)));
        Optional<Walk> support = Optional.ofNullable(best.get(new Arrival(target, -harming)));
        return new Sides(
                harm.map(Walk::strength).orElse(0.0),
                support.map(Walk::strength).orElse(0.0),
                harm.filter(Walk::wrong).isPresent()
                        || support.filter(Walk::wrong).isPresent());
    }

    private Map<Arrival, Walk> walks(String source) {
        Map<Arrival, Walk> best = new HashMap<>();
        best.put(new Arrival(source, 1), new Walk(1, false));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Arrow arrow : arrows) {
                for (int sign : new int[] {1, -1}) {
                    Walk before = best.get(new Arrival(arrow.from(), sign));
                    if (before != null) {
                        Walk longer = new Walk(before.strength() * arrow.strength(), before.wrong() || arrow.wrong());
                        Arrival there = new Arrival(arrow.to(), sign * arrow.sign());
                        Walk known = best.get(there);
                        if (longer.strength() >= FLOOR && (known == null || known.strength() < longer.strength())) {
                            best.put(there, longer);
                            changed = true;
                        }
                    }
                }
            }
        }
        return best;
    }
}
