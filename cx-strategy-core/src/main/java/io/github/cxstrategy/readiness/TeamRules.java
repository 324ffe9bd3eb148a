package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.sign;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.ProcessDesign;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Are there teams across departments, and does everybody in them know what to do (P-18, A-19, A-20, A-23, A-35, A-36)? */
final class TeamRules {
    private static final String LEAST_DEPARTMENTS = "the least number of departments";

    static final List<Rule> RULES = ImmutableList.of(
            warning("P-18", FIVE_STEPS)
                    .asks(
                            "There should be a strategy execution team of several departments, among them every department"
                                    + " that owns an initiative.")
                    .shows("the missing departments")
                    .mends(add(PlanPart.TEAMS, "Mobilize a cross-functional strategy execution team."))
                    .threshold("departments", LEAST_DEPARTMENTS, "2", "1", "100")
                    .check(TeamRules::executionTeam),
            blocker("A-19", ALIGN_THE_ORGANIZATION)
                    .asks("Every funded initiative must have a team that plans and implements it.")
                    .shows("the initiatives without team")
                    .mends(add(PlanPart.TEAMS, "Design the team."))
                    .checkEach(plan -> plan.funding().forEachFunded(initiative -> hasTeam(plan, initiative))),
            blocker("A-20", ALIGN_THE_ORGANIZATION, ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "Every implementation team must be of several departments, among them every department that its"
                                    + " initiatives affect.")
                    .shows("the missing departments")
                    .mends(change("members", "Add a member from each missing department."))
                    .threshold("departments", LEAST_DEPARTMENTS, "2", "1", "100")
                    .checkEach(TeamRules::teamsCrossFunctional),
            blocker("A-23", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "Every assignment must say role and responsibilities, and the person must have acknowledged it.")
                    .shows("the people who have not")
                    .mends(sign("Communicate the assignment and its responsibilities."))
                    .checkEach(TeamRules::assignmentsAcknowledged),
            warning("A-35", ALIGN_THE_ORGANIZATION, FIVE_STEPS)
                    .asks("The guiding coalition should have a leader from every department that a funded initiative"
                            + " affects.")
                    .shows("the missing departments")
                    .mends(change("members", "Extend the coalition."))
                    .checkEach(TeamRules::coalition),
            warning("A-36", ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "Every changed process should be designed by people of several departments, with evidence of how"
                                    + " customers see it.")
                    .shows("what is missing")
                    .mends(act("Design the process with the customer in mind."))
                    .checkEach(plan -> plan.each(
                            PlanPart.PROCESSES,
                            plan.plan().processes(),
                            ChangedProcess::id,
                            process -> designed(plan, process))));

    private TeamRules() {}

    static List<Team> teams(Facts plan, Team.Kind kind) {
        return plan.plan().teams().stream().filter(team -> team.kind() == kind).toList();
    }

    static List<Id<Person>> members(Collection<Team> teams) {
        List<Id<Person>> members = new ArrayList<>();
        for (Team team : teams) {
            for (Assignment member : team.members()) {
                members.add(member.person());
            }
        }
        members.sort(null);
        return members;
    }

    private static Check executionTeam(Facts plan) {
        Departments departments = new Departments(plan);
        List<Team> teams = teams(plan, Team.Kind.STRATEGY_EXECUTION);
        List<Person> members = departments.people(members(teams));
        Set<Id<Department>> owning = new TreeSet<>();
        Set<Id<Person>> homeless = new TreeSet<>();
        for (Initiative initiative : plan.context().plan().initiatives()) {
            for (Person owner : departments.people(initiative.owners())) {
                owner.department().ifPresentOrElse(owning::add, () -> homeless.add(owner.id()));
            }
        }
        List<Check> checks = new ArrayList<>(List.of(
                plan.present(
                                PlanPart.TEAMS,
                                "plan",
                                "strategy execution team",
                                teams.stream().map(Team::id).sorted().toList())
                        .failingWith("There is no strategy execution team."),
                Check.compare(
                                departments.number(PlanPart.TEAMS, "strategy execution team", members),
                                Relation.AT_LEAST,
                                plan.limit("departments"))
                        .saying(
                                "The people of the strategy execution team come from fewer than %s departments.",
                                plan.ratio("departments"))
                        .mendedBy("Add a member from another department to the strategy execution team."),
                Facts.each(
                        PlanPart.INITIATIVES,
                        "departments that own an initiative",
                        plan.open(PlanPart.INITIATIVES),
                        owning,
                        id -> id,
                        department -> departments
                                .represented(PlanPart.TEAMS, "members of the team", members, department)
                                .saying(
                                        "'%s' owns an initiative but is not in the strategy execution team.",
                                        department)
                                .mendedBy("Add a member from '%s' to the strategy execution team.", department))));
        homeless.forEach(owner ->
                checks.add(Check.holds(plan.context().missing(PlanPart.PEOPLE, owner.value(), "department"), false)));
        return new Check.All(checks);
    }

