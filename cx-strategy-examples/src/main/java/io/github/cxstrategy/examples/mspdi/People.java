package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.examples.ppm.PlanDraft;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/** The people among the resources, and those that are named as contacts. Groups of resources are departments. */
final class People {
    private static final int LONGEST_ID = 200;

    private final Map<Integer, Person> byResource = new HashMap<>();
    private final Map<String, Person> byName = new HashMap<>();
    private final PlanDraft draft;
    private final ImportNotes notes;

    private People(PlanDraft draft, ImportNotes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    static People of(ProjectFile file, PlanDraft draft, ImportNotes notes) {
        People people = new People(draft, notes);
        file.getResources().forEach(people::add);
        return people;
    }

    private void add(Resource resource) {
        int number = resource.getUniqueID();
        String name = name(resource);
        if (resource.getNull() || (number == 0 && name.isEmpty())) {
            return; // the row 0 of Project stands for nobody
        }
        String label = label(resource);
        if (resource.getType() != ResourceType.WORK) {
            notes.add("Material and cost resources are no people", label);
        } else if (resource.getGeneric()) {
            notes.add("Generic resources are no people", label);
        } else if (!resource.getActive()) {
            notes.add("Inactive resources are left out", label);
        } else {
            if (name.isEmpty()) {
                notes.add("Resources without a name are called after their number", label);
            }
            Person person = new Person(Id.of("resource-" + number), label, department(resource));
            draft.add(person);
            byResource.put(number, person);
            byName.putIfAbsent(label, person);
        }
    }

    private static String name(Resource resource) {
        return PlainText.line(Optional.ofNullable(resource.getName()).orElse(""));
    }

    /** {@return what people call a resource; its number where it has no name} */
    static String label(Resource resource) {
        String name = name(resource);
        return name.isEmpty() ? "Resource " + resource.getUniqueID() : name;
    }

    private Optional<Id<Department>> department(Resource resource) {
        String group = PlainText.line(Optional.ofNullable(resource.getGroup()).orElse(""));
        if (group.length() > LONGEST_ID) {
            notes.add("Groups with names longer than " + LONGEST_ID + " characters are left out", group);
            return Optional.empty();
        }
        return group.isEmpty() ? Optional.empty() : Optional.of(draft.department(group));
    }

    /** {@return the person behind a resource, if there is one} */
    Optional<Person> find(Resource resource) {
        return Optional.ofNullable(byResource.get(resource.getUniqueID()));
    }

    /** {@return who is named as the contact of a task: in Project the one who is responsible for it} */
    Optional<Person> contact(Task task) {
        String name = PlainText.line(Optional.ofNullable(task.getContact()).orElse(""));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.length() > LONGEST_ID) {
            notes.add("Contacts with names longer than " + LONGEST_ID + " characters are left out", name);
            return Optional.empty();
        }
        return Optional.of(byName.computeIfAbsent(name, unknown -> {
            Person person = new Person(Id.of(unknown), unknown, Optional.empty());
            draft.add(person);
            return person;
        }));
    }
}
