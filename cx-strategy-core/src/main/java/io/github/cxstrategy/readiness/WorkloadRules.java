package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.DepartmentWorkload;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.Skill;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Are there people for the work, with the skills and the time (A-18, A-21, A-22, C-03)? */
final class WorkloadRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-18", ALIGN_THE_ORGANIZATION)
                    .asks("There must be a workforce plan that was made or reviewed not too long ago.")
                    .shows("its day")
                    .mends(supply("date", "Review or update the workforce plan."))
                    .threshold("months", "how many months ago it may have been made or reviewed", "12", "1", "60")
                    .monotone()
                    .check(WorkloadRules::workforcePlanned),
            blocker("A-21", ALIGN_THE_ORGANIZATION, STRATEGIC_MANAGEMENT)
                    .asks("Nobody must be assigned for more time than there is of them, in any period.")
                    .shows("the overloads")
                    .mends(change("allocation", "Move or shed the work that is too much."))
                    .checkEach(WorkloadRules::nobodyOverloaded),
            blocker("A-22", ALIGN_THE_ORGANIZATION)
                    .asks("Every funded initiative must have the skills it needs assigned, in every period.")
                    .shows("the gaps")
                    .mends(change("members", "Assign or recruit the skill."))
                    .checkEach(plan -> plan.funding().forEachFunded(initiative -> skillsAssigned(plan, initiative))),
            blocker("C-03", STRATEGIC_MANAGEMENT)
                    .fromAlignmentOn()
                    .asks(
                            "No department must have more to do than it can: what it does anyway, and what initiatives add, less"
                                    + " what is freed.")
                    .shows("the overload by department and period")
                    .mends(decide("Create capacity first: stop, free or hire."))
                    .checkEach(WorkloadRules::noLayering));

    private WorkloadRules() {}

    private static Check workforcePlanned(Facts plan) {
        Optional<WorkforcePlan> workforce = plan.plan().workforce();
        return Check.all(
                plan.present(PlanPart.WORKFORCE, "workforce", "plan", workforce.map(made -> "there"))
                        .failingWith("There is no workforce plan."),
                Check.compare(
                                plan.day(
                                        PlanPart.WORKFORCE,
                                        "workforce",
                                        "date",
                                        workforce.flatMap(WorkforcePlan::date)),
                                Relation.AT_MOST,
                                plan.asOf())
                        .failingWith("The workforce plan is dated ahead."),
                Check.compare(
                                plan.day(
                                        PlanPart.WORKFORCE,
                                        "workforce",
                                        "date",
                                        workforce.flatMap(WorkforcePlan::date)),
                                Relation.AT_LEAST,
                                Facts.day("rule", "earliest day", plan.monthsAgo("months")))
                        .saying(
                                "The workforce plan is dated %s, more than %s months before %s.",
                                workforce
                                        .flatMap(WorkforcePlan::date)
                                        .map(LocalDate::toString)
                                        .orElse("an unknown day"),
                                plan.ratio("months"),
                                plan.today()));
    }

    private static Check nobodyOverloaded(Facts plan) {
        Map<Id<Person>, List<Assignment>> assignments = new TreeMap<>();
        plan.plan().teams().stream()
                .flatMap(team -> team.members().stream())
                .forEach(member -> assignments
                        .computeIfAbsent(member.person(), id -> new ArrayList<>())
                        .add(member));
        return Facts.each(
                PlanPart.TEAMS,
                "assigned people",
                plan.open(PlanPart.TEAMS),
                assignments.keySet(),
                id -> id,
                id -> notOverloaded(plan, plan.context().plan().person(id), assignments.getOrDefault(id, List.of())));
    }

    private static Check notOverloaded(Facts plan, Person person, List<Assignment> assignments) {
        Set<FiscalPeriod> periods = new TreeSet<>();
        assignments.forEach(assignment -> periods.addAll(assignment.allocation().keySet()));
        if (periods.isEmpty()) {
            return Check.present(new Fact.Unknown(person.id().value(), "allocation"));
        }
        return new Check.All(periods.stream()
                .map(period -> notOverloaded(plan, person, assignments, period))
                .toList());
    }

    private static Check notOverloaded(Facts plan, Person person, List<Assignment> assignments, FiscalPeriod period) {
        Range load = new Range();
        for (Assignment assignment : assignments) {
            Optional<Fte> fte = in(assignment.allocation(), period);
            fte.ifPresentOrElse(part -> load.add(part.value()), load::addUnknown);
        }
        if (plan.open(PlanPart.TEAMS)) {
            load.addUnknown();
        }
        Quantity assigned = load.quantity(person.id(), "assigned in " + period);
        Optional<BigDecimal> available = in(person.availability(), period).map(Fte::value);
        return Check.compare(
                        assigned,
                        Relation.AT_MOST,
                        plan.number(PlanPart.PEOPLE, person.id(), "available in " + period, available))
                .saying(
                        "'%s' is assigned for %s FTE in %s but there is only %s of them.",
                        person.id(), text(assigned.low()), period, text(available))
                .mendedBy(
                        "Move or shed %s FTE of '%s' in %s.",
                        text(difference(assigned.low(), available)), person.id(), period);
    }

    /** What is said of a period, or else of the shortest one that it lies in. */
    private static Optional<Fte> in(Map<FiscalPeriod, Fte> byPeriod, FiscalPeriod period) {
        return byPeriod.entrySet().stream()
                .filter(entry -> Periods.contains(entry.getKey(), period))
                .max(Map.Entry.comparingByKey((a, b) -> a.length().compareTo(b.length())))
                .map(Map.Entry::getValue);
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("an unknown number");
    }

    private static Optional<BigDecimal> difference(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::subtract));
    }

    private static Check skillsAssigned(Facts plan, Initiative initiative) {
        FundedDemand demand = new FundedDemand(plan, initiative);
        if (demand.isUnknown()) {
            return Check.holds(
                    plan.context().missing(PlanPart.DECISIONS, initiative.id().value(), "funded option"), false);
        }
        Map<String, Check> checks = new TreeMap<>();
        for (Demand need : demand.demands()) {
            need.skill()
                    .ifPresent(skill -> checks.computeIfAbsent(
                            skill + " in " + need.period(),
                            key -> skillAssigned(plan, initiative, demand, skill, need.period())));
        }
        boolean open = plan.open(PlanPart.INITIATIVES);
        return new Check.ForEach(
                PlanPart.INITIATIVES,
                "skills that '" + initiative.id() + "' needs",
                open,
                checks.entrySet().stream()
                        .map(entry -> new Check.Item(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Check skillAssigned(
            Facts plan, Initiative initiative, FundedDemand demand, Id<Skill> skill, FiscalPeriod period) {
        Range required = new Range();
        demand.demands().stream()
                .filter(need ->
                        need.skill().equals(Optional.of(skill)) && need.period().equals(period))
                .forEach(need -> demand.addTo(required, need));
        if (plan.open(PlanPart.INITIATIVES)) {
            required.addUnknown();
        }
        Range assigned = new Range();
        for (Team team : plan.teamsOf(initiative.id())) {
            for (Assignment member : team.members()) {
                add(plan, assigned, team, member, initiative, skill, period);
            }
        }
        if (plan.open(PlanPart.TEAMS)) {
            assigned.addUnknown();
        }
        String name = skill + " in " + period;
        Quantity there = assigned.quantity(initiative.id(), "assigned " + name);
        Quantity needed = required.quantity(initiative.id(), "required " + name);
        return Check.compare(there, Relation.AT_LEAST, needed)
                .saying(
                        "'%s' needs %s FTE of %s but has %s.",
                        initiative.id(), text(needed.low()), name, text(there.high()))
                .mendedBy(
                        "Assign or recruit %s FTE of '%s' in %s.",
                        text(difference(needed.low(), there.high())), skill, period);
    }

    /** An assignment counts for an initiative and a skill if it says so; it may count where it leaves that open. */
    private static void add(
            Facts plan,
            Range sum,
            Team team,
            Assignment member,
            Initiative initiative,
            Id<Skill> skill,
            FiscalPeriod period) {
        boolean elsewhere = !team.initiatives().contains(initiative.id())
                || member.initiative().filter(id -> !id.equals(initiative.id())).isPresent();
        boolean otherSkill = member.skill().isPresent()
                ? !member.skill().equals(Optional.of(skill))
                : !plan.open(PlanPart.PEOPLE)
                        && !plan.context()
                                .plan()
                                .person(member.person())
                                .skills()
                                .contains(skill);
        if (elsewhere || otherSkill) {
            return;
        }
        boolean sure = member.skill().isPresent()
                && (member.initiative().isPresent() || (team.initiatives().size() == 1 && !plan.open(PlanPart.TEAMS)));
        Optional<Fte> fte = in(member.allocation(), period);
        if (fte.isEmpty()) {
            sum.addUnknown();
        } else if (sure) {
            sum.add(fte.get().value());
        } else {
            sum.addPerhaps(fte.get().value());
        }
    }

    private static Check noLayering(Facts plan) {
        Map<Id<Department>, Map<FiscalPeriod, DepartmentWorkload>> workloads = new TreeMap<>();
        plan.plan()
                .workforce()
                .map(WorkforcePlan::workloads)
                .orElse(List.of())
                .forEach(workload -> workloads
                        .computeIfAbsent(workload.department(), id -> new TreeMap<>())
                        .put(workload.period(), workload));
        List<FundedDemand> demands = plan.funding().funded().stream()
                .map(initiative -> new FundedDemand(plan, initiative))
                .toList();
        Set<Id<Department>> departments = new TreeSet<>(workloads.keySet());
        demands.forEach(
                demand -> demand.demands().forEach(need -> need.department().ifPresent(departments::add)));
        return Facts.each(
                PlanPart.DEPARTMENTS,
                "departments with work",
                plan.open(PlanPart.WORKFORCE, PlanPart.INITIATIVES)
                        || plan.funding().mayGoOn()
                        || demands.stream().anyMatch(FundedDemand::isUnknown),
                departments,
                id -> id,
                id -> notLayered(plan, id, workloads.getOrDefault(id, Map.of()), demands));
    }

    private static Check notLayered(
            Facts plan,
            Id<Department> department,
            Map<FiscalPeriod, DepartmentWorkload> workloads,
            List<FundedDemand> demands) {
        Set<FiscalPeriod> periods = new TreeSet<>(workloads.keySet());
        for (FundedDemand demand : demands) {
            for (Demand need : demand.demands()) {
                if (need.department().equals(Optional.of(department))
                        && periods.stream()
                                .noneMatch(period -> Periods.contains(period, need.period())
                                        || Periods.contains(need.period(), period))) {
                    periods.add(need.period());
                }
            }
        }
        List<Check> checks = new ArrayList<>();
        for (FiscalPeriod period : periods) {
            checks.add(notLayered(plan, department, period, Optional.ofNullable(workloads.get(period)), demands));
        }
        if (plan.open(PlanPart.WORKFORCE)) {
            checks.add(Check.present(Fact.rest("workloads of " + department)));
        }
        return new Check.All(checks);
    }

    private static Check notLayered(
            Facts plan,
            Id<Department> department,
            FiscalPeriod period,
            Optional<DepartmentWorkload> workload,
            List<FundedDemand> demands) {
        Range load = new Range();
        workload.flatMap(DepartmentWorkload::businessAsUsual)
                .ifPresentOrElse(fte -> load.add(fte.value()), load::addUnknown);
        for (FundedDemand demand : demands) {
            demand.addTo(load, department, period);
        }
        if (plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES)) {
            load.addUnknown();
        }
        Quantity needed = load.quantity(department, "work in " + period);
        Optional<BigDecimal> capacity =
                workload.flatMap(DepartmentWorkload::capacity).map(Fte::value);
        Optional<BigDecimal> freed = workload.flatMap(DepartmentWorkload::freed).map(Fte::value);
        // Nobody knows how much may be freed where nothing is said of it; at least nothing is.
        Optional<BigDecimal> most = capacity.flatMap(there -> freed.map(there::add));
        Quantity can = capacity.isEmpty()
                ? Quantity.unknown(
                        plan.context().missing(PlanPart.WORKFORCE, department.value(), "capacity in " + period))
                : Facts.between(
                        department,
                        "capacity and what is freed in " + period,
                        Optional.of(capacity.get().add(freed.orElse(BigDecimal.ZERO))),
                        most);
        return Check.compare(needed, Relation.AT_MOST, can)
                .saying(
                        "'%s' has %s FTE of work in %s but can do %s.",
                        department, text(needed.low()), period, text(can.high()))
                .mendedBy(
                        "Create capacity first: stop, free or hire %s FTE in '%s' in %s.",
                        text(difference(needed.low(), can.high())), department, period);
    }
}
