package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TemporalReversal.Order;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a conflict is about, and what shows it, in words. */
final class EvidenceText {
    private static final int MOST_TOLD = 3;

    private final ResolvedPlan plan;
    private final Names names;
    private final ProofWords proofs;

    /** A line that starts with a label. */
    record Line(String label, String text) {}

    EvidenceText(ResolvedPlan plan) {
        this.plan = plan;
        this.names = new Names(plan);
        this.proofs = new ProofWords(plan, names);
    }

    /** What works against what. */
    String title(KpiConflict conflict) {
        ConflictEvidence evidence = conflict.evidence();
        String source = conflict.source().map(names::source).orElse("");
        String target = conflict.target().map(names::kpi).orElse("");
        if (evidence instanceof ConflictEvidence.UnpairedMeasure measure) {
            return "Nothing keeps " + names.kpi(measure.kpi()) + " of " + role(measure.role()) + " honest";
        } else if (evidence instanceof ConflictEvidence.UncontrollableMeasure measure) {
            return role(measure.role()) + " can hardly move " + names.kpi(measure.kpi());
        } else if (evidence instanceof ConflictEvidence.MisalignedReward reward) {
            return "What is paid for works against the objective " + objective(reward.objective());
        } else if (evidence instanceof ConflictEvidence.UnrewardedObjective objective) {
            return "Nobody is rewarded for the objective " + objective(objective.objective());
        } else if (evidence instanceof ConflictEvidence.FeedbackLoop loop) {
            return (loop.tradeOffs() > 0 ? "A loop in which not all can win: " : "A loop that runs away: ")
                    + loop.loop().steps().stream()
                            .map(step -> names.source(step.from()))
                            .collect(Collectors.joining(", "));
        }
        return switch (conflict.kind()) {
            case TARGET_INFEASIBLE -> proofs.title((ConflictEvidence.TargetInfeasibility) evidence);
            case CAPACITY_CONTENTION -> proofs.title((ConflictEvidence.CapacityLoad) evidence);
            case STATISTICAL_CONFLICT -> source + " and " + target + " have improved at each other's expense";
            case NEAR_CAPACITY -> "So much of a resource is used that " + target + " may suffer";
            case DIRECT_OPPOSITION ->
                "Nobody can please both who are held to " + source + (source.equals(target) ? "" : " and " + target);
            case OPPOSED_DIRECTIONS ->
                source.equals(target)
                        ? "Two roles pull " + target + " in opposite directions"
                        : source + " and " + target + " are one quantity, pulled in opposite directions";
            case INITIATIVE_SIDE_EFFECT -> "The initiative " + source + " works against " + target;
            case GUARD_AT_RISK -> source + " pushes " + target + " out of its range";
            case CONTESTED_EFFECT -> source + " both helps and harms " + target;
            case TEMPORAL_REVERSAL ->
                ((ConflictEvidence.TemporalReversal) evidence).order() == Order.WORSE_BEFORE_BETTER
                        ? source + " makes " + target + " worse before better"
                        : source + " makes " + target + " better before worse";
            default -> source + " works against " + target;
        };
    }

    /** What shows it, in one line, with the names that the evidence alone does not tell. */
    String inOneLine(KpiConflict conflict) {
        String what = lines(conflict).stream().map(Line::text).collect(Collectors.joining("; "));
        ConflictEvidence evidence = conflict.evidence();
        boolean isPath =
                evidence instanceof ConflictEvidence.CausalTradeOff || evidence instanceof ConflictEvidence.GuardAtRisk;
        if (isPath) {
            return what;
        }
        return (evidence instanceof ConflictEvidence.Opposition opposition
                                && opposition.aliases().isEmpty()
                        ? names.kpi(opposition.kpi())
                        : title(conflict))
                + ": " + what;
    }

