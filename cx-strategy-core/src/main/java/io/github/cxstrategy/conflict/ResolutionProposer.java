package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Claim;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Opposition;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Goal.Direction;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes what would settle a conflict; every change it proposes has been tried on the conflict it is for. */
final class ResolutionProposer {
    /** How much more than the predicted harm a joint target leaves room for. */
    private static final BigDecimal ROOM = new BigDecimal("1.25");

    /** How much of what a range leaves a joint target uses. */
    private static final BigDecimal USED = new BigDecimal("0.8");

    /** Behind the point. */
    private static final int MOST_DIGITS = 12;

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final MathContext ROUND_UP = new MathContext(3, RoundingMode.UP);
    private static final MathContext ROUND_DOWN = new MathContext(3, RoundingMode.DOWN);

    private final ConflictInput input;
    private final Limits limits;
    private final Names names;
    private final KpiAliases aliases;
    private final Mitigations mitigations;

    ResolutionProposer(Situation situation) {
        this.input = situation.input();
        this.limits = situation.limits();
        this.names = new Names(input);
        this.aliases = situation.aliases();
        this.mitigations = new Mitigations(situation, limits.floor());
    }

    /**
     * What would settle a harm.
     *
     * @param tried whether to search for the weakening that each step would need: one search for each step and strength
     */
    List<ConflictResolution> forHarm(Harm harm, boolean tried) {
        List<ConflictResolution> resolutions = new ArrayList<>(
                tried ? mitigations.of(harm.source(), harm.walk(), walks -> settles(harm, walks)) : List.of());
        harm.source()
                .stance()
                .flatMap(source -> harm.target().direction() == 0
                        ? smallerMove(source, harm.target(), harm.walk())
                        : jointTarget(source, harm.target(), harm.walk()))
                .ifPresent(resolutions::add);
        resolutions.add(acceptance(harm.source().reference(), harm.target().kpi()));
        return resolutions;
    }

    private boolean settles(Harm harm, BestSignedWalks walks) {
        Judgment judgment = Judgment.of(limits, walks, harm.source(), harm.target());
        return judgment.verdict() != Verdict.CONTESTED
                && judgment.severity(harm.source(), harm.target()).severity() == ConflictSeverity.INFO;
    }

    /** Half the way for the source, and for the target the room that the rest of the harm takes. */
    private Optional<ConflictResolution> jointTarget(Stance source, Stance target, SignedWalk walk) {
        Optional<BigDecimal> farthest = farthestTarget(source);
        boolean figures = target.kpi().baseline().isPresent()
                && target.kpi().scale().isPresent()
                && target.goals().stream().allMatch(goal -> goal.range().isEmpty());
        if (farthest.isEmpty() || !figures) {
            return Optional.empty();
        }
        BigDecimal way = farthest.get().subtract(source.base()).divide(BigDecimal.valueOf(2));
        BigDecimal harm = way.abs()
                .divide(source.kpi().scale().orElseThrow(), EXACT_ENOUGH)
                .multiply(BigDecimal.valueOf(walk.strength()))
                .multiply(target.kpi().scale().orElseThrow());
        BigDecimal room = harm.multiply(ROOM).round(ROUND_UP);
        BigDecimal bearable = target.direction() > 0
                ? target.base().subtract(room)
                : target.base().add(room);
        if (!Check.isWithinRange(bearable)) {
            return Optional.empty();
        }
        return agreement(source, source.base().add(way), target, to(target, bearable));
    }

    /** As far for the source as the range of the target bears. */
    private Optional<ConflictResolution> smallerMove(Stance source, Stance target, SignedWalk walk) {
        if (farthestTarget(source).isEmpty()) {
            return Optional.empty();
        }
        boolean up = walk.raises() == source.direction() > 0;
        double slack = target.slackWithinRange(up).orElse(0);
        if (slack <= 0) {
            return Optional.empty();
        }
        BigDecimal move = BigDecimal.valueOf(slack)
                .divide(BigDecimal.valueOf(walk.strength()), EXACT_ENOUGH)
                .multiply(USED)
                .multiply(source.kpi().scale().orElseThrow())
                .round(ROUND_DOWN);
        BigDecimal reached =
                source.direction() > 0 ? source.base().add(move) : source.base().subtract(move);
        return agreement(source, reached, target, target.goals().get(0));
    }

