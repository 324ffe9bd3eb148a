package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Do initiatives get in each other's way, and would one notice (P-21, E-10)? */
final class SideEffectRules {
    static final List<Rule> RULES = ImmutableList.of(
            warning("P-21", FIVE_STEPS, ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "No two initiatives should move one KPI in opposite directions, unless that has been reconciled.")
                    .shows("the pairs, the KPI and the signs")
                    .mends(decide("Reconcile or sequence the competing initiatives."))
                    .checkEach(SideEffectRules::noOpposites),
            warning("E-10", FIVE_STEPS)
                    .asks("Every side effect of a funded initiative should have a guard metric.")
                    .shows("the effects that nobody watches")
                    .mends(supply("guard", "Add a guard metric, such as turnover, delay or complaints."))
                    .checkEach(plan -> plan.funding().forEachFunded(initiative -> guarded(plan, initiative))));

    private SideEffectRules() {}

    /** What an initiative does to a KPI. */
    private record Move(Initiative initiative, Effect.Sign sign) {}

    private static Check noOpposites(Facts plan) {
        Map<Id<Kpi>, List<Move>> moves = new TreeMap<>();
        for (Initiative initiative : plan.context().plan().initiatives()) {
            for (KpiEffect effect : initiative.effects()) {
                moves.computeIfAbsent(effect.kpi(), id -> new ArrayList<>())
                        .add(new Move(initiative, effect.effect().sign()));
            }
        }
        return Facts.each(
                PlanPart.INITIATIVES,
                "KPIs that initiatives move",
                plan.open(PlanPart.INITIATIVES),
                moves.keySet(),
                id -> id,
                kpi -> together(plan, kpi, moves.getOrDefault(kpi, List.of())));
    }

    private static Check together(Facts plan, Id<Kpi> kpi, List<Move> moves) {
        List<Check> checks = new ArrayList<>();
        Map<Effect.Sign, List<Integer>> against = against(moves);
        for (int i = 0; i < moves.size(); i++) {
            List<Integer> others = against.getOrDefault(moves.get(i).sign(), List.of());
            int next = Collections.binarySearch(others, i + 1);
            for (int k = next < 0 ? -next - 1 : next; k < others.size(); k++) {
                opposed(plan, kpi, moves.get(i), moves.get(others.get(k))).ifPresent(checks::add);
            }
        }
        String text = moves.size() + " effects, " + checks.size() + " pairs to reconcile";
        return checks.isEmpty()
                ? plan.is(
                        PlanPart.INITIATIVES,
                        kpi,
                        "effects",
                        plan.open(PlanPart.INITIATIVES) ? Optional.empty() : Optional.of(text),
                        any -> true)
                : Check.all(
                        new Check.All(checks),
                        plan.open(PlanPart.INITIATIVES)
                                ? Check.present(Fact.rest("effects on " + kpi))
                                : Check.present(new Fact.Known(kpi.value(), "effects", text)));
    }

    /** Where the effects stand that are, or may be, opposite to one of a sign. */
    private static Map<Effect.Sign, List<Integer>> against(List<Move> moves) {
        Map<Effect.Sign, List<Integer>> against = new EnumMap<>(Effect.Sign.class);
        for (int i = 0; i < moves.size(); i++) {
            for (Effect.Sign sign : Effect.Sign.values()) {
                if (isOpposite(sign, moves.get(i).sign())) {
                    against.computeIfAbsent(sign, any -> new ArrayList<>()).add(i);
                }
            }
        }
        return against;
    }

    private static boolean isOpposite(Effect.Sign a, Effect.Sign b) {
        return a != Effect.Sign.NONE && b != Effect.Sign.NONE && (a != b || a == Effect.Sign.UNKNOWN);
    }

