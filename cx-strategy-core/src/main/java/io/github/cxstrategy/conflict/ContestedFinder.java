package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.TradeOffFinder.Contest;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.ContestedEffect;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.DecidingStep;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.SignedWalk.Step;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sources that help and harm a target, neither of them clearly more.
 *
 * <p>What it computes: for each contested pair of the search for trade-offs a conflict and a question; for the hundred
 * gravest also the influences on the two walks that, one level stronger or weaker than declared, would change the verdict,
 * and the weakenings that would settle it.
 *
 * <p>Bound: for each of the hundred gravest two searches for each step of its two walks.
 *
 * <p>When to use another: pairs with a clear verdict are for {@link TradeOffFinder}.
 *
 * <p>Paper: evidence for and against is kept apart after P. Giorgini, J. Mylopoulos, E. Nicchiarelli and R. Sebastiani,
 * "Reasoning with Goal Models", ER 2002, <a
 * href="https://doi.org/10.1007/3-540-45816-6_22">doi:10.1007/3-540-45816-6_22</a>.
 */
final class ContestedFinder {
    private static final int MOST_WORKED_OUT = 100;

    private final Situation situation;
    private final Names names;
    private final ResolutionProposer proposer;
    private final Mitigations mitigations;
    private final BestSignedWalks walks;

    private ContestedFinder(Situation situation) {
        this.situation = situation;
        names = new Names(situation.input());
        proposer = new ResolutionProposer(situation);
        mitigations = new Mitigations(situation, situation.limits().floor());
        walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
    }

    static List<PairFound> find(Situation situation, List<Contest> contests) {
        ContestedFinder finder = new ContestedFinder(situation);
        return contests.stream().<PairFound>map(finder::found).toList();
    }

    private PairFound found(Contest contest) {
        return new PairFound(contest.pair(), severity(contest), confidence(contest.harm(), contest.support())) {
            @Override
            String family() {
                return "K4";
            }

            @Override
            public ConflictKind kind() {
                return ConflictKind.CONTESTED_EFFECT;
            }

            @Override
            Draft worked() {
                return ContestedFinder.this.draft(this, contest);
            }
        };
    }

    /** The same pair as a question: which of the two is stronger? */
    static ConflictQuestion question(Contest contest) {
        Source source = contest.source();
        Stance target = contest.target();
        return new ConflictQuestion.Contested(
                "contested:" + source.label() + "->" + target.label(),
                source.reference(),
                target.kpi().id(),
                TradeOffFinder.participants(source, target),
                contest.harm(),
                contest.support(),
                "'" + source.name() + "' both helps ("
                        + Figures.show(contest.support().strength()) + ") and harms ("
                        + Figures.show(contest.harm().strength()) + ") '"
                        + target.kpi().name() + "': which is stronger?");
    }

    private static SeverityScore severity(Contest contest) {
        return SeverityScore.of(
                contest.source().importance(),
                contest.target().importance(),
                Math.min(contest.harm().strength(), contest.support().strength()));
    }

    private Draft draft(PairFound found, Contest contest) {
        boolean workedOut = found.place() < MOST_WORKED_OUT;
        Source source = contest.source();
        Stance target = contest.target();
        List<DecidingStep> deciding = workedOut ? deciding(contest) : List.of();
        SeverityScore severity = found.severity();
        return new Draft(
                        found.id(),
                        ConflictKind.CONTESTED_EFFECT,
                        source.reference(),
                        target.kpi().id(),
                        source.participants(),
                        target.participants(),
                        new ContestedEffect(
                                source.direction() > 0,
                                target.direction() > 0,
                                contest.harm(),
                                contest.support(),
                                partsAt(contest.harm(), contest.support()),
                                deciding),
                        ConflictCertainty.MODELED,
                        severity,
                        found.confidence(),
                        Draft.withSilo(
                                Draft.borderline(isOnThreshold(contest), severity),
                                source.participants(),
                                target.participants(),
                                source.roles().stream().anyMatch(target.roles()::contains)),
                        List.of(new EvaluatedGuard(
                                Guard.KNOWN_DIRECTIONS,
                                Outcome.STANDS,
                                "Both walks consist of influences whose direction is known.")))
                .resolvedBy(resolutions(contest, deciding, workedOut));
    }

