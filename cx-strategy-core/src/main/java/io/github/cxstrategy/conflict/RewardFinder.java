package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Contribution;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.MisalignedReward;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.team.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Pay that works against an objective.
 *
 * <p>What it computes: for each role, and each team of several roles, and each objective the sum over all paid metrics and
 * all KPIs of the objective of share times strength, help and harm of a pair each as an entry of its own, walks below the
 * floor left out; a negative sum is reported. Metrics of which nobody has said what pay hangs on them may have a part in what
 * the others leave: it is reported only where the sum is negative even if all of that hangs on the best of them, and said
 * where it could be negative; so it is where the influences are not all in the plan. A team is reported only where none of its roles is by itself.
 *
 * <p>Bound: one best-first search for each paid metric.
 *
 * <p>When to use another: an objective that nobody is paid for is for {@link UnrewardedFinder}.
 *
 * <p>Paper: S. Kerr, "On the folly of rewarding A, while hoping for B", Academy of Management Journal 18(4), 1975, <a
 * href="https://doi.org/10.2307/255378">doi:10.2307/255378</a>.
 */
final class RewardFinder {
    private final Situation situation;
    private final ConflictInput input;
    private final Names names;
    private final BestSignedWalks walks;
    private final Map<List<Object>, Source> sources;
    private final Map<Id<Role>, Map<Id<Objective>, List<Contribution>>> byRole = new HashMap<>();
    private final Map<Id<Role>, Map<Id<Objective>, Map<Id<Kpi>, Double>>> perShareByRole = new HashMap<>();
    private final Map<Id<Role>, Map<Id<Objective>, Map<Id<Kpi>, Double>>> unstatedByRole = new HashMap<>();
    private final Set<Id<Objective>> against = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    private RewardFinder(Situation situation) {
        this.situation = situation;
        input = situation.input();
        names = new Names(input);
        walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
        sources = byMetric(situation.sources());
    }

    /** Whether anybody has said what pay hangs on. */
    static boolean hasIncentives(ConflictInput input) {
        return input.roles().stream()
                .flatMap(role -> role.metrics().stream())
                .anyMatch(metric -> metric.incentiveShare().isPresent());
    }

    static List<Draft> find(Situation situation) {
        RewardFinder finder = new RewardFinder(situation);
        situation.input().roles().forEach(finder::contributions);
        situation.input().roles().forEach(finder::lookAtRole);
        situation.input().teams().forEach(finder::lookAtTeam);
        if (!situation.input().complete().contains(PlanPart.INFLUENCES)) {
            finder.sayWhatIsNotTold();
        }
        return finder.drafts;
    }

    private void contributions(Role role) {
        Map<Id<Objective>, List<Contribution>> contributions = new TreeMap<>();
        Map<Id<Objective>, Map<Id<Kpi>, Double>> perShare = new TreeMap<>();
        Map<Id<Objective>, Map<Id<Kpi>, Double>> unstated = new TreeMap<>();
        for (RoleMetric metric : role.metrics()) {
            source(role, metric).ifPresent(source -> {
                for (Contribution whole : contributions(role, metric, source)) {
                    for (Id<Objective> objective : kpi(whole.kpi()).objectives()) {
                        perShare.computeIfAbsent(objective, o -> new TreeMap<>())
                                .merge(metric.kpi(), whole.effect(), Double::sum);
                        if (metric.incentiveShare().isEmpty()) {
                            unstated.computeIfAbsent(objective, o -> new TreeMap<>())
                                    .merge(metric.kpi(), whole.effect(), Double::sum);
                        }
                        metric.incentiveShare()
                                .filter(share -> share.compareTo(Ratio.ZERO) > 0)
                                .ifPresent(share -> contributions
                                        .computeIfAbsent(objective, o -> new ArrayList<>())
                                        .add(ofShare(whole, share)));
                    }
                }
            });
        }
        contributions
                .values()
                .forEach(all -> all.sort(Comparator.comparing(Contribution::paid)
                        .thenComparing(Contribution::kpi)
                        .thenComparingDouble(Contribution::effect)));
        byRole.put(role.id(), contributions);
        perShareByRole.put(role.id(), perShare);
        unstatedByRole.put(role.id(), unstated);
    }

