package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.ConflictResolution.AddMetric;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UnpairedMeasure;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures of quantity, speed or cost that nothing keeps honest.
 *
 * <p>What it computes: every such metric of a role with a weight of at least 0.05 for which neither the role nor one that
 * works with it, in a process or a team, has a counter-metric of at least half its weight. A counter-metric is one on a KPI
 * that the measure harms; where it is known to harm none, one that measures another sort of thing. A metric of unknown weight
 * or sort may be one: where it could be enough, nothing is reported.
 *
 * <p>Bound: one best-first search for each measure of these sorts that a role is held to.
 *
 * <p>When to use another: the harm itself is for {@link TradeOffFinder}.
 *
 * <p>Paper: pairing indicators after A. Grove, "High Output Management", 1983; what is rewarded is what is done, S. Kerr,
 * "On the folly of rewarding A, while hoping for B", Academy of Management Journal 18(4), 1975, <a
 * href="https://doi.org/10.2307/255378">doi:10.2307/255378</a>.
 */
final class UnpairedFinder {
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.05");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final MathContext FOUR_UP = new MathContext(4, RoundingMode.UP);
    private static final Set<Dimension> ONE_SIDED = EnumSet.of(Dimension.QUANTITY, Dimension.SPEED, Dimension.COST);

    private final Situation situation;
    private final ConflictInput input;
    private final Peers peers;
    private final BestSignedWalks walks;
    private final List<Draft> drafts = new ArrayList<>();

    /** A measure for which a counter-metric is sought. */
    private record Measure(Role role, Kpi kpi, BigDecimal weight, List<SignedWalk> harms) {
        Set<Id<Kpi>> harmed() {
            Set<Id<Kpi>> harmed = new TreeSet<>();
            harms.forEach(walk -> harmed.add(target(walk)));
            return harmed;
        }

        static Id<Kpi> target(SignedWalk walk) {
            return walk.steps().get(walk.steps().size() - 1).to();
        }
    }

    private UnpairedFinder(Situation situation) {
        this.situation = situation;
        input = situation.input();
        peers = new Peers(input);
        walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
    }

    /** Whether anybody has said what sort of thing a KPI measures. */
    static boolean hasTags(ConflictInput input) {
        return input.kpis().stream().anyMatch(kpi -> kpi.dimension().isPresent());
    }

    static List<Draft> find(Situation situation) {
        UnpairedFinder finder = new UnpairedFinder(situation);
        for (Role role : situation.input().roles()) {
            for (Id<Kpi> id : Weights.kpis(role)) {
                finder.look(role, finder.kpi(id));
            }
        }
        return finder.drafts;
    }

    private Kpi kpi(Id<Kpi> id) {
        return input.kpis().get(input.number(id));
    }

    private void look(Role role, Kpi kpi) {
        if (kpi.dimension().isEmpty()) {
            situation
                    .diagnostics()
                    .add(
                            Code.MISSING_TAGS,
                            kpi,
                            "Nothing says what sort of thing '" + kpi.name()
                                    + "' measures: whether it needs a counter-metric, or is one, is unknown.");
            return;
        }
        boolean composite =
                kpi.formula().filter(formula -> formula.kpis().size() >= 2).isPresent();
        if (!ONE_SIDED.contains(kpi.dimension().get()) || composite) {
            return;
        }
        Weights.of(role, kpi, situation.diagnostics())
                .filter(weight -> weight.compareTo(LEAST_WEIGHT) >= 0)
                .ifPresent(weight -> judge(new Measure(role, kpi, weight, harms(role, kpi))));
    }

    /** The strongest walk to each KPI that the pursuit of the metric harms more than it can bear, the strongest first. */
    private List<SignedWalk> harms(Role role, Kpi kpi) {
        List<SignedWalk> harms = new ArrayList<>();
        int node = input.number(kpi.id());
        for (Source source : situation.sources()) {
            if (source.node() != node || !source.roles().contains(role.id())) {
                continue;
            }
            walks.run(node);
            for (int reached : walks.reached()) {
                if (reached == node || reached >= input.kpis().size()) {
                    continue;
                }
                for (Stance target : situation.stances().on(reached)) {
                    Judgment judgment = Judgment.of(situation.limits(), walks, source, target);
                    if (judgment.verdict() == Verdict.HARM && !judgment.bearable()) {
                        harms.add(situation.net().walk(walks, reached, judgment.harmSign()));
                    }
                }
            }
        }
        harms.sort(Comparator.comparingDouble((SignedWalk walk) -> -walk.strength())
                .thenComparing(Measure::target));
        return harms;
    }