    private static Check hasTeam(Facts plan, Initiative initiative) {
        return plan.some(
                        PlanPart.TEAMS,
                        plan.teamsOf(initiative.id()).stream()
                                .filter(team -> team.kind() == Team.Kind.IMPLEMENTATION)
                                .toList(),
                        Team::id,
                        team -> Check.all(
                                plan.contains(
                                        PlanPart.TEAMS, team.id(), "initiatives", team.initiatives(), initiative.id()),
                                plan.present(PlanPart.TEAMS, team.id(), "members", members(List.of(team)))))
                .saying("'%s' is funded but has no team.", initiative.id())
                .mendedBy("Design a team for '%s'.", initiative.id());
    }

    private static Check teamsCrossFunctional(Facts plan) {
        Departments departments = new Departments(plan);
        return Facts.each(
                PlanPart.TEAMS,
                "implementation teams",
                plan.open(PlanPart.TEAMS),
                teams(plan, Team.Kind.IMPLEMENTATION),
                Team::id,
                team -> {
                    List<Person> members = departments.people(members(List.of(team)));
                    Set<Id<Department>> affected = new TreeSet<>();
                    for (Id<Initiative> id : team.initiatives()) {
                        affected.addAll(
                                Departments.affected(plan.context().plan().initiative(id)));
                    }
                    return Check.all(
                            Check.compare(
                                            departments.number(PlanPart.TEAMS, team.id(), members),
                                            Relation.AT_LEAST,
                                            plan.limit("departments"))
                                    .saying(
                                            "The people of '%s' come from fewer than %s departments.",
                                            team.id(), plan.ratio("departments"))
                                    .mendedBy("Add a member from another department to '%s'.", team.id()),
                            Facts.each(
                                    PlanPart.INITIATIVES,
                                    "affected departments",
                                    plan.open(PlanPart.INITIATIVES, PlanPart.TEAMS),
                                    affected,
                                    id -> id,
                                    department -> departments
                                            .represented(PlanPart.TEAMS, "members of the team", members, department)
                                            .saying(
                                                    "Nobody from '%s' is in '%s', which affects it.",
                                                    department, team.id())
                                            .mendedBy("Add a member from '%s' to '%s'.", department, team.id())));
                });
    }

    /** By person, since an assignment has no id of its own. */
    private static Check assignmentsAcknowledged(Facts plan) {
        Map<Id<Person>, List<Check>> checks = new TreeMap<>();
        plan.plan().teams().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(team -> team.members()
                        .forEach(member -> checks.computeIfAbsent(member.person(), id -> new ArrayList<>())
                                .add(acknowledged(plan, team, member))));
        return Facts.each(
                PlanPart.TEAMS,
                "assigned people",
                plan.open(PlanPart.TEAMS),
                checks.keySet(),
                id -> id,
                id -> new Check.All(checks.getOrDefault(id, List.of())));
    }

    private static Check acknowledged(Facts plan, Team team, Assignment member) {
        String subject = member.person() + " in " + team.id();
        String whom = "'" + member.person() + "' in '" + team.id() + "'";
        return Check.all(
                plan.present(PlanPart.TEAMS, subject, "teamRole", member.teamRole())
                        .saying("Nobody has said which role %s has.", whom),
                plan.present(PlanPart.TEAMS, subject, "responsibilities", member.responsibilities())
                        .saying("Nobody has said what %s is responsible for.", whom),
                plan.done(PlanPart.TEAMS, subject, "acknowledgedOn", member.acknowledgedOn())
                        .saying("The assignment of %s has not been acknowledged.", whom));
    }

    private static Check coalition(Facts plan) {
        Departments departments = new Departments(plan);
        List<Person> members = departments.people(members(teams(plan, Team.Kind.GUIDING_COALITION)));
        Set<Id<Department>> affected = new TreeSet<>();
        plan.funding().funded().forEach(initiative -> affected.addAll(Departments.affected(initiative)));
        return Facts.each(
                PlanPart.DEPARTMENTS,
                "affected departments",
                plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES),
                affected,
                id -> id,
                department -> new Check.Exists(
                                PlanPart.TEAMS,
                                "members of the coalition",
                                plan.open(PlanPart.TEAMS),
                                GateContext.items(
                                        members,
                                        Person::id,
                                        person -> Check.all(
                                                departments.isOf(person, department),
                                                LeadershipRules.isExecutive(plan, person))))
                        .saying("No leader from '%s' is in the guiding coalition.", department));
    }

    private static Check designed(Facts plan, ChangedProcess process) {
        Departments departments = new Departments(plan);
        Optional<ProcessDesign> design = process.design();
        return Check.all(
                plan.there(
                                PlanPart.PROCESSES,
                                process.id(),
                                "design",
                                design.isPresent(),
                                design.flatMap(ProcessDesign::designedOn))
                        .saying(
                                "'%s' has not been designed%s.",
                                process.id(),
                                design.flatMap(ProcessDesign::designedOn)
                                        .map(ahead -> ", which is to be on " + ahead)
                                        .orElse("")),
                Check.compare(
                        departments.number(
                                PlanPart.PROCESSES,
                                process.id(),
                                departments.people(
                                        design.map(ProcessDesign::team).orElse(Set.of()))),
                        Relation.AT_LEAST,
                        Facts.exactly("rule", "least number", java.math.BigDecimal.valueOf(2))),
                plan.present(
                        PlanPart.PROCESSES,
                        process.id(),
                        "customerEvidence",
                        design.map(ProcessDesign::customerEvidence).orElse(List.of())));
    }
}