    private Kpi kpi(Id<Kpi> id) {
        return input.kpis().get(input.number(id));
    }

    private static Contribution ofShare(Contribution whole, Ratio share) {
        double effect = whole.effect() * share.value().doubleValue();
        return new Contribution(whole.role(), whole.paid(), whole.kpi(), share, effect, whole.walk());
    }

    private Optional<Source> source(Role role, RoleMetric metric) {
        return Optional.ofNullable(sources.get(List.of(role.id(), metric)));
    }

    /** The source that stands for each metric of a role: the first that wants of its KPI what the metric wants. */
    private static Map<List<Object>, Source> byMetric(List<Source> sources) {
        Map<List<Object>, Source> byMetric = new HashMap<>();
        for (Source source : sources) {
            source.stance().stream()
                    .flatMap(stance -> stance.holds().stream())
                    .forEach(hold -> byMetric.putIfAbsent(List.of(hold.role().id(), hold.metric()), source));
        }
        return byMetric;
    }

    /** What a metric would do to every KPI it reaches if all pay hung on it: help and harm apart. */
    private List<Contribution> contributions(Role role, RoleMetric metric, Source source) {
        List<Contribution> contributions = new ArrayList<>();
        walks.run(source.node());
        for (int node : walks.reached()) {
            int wanted = node < input.kpis().size() ? situation.stances().undisputedDirection(node) : 0;
            boolean itself = node == source.node();
            for (int sign : itself ? new int[] {1} : new int[] {1, -1}) {
                double strength = walks.strength(node, sign);
                if (wanted != 0 && strength > 0) {
                    Id<Kpi> paid = metric.kpi();
                    Id<Kpi> kpi = input.kpis().get(node).id();
                    contributions.add(new Contribution(
                            role.id(),
                            paid,
                            kpi,
                            Ratio.ONE,
                            strength * sign * source.direction() * wanted,
                            itself
                                    ? Optional.empty()
                                    : Optional.of(situation.net().walk(walks, node, sign))));
                }
            }
        }
        return contributions;
    }

    private void lookAtRole(Role role) {
        for (Objective objective : input.objectives()) {
            List<Contribution> all = contributions(role.id(), objective);
            Net net = net(role, objective);
            if (net.isAgainst()) {
                drafts.add(draft(
                        objective, Labels.of(role.id()), Parties.builder().addRole(role.id()), List.of(role), all));
            } else if (net.mayBeAgainst()) {
                sayWhatIsUnstated(role, objective);
            }
        }
    }

    /** Whatever is paid for may work against an objective that none is known to work against. */
    private void sayWhatIsNotTold() {
        for (Kpi kpi : input.kpis()) {
            for (Objective objective : input.objectives()) {
                if (kpi.objectives().contains(objective.id()) && !against.contains(objective.id())) {
                    situation
                            .diagnostics()
                            .add(
                                    Code.MISSING_INFLUENCES,
                                    kpi,
                                    "The influences on '" + kpi.name()
                                            + "' are not all told: whether pay works against '" + objective.name()
                                            + "' is unknown.");
                }
            }
        }
    }

    private void lookAtTeam(Team team) {
        List<Role> roles = TeamRoles.of(team, input.roles());
        if (roles.size() < 2) {
            return;
        }
        for (Objective objective : input.objectives()) {
            List<Contribution> all = new ArrayList<>();
            roles.forEach(role -> all.addAll(contributions(role.id(), objective)));
            boolean byItself =
                    roles.stream().anyMatch(role -> net(role, objective).isAgainst());
            Net net = roles.stream().map(role -> net(role, objective)).reduce(Net.NONE, Net::plus);
            if (net.isAgainst() && !byItself) {
                drafts.add(draft(
                        objective,
                        "team:" + Labels.of(team.id()),
                        Parties.builder().addTeam(team.id()),
                        roles,
                        all));
            }
        }
    }

    private List<Contribution> contributions(Id<Role> role, Objective objective) {
        return byRole.getOrDefault(role, Map.of()).getOrDefault(objective.id(), List.of());
    }