    private void judge(Measure measure) {
        BigDecimal best = BigDecimal.ZERO;
        boolean unknown = false;
        for (Role peer : peers.of(measure.role())) {
            for (Id<Kpi> id : Weights.kpis(peer)) {
                if (isCounter(measure, kpi(id))) {
                    Optional<BigDecimal> weight = Weights.of(peer, kpi(id), situation.diagnostics());
                    unknown |= weight.isEmpty();
                    best = best.max(weight.orElse(BigDecimal.ZERO));
                } else if (mayBeCounter(measure, kpi(id))) {
                    unknown |= Weights.of(peer, kpi(id), situation.diagnostics())
                            .filter(weight -> weight.compareTo(measure.weight().multiply(HALF)) < 0)
                            .isEmpty();
                }
            }
        }
        if (!unknown && best.compareTo(measure.weight().multiply(HALF)) < 0) {
            drafts.add(draft(measure, Figures.ratio(best, measure.weight().multiply(HALF))));
        }
    }

    /** Without a known harm any KPI of another sort is a counter-metric, and of this one nobody knows the sort. */
    private static boolean mayBeCounter(Measure measure, Kpi other) {
        return measure.harms().isEmpty() && other.dimension().isEmpty();
    }

    private static boolean isCounter(Measure measure, Kpi other) {
        Set<Id<Kpi>> harmed = measure.harmed();
        if (!harmed.isEmpty()) {
            return harmed.contains(other.id());
        }
        return other.dimension()
                .filter(dimension -> balances(dimension, measure.kpi()))
                .isPresent();
    }

    /** A quantity keeps neither speed nor cost honest; everything else of another sort does. */
    private static boolean balances(Dimension other, Kpi kpi) {
        return other != kpi.dimension().orElseThrow() && other != Dimension.QUANTITY;
    }

    private Draft draft(Measure measure, double coverage) {
        Role role = measure.role();
        Id<Kpi> kpi = measure.kpi().id();
        Optional<BigDecimal> incentive = Weights.incentive(role, kpi);
        double share = incentive.orElse(measure.weight()).doubleValue();
        Set<Id<Kpi>> unanswered = new TreeSet<>(measure.harmed());
        unanswered.removeIf(
                harmed -> !situation.stances().holdsOn(input.number(harmed)).isEmpty());
        double importance = situation.stances().importance(input.number(kpi), measure.kpi());
        SeverityScore severity = SeverityScore.of(importance, importance, share * (1 - coverage));
        Parties parties = Parties.builder().addKpi(kpi).addRole(role.id()).build();
        double confidence =
                measure.harms().isEmpty() ? 1 : measure.harms().get(0).confidence();
        return Draft.among(
                "K8:" + Labels.of(kpi) + ":" + Labels.of(role.id()),
                ConflictKind.UNPAIRED_MEASURE,
                parties,
                List.of(new Participant.RoleMetric(role.id(), kpi, role.department())),
                List.of(),
                new UnpairedMeasure(
                        role.id(), kpi, measure.weight().doubleValue(), share, coverage, measure.harms(), unanswered),
                measure.harms().isEmpty() ? ConflictCertainty.SUSPECTED : ConflictCertainty.MODELED,
                severity,
                confidence,
                Draft.borderline(
                        Figures.isBorderline(measure.weight().doubleValue(), LEAST_WEIGHT.doubleValue())
                                || Figures.isBorderline(coverage, 1),
                        severity),
                List.of(composite(measure.kpi()), paidFor(measure, incentive)),
                resolutions(measure, parties));
    }

    private static EvaluatedGuard composite(Kpi kpi) {
        return new EvaluatedGuard(
                Guard.COMPOSITE_MEASURE,
                Outcome.STANDS,
                "'" + kpi.name() + "' is neither an outcome nor made of several measures.");
    }

