package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UnrewardedObjective;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Objectives that have weight and that nobody is paid or recognized for, while others are paid for.
 *
 * <p>What it computes: every such objective. It counts as paid for if pay hangs on one of its KPIs, or on a KPI that moves
 * one of them the wanted way with the floor at least. Where nobody has said whether pay hangs on one of its KPIs or on one
 * that may move it, or the roles or the influences are not all in the plan, nothing is reported; the former is said. An
 * objective that no KPI measures is a flaw of the scorecard.
 *
 * <p>Bound: one best-first search for each KPI that somebody is paid for.
 *
 * <p>When to use another: pay that works against an objective is for {@link RewardFinder}.
 *
 * <p>Paper: S. Kerr, "On the folly of rewarding A, while hoping for B", Academy of Management Journal 18(4), 1975, <a
 * href="https://doi.org/10.2307/255378">doi:10.2307/255378</a>.
 */
final class UnrewardedFinder {
    /** What a ratio holds. */
    private static final int MOST_DECIMALS = 9;

    private final Situation situation;
    private final ConflictInput input;

    private UnrewardedFinder(Situation situation) {
        this.situation = situation;
        input = situation.input();
    }

    static List<Draft> find(Situation situation) {
        UnrewardedFinder finder = new UnrewardedFinder(situation);
        if (!situation.input().complete().contains(PlanPart.ROLES)) {
            return List.of();
        }
        Set<Id<Objective>> paid = finder.paid();
        Map<Id<Objective>, Set<Id<Kpi>>> perhaps = finder.perhapsPaid();
        List<Draft> drafts = new ArrayList<>();
        if (!paid.isEmpty()) {
            for (Objective objective : situation.input().objectives()) {
                boolean weighs = objective
                        .weight()
                        .filter(weight -> weight.compareTo(Ratio.ZERO) > 0)
                        .isPresent();
                if (weighs && !paid.contains(objective.id()) && finder.isKnownToBeUnpaid(objective, perhaps)) {
                    drafts.add(finder.draft(objective, paid));
                }
            }
        }
        return drafts;
    }

    /** The objectives that somebody is paid for, directly or along influences. */
    private Set<Id<Objective>> paid() {
        Set<Id<Objective>> paid = new TreeSet<>();
        BestSignedWalks walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
        for (Source source : situation.sources()) {
            boolean isPaid = source.stance().stream()
                    .flatMap(stance -> stance.holds().stream())
                    .anyMatch(hold -> isPaid(hold.metric()));
            if (isPaid) {
                walks.run(source.node());
                for (int node : walks.reached()) {
                    int wanted =
                            node < input.kpis().size() ? situation.stances().undisputedDirection(node) : 0;
                    if (wanted != 0 && walks.strength(node, source.direction() * wanted) > 0) {
                        paid.addAll(input.kpis().get(node).objectives());
                    }
                }
            }
        }
        for (Role role : input.roles()) {
            role.metrics().stream()
                    .filter(UnrewardedFinder::isPaid)
                    .forEach(metric -> paid.addAll(
                            input.kpis().get(input.number(metric.kpi())).objectives()));
        }
        return paid;
    }

    /** The objectives that metrics of which nobody has said what pay hangs on them, or unknown influences, may pay for. */
    private Map<Id<Objective>, Set<Id<Kpi>>> perhapsPaid() {
        Map<Id<Objective>, Set<Id<Kpi>>> perhaps = new TreeMap<>();
        BestSignedWalks walks = new BestSignedWalks(
                situation.net().admittingGraph(), situation.limits().floor());
        for (Source source : situation.sources()) {
            boolean mayBePaid = source.stance().stream()
                    .flatMap(stance -> stance.holds().stream())
                    .anyMatch(hold -> hold.metric().incentiveShare().isEmpty() || isPaid(hold.metric()));
            if (mayBePaid) {
                walks.run(source.node());
                for (int node : walks.reached()) {
                    int wanted =
                            node < input.kpis().size() ? situation.stances().undisputedDirection(node) : 0;
                    if (wanted != 0 && walks.strength(node, source.direction() * wanted) > 0) {
                        Kpi paid = input.kpis().get(source.node());
                        input.kpis()
                                .get(node)
                                .objectives()
                                .forEach(objective -> perhaps.computeIfAbsent(objective, o -> new TreeSet<>())
                                        .add(paid.id()));
                    }
                }
            }
        }
        return perhaps;
    }

    private static boolean isPaid(RoleMetric metric) {
        return metric.incentiveShare()
                .filter(share -> share.compareTo(Ratio.ZERO) > 0)
                .isPresent();
    }

    private Set<Id<Kpi>> kpis(Objective objective) {
        Set<Id<Kpi>> kpis = new TreeSet<>();
        input.kpis().stream()
                .filter(kpi -> kpi.objectives().contains(objective.id()))
                .forEach(kpi -> kpis.add(kpi.id()));
        return kpis;
    }