    /** The least and the most that the sum may be, whatever hangs on the metrics of which nobody has said it. */
    private record Net(double least, double most) {
        static final Net NONE = new Net(0, 0);

        Net plus(Net other) {
            return new Net(least + other.least, most + other.most);
        }

        /** What is 0 but for rounding does not work against anything. */
        boolean isAgainst() {
            return most < 0 && !Figures.isBorderline(most, 0);
        }

        boolean mayBeAgainst() {
            return least < 0 && !Figures.isBorderline(least, 0);
        }
    }

    private Net net(Role role, Objective objective) {
        double known = net(contributions(role.id(), objective));
        double stated = role.metrics().stream()
                .flatMap(metric -> metric.incentiveShare().stream())
                .mapToDouble(share -> share.value().doubleValue())
                .sum();
        double rest = Math.max(0, 1 - stated);
        Collection<Double> unstated = unstated(role, objective).values();
        double worst = unstated.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double best = unstated.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Net(known + rest * Math.min(0, worst), known + rest * Math.max(0, best));
    }

    private Map<Id<Kpi>, Double> unstated(Role role, Objective objective) {
        return unstatedByRole.getOrDefault(role.id(), Map.of()).getOrDefault(objective.id(), Map.of());
    }

    private void sayWhatIsUnstated(Role role, Objective objective) {
        unstated(role, objective)
                .keySet()
                .forEach(id -> situation
                        .diagnostics()
                        .add(
                                Code.MISSING_INCENTIVE,
                                kpi(id),
                                "Nobody has said what pay of '" + role.name() + "' hangs on '"
                                        + kpi(id).name() + "': whether it works against '" + objective.name()
                                        + "' is unknown."));
    }