    private boolean isOnThreshold(Contest contest) {
        Limits limits = situation.limits();
        double weaker = Math.min(contest.harm().strength(), contest.support().strength());
        double stronger = Math.max(contest.harm().strength(), contest.support().strength());
        return Figures.isBorderline(weaker, limits.floor())
                || Figures.isBorderline(weaker, limits.contestedShare() * stronger);
    }

    /** Where two walks from one source take different steps for the first time; one may go on where the other ends. */
    private static TradeOffSource partsAt(SignedWalk one, SignedWalk other) {
        List<Step> longer = one.steps().size() > other.steps().size() ? one.steps() : other.steps();
        List<Step> shorter = one.steps().size() > other.steps().size() ? other.steps() : one.steps();
        int position = 0;
        while (position < shorter.size() && shorter.get(position).equals(longer.get(position))) {
            position++;
        }
        return longer.get(position).from();
    }

    /** Tries every step of both walks one level weaker and one level stronger, but for what follows from formulas. */
    private List<DecidingStep> deciding(Contest contest) {
        List<DecidingStep> deciding = new ArrayList<>();
        for (Step step : steps(contest.harm(), contest.support())) {
            if (Mitigations.isFormula(step)) {
                continue;
            }
            int level =
                    Mitigations.WEAKEST_FIRST.indexOf(step.effect().strength().orElseThrow());
            for (int other : new int[] {level - 1, level + 1}) {
                if (other >= 0 && other < Mitigations.WEAKEST_FIRST.size()) {
                    Strength strength = Mitigations.WEAKEST_FIRST.get(other);
                    Verdict verdict = verdict(contest, step, strength, other > level);
                    if (verdict != Verdict.CONTESTED) {
                        deciding.add(new DecidingStep(step, strength, verdict));
                    }
                }
            }
        }
        return deciding;
    }

    private Verdict verdict(Contest contest, Step step, Strength strength, boolean stronger) {
        int source = contest.source().node();
        int from = step.from() instanceof TradeOffSource.Kpi kpi
                ? situation.input().number(kpi.id())
                : source;
        int to = situation.input().number(step.to());
        int sign = InfluenceNet.sign(step.effect());
        if (stronger) {
            walks.runStrengthened(source, from, to, sign, InfluenceNet.literal(strength));
        } else {
            walks.runWeakened(source, from, to, sign, InfluenceNet.literal(strength));
        }
        return Judgment.of(situation.limits(), walks, contest.source(), contest.target())
                .verdict();
    }

    private List<ConflictResolution> resolutions(Contest contest, List<DecidingStep> deciding, boolean workedOut) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (workedOut) {
            resolutions.addAll(mitigations.of(contest.source(), contest.harm(), searched -> {
                Judgment judgment = Judgment.of(situation.limits(), searched, contest.source(), contest.target());
                return judgment.verdict() != Verdict.CONTESTED
                        && judgment.severity(contest.source(), contest.target()).severity() == ConflictSeverity.INFO;
            }));
        }
        deciding.stream()
                .findFirst()
                .ifPresent(first -> resolutions.add(new Advice(
                        Advice.Step.MEASURE_INFLUENCE,
                        Set.of(first.step().to()),
                        "Measure how strongly '" + names.of(first.step().from()) + "' moves '"
                                + names.of(first.step().to()) + "': if it is "
                                + first.strength() + " rather than "
                                + first.step().effect().strength().orElseThrow() + ", the verdict is "
                                + first.verdict() + ".")));
        resolutions.add(proposer.acceptance(
                contest.source().reference(), contest.target().kpi()));
        return resolutions;
    }

    /** The product of the confidences of all steps, each once. */
    static double confidence(SignedWalk one, SignedWalk other) {
        if (one.confidence() == 1 && other.confidence() == 1) {
            return 1;
        }
        double confidence = 1;
        for (Step step : steps(one, other)) {
            confidence *= step.effect().confidence().value().doubleValue();
        }
        return confidence;
    }

    private static Set<Step> steps(SignedWalk one, SignedWalk other) {
        Set<Step> steps = new LinkedHashSet<>(one.steps());
        steps.addAll(other.steps());
        return steps;
    }
}