    private static EvaluatedGuard paidFor(Measure measure, Optional<BigDecimal> incentive) {
        String kpi = "'" + measure.kpi().name() + "'";
        if (incentive.isEmpty()) {
            return new EvaluatedGuard(
                    Guard.PAID_FOR,
                    Outcome.UNKNOWN,
                    "Nobody has said what pay hangs on " + kpi + "; its weight stands for that.");
        }
        return incentive.get().signum() == 0
                ? new EvaluatedGuard(Guard.PAID_FOR, Outcome.SOFTENS, "No pay hangs on " + kpi + ".")
                : new EvaluatedGuard(
                        Guard.PAID_FOR,
                        Outcome.STANDS,
                        "A share of " + Figures.show(incentive.get()) + " of the pay hangs on " + kpi + ".");
    }

    private List<ConflictResolution> resolutions(Measure measure, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        Optional<Id<Kpi>> counter =
                measure.harms().stream().map(Measure::target).findFirst().or(() -> related(measure));
        if (counter.isPresent()) {
            resolutions.add(pair(measure, kpi(counter.get())));
        } else {
            resolutions.add(new Advice(
                    Advice.Step.ADD_PAIRED_INDICATOR,
                    Set.of(measure.kpi().id()),
                    "Add a measure of what '" + measure.kpi().name() + "' may spoil, and hold '"
                            + measure.role().name() + "' to it."));
        }
        resolutions.add(new Reweigh(
                measure.role().id(),
                Map.of(),
                Map.of(measure.kpi().id(), Ratio.ZERO),
                "Let no pay of '" + measure.role().name() + "' hang on '"
                        + measure.kpi().name() + "' as long as nothing keeps it honest."));
        resolutions.add(new AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that nothing keeps '"
                        + measure.kpi().name() + "' of '" + measure.role().name() + "' honest."));
        return resolutions;
    }

    /** A KPI of another sort that measures one of the same objectives. */
    private Optional<Id<Kpi>> related(Measure measure) {
        return input.kpis().stream()
                .filter(kpi -> isCounter(measure, kpi))
                .filter(kpi -> kpi.goal().isPresent()
                        && kpi.objectives().stream().anyMatch(measure.kpi().objectives()::contains))
                .map(Kpi::id)
                .findFirst();
    }

    /** A third of the weight goes to the counter-metric, which is half of what is left; no weights, one metric more. */
    private static ConflictResolution pair(Measure measure, Kpi counter) {
        Role role = measure.role();
        String sentence = "Hold '" + role.name() + "' to '" + counter.name() + "' too, at half the weight of '"
                + measure.kpi().name() + "'.";
        if (!Weights.areGiven(role)) {
            return new AddMetric(role.id(), counter.id(), sentence);
        }
        BigDecimal had = Weights.of(role, counter.id()).orElse(BigDecimal.ZERO);
        BigDecimal both = measure.weight().add(had);
        BigDecimal third = both.divide(BigDecimal.valueOf(3), FOUR_UP).min(both);
        return new Reweigh(
                role.id(),
                Map.of(measure.kpi().id(), new Ratio(both.subtract(third)), counter.id(), new Ratio(third)),
                Map.of(),
                sentence);
    }

    /** Who works with whom: in one process, or in one team. */
    private static final class Peers {
        private final ConflictInput input;

        Peers(ConflictInput input) {
            this.input = input;
        }

        /** The role and all that work with it. */
        List<Role> of(Role role) {
            Set<Id<Role>> ids = new HashSet<>(Set.of(role.id()));
            input.processes().stream()
                    .filter(process -> process.roles().contains(role.id()))
                    .forEach(process -> ids.addAll(process.roles()));
            input.teams().stream()
                    .map(TeamRoles::holders)
                    .filter(team -> role.holders().stream().anyMatch(team::contains))
                    .forEach(team -> input.roles().stream()
                            .filter(other -> other.holders().stream().anyMatch(team::contains))
                            .forEach(other -> ids.add(other.id())));
            return input.roles().stream().filter(one -> ids.contains(one.id())).toList();
        }
    }
}