    /** What shows it. */
    List<Line> lines(KpiConflict conflict) {
        ConflictEvidence evidence = conflict.evidence();
        if (evidence instanceof ConflictEvidence.Opposition opposition) {
            return opposition(opposition);
        } else if (evidence instanceof ConflictEvidence.CausalTradeOff tradeOff) {
            return List.of(new Line("Path:", path(tradeOff.harm(), tradeOff.sourceRises(), tradeOff.targetWantedUp())));
        } else if (evidence instanceof ConflictEvidence.GuardAtRisk guard) {
            return List.of(new Line(
                    "Path:", path(guard.walk(), rises(conflict.source().orElseThrow())) + "; to be kept in its range"));
        } else if (evidence instanceof ConflictEvidence.ContestedEffect contested) {
            return contested(contested);
        } else if (evidence instanceof ConflictEvidence.TemporalReversal reversal) {
            return List.of(
                    new Line("Worse:", path(reversal.harm(), reversal.sourceRises(), reversal.targetWantedUp())),
                    new Line("Better:", path(reversal.support(), reversal.sourceRises(), reversal.targetWantedUp())));
        } else if (evidence instanceof ConflictEvidence.CapacityLoad load) {
            return proofs.capacity(load);
        } else if (evidence instanceof ConflictEvidence.TargetInfeasibility infeasible) {
            return proofs.targets(infeasible);
        } else if (evidence instanceof ConflictEvidence.Association association) {
            return proofs.association(association);
        } else if (evidence instanceof ConflictEvidence.UnpairedMeasure measure) {
            return unpaired(measure);
        } else if (evidence instanceof ConflictEvidence.UncontrollableMeasure measure) {
            return uncontrollable(measure);
        } else if (evidence instanceof ConflictEvidence.MisalignedReward reward) {
            return pay(reward);
        } else if (evidence instanceof ConflictEvidence.UnrewardedObjective objective) {
            return List.of(new Line(
                    "Pay:",
                    objective.kpis().isEmpty()
                            ? "no KPI measures it, and others are paid for"
                            : "none hangs on " + kpis(objective.kpis()) + ", and others are paid for"));
        }
        return loop((ConflictEvidence.FeedbackLoop) evidence);
    }