    /** What must hold of two effects that are, or may be, opposite; nothing where they are not. */
    private static Optional<Check> opposed(Facts plan, Id<Kpi> kpi, Move a, Move b) {
        if (a.initiative().id().equals(b.initiative().id()) || !isOpposite(a.sign(), b.sign())) {
            return Optional.empty();
        }
        String pair = a.initiative().id() + " and " + b.initiative().id();
        Check settled = plan.present(PlanPart.TRADE_OFFS, pair, "reconciled on " + kpi, reconciled(plan, kpi, a, b));
        if (plan.open(PlanPart.ROADMAP) && Facts.fails(settled)) {
            settled = Check.present(new Fact.Unknown(pair, "coordination record"));
        }
        if (a.sign() == Effect.Sign.UNKNOWN || b.sign() == Effect.Sign.UNKNOWN) {
            settled = Check.any(settled, Check.present(new Fact.Unknown(pair, "signs on " + kpi)));
        }
        return Optional.of(settled.saying(
                        "'%s' and '%s' move '%s' in opposite directions.",
                        a.initiative().id(), b.initiative().id(), kpi)
                .mendedBy(
                        "Reconcile or sequence '%s' and '%s'.",
                        a.initiative().id(), b.initiative().id()));
    }

    /** By an accepted trade-off in force on either effect or between both initiatives, or by a record of coordination. */
    private static Optional<String> reconciled(Facts plan, Id<Kpi> kpi, Move a, Move b) {
        Id<Initiative> first = a.initiative().id();
        Id<Initiative> second = b.initiative().id();
        boolean accepted = plan.plan().tradeOffs().stream()
                .filter(tradeOff -> tradeOff.isInForceOn(plan.today()))
                .anyMatch(tradeOff -> covers(tradeOff, first, kpi)
                        || covers(tradeOff, second, kpi)
                        || tradeOff.among()
                                .map(parties -> parties.initiatives().contains(first)
                                        && parties.initiatives().contains(second))
                                .orElse(false));
        boolean coordinated = plan.plan().roadmap().map(Roadmap::coordinationRecords).orElse(List.of()).stream()
                .filter(entry -> !entry.on().isAfter(plan.today()))
                .anyMatch(entry -> entry.initiatives().contains(first)
                        && entry.initiatives().contains(second));
        return accepted ? Optional.of("accepted") : Optional.of("coordinated").filter(any -> coordinated);
    }

    private static boolean covers(AcceptedTradeOff tradeOff, Id<Initiative> initiative, Id<Kpi> kpi) {
        return tradeOff.covers(new TradeOffSource.Initiative(initiative), kpi);
    }

    private static Check guarded(Facts plan, Initiative initiative) {
        return plan.each(
                PlanPart.INITIATIVES,
                initiative.effects(),
                KpiEffect::kpi,
                effect -> Check.any(
                                Check.not(harms(plan, initiative, effect)),
                                plan.present(
                                        PlanPart.INITIATIVES,
                                        initiative.id() + " on " + effect.kpi(),
                                        "guard",
                                        effect.guard()))
                        .saying("'%s' works against '%s' and nobody watches it.", initiative.id(), effect.kpi())
                        .mendedBy("Add a guard metric for what '%s' does to '%s'.", initiative.id(), effect.kpi()));
    }

    /** Whether an effect works against the goal of its KPI; on one that is to be kept, any effect does. */
    static Check harms(Facts plan, Initiative initiative, KpiEffect effect) {
        Optional<Goal.Direction> direction =
                plan.context().plan().kpi(effect.kpi()).goal().map(Goal::direction);
        Effect.Sign sign = effect.effect().sign();
        return Check.all(
                InitiativeRules.moves(initiative, effect),
                plan.is(PlanPart.SCORECARD, effect.kpi(), "direction", direction, wanted -> switch (wanted) {
                    case INCREASE -> sign == Effect.Sign.NEGATIVE;
                    case DECREASE -> sign == Effect.Sign.POSITIVE;
                    case MAINTAIN -> sign != Effect.Sign.NONE;
                }));
    }
}
