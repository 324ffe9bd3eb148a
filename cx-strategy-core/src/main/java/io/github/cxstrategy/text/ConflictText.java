package io.github.cxstrategy.text;

import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictResolution;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The conflicts of a plan as text made for people; do not parse it. */
public final class ConflictText {
    private static final int MOST_QUESTIONS = 5;

    private final ResolvedPlan plan;
    private final ConflictReport report;
    private final Names names;

    private ConflictText(ResolvedPlan plan, ConflictReport report) {
        this.plan = plan;
        this.report = report;
        this.names = new Names(plan);
    }

    /**
     * {@return every conflict with its path in words and what would settle it, the gravest first}
     *
     * @param plan the plan
     * @param report its conflicts
     */
    public static String of(ResolvedPlan plan, ConflictReport report) {
        return page(plan, report, ConflictSeverity.INFO, Integer.MAX_VALUE).toString();
    }

    /** The conflicts of that severity or graver, and what is left out below it. */
    static Page page(ResolvedPlan plan, ConflictReport report, ConflictSeverity least) {
        return page(plan, report, least, MOST_QUESTIONS);
    }

    private static Page page(ResolvedPlan plan, ConflictReport report, ConflictSeverity least, int mostQuestions) {
        ConflictText text = new ConflictText(plan, report);
        Page page = new Page();
        page.heading("Conflicts: " + headline(report));
        List<KpiConflict> told = report.atLeast(least);
        told.forEach(conflict -> text.conflict(page, conflict));
        int leftOut = report.conflicts().size() - told.size() + report.summary().leftOut();
        if (leftOut > 0) {
            page.blank().item(1, "-", Figures.count(leftOut, "lesser conflict") + " not told here.");
        }
        text.questions(page, mostQuestions);
        text.limits(page, mostQuestions);
        return page;
    }

