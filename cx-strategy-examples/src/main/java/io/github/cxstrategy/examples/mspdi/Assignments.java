package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Person;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;

/** Who works on which initiative: its team, with the tasks that each member has there. */
final class Assignments {
    /** The people on each initiative, and the names of the tasks below it that each of them has. */
    private final Map<Integer, Map<Person, Set<String>>> byInitiative = new HashMap<>();

    private final Outline outline;
    private final People people;
    private final ImportNotes notes;

    private Assignments(Outline outline, People people, ImportNotes notes) {
        this.outline = outline;
        this.people = people;
        this.notes = notes;
    }

    static Assignments of(Outline outline, People people, ImportNotes notes) {
        Assignments assignments = new Assignments(outline, people, notes);
        for (Task task : outline.tasks()) {
            task.getResourceAssignments().forEach(assignment -> assignments.add(task, assignment));
        }
        for (Task initiative : outline.initiatives()) {
            if (assignments.peopleOn(initiative).isEmpty()) {
                notes.add("Nobody is assigned to some initiatives", Outline.label(initiative));
            }
        }
        return assignments;
    }

    private void add(Task task, ResourceAssignment assignment) {
        Resource resource = assignment.getResource();
        if (resource == null) {
            return; // so Project marks work that nobody is to do yet
        }
        String words = People.label(resource) + " on '" + Outline.label(task) + "'";
        Optional<Person> person = people.find(resource);
        Optional<Task> initiative = outline.initiativeOf(task);
        if (person.isEmpty()) {
            notes.add("Assignments of resources that are no people are not kept", words);
        } else if (initiative.isEmpty()) {
            notes.add("Assignments to milestones are not kept", words);
        } else {
            add(initiative.get(), task, person.get());
            notes.add(
                    "How much of their time people are assigned is not kept: Project counts it by task, a plan by fiscal"
                            + " period",
                    words);
        }
    }

    private void add(Task initiative, Task task, Person person) {
        Set<String> tasks = byInitiative
                .computeIfAbsent(Outline.number(initiative), number -> new LinkedHashMap<>())
                .computeIfAbsent(person, member -> new LinkedHashSet<>());
        if (Outline.number(task) != Outline.number(initiative)) {
            tasks.add(Outline.label(task));
        }
    }

    /** {@return the people who are assigned to an initiative or to one of its tasks} */
    Set<Person> peopleOn(Task initiative) {
        return byInitiative.getOrDefault(Outline.number(initiative), Map.of()).keySet();
    }

    /** {@return the team of an initiative, if anybody is assigned to it} */
    Optional<Team> team(Task initiative, Id<Initiative> id) {
        Map<Person, Set<String>> members = byInitiative.getOrDefault(Outline.number(initiative), Map.of());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Team.Builder team = Team.builder(
                        Id.of("team-" + Outline.number(initiative)),
                        Outline.label(initiative),
                        Team.Kind.IMPLEMENTATION)
                .addInitiative(id);
        members.forEach((person, tasks) -> {
            Assignment.Builder member = Assignment.builder(person.id());
            if (!tasks.isEmpty()) {
                member.responsibilities(String.join("; ", tasks));
            }
            team.addMember(member.build());
        });
        return Optional.of(team.build());
    }
}
