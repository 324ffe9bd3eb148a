package io.github.cxstrategy.validation;

import com.google.common.collect.Multimaps;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPlaces;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each effect of one thing on a KPI is recorded once, and does not contradict itself.
 *
 * <p>Something may do one thing at first and another later: effects with declared, different delays go together.
 */
final class EffectChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Multimaps.index(plan.scorecard().influences(), PlanPlaces::of).asMap().forEach((place, influences) -> {
            Influence first = influences.iterator().next();
            if (first.from().equals(first.to())) {
                itself(place, first, found);
            }
            List<Effect> effects = influences.stream().map(Influence::effect).toList();
            effects(place, "'" + first.from() + "' on '" + first.to() + "'", effects, found);
        });
        for (Initiative initiative : plan.plan().initiatives()) {
            Multimaps.index(initiative.effects(), KpiEffect::kpi)
                    .asMap()
                    .forEach((kpi, effects) -> effects(
                            Places.of(initiative, "effects"),
                            "'" + initiative.id() + "' on '" + kpi + "'",
                            effects.stream().map(KpiEffect::effect).toList(),
                            found));
        }
    }

    private static void itself(Place place, Influence influence, FindingSink found) {
        found.add(
                FindingCode.SELF_INFLUENCE,
                place,
                "Remove this influence.",
                "A KPI must not influence itself but '%s' does.",
                influence.from());
    }

    private static void effects(Place place, String what, List<Effect> effects, FindingSink found) {
        if (effects.size() < 2) {
            return;
        }
        Set<Optional<Integer>> rises = delays(effects, Effect.Sign.POSITIVE);
        Set<Optional<Integer>> falls = delays(effects, Effect.Sign.NEGATIVE);
        long none = effects.stream()
                .filter(effect -> effect.sign() == Effect.Sign.NONE)
                .count();
        if (none > 0 && none < effects.size()) {
            contradiction(place, what, "none and as an effect", found);
        } else if (!rises.isEmpty() && !falls.isEmpty() && !differ(rises, falls)) {
            contradiction(place, what, "positive and as negative", found);
        } else if (!allDiffer(effects)) {
            found.add(
                    FindingCode.REPEATED_EFFECT,
                    place,
                    "Keep one of them, or declare their different delays.",
                    "An effect must be recorded once but that of %s is recorded %s times.",
                    what,
                    effects.size());
        }
    }

    private static Set<Optional<Integer>> delays(Collection<Effect> effects, Effect.Sign sign) {
        return effects.stream()
                .filter(effect -> effect.sign() == sign)
                .map(Effect::delayDays)
                .collect(Collectors.toSet());
    }

    private static boolean differ(Set<Optional<Integer>> some, Set<Optional<Integer>> others) {
        return !some.contains(Optional.<Integer>empty())
                && !others.contains(Optional.<Integer>empty())
                && Collections.disjoint(some, others);
    }

    private static boolean allDiffer(List<Effect> effects) {
        return effects.stream().allMatch(effect -> effect.delayDays().isPresent())
                && effects.stream().map(Effect::delayDays).distinct().count() == effects.size();
    }

    private static void contradiction(Place place, String what, String both, FindingSink found) {
        found.add(
                FindingCode.CONTRADICTORY_EFFECT,
                place,
                "Remove what is not so.",
                "An effect must not contradict itself but that of %s is recorded both as %s.",
                what,
                both);
    }
}