    private List<Line> opposition(ConflictEvidence.Opposition opposition) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Goal:", claim(opposition.first(), opposition)),
                new Line("Goal:", claim(opposition.second(), opposition))));
        for (ConflictEvidence.Alias alias : opposition.aliases()) {
            String times = alias.factor().equals("1") ? "" : alias.factor() + " * ";
            String plus = alias.offset().equals("0")
                    ? ""
                    : alias.offset().startsWith("-")
                            ? " - " + alias.offset().substring(1)
                            : " + " + alias.offset();
            lines.add(new Line("Formula:", names.kpi(alias.kpi()) + " = " + times + names.kpi(alias.of()) + plus));
        }
        return lines;
    }

    private List<Line> contested(ConflictEvidence.ContestedEffect contested) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Harm:", path(contested.harm(), contested.sourceRises(), contested.targetWantedUp())),
                new Line("Help:", path(contested.support(), contested.sourceRises(), contested.targetWantedUp()))));
        contested.deciding().stream()
                .findFirst()
                .ifPresent(deciding -> lines.add(new Line(
                        "Decides:",
                        names.source(deciding.step().from()) + " -> "
                                + names.kpi(deciding.step().to()) + ": if "
                                + Figures.words(deciding.strength()) + " rather than "
                                + deciding.step()
                                        .effect()
                                        .strength()
                                        .map(Figures::words)
                                        .orElse("unknown")
                                + ", it is "
                                + switch (deciding.verdict()) {
                                    case HARM -> "a harm";
                                    case SUPPORT -> "a help";
                                    case CONTESTED -> "both";
                                    case NONE -> "neither";
                                })));
        return lines;
    }

    private List<Line> unpaired(ConflictEvidence.UnpairedMeasure measure) {
        List<Line> lines = new ArrayList<>();
        boolean rises = rises(measure.role(), measure.kpi());
        measure.harms().stream()
                .limit(MOST_TOLD)
                .forEach(walk -> lines.add(new Line(
                        "Harms:",
                        path(walk, rises)
                                + (measure.unanswered().contains(last(walk)) ? "; nobody answers for it" : ""))));
        if (measure.harms().isEmpty()) {
            lines.add(new Line("Counts:", "and no metric of another sort counts half as much"));
        }
        return lines;
    }

    private static Id<Kpi> last(SignedWalk walk) {
        return walk.steps().get(walk.steps().size() - 1).to();
    }

    private List<Line> uncontrollable(ConflictEvidence.UncontrollableMeasure measure) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Reach:",
                measure.walk().map(walk -> path(walk, true) + ", too weak").orElse("none of its levers reaches it")));
        if (!measure.inControl().isEmpty()) {
            lines.add(new Line(
                    "Control:",
                    "more is with " + Names.some(measure.inControl(), MOST_TOLD, control -> role(control.role()))));
        }
        return lines;
    }

    /** The entries that harm most; of the rest only how many there are. */
    private List<Line> pay(ConflictEvidence.MisalignedReward reward) {
        List<ConflictEvidence.Contribution> worstFirst = reward.contributions().stream()
                .sorted(Comparator.comparingDouble(ConflictEvidence.Contribution::effect))
                .toList();
        List<Line> lines = new ArrayList<>();
        worstFirst.stream().limit(1).forEach(worst -> lines.add(new Line("Pay:", contribution(worst))));
        if (worstFirst.size() > 1) {
            long against = worstFirst.stream()
                    .filter(contribution -> contribution.effect() < 0)
                    .count();
            long rest = worstFirst.size() - against;
            lines.add(new Line(
                    "Sum:",
                    Figures.count(against, "effect") + " against the objective, "
                            + (rest == 0 ? "none" : Figures.whole(rest)) + " for it"));
        }
        return lines;
    }

    private String contribution(ConflictEvidence.Contribution contribution) {
        String share = role(contribution.role()) + ", " + Figures.percent(contribution.share()) + " on "
                + names.kpi(contribution.paid()) + ": ";
        String way = contribution.effect() < 0 ? "against" : "for";
        return share
                + contribution
                        .walk()
                        .map(walk -> path(walk, rises(contribution.role(), contribution.paid())) + ", " + way
                                + " the objective")
                        .orElse(way + " the objective itself");
    }

    private List<Line> loop(ConflictEvidence.FeedbackLoop loop) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Loop:", path(loop.loop(), true)));
        List<String> facts = new ArrayList<>();
        if (loop.tradeOffs() > 0) {
            facts.add(Figures.count(loop.tradeOffs(), "step") + " on which two KPIs cannot both go the wanted way");
        }
        if (!loop.offTarget().isEmpty()) {
            facts.add("off target: " + kpis(loop.offTarget()));
        }
        loop.loop().delayDays().ifPresent(days -> facts.add("one round takes " + Figures.count(days, "day")));
        if (!loop.allLoops()) {
            facts.add("there are more loops than were looked at");
        }
        lines.add(new Line("Trap:", String.join("; ", facts)));
        return lines;
    }

    private String kpis(Set<Id<Kpi>> kpis) {
        return Names.some(kpis, MOST_TOLD, names::kpi);
    }

    private String role(Id<Role> id) {
        return Columns.oneLine(plan.role(id).name());
    }

    private String objective(Id<Objective> id) {
        return Columns.oneLine(plan.objective(id).name());
    }

    private boolean rises(TradeOffSource source) {
        return !(source instanceof TradeOffSource.Kpi kpi)
                || rises(plan.kpi(kpi.id()).goal());
    }

    private boolean rises(Id<Role> role, Id<Kpi> kpi) {
        return rises(plan.role(role).metrics().stream()
                .filter(metric -> metric.kpi().equals(kpi))
                .findFirst()
                .flatMap(RoleMetric::goal)
                .or(() -> plan.kpi(kpi).goal()));
    }

    private static boolean rises(Optional<Goal> goal) {
        return goal.filter(wanted -> wanted.direction() == Goal.Direction.DECREASE)
                .isEmpty();
    }

    private String claim(ConflictEvidence.Claim claim, ConflictEvidence.Opposition opposition) {
        String unit =
                plan.kpi(claim.kpi()).unit().map(symbol -> " " + symbol).orElse("");
        Goal goal = claim.goal();
        String wants = switch (goal.direction()) {
            case INCREASE ->
                goal.target()
                        .map(target -> "at least " + target.toPlainString() + unit)
                        .orElse("more");
            case DECREASE ->
                goal.target()
                        .map(target -> "at most " + target.toPlainString() + unit)
                        .orElse("less");
            case MAINTAIN ->
                goal.range()
                        .map(range -> "to keep it between "
                                + range.low().toPlainString() + " and "
                                + range.high().toPlainString() + unit)
                        .orElse("to keep it");
        };
        String what = opposition.aliases().isEmpty() ? "" : names.kpi(claim.kpi()) + ": ";
        return what + plan.role(claim.role()).name() + " wants " + wants
                + goal.due().map(due -> " by " + due).orElse("");
    }

    private String path(SignedWalk walk, boolean sourceRises, boolean targetWantedUp) {
        return path(walk, sourceRises) + "; wanted " + (targetWantedUp ? "up" : "down");
    }

    /** For example {@code Cases per hour up -> Data per contact down (strong) -> Retention down (moderate, 90 days)}. */
    private String path(SignedWalk walk, boolean sourceRises) {
        StringBuilder path = new StringBuilder();
        boolean up = sourceRises;
        for (SignedWalk.Step step : walk.steps()) {
            if (path.isEmpty()) {
                path.append(names.source(step.from()));
                path.append(step.from() instanceof TradeOffSource.Kpi ? (up ? " up" : " down") : " is carried out");
            }
            up = up == (step.effect().sign() != Effect.Sign.NEGATIVE);
            path.append(" -> ").append(names.kpi(step.to())).append(up ? " up" : " down");
            List<String> how = new ArrayList<>();
            if (step.origin().filter(Influence.Origin.FORMULA::equals).isPresent()) {
                how.add("by formula");
            }
            step.effect().strength().map(Figures::words).ifPresent(how::add);
            step.effect()
                    .delayDays()
                    .ifPresent(days -> how.add(days == 0 ? "at once" : "after " + Figures.count(days, "day")));
            if (!how.isEmpty()) {
                path.append(" (").append(String.join(", ", how)).append(')');
            }
        }
        return path.toString();
    }
}
