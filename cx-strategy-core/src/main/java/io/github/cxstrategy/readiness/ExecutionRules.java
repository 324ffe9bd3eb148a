package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.initiative.Tolerance;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.roadmap.ExecutionPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Can execution begin (E-01 to E-06, E-09, E-11, E-13)? */
final class ExecutionRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("E-01", ALIGN_THE_ORGANIZATION, STRATEGIC_MANAGEMENT)
                    .asks("Every funded initiative must have an execution plan and a milestone with day, owner and"
                            + " deliverable.")
                    .shows("the initiatives without")
                    .mends(add(PlanPart.ROADMAP, "Write the execution plan of '{subject}', with its milestones."))
                    .checkEach(ExecutionRules::planned),
            blocker("E-02", ALIGN_THE_ORGANIZATION)
                    .asks("Every execution plan must follow the current version of the strategy.")
                    .shows("the versions")
                    .mends(change(
                            "strategyVersion", "Align the execution plan of '{subject}' with the current version."))
                    .checkEach(ExecutionRules::current),
            blocker("E-03", ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "Every funded initiative must name the processes and tools that it changes, each with an owner, or"
                                    + " say that it needs no tool.")
                    .shows("what is missing")
                    .mends(supply("processes", "Identify the processes and tools that '{subject}' changes."))
                    .checkEach(ExecutionRules::changesOwned),
            blocker("E-04", INTEGRATION)
                    .asks("Every funded initiative must be linked to people, a project and a process.")
                    .shows("which of the three is missing")
                    .mends(add(PlanPart.TEAMS, "Align people, projects and processes for '{subject}'."))
                    .checkEach(ExecutionRules::linked),
            blocker("E-05", ALIGN_THE_ORGANIZATION)
                    .asks("The budget phases of an execution plan must come to what is allotted, exactly.")
                    .shows("the difference")
                    .mends(change("budgetPhases", "Correct the budget phases of '{subject}'."))
                    .checkEach(ExecutionRules::phasesAddUp),
            warning("E-06", ALIGN_THE_ORGANIZATION)
                    .asks("Before money is committed, an estimate should be refined beyond a very rough one.")
                    .shows("the ratio of high to low")
                    .mends(change("estimate", "Estimate '{subject}' again before committing."))
                    .threshold("ratio", "the largest ratio of high to low", "2", "1", "1000")
                    .checkEach(
                            plan -> plan.funding().forEachFunded(initiative -> AnalysisRules.narrow(plan, initiative))),
            warning("E-09", ALIGN_THE_ORGANIZATION)
                    .asks("Every KPI should have a data source and a first measurement.")
                    .shows("what is missing")
                    .mends(supply("dataSource", "Name the data source of '{subject}' and when it is first measured."))
                    .checkEach(plan -> plan.each(
                            PlanPart.SCORECARD,
                            plan.context().plan().kpis(),
                            Kpi::id,
                            kpi -> Check.all(
                                    plan.present(
                                            PlanPart.SCORECARD,
                                            kpi.id(),
                                            "dataSource",
                                            kpi.measurementPlan().flatMap(MeasurementPlan::dataSource)),
                                    plan.present(
                                            PlanPart.SCORECARD,
                                            kpi.id(),
                                            "firstMeasurementOn",
                                            kpi.measurementPlan().flatMap(MeasurementPlan::firstMeasurementOn))))),
            warning("E-11", STRATEGIC_MANAGEMENT)
                    .asks(
                            "Every funded initiative should have a tolerance of cost and time, and a role to escalate to.")
                    .shows("what is missing")
                    .mends(supply("tolerance", "Set the tolerances of '{subject}'."))
                    .checkEach(plan -> plan.funding().forEachFunded(initiative -> tolerated(plan, initiative))),
            warning("E-13", STRATEGIC_MANAGEMENT, INTEGRATION)
                    .asks("Reviews should have a cadence, days in the calendar, and an executive who chairs them.")
                    .shows("what is missing")
                    .mends(add(PlanPart.REVIEWS, "Put reviews in the calendar, chaired by an executive."))
                    .check(ExecutionRules::reviewsSet));

    private ExecutionRules() {}

    static Map<Id<Initiative>, ExecutionPlan> plans(Facts plan) {
        Map<Id<Initiative>, ExecutionPlan> plans = new HashMap<>();
        RoadmapRules.roadmap(plan)
                .map(Roadmap::executionPlans)
                .orElse(List.of())
                .forEach(one -> plans.putIfAbsent(one.initiative(), one));
        return plans;
    }

    static Map<Id<Initiative>, List<Milestone>> milestones(Facts plan) {
        return RoadmapRules.roadmap(plan).map(Roadmap::milestones).orElse(List.of()).stream()
                .filter(milestone -> milestone.initiative().isPresent())
                .collect(Collectors.groupingBy(
                        milestone -> milestone.initiative().orElseThrow()));
    }

    private static Check hasPlan(Facts plan, Initiative initiative, Map<Id<Initiative>, ExecutionPlan> plans) {
        return plan.present(
                        PlanPart.ROADMAP,
                        initiative.id(),
                        "execution plan",
                        Optional.ofNullable(plans.get(initiative.id())).map(found -> "there"))
                .saying("'%s' is funded but has no execution plan.", initiative.id());
    }

    private static Check planned(Facts plan) {
        Map<Id<Initiative>, ExecutionPlan> plans = plans(plan);
        Map<Id<Initiative>, List<Milestone>> milestones = milestones(plan);
        return plan.funding()
                .forEachFunded(initiative -> Check.all(
                        hasPlan(plan, initiative, plans),
                        plan.some(
                                        PlanPart.ROADMAP,
                                        milestones.getOrDefault(initiative.id(), List.of()),
                                        Milestone::id,
                                        milestone -> Check.all(
                                                plan.present(PlanPart.ROADMAP, milestone.id(), "due", milestone.due()),
                                                plan.present(
                                                        PlanPart.ROADMAP, milestone.id(), "owners", milestone.owners()),
                                                plan.present(
                                                        PlanPart.ROADMAP,
                                                        milestone.id(),
                                                        "deliverable",
                                                        milestone.deliverable())))
                                .saying("'%s' has no milestone with day, owner and deliverable.", initiative.id())));
    }

    private static Check current(Facts plan) {
        Optional<String> version = plan.plan().strategy().flatMap(Strategy::version);
        return Facts.each(
                PlanPart.ROADMAP,
                "execution plans",
                plan.open(PlanPart.ROADMAP),
                plans(plan).values(),
                ExecutionPlan::initiative,
                found -> Check.all(
                                plan.is(PlanPart.STRATEGY, "strategy", "version", version, any -> true),
                                plan.is(
                                        PlanPart.ROADMAP,
                                        found.initiative(),
                                        "strategyVersion",
                                        found.strategyVersion(),
                                        followed -> version.isEmpty() || version.equals(Optional.of(followed))))
                        .saying(
                                "The execution plan of '%s' does not follow the current version of the strategy.",
                                found.initiative())
                        .mendedBy(
                                "Align the execution plan of '%s' with version %s.",
                                found.initiative(), version.orElse("")));
    }

    private static Check changesOwned(Facts plan) {
        Map<Id<ChangedProcess>, ChangedProcess> processes = new HashMap<>();
        plan.plan().processes().forEach(process -> processes.put(process.id(), process));
        Map<Id<Tool>, Tool> tools = tools(plan);
        return plan.funding()
                .forEachFunded(initiative -> Check.all(
                        InitiativeRules.scoped(plan, initiative, "processes", InitiativeScope::processes),
                        plan.each(
                                PlanPart.INITIATIVES,
                                initiative
                                        .scope()
                                        .map(InitiativeScope::processes)
                                        .orElse(Set.of()),
                                id -> id,
                                id -> plan.present(
                                        PlanPart.PROCESSES,
                                        id,
                                        "owner",
                                        Optional.ofNullable(processes.get(id)).flatMap(ChangedProcess::owner))),
                        toolsOwned(plan, initiative, tools)));
    }

    /** The tools that are named have an owner; where none is, somebody has said that none is needed. */
    private static Check toolsOwned(Facts plan, Initiative initiative, Map<Id<Tool>, Tool> tools) {
        Optional<InitiativeScope> scope = initiative.scope();
        Optional<String> none = scope.flatMap(InitiativeScope::noToolsBecause);
        if (none.isPresent()) {
            return InitiativeRules.given(plan, initiative, "noToolsBecause", none);
        }
        return Check.all(
                InitiativeRules.scoped(plan, initiative, "tools", InitiativeScope::tools)
                        .saying(
                                "'%s' names no tool that it changes, and nobody has said that it needs none.",
                                initiative.id())
                        .mendedBy("Name the tools that '%s' changes, or say why it needs none.", initiative.id()),
                plan.each(
                        PlanPart.INITIATIVES,
                        scope.map(InitiativeScope::tools).orElse(Set.of()),
                        id -> id,
                        id -> plan.present(
                                PlanPart.TOOLS,
                                id,
                                "owner",
                                Optional.ofNullable(tools.get(id)).flatMap(Tool::owner))));
    }

    static Map<Id<Tool>, Tool> tools(Facts plan) {
        Map<Id<Tool>, Tool> tools = new HashMap<>();
        plan.plan().tools().forEach(tool -> tools.put(tool.id(), tool));
        return tools;
    }

    private static Check linked(Facts plan) {
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Set<Id<Initiative>> staffed = plan.plan().teams().stream()
                .filter(team -> !team.members().isEmpty())
                .map(Team::initiatives)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return plan.funding()
                .forEachFunded(initiative -> Check.all(
                        plan.present(
                                PlanPart.TEAMS,
                                initiative.id(),
                                "people",
                                staffed.contains(initiative.id()) ? Optional.of("in a team") : Optional.empty()),
                        plan.present(
                                PlanPart.ROADMAP,
                                initiative.id(),
                                "project",
                                Optional.ofNullable(items.get(initiative.id())).map(RoadmapItem::schedule)),
                        InitiativeRules.scoped(plan, initiative, "processes", InitiativeScope::processes)));
    }

    private static Check phasesAddUp(Facts plan) {
        Map<Id<Initiative>, ExecutionPlan> plans = plans(plan);
        return plan.funding().forEachFunded(initiative -> {
            String subject = initiative.id().value();
            Optional<ExecutionPlan> found = Optional.ofNullable(plans.get(initiative.id()));
            if (found.isEmpty()) {
                return Check.holds(plan.context().missing(PlanPart.ROADMAP, subject, "budget phases"), false);
            }
            List<Money> phases = found.get().budgetPhases().stream()
                    .map(ExecutionPlan.BudgetPhase::amount)
                    .toList();
            Sums.sameCurrency(phases, plan.funding().allotted(initiative.id()));
            Quantity sum = Sums.of(subject, "budget phases", phases, !plan.open(PlanPart.ROADMAP));
            Quantity allotted = plan.funding().allotment(initiative.id());
            String difference = sum.low()
                    .flatMap(low -> allotted.low().map(low::subtract))
                    .map(more -> Sums.text(more, Sums.currency(plan.funding().allotted(initiative.id()))))
                    .orElse("");
            return Check.all(
                            Check.compare(sum, Relation.AT_LEAST, allotted),
                            Check.compare(sum, Relation.AT_MOST, allotted))
                    .saying("The budget phases of '%s' differ from what is allotted by %s.", subject, difference)
                    .mendedBy("Correct the budget phases of '%s' by %s.", subject, difference);
        });
    }

    private static Check tolerated(Facts plan, Initiative initiative) {
        Optional<Tolerance> tolerance = initiative.tolerance();
        return Check.all(
                InitiativeRules.given(plan, initiative, "costOverrun", tolerance.flatMap(Tolerance::costOverrun)),
                InitiativeRules.given(plan, initiative, "delayDays", tolerance.flatMap(Tolerance::delayDays)),
                InitiativeRules.given(plan, initiative, "escalateTo", tolerance.flatMap(Tolerance::escalateTo)));
    }

    private static Check reviewsSet(Facts plan) {
        Optional<ReviewCalendar> calendar = plan.plan().reviews();
        Check chaired = plan.present(PlanPart.REVIEWS, "reviews", "chair", calendar.flatMap(ReviewCalendar::chair));
        return Check.all(
                plan.present(PlanPart.REVIEWS, "reviews", "cadence", calendar.flatMap(ReviewCalendar::cadence)),
                plan.present(
                        PlanPart.REVIEWS,
                        "reviews",
                        "days to come",
                        calendar.map(ReviewCalendar::reviews).orElse(List.of()).stream()
                                .map(StrategyReview::scheduledOn)
                                .filter(day -> !day.isBefore(plan.today()))
                                .sorted()
                                .toList()),
                calendar.flatMap(ReviewCalendar::chair)
                        .map(id -> plan.context().plan().person(id))
                        .map(person -> Check.all(
                                chaired,
                                LeadershipRules.isExecutive(plan, person)
                                        .saying("'%s' chairs the reviews but is no executive.", person.id())))
                        .orElse(chaired));
    }
}
