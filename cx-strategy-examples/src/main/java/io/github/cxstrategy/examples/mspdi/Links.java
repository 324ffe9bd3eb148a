package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.Circles;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;

/**
 * What initiatives require. A finish-to-start link between tasks of two initiatives is one between the initiatives; links
 * by way of a milestone lead to what must be finished before it.
 */
final class Links {
    private final Outline outline;
    private final ImportNotes notes;
    private final Map<Integer, Set<Integer>> required = new LinkedHashMap<>();

    private Links(Outline outline, ImportNotes notes) {
        this.outline = outline;
        this.notes = notes;
    }

    static Links of(Outline outline, ImportNotes notes) {
        Links links = new Links(outline, notes);
        outline.initiatives().forEach(links::requiredBy);
        outline.tasks().forEach(links::add);
        links.openCircles();
        return links;
    }

    /** {@return the numbers of the tasks whose initiatives an initiative requires} */
    Set<Integer> requiredBy(Task initiative) {
        return requiredBy(Outline.number(initiative));
    }

    private Set<Integer> requiredBy(int initiative) {
        return required.computeIfAbsent(initiative, number -> new LinkedHashSet<>());
    }

    /** Every link is told here once, at the task that needs it. */
    private void add(Task task) {
        for (Relation link : task.getPredecessors()) {
            Task before = link.getPredecessorTask();
            String words = "'" + Outline.label(task) + "' after '" + Outline.label(before) + "'";
            if (before.getExternalTask()) {
                notes.add("Links to tasks of other files are left out", words);
            } else if (!before.getActive() || before.getNull()) {
                notes.add("Links to inactive tasks and blank rows are left out", words);
            } else if (link.getType() != RelationType.FINISH_START) {
                notes.add(
                        "Links of another kind than finish-to-start are left out", words + " (" + link.getType() + ")");
            } else {
                if (link.getLag().getDuration() != 0) {
                    notes.add("Lags of links are not kept", words + " (" + link.getLag() + ")");
                }
                outline.initiativeOf(task).ifPresent(initiative -> require(initiative, before, words));
            }
        }
    }

    private void require(Task initiative, Task before, String words) {
        Optional<Task> direct = outline.initiativeOf(before);
        if (direct.isEmpty()) {
            requiredBy(initiative).addAll(byWayOf(before));
        } else if (Outline.number(direct.get()) == Outline.number(initiative)) {
            if (!direct.get().getChildTasks().isEmpty()) {
                notes.add("Links between tasks of one initiative are not kept", words);
            } else {
                notes.add("Links of a task to itself are left out", words);
            }
        } else {
            requiredBy(initiative).add(Outline.number(direct.get()));
        }
    }

    /** What must be finished before a milestone that is no initiative, also by way of other such milestones. */
    private Set<Integer> byWayOf(Task milestone) {
        Set<Integer> found = new LinkedHashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Task> open = new ArrayDeque<>();
        open.add(milestone);
        while (!open.isEmpty()) {
            Task at = open.remove();
            if (!seen.add(Outline.number(at))) {
                continue;
            }
            for (Relation link : at.getPredecessors()) {
                Task before = link.getPredecessorTask();
                if (link.getType() != RelationType.FINISH_START || !before.getActive() || before.getExternalTask()) {
                    continue; // told at the milestone
                }
                outline.initiativeOf(before).map(Outline::number).ifPresentOrElse(found::add, () -> open.add(before));
            }
        }
        return found;
    }

    private void openCircles() {
        Map<Integer, String> labels = new LinkedHashMap<>();
        outline.initiatives().forEach(task -> labels.put(Outline.number(task), Outline.label(task)));
        for (Circles.Closing<Integer> link : Circles.closing(required)) {
            requiredBy(link.from()).remove(link.to());
            notes.add(
                    "Links that close a circle of initiatives are left out",
                    "'" + labels.get(link.from()) + "' after '" + labels.get(link.to()) + "'");
        }
    }
}
