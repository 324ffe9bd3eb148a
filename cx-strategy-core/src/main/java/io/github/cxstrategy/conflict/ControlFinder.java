package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.ConflictResolution.MoveMetric;
import io.github.cxstrategy.conflict.ConflictResolution.NameOneAccountableRole;
import io.github.cxstrategy.conflict.ConflictResolution.ReplaceMetric;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.RoleControl;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UncontrollableMeasure;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.SignedWalk.Step;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Roles that are held to what they can hardly move.
 *
 * <p>What it computes: for each role with levers how strongly these reach each KPI it is held to, whichever way; a metric
 * that they reach with less than the control of the policy is reported. An influence of unknown direction may give control
 * too, and so may a formula of unknown strength: where they could, nothing is reported. Nor is anything where the influences
 * are not all told; that is said.
 *
 * <p>Bound: one best-first search from all levers of a role at once, for each role; two if there are influences of unknown
 * direction; at a quarter of the control.
 *
 * <p>When to use another: who answers for a KPI at all is a question of coverage.
 *
 * <p>Paper: measures at arm's length after J. Hauser and G. Katz, "Metrics: You are what you measure!", European Management
 * Journal 16(5), 1998, <a href="https://doi.org/10.1016/S0263-2373(98)00029-2">doi:10.1016/S0263-2373(98)00029-2</a>.
 */
final class ControlFinder {
    private static final BigDecimal SHARED_WEIGHT = new BigDecimal("0.2");

    /** Below MINOR however little the control and however important the KPI. */
    private static final BigDecimal LITTLE = new BigDecimal("0.09");

    private final Situation situation;
    private final ConflictInput input;
    private final Names names;
    private final double control;
    private final BestSignedWalks walks;
    private final Optional<BestSignedWalks> admitting;
    private final Map<Id<Role>, double[]> reach = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private ControlFinder(Situation situation) {
        this.situation = situation;
        input = situation.input();
        names = new Names(input);
        control = situation.limits().control();
        walks = new BestSignedWalks(situation.net().literalGraph(), control / 4);
        admitting = situation.net().undirected().isEmpty()
                ? Optional.empty()
                : Optional.of(new BestSignedWalks(situation.net().admittingGraph(), control / 4));
    }

    /** Whether anybody has said what a role can move. */
    static boolean hasLevers(ConflictInput input) {
        return input.roles().stream().anyMatch(role -> !role.levers().isEmpty());
    }

    static List<Draft> find(Situation situation) {
        ControlFinder finder = new ControlFinder(situation);
        List<Role> roles = situation.input().roles();
        roles.stream().filter(role -> !role.levers().isEmpty()).forEach(finder::reach);
        roles.forEach(finder::look);
        return finder.drafts;
    }

    /** How strongly a role's levers reach the KPIs that anybody is held to. */
    private void reach(Role role) {
        run(walks, role);
        double[] strengths = new double[input.kpis().size()];
        for (int node : walks.reached()) {
            strengths[node] = strength(walks, node);
        }
        reach.put(role.id(), strengths);
    }

    private void run(BestSignedWalks search, Role role) {
        search.run(role.levers().stream().mapToInt(input::number).toArray());
    }

    private static double strength(BestSignedWalks search, int node) {
        return Math.max(search.strength(node, 1), search.strength(node, -1));
    }

    private void look(Role role) {
        if (role.levers().isEmpty()) {
            Weights.kpis(role).forEach(id -> {
                Kpi kpi = input.kpis().get(input.number(id));
                situation
                        .diagnostics()
                        .add(
                                Code.MISSING_LEVERS,
                                kpi,
                                "Nothing says what '" + role.name() + "' can move: whether it can move '" + kpi.name()
                                        + "' is unknown.");
            });
            return;
        }
        run(walks, role);
        admitting.ifPresent(search -> run(search, role));
        for (Id<Kpi> id : Weights.kpis(role)) {
            int node = input.number(id);
            boolean perhaps = admitting
                    .filter(search -> strength(search, node) >= control)
                    .isPresent();
            Kpi kpi = input.kpis().get(node);
            if (strength(walks, node) < control && !perhaps && !input.complete().contains(PlanPart.INFLUENCES)) {
                situation
                        .diagnostics()
                        .add(
                                Code.MISSING_INFLUENCES,
                                kpi,
                                "The influences on '" + kpi.name() + "' are not all told: whether '" + role.name()
                                        + "' can move it is unknown.");
            } else if (strength(walks, node) < control && !perhaps) {
                Weights.of(role, kpi, situation.diagnostics())
                        .filter(weight -> !isShared(kpi, weight))
                        .ifPresent(weight -> drafts.add(draft(role, kpi, node, weight)));
            }
        }
    }

    /** An outcome that several answer for and that counts little for this one. */
    private boolean isShared(Kpi kpi, BigDecimal weight) {
        return isSharedOutcome(kpi) && weight.compareTo(SHARED_WEIGHT) <= 0;
    }

    private boolean isSharedOutcome(Kpi kpi) {
        long roles = situation.stances().holdsOn(input.number(kpi.id())).stream()
                .map(hold -> hold.role().id())
                .distinct()
                .count();
        return roles > 1 && kpi.dimension().filter(Dimension.OUTCOME::equals).isPresent();
    }

