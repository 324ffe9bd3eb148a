package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictResolution;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The conflicts of a plan as text made for people; do not parse it. */
public final class ConflictText {
    private static final int MOST_OF_ONE_SORT = 5;

    private final ResolvedPlan plan;
    private final ConflictReport report;
    private final Names names;
    private final EvidenceText evidence;

    private ConflictText(ResolvedPlan plan, ConflictReport report) {
        this.plan = plan;
        this.report = report;
        this.names = new Names(plan);
        this.evidence = new EvidenceText(plan);
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

    /**
     * {@return the conflicts of MINOR and graver, and the strategy map, as a flowchart in the language of Mermaid: an arrow
     * from what is pursued to what suffers, a knot where several are in conflict}
     *
     * @param plan the plan
     * @param report its conflicts
     */
    public static String mermaid(ResolvedPlan plan, ConflictReport report) {
        return ConflictPicture.of(plan, report);
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
        text.flaws(page);
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
        table.row(conflict.severity().severity().toString(), evidence.inOneLine(conflict));
        conflict.acceptedTradeOffs()
                .forEach(accepted -> table.row(
                        "",
                        "accepted by " + plan.person(accepted.owner()).name() + span(accepted)
                                + (accepted.expiresOn().isBefore(asOf) ? ", which has passed" : "")));
    }

    private void conflict(Page page, KpiConflict conflict) {
        page.blank();
        page.item(1, conflict.severity().severity().toString(), evidence.title(conflict));
        evidence.lines(conflict).forEach(line -> page.item(2, line.label(), line.text()));
        page.item(2, "Who:", who(conflict));
        page.item(2, "Sure:", certainty(conflict));
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

    /** On what the knowledge rests, and how sure that is. */
    private static String certainty(KpiConflict conflict) {
        String ground = switch (conflict.certainty()) {
            case PROVEN -> "proven by arithmetic";
            case OBSERVED -> "observed in the history";
            case MODELED -> "modeled on declared influences";
            case SUSPECTED -> "suspected by a rule of thumb";
        };
        return conflict.confidence() < 1
                ? ground + ", confidence " + Figures.percent(Math.round(1000 * conflict.confidence()), 1000)
                : ground;
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

    /** The owners of the source against those of the target, each with their departments. */
    private String who(KpiConflict conflict) {
        boolean oneKpi = conflict.source().equals(conflict.target().map(TradeOffSource.Kpi::new));
        List<Participant> source = conflict.participants().stream()
                .filter(participant -> !(participant instanceof Participant.Objective))
                .filter(participant -> oneKpi || !isOfTarget(participant, conflict))
                .toList();
        List<Participant> target = conflict.participants().stream()
                .filter(participant -> !oneKpi && isOfTarget(participant, conflict))
                .toList();
        if (source.isEmpty() && target.isEmpty()) {
            return "nobody";
        }
        if (source.isEmpty() || target.isEmpty()) {
            return side(source) + side(target);
        }
        return side(source) + " against " + side(target);
    }

    private static boolean isOfTarget(Participant participant, KpiConflict conflict) {
        if (participant instanceof Participant.RoleMetric metric) {
            return conflict.target().filter(metric.kpi()::equals).isPresent();
        }
        return participant instanceof Participant.UnownedKpi unowned
                && conflict.target().filter(unowned.kpi()::equals).isPresent();
    }

    private String side(List<Participant> participants) {
        Map<String, Set<String>> byDepartment = new LinkedHashMap<>();
        for (Participant participant : participants) {
            String departments = Names.list(participant.departments().stream()
                    .map(id -> Columns.oneLine(plan.department(id).name()))
                    .toList());
            byDepartment
                    .computeIfAbsent(departments, d -> new LinkedHashSet<>())
                    .add(name(participant));
        }
        return Names.list(byDepartment.entrySet().stream()
                .map(entry -> Names.list(List.copyOf(entry.getValue()))
                        + (entry.getKey().isEmpty() ? "" : " [" + entry.getKey() + "]"))
                .toList());
    }

    private String name(Participant participant) {
        if (participant instanceof Participant.RoleMetric metric) {
            return Columns.oneLine(plan.role(metric.role()).name());
        } else if (participant instanceof Participant.Initiative initiative) {
            return names.initiative(initiative.initiative());
        } else if (participant instanceof Participant.Objective objective) {
            return Columns.oneLine(plan.objective(objective.objective()).name());
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

    /** One sentence each; of many of one sort the first, and which other KPIs the rest are about. */
    private void diagnostics(Page page, List<ConflictDiagnostic> ofOneCode) {
        int told = ofOneCode.size() > MOST_OF_ONE_SORT ? 1 : ofOneCode.size();
        List<ConflictDiagnostic> first = ofOneCode.subList(0, told);
        first.forEach(diagnostic -> page.item(1, "-", diagnostic.sentence()));
        List<Id<Kpi>> others = ofOneCode.stream()
                .map(ConflictDiagnostic::kpi)
                .distinct()
                .filter(kpi ->
                        first.stream().noneMatch(diagnostic -> diagnostic.kpi().equals(kpi)))
                .toList();
        if (!others.isEmpty()) {
            page.item(1, "-", "The same is missing for " + Names.some(others, MOST_OF_ONE_SORT, names::kpi) + ".");
        }
    }

    private void flaws(Page page) {
        if (!report.flaws().isEmpty()) {
            page.heading("Beside conflicts: what is weak in the scorecard");
            report.flaws().forEach(flaw -> page.item(1, "-", flaw.sentence()));
        }
    }

    private void limits(Page page) {
        if (!report.diagnostics().isEmpty()) {
            page.heading("What limits this answer");
            report.diagnostics().stream()
                    .collect(Collectors.groupingBy(ConflictDiagnostic::code, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(ofOneCode -> diagnostics(page, ofOneCode));
        }
        Map<ConflictReport.NotEvaluated, List<ConflictKind>> skipped = report.notEvaluated().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        if (!skipped.isEmpty()) {
            page.blank();
        }
        skipped.forEach((reason, kinds) -> page.paragraph("Not looked for ("
                + switch (reason) {
                    case INPUT_MISSING -> "the plan lacks what it takes";
                    case OFF -> "it was not asked for";
                    case CUT_OFF -> "the search was cut off";
                }
                + "): " + Names.list(kinds.stream().map(Figures::words).toList()) + "."));
    }
}
