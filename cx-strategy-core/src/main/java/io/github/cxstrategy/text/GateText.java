package io.github.cxstrategy.text;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.AssessmentDiff;
import io.github.cxstrategy.readiness.EarlierGate;
import io.github.cxstrategy.readiness.ExemptionUse;
import io.github.cxstrategy.readiness.ReadinessAdvisor;
import io.github.cxstrategy.readiness.RuleResult;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A gate's verdict as text made for people; do not parse it. */
public final class GateText {
    /** How many subjects of one rule are told with a sentence each. */
    private static final int MOST_SENTENCES = 3;

    private static final int MOST_SUBJECTS = 6;

    private static final int MOST_QUESTIONS = 5;

    private static final int MOST_CHANGES = 12;

    private final ResolvedPlan plan;
    private final Assessment assessment;

    private GateText(ResolvedPlan plan, Assessment assessment) {
        this.plan = plan;
        this.assessment = assessment;
    }

    /**
     * {@return the verdict and what is missing, blockers first}
     *
     * @param plan the plan
     * @param assessment what the gate says of it
     */
    public static String of(ResolvedPlan plan, Assessment assessment) {
        return new Page().title(plan.plan().name()).add(page(plan, assessment)).toString();
    }

    /**
     * {@return the same, what to ask first, and what has changed since an earlier assessment}
     *
     * @param plan the plan
     * @param assessment what the gate says of it
     * @param advice what would settle most
     * @param changes what has changed, if there is an earlier assessment
     */
    public static String of(
            ResolvedPlan plan,
            Assessment assessment,
            ReadinessAdvisor.Advice advice,
            Optional<AssessmentDiff> changes) {
        Page page = new Page().title(plan.plan().name()).add(page(plan, assessment));
        questions(page, advice);
        changes.ifPresent(diff -> changes(page, diff));
        return page.toString();
    }

    static Page page(ResolvedPlan plan, Assessment assessment) {
        return page(plan, assessment, List.of(RuleSeverity.values()));
    }

    /** The same with the blockers only; of the rest it tells how many there are. */
    static Page blockers(ResolvedPlan plan, Assessment assessment) {
        return page(plan, assessment, List.of(RuleSeverity.BLOCKER));
    }

    private static Page page(ResolvedPlan plan, Assessment assessment, List<RuleSeverity> told) {
        GateText text = new GateText(plan, assessment);
        Page page = new Page();
        page.heading("Gate " + assessment.gate().code() + ", " + name(assessment.gate()) + ": "
                + Figures.words(assessment.verdict()).toUpperCase(Locale.ROOT));
        page.paragraph(text.counts());
        told.forEach(severity -> text.missing(page, severity));
        text.leftOut(page, told);
        text.exemptions(page);
        text.notChecked(page);
        text.cutOff(page);
        return page;
    }

    /** {@return the gate's name as the stages are called} */
    static String name(Gate gate) {
        return switch (gate) {
            case DEVELOP_TO_PLAN -> "from Develop the Strategy to Plan the Strategy";
            case PLAN_TO_ALIGN -> "from Plan the Strategy to Align the Organization";
            case ALIGN_TO_PLAN_EXECUTION -> "from Align the Organization to Plan Execution";
            case PLAN_EXECUTION_TO_MONITOR -> "from Plan Execution to Monitor Execution";
            case OUTCOME_REVIEW -> "the review of outcomes";
        };
    }

    /** {@return the verdict and how many blockers stand in the way, without a full stop} */
    static String headline(Assessment assessment) {
        long failed = rules(assessment.blocking(), Verdict.FAIL);
        long unknown = rules(assessment.blocking(), Verdict.UNKNOWN);
        return Figures.words(assessment.verdict()).toUpperCase(Locale.ROOT)
                + (failed + unknown == 0
                        ? ""
                        : " (" + Figures.count(failed, "blocker") + " failed, " + Figures.whole(unknown)
                                + " undecided)");
    }

    private static long rules(List<RuleResult> results, Verdict verdict) {
        return results.stream()
                .filter(result -> result.verdict() == verdict)
                .map(RuleResult::rule)
                .distinct()
                .count();
    }

    private List<RuleResult> all() {
        List<RuleResult> all = new ArrayList<>(assessment.results());
        assessment.earlierGates().forEach(earlier -> all.addAll(earlier.results()));
        return all;
    }

    private String counts() {
        List<RuleResult> all = all();
        long evaluated = all.stream().map(RuleResult::rule).distinct().count();
        List<RuleResult> troubles = all.stream().filter(GateText::isTrouble).toList();
        long clean =
                evaluated - troubles.stream().map(RuleResult::rule).distinct().count();
        return "As of " + assessment.asOf() + ": " + Figures.count(evaluated, "rule") + " checked, "
                + Figures.whole(clean) + " of them met or not applicable.";
    }

    /** How many rules of other severities are not met, which `gate` tells one by one. */
    private void leftOut(Page page, List<RuleSeverity> told) {
        List<RuleResult> rest = all().stream()
                .filter(GateText::isTrouble)
                .filter(result -> !told.contains(result.severity()) && !result.isLetPass())
                .toList();
        if (!rest.isEmpty()) {
            page.blank();
            page.paragraph("Of the warnings and advice, " + Figures.count(rules(rest, Verdict.FAIL), "rule")
                    + " failed and " + Figures.count(rules(rest, Verdict.UNKNOWN), "rule") + " cannot be decided.");
        }
    }