    /** {@return how many conflicts there are, by severity} */
    static String headline(ConflictReport report) {
        if (report.conflicts().isEmpty()) {
            return "none found";
        }
        return Arrays.stream(ConflictSeverity.values())
                .map(severity -> Map.entry(
                        severity,
                        report.conflicts().stream()
                                .filter(conflict -> conflict.severity().severity() == severity)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Figures.whole(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void conflict(Page page, KpiConflict conflict) {
        page.blank();
        page.item(1, conflict.severity().severity().toString(), title(conflict));
        evidence(conflict).forEach(line -> page.item(2, line.label(), line.text()));
        page.item(2, "Who:", who(conflict));
        List<String> marks = new ArrayList<>();
        if (conflict.marks().contains(KpiConflict.Mark.SILO)) {
            marks.add("different departments and nobody answers for both sides");
        }
        if (conflict.marks().contains(KpiConflict.Mark.FRAGILE)) {
            marks.add("may vanish within the range of the declared strengths");
        }
        if (conflict.marks().contains(KpiConflict.Mark.BORDERLINE)) {
            marks.add("a figure lies on a threshold");
        }
        if (!marks.isEmpty()) {
            page.item(2, "Note:", AllocationText.capitalized(String.join("; ", marks)) + ".");
        }
        conflict.resolutions().stream()
                .filter(ConflictResolution.Change.class::isInstance)
                .findFirst()
                .ifPresent(resolution -> page.item(2, "Cure:", resolution.sentence()));
        conflict.acceptedTradeOffs()
                .forEach(accepted -> page.item(
                        2,
                        "Accepted:",
                        "by " + plan.person(accepted.owner()).name() + " until " + accepted.expiresOn() + ": "
                                + accepted.reason()));
    }

    private String title(KpiConflict conflict) {
        String source = names.source(conflict.source());
        String target = names.kpi(conflict.target());
        return switch (conflict.kind()) {
            case DIRECT_OPPOSITION -> "Nobody can please both who are held to " + target;
            case OPPOSED_DIRECTIONS -> "Two roles pull " + target + " in opposite directions";
            case INITIATIVE_SIDE_EFFECT -> "The initiative " + source + " works against " + target;
            case GUARD_AT_RISK -> source + " pushes " + target + " out of its range";
            default -> source + " works against " + target;
        };
    }

    /** A line that starts with a label. */
    private record Labeled(String label, String text) {}

    private List<Labeled> evidence(KpiConflict conflict) {
        if (conflict.evidence() instanceof ConflictEvidence.Opposition opposition) {
            return List.of(
                    new Labeled("Goal:", claim(opposition.first(), conflict)),
                    new Labeled("Goal:", claim(opposition.second(), conflict)));
        } else if (conflict.evidence() instanceof ConflictEvidence.CausalTradeOff tradeOff) {
            return List.of(new Labeled(
                    "Path:",
                    path(tradeOff.harm(), tradeOff.sourceRises()) + "; wanted "
                            + (tradeOff.targetWantedUp() ? "up" : "down")));
        }
        SignedWalk walk = ((ConflictEvidence.GuardAtRisk) conflict.evidence()).walk();
        boolean rises = !(conflict.source() instanceof TradeOffSource.Kpi kpi)
                || plan.kpi(kpi.id())
                        .goal()
                        .map(goal -> goal.direction() != Goal.Direction.DECREASE)
                        .orElse(true);
        return List.of(new Labeled("Path:", path(walk, rises) + "; to be kept in its range"));
    }

    private String claim(ConflictEvidence.Claim claim, KpiConflict conflict) {
        String unit =
                plan.kpi(conflict.target()).unit().map(symbol -> " " + symbol).orElse("");
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
        return plan.role(claim.role()).name() + " wants " + wants
                + goal.due().map(due -> " by " + due).orElse("");
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
            step.effect().strength().map(Figures::words).ifPresent(how::add);
            step.effect().delayDays().ifPresent(days -> how.add("after " + Figures.count(days, "day")));
            if (!how.isEmpty()) {
                path.append(" (").append(String.join(", ", how)).append(')');
            }
        }
        return path.toString();
    }

    private String who(KpiConflict conflict) {
        return conflict.participants().stream()
                .map(this::participant)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String participant(Participant participant) {
        if (participant instanceof Participant.RoleMetric metric) {
            return plan.role(metric.role()).name()
                    + metric.department()
                            .map(id -> " (" + plan.department(id).name() + ")")
                            .orElse("")
                    + " for " + names.kpi(metric.kpi());
        } else if (participant instanceof Participant.Initiative initiative) {
            String departments = Names.list(initiative.departments().stream()
                    .map(id -> plan.department(id).name())
                    .toList());
            return names.initiative(initiative.initiative()) + (departments.isEmpty() ? "" : " (" + departments + ")");
        }
        return "nobody answers for " + names.kpi(((Participant.UnownedKpi) participant).kpi());
    }

    private void questions(Page page, int most) {
        List<ConflictQuestion> questions = report.questions();
        if (questions.isEmpty()) {
            return;
        }
        page.heading("Open: " + Figures.count(questions.size(), "pair") + " of which the plan does not tell");
        questions.stream().limit(most).forEach(question -> page.item(1, "-", question.sentence()));
        if (questions.size() > most) {
            page.item(1, "-", "and " + (questions.size() - most) + " more.");
        }
    }

    private void limits(Page page, int most) {
        if (most == Integer.MAX_VALUE && !report.diagnostics().isEmpty()) {
            page.heading("What limits this answer");
            report.diagnostics().forEach(diagnostic -> page.item(1, "-", diagnostic.sentence()));
        }
        Map<ConflictReport.NotEvaluated, List<ConflictKind>> skipped = report.notEvaluated().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        java.util.TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        if (!skipped.isEmpty()) {
            page.blank();
        }
        skipped.forEach((reason, kinds) -> page.paragraph("Not looked for ("
                + switch (reason) {
                    case NOT_BUILT -> "this version cannot";
                    case INPUT_MISSING -> "the plan lacks what it takes";
                    case CUT_OFF -> "the search was cut off";
                }
                + "): " + Names.list(kinds.stream().map(Figures::words).toList()) + "."));
    }
}
