package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.model.workforce.Person;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;

/**
 * Who works on which initiative. The plan has no place for that yet: it keeps the departments of these people only. Once
 * it has one, this is where assignments are made.
 */
final class Assignments {
    private final Map<Integer, Set<Person>> byInitiative = new HashMap<>();

    private Assignments() {}

    static Assignments of(Outline outline, People people, ImportNotes notes) {
        Assignments assignments = new Assignments();
        for (Task task : outline.tasks()) {
            for (ResourceAssignment assignment : task.getResourceAssignments()) {
                outline.initiativeOf(task)
                        .ifPresent(initiative -> people.find(assignment.getResource())
                                .ifPresent(person -> assignments.add(initiative, person, notes)));
            }
        }
        for (Task initiative : outline.initiatives()) {
            if (assignments.peopleOn(initiative).isEmpty()) {
                notes.add("Nobody is assigned to some initiatives", Outline.label(initiative));
            }
        }
        return assignments;
    }

    private void add(Task initiative, Person person, ImportNotes notes) {
        if (byInitiative
                .computeIfAbsent(Outline.number(initiative), number -> new LinkedHashSet<>())
                .add(person)) {
            notes.add(
                    "Assignments of people to initiatives are not kept, only the departments of these people",
                    person.name() + " on '" + Outline.label(initiative) + "'");
        }
    }

    /** {@return the people who are assigned to an initiative or to one of its tasks} */
    Set<Person> peopleOn(Task initiative) {
        return byInitiative.getOrDefault(Outline.number(initiative), Set.of());
    }
}
