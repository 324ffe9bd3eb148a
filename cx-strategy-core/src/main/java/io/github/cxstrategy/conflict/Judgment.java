package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import java.util.OptionalDouble;

/**
 * What one source does to one stance, judged by the best walks between them.
 *
 * @param verdict the verdict; for a KPI to be kept, HARM if it is pushed out of its range
 * @param harmSign the sign of the walks that harm
 * @param harm the strength of the best harming walk, 0 if none reaches the floor
 * @param support the strength of the best supporting walk, 0 if none reaches the floor; 0 for a KPI to be kept
 * @param magnitude how strongly the two work against each other; 0 unless the verdict is HARM
 * @param slack how far the target may move the wrong way, in its scale units, if known
 * @param predictedMove how far it is predicted to move that way, in its scale units, if known
 * @param bearable whether the target can bear the harm
 */
record Judgment(
        Verdict verdict,
        int harmSign,
        double harm,
        double support,
        double magnitude,
        OptionalDouble slack,
        OptionalDouble predictedMove,
        boolean bearable) {

    /** Judges by the last run of a search from the source. */
    static Judgment of(Limits limits, BestSignedWalks walks, Source source, Stance target) {
        return of(limits, source, target, walks.strength(target.node(), 1), walks.strength(target.node(), -1));
    }

    /** Judges by the strengths of the best raising and the best lowering walk. */
    static Judgment of(Limits limits, Source source, Stance target, double raising, double lowering) {
        if (target.direction() == 0) {
            Judgment up = ofGuard(source, target, 1, source.direction() > 0 ? raising : lowering);
            Judgment down = ofGuard(source, target, -1, source.direction() > 0 ? lowering : raising);
            return down.magnitude > up.magnitude ? down : up.magnitude > 0 || up.harm >= down.harm ? up : down;
        }
        int harmSign = -source.direction() * target.direction();
        double harm = harmSign > 0 ? raising : lowering;
        double support = harmSign > 0 ? lowering : raising;
        Verdict verdict = verdict(limits, harm, support);
        OptionalDouble slack = target.slackBeyondTargets();
        OptionalDouble predicted = predicted(harm, source);
        boolean bearable = slack.isPresent()
                && slack.getAsDouble() > 0
                && predicted.isPresent()
                && slack.getAsDouble() > predicted.getAsDouble();
        double magnitude = verdict == Verdict.HARM ? harm - support : 0;
        return new Judgment(verdict, harmSign, harm, support, magnitude, slack, predicted, bearable);
    }

    /** Whether a KPI to be kept is pushed out of its range on one side, by walks of this strength. */
    private static Judgment ofGuard(Source source, Stance target, int side, double strength) {
        OptionalDouble slack = target.slackWithinRange(side > 0);
        OptionalDouble predicted = predicted(strength, source);
        double overshoot = slack.isPresent() && predicted.isPresent() && strength > 0
                ? predicted.getAsDouble() - slack.getAsDouble()
                : 0;
        double magnitude = Math.min(1, Math.max(0, overshoot));
        Verdict verdict = magnitude > 0 ? Verdict.HARM : Verdict.NONE;
        return new Judgment(verdict, side * source.direction(), strength, 0, magnitude, slack, predicted, false);
    }

    private static OptionalDouble predicted(double strength, Source source) {
        return source.move().isPresent()
                ? OptionalDouble.of(strength * source.move().getAsDouble())
                : OptionalDouble.empty();
    }

    static Verdict verdict(Limits limits, double harm, double support) {
        double weaker = Math.min(harm, support);
        double stronger = Math.max(harm, support);
        if (weaker >= limits.floor() && weaker >= limits.contestedShare() * stronger) {
            return Verdict.CONTESTED;
        }
        if (stronger < limits.floor()) {
            return Verdict.NONE;
        }
        return harm > support ? Verdict.HARM : Verdict.SUPPORT;
    }

    /** Whether a figure is missing without which a guard cannot be looked at. */
    boolean lacksFigures() {
        return harm > 0 && (slack.isEmpty() || predictedMove.isEmpty());
    }

    SeverityScore severity(Source source, Stance target) {
        SeverityScore score = SeverityScore.of(source.importance(), target.importance(), magnitude);
        return bearable ? score.asInformation() : score;
    }

    /** Whether a comparison that led here was so close that rounding could have turned it. */
    boolean isBorderline(Limits limits, Source source, Stance target) {
        boolean guarded = slack.isPresent()
                && predictedMove.isPresent()
                && Figures.isBorderline(slack.getAsDouble(), predictedMove.getAsDouble());
        if (guarded || Figures.isBorderline(harm, limits.floor()) || isNearBand(severity(source, target))) {
            return true;
        }
        return support > 0
                && (Figures.isBorderline(support, limits.floor())
                        || Figures.isBorderline(support, limits.contestedShare() * harm));
    }

    static boolean isNearBand(SeverityScore score) {
        for (ConflictSeverity severity : ConflictSeverity.values()) {
            if (severity.leastScore() > 0 && Figures.isBorderline(score.score(), severity.leastScore())) {
                return true;
            }
        }
        return false;
    }
}
