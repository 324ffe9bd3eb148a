package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.evidence.SignedWalk;

/** A harm of a source to a target, with the walks that show it as numbers of edges. */
final class Harm extends PairFound {
    private final TradeOffFinder finder;
    private final Judgment judgment;
    private final int[] edges;
    private final int[] supporting;

    /**
     * @param edges the strongest harming walk
     * @param supporting the strongest supporting walk, none if there is none
     * @param confidence that in the harming walk
     */
    Harm(
            TradeOffFinder finder,
            PairOrder.Pair pair,
            Judgment judgment,
            int[] edges,
            int[] supporting,
            double confidence) {
        super(pair, judgment.severity(pair.source(), pair.target()), confidence);
        this.finder = finder;
        this.judgment = judgment;
        this.edges = edges;
        this.supporting = supporting;
    }

    @Override
    String family() {
        return "K3";
    }

    @Override
    public ConflictKind kind() {
        return target().direction() == 0
                ? ConflictKind.GUARD_AT_RISK
                : source().stance().isPresent() ? ConflictKind.CAUSAL_TRADE_OFF : ConflictKind.INITIATIVE_SIDE_EFFECT;
    }

    @Override
    Draft worked() {
        return finder.draft(this);
    }

    Judgment judgment() {
        return judgment;
    }

    int[] edges() {
        return edges;
    }

    int[] supporting() {
        return supporting;
    }

    SignedWalk walk() {
        return finder.walk(this);
    }
}
