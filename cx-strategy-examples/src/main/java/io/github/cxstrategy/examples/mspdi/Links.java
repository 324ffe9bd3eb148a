package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.DateSpan;
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
 * Which initiatives must end before others start. A finish-to-start link between two initiatives says so; one between their
 * parts does where the one initiative ends before the other starts. Links by way of a milestone lead to what must be
 * finished before it.
 */
final class Links {
    private final Outline outline;
    private final Map<Integer, DateSpan> schedules;
    private final ImportNotes notes;
    private final Map<Integer, Set<Integer>> before = new LinkedHashMap<>();

    private Links(Outline outline, Map<Integer, DateSpan> schedules, ImportNotes notes) {
        this.outline = outline;
        this.schedules = schedules;
        this.notes = notes;
    }

    /** Finds the links of an outline; the schedules are those of the initiatives, by the number of the task. */
    static Links of(Outline outline, Map<Integer, DateSpan> schedules, ImportNotes notes) {
        Links links = new Links(outline, schedules, notes);
        outline.initiatives().forEach(links::before);
        outline.tasks().forEach(links::add);
        links.openCircles();
        return links;
    }

    /** {@return the numbers of the tasks whose initiatives must end before an initiative starts} */
    Set<Integer> before(Task initiative) {
        return before(Outline.number(initiative));
    }

    private Set<Integer> before(int initiative) {
        return before.computeIfAbsent(initiative, number -> new LinkedHashSet<>());
    }

    /** Every link is told here once, at the task that waits. */
    private void add(Task task) {
        for (Relation link : task.getPredecessors()) {
            Task first = link.getPredecessorTask();
            String words = "'" + Outline.label(task) + "' after '" + Outline.label(first) + "'";
            if (first.getExternalTask()) {
                notes.add("Links to tasks of other files are left out", words);
            } else if (!first.getActive() || first.getNull()) {
                notes.add("Links to inactive tasks and blank rows are left out", words);
            } else if (link.getType() != RelationType.FINISH_START) {
                notes.add(
                        "Links of another kind than finish-to-start are left out", words + " (" + link.getType() + ")");
            } else if (isLead(link)) {
                notes.add(
                        "Links with a lag below zero are left out: the one task may start before the other has ended",
                        words + " (" + link.getLag() + ")");
            } else {
                if (link.getLag().getDuration() != 0) {
                    notes.add("Lags of links are not kept", words + " (" + link.getLag() + ")");
                }
                follow(task, first, words);
            }
        }
    }

    private static boolean isLead(Relation link) {
        return link.getLag().getDuration() < 0;
    }

    private void follow(Task task, Task first, String words) {
        Optional<Task> initiative = outline.initiativeOf(task);
        Set<Task> ends = outline.initiativeOf(first).isPresent() ? Set.of(first) : byWayOf(first);
        if (initiative.isEmpty()) {
            notes.add("What a milestone waits for is kept only as the way from one initiative to another", words);
        } else if (ends.isEmpty()) {
            notes.add("Links to milestones that wait for no initiative are left out", words);
        } else {
            ends.forEach(end ->
                    outline.initiativeOf(end).ifPresent(whole -> link(initiative.get(), task, whole, end, words)));
        }
    }

    /** A part of an initiative waits for a part of another; each may be all of it. */
    private void link(Task initiative, Task part, Task other, Task otherPart, String words) {
        if (isSame(initiative, other)) {
            if (initiative.getChildTasks().isEmpty()) {
                notes.add("Links of a task to itself are left out", words);
            } else {
                notes.add("Links between tasks of one initiative are not kept", words);
            }
        } else if ((isSame(initiative, part) && isSame(other, otherPart)) || endsFirst(other, initiative)) {
            before(initiative).add(Outline.number(other));
        } else {
            notes.add(
                    "Links between parts of initiatives are left out where the one initiative does not end before the"
                            + " other starts",
                    words);
        }
    }

    private static boolean isSame(Task one, Task other) {
        return Outline.number(one) == Outline.number(other);
    }

    private boolean endsFirst(Task first, Task then) {
        DateSpan days = schedules.get(Outline.number(first));
        DateSpan later = schedules.get(Outline.number(then));
        return days != null && later != null && !later.start().isBefore(days.endInclusive());
    }

    /** What must be finished before a milestone that is of no initiative, also by way of other such milestones. */
    private Set<Task> byWayOf(Task milestone) {
        Set<Task> found = new LinkedHashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Task> open = new ArrayDeque<>();
        open.add(milestone);
        while (!open.isEmpty()) {
            Task at = open.remove();
            if (!seen.add(Outline.number(at))) {
                continue;
            }
            for (Relation link : at.getPredecessors()) {
                Task first = link.getPredecessorTask();
                if (link.getType() != RelationType.FINISH_START
                        || isLead(link)
                        || !first.getActive()
                        || first.getExternalTask()) {
                    continue; // told at the milestone
                }
                (outline.initiativeOf(first).isPresent() ? found : open).add(first);
            }
        }
        return found;
    }

    private void openCircles() {
        Map<Integer, String> labels = new LinkedHashMap<>();
        outline.initiatives().forEach(task -> labels.put(Outline.number(task), Outline.label(task)));
        for (Circles.Closing<Integer> link : Circles.closing(before)) {
            before(link.from()).remove(link.to());
            notes.add(
                    "Links that close a circle of initiatives are left out",
                    "'" + labels.get(link.from()) + "' after '" + labels.get(link.to()) + "'");
        }
    }
}