    private static boolean isTrouble(RuleResult result) {
        return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.UNKNOWN;
    }

    private void missing(Page page, RuleSeverity severity) {
        Map<String, List<RuleResult>> groups = all().stream()
                .filter(GateText::isTrouble)
                .filter(result -> result.severity() == severity && !result.isLetPass())
                .sorted(Comparator.comparing(RuleResult::verdict).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(
                        result -> result.rule() + " " + (result.verdict() == Verdict.FAIL ? "failed" : "undecided"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (groups.isEmpty()) {
            return;
        }
        page.blank();
        Table table = new Table().words(severity.toString()).words("").words("");
        groups.forEach((rule, results) -> {
            int space = rule.lastIndexOf(' ');
            int told = results.get(0).verdict() == Verdict.FAIL ? MOST_SENTENCES : 1;
            for (int i = 0; i < Math.min(results.size(), told); i++) {
                table.row(
                        i == 0 ? rule.substring(0, space) : "",
                        i == 0 ? rule.substring(space + 1) : "",
                        results.get(i).message());
            }
            if (results.size() > told) {
                String likewise = results.get(0).verdict() == Verdict.FAIL ? "The same for " : "Undecided also: ";
                table.row("", "", likewise + subjects(results.subList(told, results.size())) + ".");
            }
            results.get(0).explanation().remedy().ifPresent(remedy -> table.row("", "", "-> " + remedy.sentence()));
        });
        page.table(table);
    }

    private static String subjects(List<RuleResult> results) {
        return Names.some(results, MOST_SUBJECTS, result -> result.subject().orElse("the plan"));
    }

    private void exemptions(Page page) {
        List<ExemptionUse> uses = assessment.exemptions();
        if (uses.isEmpty()) {
            return;
        }
        page.blank();
        Table table = new Table().words("Let pass").words("").words("");
        for (ExemptionUse use : uses) {
            SignOff signOff = use.signOff();
            table.row(
                    use.rule(),
                    Figures.words(use.status()),
                    (use instanceof ExemptionUse.OfWaiver waiver
                                    ? "waiver: " + waiver.waiver().reason()
                                    : "risk accepted: "
                                            + ((ExemptionUse.OfRiskAcceptance) use)
                                                    .riskAcceptance()
                                                    .reason())
                            + " (" + plan.person(signOff.approver()).name() + ", until " + signOff.expiresOn()
                            + (assessment.lapsing().contains(use) ? ", lapses soon" : "") + ")");
        }
        page.table(table);
    }

    private static void questions(Page page, ReadinessAdvisor.Advice advice) {
        List<ReadinessAdvisor.Question> first =
                advice.questions().stream().limit(MOST_QUESTIONS).toList();
        if (first.isEmpty()) {
            return;
        }
        page.blank();
        Table table = new Table().words("Ask first").words("");
        for (ReadinessAdvisor.Question question : first) {
            String settles = question.settled() == 0
                    ? "settles nothing alone"
                    : "settles " + Figures.count(question.settled(), "verdict");
            table.row(
                    question.fact().sentence() + ".",
                    settles + ", is missing for " + Figures.whole(question.asked()) + ": "
                            + Names.some(List.copyOf(question.rules()), MOST_SUBJECTS, RuleId::value));
        }
        page.table(table);
        int more = advice.questions().size() - first.size();
        if (more > 0) {
            page.paragraph("and " + Figures.count(more, "more fact") + " that nobody has told.");
        }
    }

    private static void changes(Page page, AssessmentDiff diff) {
        page.blank();
        page.paragraph("Since the last time, " + Figures.words(diff.before()).toUpperCase(Locale.ROOT)
                + ": " + Figures.count(diff.changes().size(), "change") + ", "
                + Figures.whole(diff.unchanged()) + " as before.");
        Map<AssessmentDiff.Kind, List<AssessmentDiff.Change>> byKind = diff.changes().stream()
                .collect(Collectors.groupingBy(AssessmentDiff.Change::kind, TreeMap::new, Collectors.toList()));
        if (byKind.isEmpty()) {
            return;
        }
        Table table = new Table().words("Changed").words("");
        byKind.forEach((kind, changes) -> table.row(
                Figures.words(kind),
                Names.some(
                        changes,
                        MOST_CHANGES,
                        change -> change.rule()
                                + change.subject().map(subject -> " " + subject).orElse(""))));
        page.table(table);
    }

    private void cutOff(Page page) {
        assessment
                .cutOff()
                .ifPresent(cut -> page.blank()
                        .paragraph("Not evaluated, because the limit was reached: "
                                + Names.some(
                                        cut.notEvaluated(),
                                        MOST_SUBJECTS,
                                        unreached -> unreached.rule().value())
                                + "."));
    }

    private void notChecked(Page page) {
        List<String> gates = assessment.earlierGates().stream()
                .filter(earlier -> earlier.status() == EarlierGate.Status.NOT_CHECKED)
                .map(earlier -> earlier.gate().code())
                .toList();
        if (!gates.isEmpty()) {
            page.blank()
                    .paragraph("Not checked: the earlier " + (gates.size() == 1 ? "gate " : "gates ")
                            + Names.list(gates) + ", for which there are no rules yet.");
        }
    }
}