    private Draft draft(Role role, Kpi kpi, int node, BigDecimal weight) {
        double reached = strength(walks, node);
        Optional<SignedWalk> walk = reached == 0
                ? Optional.empty()
                : Optional.of(situation
                        .net()
                        .walk(walks, node, walks.strength(node, 1) >= walks.strength(node, -1) ? 1 : -1));
        List<RoleControl> inControl = inControl(role, node, reached);
        double importance = situation.stances().importance(node, kpi);
        SeverityScore severity =
                SeverityScore.of(importance, importance, weight.doubleValue() * (1 - reached / control));
        Parties parties = Parties.builder().addKpi(kpi.id()).addRole(role.id()).build();
        return Draft.among(
                "K9:" + Labels.of(kpi.id()) + ":" + Labels.of(role.id()),
                ConflictKind.UNCONTROLLABLE_MEASURE,
                parties,
                List.of(new Participant.RoleMetric(role.id(), kpi.id(), role.department())),
                List.of(),
                new UncontrollableMeasure(role.id(), kpi.id(), weight.doubleValue(), reached, walk, inControl),
                ConflictCertainty.MODELED,
                severity,
                walk.map(SignedWalk::confidence).orElse(1.0),
                Draft.borderline(Figures.isBorderline(reached, control), severity),
                List.of(new EvaluatedGuard(
                        Guard.SHARED_OUTCOME,
                        Outcome.STANDS,
                        isSharedOutcome(kpi)
                                ? "'" + kpi.name() + "' is a shared outcome but counts more than a fifth."
                                : "'" + kpi.name() + "' is no outcome that several roles share.")),
                resolutions(role, kpi, walk, inControl, parties));
    }

    private List<RoleControl> inControl(Role role, int node, double reached) {
        List<RoleControl> others = new ArrayList<>();
        for (Role other : input.roles()) {
            double[] strengths = reach.get(other.id());
            if (strengths != null && !other.id().equals(role.id()) && strengths[node] > reached) {
                others.add(new RoleControl(other.id(), strengths[node]));
            }
        }
        others.sort(Comparator.comparingDouble((RoleControl one) -> -one.control()));
        return others;
    }

    private List<ConflictResolution> resolutions(
            Role role, Kpi kpi, Optional<SignedWalk> walk, List<RoleControl> inControl, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        walk.flatMap(this::nearestDriver)
                .filter(driver -> !Weights.kpis(role).contains(driver))
                .ifPresent(driver -> resolutions.add(new ReplaceMetric(
                        role.id(),
                        kpi.id(),
                        driver,
                        "Hold '" + role.name() + "' to '" + names.of(driver) + "', which it can move, instead of '"
                                + kpi.name() + "'.")));
        inControl.stream()
                .filter(other -> other.control() >= control)
                .findFirst()
                .ifPresent(other -> resolutions.add(change(role, kpi, other.role())));
        lowerWeight(role, kpi).ifPresent(resolutions::add);
        if (resolutions.isEmpty()) {
            release(role, kpi).ifPresent(resolutions::add);
            resolutions.add(new Advice(
                    Advice.Step.CHANGE_OWNER,
                    Set.of(kpi.id()),
                    "Find who can move '" + kpi.name() + "', or give '" + role.name() + "' what it takes."));
        }
        resolutions.add(new AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that '" + role.name() + "' is held to '" + kpi.name()
                        + "' and can hardly move it."));
        return resolutions;
    }

    /** So little weight that it is no more than information; the rest goes to what the role can move best. */
    private Optional<ConflictResolution> lowerWeight(Role role, Kpi kpi) {
        Optional<Id<Kpi>> movable = Weights.kpis(role).stream()
                .filter(other -> strength(walks, input.number(other)) >= control)
                .max(Comparator.comparingDouble((Id<Kpi> other) -> strength(walks, input.number(other)))
                        .thenComparing(Comparator.reverseOrder()));
        if (!Weights.areGiven(role) || movable.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal weight = Weights.of(role, kpi.id()).orElseThrow();
        BigDecimal rest = weight.subtract(LITTLE);
        BigDecimal more =
                Weights.of(role, movable.get()).orElse(BigDecimal.ZERO).add(rest);
        if (rest.signum() <= 0 || more.compareTo(BigDecimal.ONE) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Reweigh(
                role.id(),
                Map.of(kpi.id(), new Ratio(LITTLE), movable.get(), new Ratio(more)),
                Map.of(),
                "Let '" + kpi.name() + "' count " + Figures.show(LITTLE) + " for '" + role.name()
                        + "', and what it counted more '" + names.of(movable.get()) + "', which it can move."));
    }

    /** Whoever else is held to it stays accountable. */
    private Optional<ConflictResolution> release(Role role, Kpi kpi) {
        return situation.stances().holdsOn(input.number(kpi.id())).stream()
                .map(hold -> hold.role().id())
                .filter(other -> !other.equals(role.id()))
                .findFirst()
                .map(other -> new NameOneAccountableRole(
                        kpi.id(),
                        other,
                        Set.of(role.id()),
                        "No longer hold '" + role.name() + "' to '" + kpi.name() + "', which it can hardly move and '"
                                + names.ofRole(other) + "' answers for too."));
    }

    private ConflictResolution change(Role from, Kpi kpi, Id<Role> to) {
        boolean held = situation.stances().holdsOn(input.number(kpi.id())).stream()
                .anyMatch(hold -> hold.role().id().equals(to));
        String sentence = "Hold '" + names.ofRole(to) + "' to '" + kpi.name() + "' instead of '" + from.name() + "'.";
        return held
                ? new NameOneAccountableRole(kpi.id(), to, Set.of(from.id()), sentence)
                : new MoveMetric(kpi.id(), from.id(), to, sentence);
    }

    /** The last KPI on the walk that the levers still reach with control. */
    private Optional<Id<Kpi>> nearestDriver(SignedWalk walk) {
        Optional<Id<Kpi>> driver = Optional.empty();
        double strength = 1;
        for (Step step : walk.steps()) {
            if (strength >= control && step.from() instanceof TradeOffSource.Kpi kpi) {
                driver = Optional.of(kpi.id());
            }
            strength *= step.strength();
        }
        return driver;
    }
}