    /**
     * Whether it has KPIs, every metric on them or on what may move them says that no pay hangs on it, no influence is left to
     * tell, and no recognition rewards one of them.
     */
    private boolean isKnownToBeUnpaid(Objective objective, Map<Id<Objective>, Set<Id<Kpi>>> perhaps) {
        Set<Id<Kpi>> kpis = kpis(objective);
        boolean recognized = input.recognition().stream()
                .anyMatch(event -> event.rewards().stream().anyMatch(kpis::contains));
        if (recognized || kpis.isEmpty()) {
            return false;
        }
        Set<Id<Kpi>> unsaid = new TreeSet<>();
        for (Role role : input.roles()) {
            role.metrics().stream()
                    .filter(metric -> kpis.contains(metric.kpi())
                            && metric.incentiveShare().isEmpty())
                    .forEach(metric -> unsaid.add(metric.kpi()));
        }
        unsaid.addAll(perhaps.getOrDefault(objective.id(), Set.of()));
        unsaid.forEach(kpi -> say(
                Code.MISSING_INCENTIVE,
                kpi,
                name -> "Nobody has said whether "
                        + (kpis.contains(kpi)
                                ? "pay hangs on " + name
                                : "pay that hangs on " + name + " serves '" + objective.name() + "'")
                        + ": whether anybody is paid for '" + objective.name() + "' is unknown."));
        boolean isAllTold = input.complete().contains(PlanPart.INFLUENCES);
        if (unsaid.isEmpty() && !isAllTold) {
            kpis.forEach(kpi -> say(
                    Code.MISSING_INFLUENCES,
                    kpi,
                    name -> "The influences on " + name + " are not all told: whether what is paid for serves '"
                            + objective.name() + "' is unknown."));
        }
        return unsaid.isEmpty() && isAllTold;
    }

    private void say(Code code, Id<Kpi> id, UnaryOperator<String> sentence) {
        Kpi kpi = input.kpis().get(input.number(id));
        situation.diagnostics().add(code, kpi, sentence.apply("'" + kpi.name() + "'"));
    }

    private Draft draft(Objective objective, Set<Id<Objective>> paid) {
        Set<Id<Kpi>> kpis = kpis(objective);
        Set<Participant> answering = new LinkedHashSet<>();
        kpis.forEach(kpi ->
                situation.stances().holdsOn(input.number(kpi)).forEach(hold -> answering.add(hold.participant())));
        answering.add(new Participant.Objective(objective.id()));
        Ratio weight = objective.weight().orElseThrow();
        double importance = situation.stances().importance(objective);
        SeverityScore severity = SeverityScore.of(
                importance, importance, Math.min(1, weight.value().doubleValue()));
        Parties parties =
                Parties.builder().kpis(kpis).addObjective(objective.id()).build();
        return Draft.among(
                "K11:" + Labels.of(objective.id()),
                ConflictKind.REWARD_MISALIGNMENT,
                parties,
                List.of(),
                List.copyOf(answering),
                new UnrewardedObjective(objective.id(), weight, kpis, paid),
                ConflictCertainty.MODELED,
                severity,
                1,
                Draft.borderline(false, severity),
                List.of(recognition(objective)),
                resolutions(objective, kpis, parties));
    }

    private EvaluatedGuard recognition(Objective objective) {
        return input.complete().contains(PlanPart.RECOGNITION)
                ? new EvaluatedGuard(
                        Guard.RECOGNITION,
                        Outcome.STANDS,
                        "No recognition event rewards a KPI of '" + objective.name() + "'.")
                : new EvaluatedGuard(
                        Guard.RECOGNITION,
                        Outcome.UNKNOWN,
                        "The plan does not tell all that people are recognized for.");
    }

    private List<ConflictResolution> resolutions(Objective objective, Set<Id<Kpi>> kpis, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        input.roles().stream()
                .flatMap(role -> shift(role, objective, kpis).stream())
                .findFirst()
                .ifPresentOrElse(
                        resolutions::add,
                        () -> resolutions.add(new Advice(
                                Advice.Step.CHANGE_REWARDS,
                                kpis,
                                "Pay or recognize somebody for what serves '" + objective.name() + "'.")));
        resolutions.add(new AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that nobody is rewarded for '" + objective.name()
                        + "'."));
        return resolutions;
    }

    /** Half of a role's largest share goes to its first metric on a KPI of the objective. */
    private Optional<ConflictResolution> shift(Role role, Objective objective, Set<Id<Kpi>> kpis) {
        Optional<Id<Kpi>> to =
                Weights.kpis(role).stream().filter(kpis::contains).findFirst();
        Optional<Id<Kpi>> from = Weights.kpis(role).stream()
                .filter(kpi -> share(role, kpi).signum() > 0)
                .max(Comparator.comparing((Id<Kpi> kpi) -> share(role, kpi)).thenComparing(Comparator.reverseOrder()));
        if (to.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal whole = share(role, from.get());
        BigDecimal half =
                whole.divide(BigDecimal.valueOf(2), Math.min(MOST_DECIMALS, whole.scale() + 1), RoundingMode.DOWN);
        return Optional.of(new Reweigh(
                role.id(),
                Map.of(),
                Map.of(from.get(), new Ratio(whole.subtract(half)), to.get(), new Ratio(half)),
                "Let half of the pay of '" + role.name() + "' that hangs on '"
                        + input.kpis().get(input.number(from.get())).name() + "' hang on '"
                        + input.kpis().get(input.number(to.get())).name() + "', which serves '" + objective.name()
                        + "'."));
    }

    private static BigDecimal share(Role role, Id<Kpi> kpi) {
        return Weights.incentive(role, kpi).orElse(BigDecimal.ZERO);
    }
}
