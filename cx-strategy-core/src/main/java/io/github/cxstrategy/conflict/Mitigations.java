package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictResolution.MitigateEffect;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.SignedWalk.Step;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Influence.Origin;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds which step of a walk would have to be made weaker, and by how much; each weakening has been tried. */
final class Mitigations {
    static final List<Strength> WEAKEST_FIRST = List.of(Strength.WEAK, Strength.MODERATE, Strength.STRONG);

    private final ConflictInput input;
    private final Names names;
    private final BestSignedWalks walks;

    Mitigations(Situation situation, double floor) {
        input = situation.input();
        names = new Names(input);
        walks = new BestSignedWalks(situation.net().literalGraph(), floor);
    }

    /** For each step of the walk the least weakening after which the searched walks settle the matter, smallest first. */
    List<MitigateEffect> of(Source source, SignedWalk walk, Predicate<BestSignedWalks> settled) {
        return of(walk, (step, strength) -> {
            int from = step.from() instanceof TradeOffSource.Kpi kpi ? input.number(kpi.id()) : source.node();
            walks.runWeakened(source.node(), from, input.number(step.to()), InfluenceNet.sign(step.effect()), strength);
            return settled.test(walks);
        });
    }

    /**
     * For each step of the walk the least weakening that settles the matter by itself, smallest first; what follows from a
     * formula is not for anybody to weaken.
     */
    List<MitigateEffect> of(SignedWalk walk, BiPredicate<Step, Double> settles) {
        record Candidate(int levels, int position, MitigateEffect mitigation) {}
        List<Candidate> candidates = new ArrayList<>();
        List<Step> steps = walk.steps();
        for (int position = 0; position < steps.size(); position++) {
            Step step = steps.get(position);
            if (isFormula(step)) {
                continue;
            }
            int now = WEAKEST_FIRST.indexOf(step.effect().strength().orElseThrow());
            for (int level = now - 1; level >= -1; level--) {
                Optional<Strength> atMost = level < 0 ? Optional.empty() : Optional.of(WEAKEST_FIRST.get(level));
                if (settles.test(step, atMost.map(InfluenceNet::literal).orElse(0.0))) {
                    candidates.add(new Candidate(now - level, -position, mitigation(step, atMost)));
                    break;
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::levels).thenComparingInt(Candidate::position));
        return candidates.stream().map(Candidate::mitigation).toList();
    }

    static boolean isFormula(Step step) {
        return step.origin().filter(Origin.FORMULA::equals).isPresent();
    }

    private MitigateEffect mitigation(Step step, Optional<Effect.Strength> atMost) {
        String effect = "the effect of '" + names.of(step.from()) + "' on '" + names.of(step.to()) + "'";
        String sentence = atMost.map(strength -> "Weaken " + effect + " to " + strength + " at most.")
                .orElse("Find a way that does without " + effect + ".");
        return new MitigateEffect(step.from(), step.to(), step.effect(), atMost, sentence);
    }
}
