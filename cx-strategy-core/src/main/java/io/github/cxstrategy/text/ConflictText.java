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
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The conflicts of a plan as text made for people; do not parse it. */
public final class ConflictText {
    private final ResolvedPlan plan;
    private final ConflictReport report;
    private final Names names;
    private final ProofWords proof;

    private ConflictText(ResolvedPlan plan, ConflictReport report) {
        this.plan = plan;
        this.report = report;
        this.names = new Names(plan);
        this.proof = new ProofWords(plan, names);
    }

    /**
     * {@return every conflict with its path in words and what would settle it, the gravest first}
     *
     * @param plan the plan
     * @param report its conflicts
     */
    public static String of(ResolvedPlan plan, ConflictReport report) {
        return new Page().title(plan.plan().name()).add(full(plan, report)).toString();
    }

    /** The conflicts of that severity or graver with their paths, and how many lie below it. */
    static Page brief(ResolvedPlan plan, ConflictReport report, ConflictSeverity least, LocalDate asOf) {
        ConflictText text = new ConflictText(plan, report);
        Page page = new Page().heading("Conflicts: " + headline(report));
        List<KpiConflict> told = report.atLeast(least);
        Table table = new Table().words("").words("");
        told.forEach(conflict -> text.brief(table, conflict, asOf));
        page.table(table);
        int leftOut = report.conflicts().size() - told.size() + report.summary().leftOut();
        if (leftOut > 0) {
            page.item(1, "-", Figures.count(leftOut, "lesser conflict") + " not told here.");
        }
        if (!report.questions().isEmpty()) {
            page.item(
                    1,
                    "-",
                    "Of " + Figures.count(report.questions().size(), "pair") + " the plan does not tell whether they"
                            + " work against each other.");
        }
        return page;
    }

    private static Page full(ResolvedPlan plan, ConflictReport report) {
        ConflictText text = new ConflictText(plan, report);
        Page page = new Page().heading("Conflicts: " + headline(report));
        report.conflicts().forEach(conflict -> text.conflict(page, conflict));
        if (report.summary().leftOut() > 0) {
            page.blank().item(1, "-", Figures.count(report.summary().leftOut(), "lesser conflict") + " left out.");
        }
        text.questions(page);
        text.limits(page);
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

    private void brief(Table table, KpiConflict conflict, LocalDate asOf) {
        String what = evidence(conflict).stream().map(Labeled::text).collect(Collectors.joining("; "));
        boolean isPath = !(conflict.evidence() instanceof ConflictEvidence.Opposition);
        table.row(
                conflict.severity().severity().toString(), isPath ? what : names.kpi(conflict.target()) + ": " + what);
        conflict.acceptedTradeOffs()
                .forEach(accepted -> table.row(
                        "",
                        "accepted by " + plan.person(accepted.owner()).name() + span(accepted)
                                + (accepted.expiresOn().isBefore(asOf) ? ", which has passed" : "")));
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
        accepted(page, conflict);
    }

    private void accepted(Page page, KpiConflict conflict) {
        conflict.acceptedTradeOffs()
                .forEach(accepted -> page.item(
                        2,
                        "Accepted:",
                        "by " + plan.person(accepted.owner()).name() + span(accepted) + ": " + accepted.reason()));
    }

    private static String span(AcceptedTradeOff accepted) {
        return accepted.startsOn().map(day -> " from " + day).orElse("") + " until " + accepted.expiresOn();
    }

    private String title(KpiConflict conflict) {
        String source = names.source(conflict.source());
        String target = names.kpi(conflict.target());
        return switch (conflict.kind()) {
            case DIRECT_OPPOSITION -> "Nobody can please both who are held to " + target;
            case OPPOSED_DIRECTIONS -> "Two roles pull " + target + " in opposite directions";
            case INITIATIVE_SIDE_EFFECT -> "The initiative " + source + " works against " + target;
            case TARGET_INFEASIBLE -> source.equals(target)
                    ? "The target of " + source + " cannot be met"
                    : "The targets of " + source + " and " + target + " cannot be met together";
            case CAPACITY_CONTENTION ->
                source + (source.equals(target) ? "" : " and " + target) + (source.equals(target) ? " needs" : " need")
                        + " more of a resource than there is";
            case NEAR_CAPACITY -> "So much of a resource is used that " + target + " may suffer";
            case GUARD_AT_RISK -> source + " pushes " + target + " out of its range";
            default -> source + " works against " + target;
        };
    }

    /** A line that starts with a label. */
    record Labeled(String label, String text) {}

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
        if (conflict.evidence() instanceof ConflictEvidence.CapacityLoad load) {
            return proof.capacity(load);
        } else if (conflict.evidence() instanceof ConflictEvidence.TargetInfeasibility infeasible) {
            return proof.targets(infeasible);
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
            step.effect()
                    .delayDays()
                    .ifPresent(days -> how.add(days == 0 ? "at once" : "after " + Figures.count(days, "day")));
            if (!how.isEmpty()) {
                path.append(" (").append(String.join(", ", how)).append(')');
            }
        }
        return path.toString();
    }

    /** The owners of the source against those of the target, each with their departments. */
    private String who(KpiConflict conflict) {
        boolean oneKpi = conflict.source().equals(new TradeOffSource.Kpi(conflict.target()));
        List<Participant> source = conflict.participants().stream()
                .filter(participant -> oneKpi || !isOfTarget(participant, conflict))
                .toList();
        List<Participant> target = conflict.participants().stream()
                .filter(participant -> !oneKpi && isOfTarget(participant, conflict))
                .toList();
        if (source.isEmpty() || target.isEmpty()) {
            return side(source) + side(target);
        }
        return side(source) + " against " + side(target);
    }

    private static boolean isOfTarget(Participant participant, KpiConflict conflict) {
        if (participant instanceof Participant.RoleMetric metric) {
            return metric.kpi().equals(conflict.target());
        }
        return participant instanceof Participant.UnownedKpi unowned
                && unowned.kpi().equals(conflict.target());
    }

    private String side(List<Participant> participants) {
        Map<String, List<String>> byDepartment = new LinkedHashMap<>();
        for (Participant participant : participants) {
            String departments = Names.list(participant.departments().stream()
                    .map(id -> Columns.oneLine(plan.department(id).name()))
                    .toList());
            byDepartment.computeIfAbsent(departments, d -> new ArrayList<>()).add(name(participant));
        }
        return Names.list(byDepartment.entrySet().stream()
                .map(entry ->
                        Names.list(entry.getValue()) + (entry.getKey().isEmpty() ? "" : " [" + entry.getKey() + "]"))
                .toList());
    }

    private String name(Participant participant) {
        if (participant instanceof Participant.RoleMetric metric) {
            return Columns.oneLine(plan.role(metric.role()).name());
        } else if (participant instanceof Participant.Initiative initiative) {
            return names.initiative(initiative.initiative());
        }
        return "nobody, for no role answers for " + names.kpi(((Participant.UnownedKpi) participant).kpi());
    }

    private void questions(Page page) {
        List<ConflictQuestion> questions = report.questions();
        if (questions.isEmpty()) {
            return;
        }
        page.heading("Open: " + Figures.count(questions.size(), "pair") + " of which the plan does not tell");
        questions.forEach(question -> page.item(1, "-", question.sentence()));
    }

    private void limits(Page page) {
        if (!report.diagnostics().isEmpty()) {
            page.heading("What limits this answer");
            report.diagnostics().forEach(diagnostic -> page.item(1, "-", diagnostic.sentence()));
        }
        Map<ConflictReport.NotEvaluated, List<ConflictKind>> skipped = report.notEvaluated().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
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