    private static Optional<ConflictResolution> agreement(
            Stance source, BigDecimal reached, Stance target, Goal targetGoal) {
        BigDecimal digits = reached.setScale(
                Math.min(Math.max(0, reached.scale()), 12),
                source.direction() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        if (digits.compareTo(source.base()) == 0) {
            return Optional.empty();
        }
        Goal sourceGoal = to(source, digits);
        String held = targetGoal
                .target()
                .map(value -> "'" + target.kpi().name() + "' at " + Figures.show(value)
                        + (target.direction() > 0 ? " or more" : " or less"))
                .orElse("'" + target.kpi().name() + "' in its range");
        String sentence = "Agree to bring '" + source.kpi().name() + "' to " + Figures.show(digits) + " and to hold "
                + held + ".";
        return Optional.of(new ConflictResolution.AgreeJointTarget(
                source.kpi().id(), sourceGoal, target.kpi().id(), targetGoal, sentence));
    }

    /** The stance's goal with another target. */
    private static Goal to(Stance stance, BigDecimal target) {
        Goal old = stance.goals().get(0);
        return new Goal(
                stance.direction() > 0 ? Direction.INCREASE : Direction.DECREASE,
                Optional.of(target.setScale(Math.min(Math.max(0, target.scale()), 12), RoundingMode.HALF_EVEN)),
                Optional.empty(),
                old.due(),
                old.period());
    }

    /** The target that is farthest from where the KPI stands; empty if a figure for a joint target is missing. */
    private static Optional<BigDecimal> farthestTarget(Stance stance) {
        boolean targets = stance.goals().stream().allMatch(goal -> goal.target().isPresent());
        if (!targets || stance.desiredMove().orElse(0) <= 0) {
            return Optional.empty();
        }
        return stance.goals().stream()
                .flatMap(goal -> goal.target().stream())
                .max(Comparator.comparing(
                        target -> target.subtract(stance.base()).abs()));
    }

    List<ConflictResolution> forOpposition(Opposition opposition) {
        Kpi kpi = input.kpis().get(input.number(opposition.kpi()));
        Kpi other = input.kpis().get(input.number(opposition.second().kpi()));
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (!kpi.equals(other)) {
            commonRanges(opposition, kpi, other).ifPresent(resolutions::add);
            resolutions.add(acceptance(new TradeOffSource.Kpi(kpi.id()), other));
            return resolutions;
        }
        commonRange(OppositionFinder.range(opposition.first()), OppositionFinder.range(opposition.second()))
                .flatMap(ResolutionProposer::keepWithin)
                .ifPresent(goal -> resolutions.add(new ConflictResolution.AgreeCommonGoal(
                        kpi.id(), goal, "Agree to keep " + words(kpi, goal) + ", for every role that is held to it.")));
        if (!opposition.first().role().equals(opposition.second().role())) {
            resolutions.add(oneOwner(kpi, opposition));
        }
        resolutions.add(acceptance(new TradeOffSource.Kpi(kpi.id()), kpi));
        return resolutions;
    }

    /** One range for both KPIs, in the unit of each; none where rounding leaves nothing of it. */
    private Optional<ConflictResolution> commonRanges(Opposition opposition, Kpi kpi, Kpi other) {
        KpiAliases.Affine there = aliases.from(input.number(other.id()), input.number(kpi.id()));
        KpiAliases.Affine back = aliases.from(input.number(kpi.id()), input.number(other.id()));
        Optional<Range> common = commonRange(
                OppositionFinder.range(opposition.first()), back.of(OppositionFinder.range(opposition.second())));
        Optional<Goal> one = common.flatMap(ResolutionProposer::keepWithin);
        Optional<Goal> two = common.flatMap(range -> keepWithin(there.of(range)));
        if (one.isEmpty() || two.isEmpty() || isOpposed(kpi, one.get(), other, two.get(), there.turns())) {
            return Optional.empty();
        }
        return Optional.of(new ConflictResolution.AgreeCommonGoal(
                kpi.id(),
                one.get(),
                Map.of(other.id(), two.get()),
                "Agree to keep " + words(kpi, one.get()) + ", that is, " + words(other, two.get())
                        + ", for every role that is held to one of them."));
    }

    /** With baselines that do not follow from each other both could still be told to go different ways. */
    private static boolean isOpposed(Kpi kpi, Goal goal, Kpi other, Goal otherGoal, boolean turns) {
        int way = Stances.direction(kpi, goal).orElse(0);
        int otherWay = Stances.direction(other, otherGoal).orElse(0);
        return way * otherWay * (turns ? -1 : 1) < 0;
    }

    /** The range with ends of as many digits as a plan holds, rounded inward. */
    private static Optional<Goal> keepWithin(Range range) {
        BigDecimal low = decimal(range.low(), RoundingMode.CEILING);
        BigDecimal high = decimal(range.high(), RoundingMode.FLOOR);
        boolean canBe = low.compareTo(high) <= 0 && Check.isWithinRange(low) && Check.isWithinRange(high);
        return canBe
                ? Optional.of(new Goal(
                        Direction.MAINTAIN, Optional.empty(), Optional.of(new ValueRange(low, high)), Optional.empty()))
                : Optional.empty();
    }

    private static BigDecimal decimal(@Nullable Fraction end, RoundingMode rounding) {
        Fraction value = Objects.requireNonNull(end);
        return Target.plain(
                new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), MOST_DIGITS, rounding));
    }

    private static String words(Kpi kpi, Goal goal) {
        ValueRange range = goal.range().orElseThrow();
        return "'" + kpi.name() + "' between " + Figures.show(range.low()) + " and " + Figures.show(range.high());
    }

    /** What both accept; if there is nothing, what lies between them. Both ends are known. */
    private static Optional<Range> commonRange(Range one, Range other) {
        Fraction low = larger(one.low(), other.low());
        Range turned = new Range(larger(one.negated().low(), other.negated().low()), null);
        Fraction high = turned.negated().high();
        return low == null || high == null ? Optional.empty() : Optional.of(new Range(low.min(high), low.max(high)));
    }

    private static @Nullable Fraction larger(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    /** The role for which the KPI counts more stays; of two equal ones, the first by id. */
    private ConflictResolution oneOwner(Kpi kpi, Opposition opposition) {
        var first = opposition.first().role();
        var second = opposition.second().role();
        boolean secondStays = weight(kpi, opposition.second()).compareTo(weight(kpi, opposition.first())) > 0;
        var stays = secondStays ? second : first;
        var goes = secondStays ? first : second;
        return new ConflictResolution.NameOneAccountableRole(
                kpi.id(),
                stays,
                Set.of(goes),
                "Make '" + names.ofRole(stays) + "' alone accountable for '" + kpi.name() + "', and no longer hold '"
                        + names.ofRole(goes) + "' to it.");
    }

    private BigDecimal weight(Kpi kpi, Claim claim) {
        return input.roles().stream()
                .filter(role -> role.id().equals(claim.role()))
                .flatMap(role -> role.metrics().stream())
                .filter(metric -> metric.kpi().equals(kpi.id()))
                .flatMap(metric -> metric.weight().stream())
                .map(ratio -> ratio.value())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    ConflictResolution acceptance(TradeOffSource source, Kpi target) {
        String sentence = source.equals(new TradeOffSource.Kpi(target.id()))
                ? "Accept for a while, with a reason and an owner, that the goals on '" + target.name() + "' differ."
                : "Accept for a while, with a reason and an owner, that '" + names.of(source) + "' works against '"
                        + target.name() + "'.";
        return new ConflictResolution.AcceptTradeOff(source, target.id(), sentence);
    }
}