    private static double net(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::effect).sum();
    }

    private Draft draft(
            Objective objective, String who, Parties.Builder parties, List<Role> roles, List<Contribution> all) {
        against.add(objective.id());
        List<Contribution> harming =
                all.stream().filter(contribution -> contribution.effect() < 0).toList();
        Set<Participant> paying = new LinkedHashSet<>();
        Set<Participant> answering = new LinkedHashSet<>();
        Set<Id<Role>> answeringRoles = new HashSet<>();
        for (Contribution contribution : harming) {
            Role role = role(roles, contribution.role());
            paying.add(new Participant.RoleMetric(role.id(), contribution.paid(), role.department()));
            parties.addKpi(contribution.paid()).addKpi(contribution.kpi());
            situation.stances().holdsOn(input.number(contribution.kpi())).forEach(hold -> {
                answering.add(hold.participant());
                answeringRoles.add(hold.role().id());
            });
        }
        answering.add(new Participant.Objective(objective.id()));
        double gross = all.stream().mapToDouble(one -> Math.abs(one.effect())).sum();
        double importance = situation.stances().importance(objective);
        SeverityScore severity = SeverityScore.of(importance, importance, -net(all) / gross);
        Parties between = parties.addObjective(objective.id()).build();
        boolean joint = roles.stream().anyMatch(role -> answeringRoles.contains(role.id()));
        return Draft.among(
                "K11:" + Labels.of(objective.id()) + ":" + who,
                ConflictKind.REWARD_MISALIGNMENT,
                between,
                List.copyOf(paying),
                List.copyOf(answering),
                new MisalignedReward(objective.id(), all),
                ConflictCertainty.MODELED,
                severity,
                confidence(harming),
                Draft.withSilo(Draft.borderline(false, severity), List.copyOf(paying), List.copyOf(answering), joint),
                guards(roles, objective),
                resolutions(objective, roles, all, between));
    }

    private List<EvaluatedGuard> guards(List<Role> roles, Objective objective) {
        List<EvaluatedGuard> guards = new ArrayList<>(List.of(recognition(roles, objective)));
        if (!input.complete().contains(PlanPart.INFLUENCES)) {
            guards.add(new EvaluatedGuard(
                    Guard.ALL_INFLUENCES,
                    Outcome.UNKNOWN,
                    "The plan does not tell all influences; others may serve '" + objective.name() + "'."));
        }
        return guards;
    }

    /** Recognition is no pay: it is named, but what pay does stands. */
    private EvaluatedGuard recognition(List<Role> roles, Objective objective) {
        List<String> events = input.recognition().stream()
                .filter(event -> event.rewards().stream()
                        .anyMatch(id -> kpi(id).objectives().contains(objective.id())))
                .filter(event -> event.roles().isEmpty()
                        || roles.stream().anyMatch(role -> event.roles().contains(role.id())))
                .map(event -> "'" + event.name() + "'")
                .distinct()
                .sorted()
                .toList();
        if (!events.isEmpty()) {
            return new EvaluatedGuard(
                    Guard.RECOGNITION,
                    Outcome.STANDS,
                    Figures.list(events) + (events.size() == 1 ? " recognizes" : " recognize") + " what serves '"
                            + objective.name() + "', but pay works against it.");
        }
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

    private static Role role(List<Role> roles, Id<Role> id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst().orElseThrow();
    }

    /** That of the gravest harm. */
    private static double confidence(List<Contribution> harming) {
        return harming.stream()
                .min(Comparator.comparingDouble(Contribution::effect))
                .flatMap(Contribution::walk)
                .map(SignedWalk::confidence)
                .orElse(1.0);
    }

    private List<ConflictResolution> resolutions(
            Objective objective, List<Role> roles, List<Contribution> all, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (roles.size() == 1) {
            shift(roles.get(0), objective, all).ifPresent(resolutions::add);
        }
        if (resolutions.isEmpty()) {
            resolutions.add(new Advice(
                    Advice.Step.CHANGE_REWARDS,
                    parties.kpis(),
                    "Pay "
                            + String.join(
                                    " and ",
                                    roles.stream()
                                            .map(role -> "'" + role.name() + "'")
                                            .toList()) + " for what serves '" + objective.name() + "' too."));
        }
        resolutions.add(new AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that what is paid for works against '"
                        + objective.name() + "'."));
        return resolutions;
    }

    /** Moves pay from the metric that harms the objective most to the one that serves it best, as much as it takes. */
    private Optional<ConflictResolution> shift(Role role, Objective objective, List<Contribution> all) {
        Map<Id<Kpi>, Double> effects =
                perShareByRole.getOrDefault(role.id(), Map.of()).getOrDefault(objective.id(), Map.of());
        ToDoubleFunction<Id<Kpi>> effect = kpi -> effects.getOrDefault(kpi, 0.0);
        Optional<Id<Kpi>> worst = Weights.kpis(role).stream()
                .filter(kpi -> Weights.incentive(role, kpi)
                        .filter(share -> share.signum() > 0)
                        .isPresent())
                .min(Comparator.comparingDouble(effect));
        Optional<Id<Kpi>> best = Weights.kpis(role).stream()
                .max(Comparator.comparingDouble(effect).thenComparing(Comparator.reverseOrder()));
        if (worst.isEmpty() || best.isEmpty() || worst.equals(best)) {
            return Optional.empty();
        }
        double gained = effect.applyAsDouble(best.get()) - effect.applyAsDouble(worst.get());
        if (!(gained > 0)) {
            return Optional.empty();
        }
        BigDecimal paid = Weights.incentive(role, worst.get()).orElseThrow();
        BigDecimal needed = BigDecimal.valueOf(-net(all) / gained).setScale(2, RoundingMode.UP);
        BigDecimal had = Weights.incentive(role, best.get()).orElse(BigDecimal.ZERO);
        BigDecimal moved = needed.min(paid).min(BigDecimal.ONE.subtract(had));
        double left = net(all) + moved.doubleValue() * gained;
        if (left < 0 && !Figures.isBorderline(left, 0)) {
            return Optional.empty();
        }
        return Optional.of(new Reweigh(
                role.id(),
                Map.of(),
                Map.of(worst.get(), new Ratio(paid.subtract(moved)), best.get(), new Ratio(had.add(moved))),
                "Let a share of " + Figures.show(moved) + " of the pay of '" + role.name() + "' hang on '"
                        + names.of(best.get()) + "' instead of '" + names.of(worst.get()) + "'."));
    }
}
