package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.AssessmentDiff;
import io.github.cxstrategy.readiness.ReadinessAdvisor;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleResult;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleContract;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The code of the guide to readiness. */
final class ReadinessGuide {
    private ReadinessGuide() {}

    static List<String> missing(StrategicPlan written, LocalDate asOf) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        ConflictReport conflicts = KpiConflictDetector.standard().detect(plan);
        Assessment gate =
                ReadinessChecker.standard().assess(GateContext.of(plan, conflicts, asOf), Gate.ALIGN_TO_PLAN_EXECUTION);

        List<String> lines = new ArrayList<>(List.of(gate.verdict().name()));
        for (RuleResult result : gate.blocking()) {
            lines.add(result.rule() + " " + result.verdict() + ": " + result.message());
        }
        return lines;
    }

    static StrategicPlan partial(StrategicPlan plan) {
        return plan.toBuilder()
                .addCoverage(PlanPart.BUDGET, Coverage.PARTIAL)
                .addCoverage(PlanPart.DECISIONS, Coverage.NOT_SUPPLIED)
                .build();
    }

    static StrategicPlan waived(StrategicPlan plan) {
        SignOff signOff = new SignOff(Id.of("ann"), Id.of("bo"), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28));
        return plan.toBuilder()
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addPerson(new Person(Id.of("bo"), "Bo", Optional.empty()))
                .addWaiver(new Waiver("A-05", Optional.empty(), "The minutes are being typed.", signOff))
                .build();
    }

    static ReadinessChecker stricter() {
        RuleSet rules = RuleSet.full()
                .withParameter(RuleId.of("C-01"), "share", Ratio.of("0.3"))
                .without(RuleId.of("A-10"));
        return ReadinessChecker.of(rules);
    }

    static RuleSet withOwnRule() {
        Rule.Formula scheduled = (context, gate, parameters) -> context.everyHas(
                PlanPart.INITIATIVES, context.plan().initiatives(), Initiative::id, "schedule", Initiative::schedule);
        Set<Gate> gates = Set.of(Gate.ALIGN_TO_PLAN_EXECUTION);
        Rule rule = Rule.of("OUR-1", RuleSeverity.BLOCKER, gates, "Every initiative must have a schedule.", scheduled);
        return RuleSet.full().with(rule);
    }

    static List<RuleContract.Breach> contract(Rule rule, StrategicPlan plan, LocalDate asOf) {
        return RuleContract.broken(rule, List.of(GateContext.of(ResolvedPlan.of(plan), asOf)), 1);
    }

    static List<String> changes(Assessment before, Assessment after) {
        AssessmentDiff diff = AssessmentDiff.between(before, after);
        List<String> lines = new ArrayList<>();
        for (AssessmentDiff.Change change : diff.changes()) {
            lines.add(
                    change.kind() + " " + change.rule() + " " + change.subject().orElse("the plan"));
        }
        return lines;
    }

    static List<String> advice(GateContext context) {
        ReadinessAdvisor.Advice advice = ReadinessAdvisor.standard()
                .advise(context, Gate.ALIGN_TO_PLAN_EXECUTION, SearchLimit.ofWork(1_000_000));
        List<String> lines = new ArrayList<>();
        for (ReadinessAdvisor.Question question : advice.questions()) {
            lines.add(question.fact().sentence() + ", which would settle " + question.settled());
        }
        return lines;
    }
}
