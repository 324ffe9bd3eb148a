package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/** Which tasks become initiatives, and which of the others belong to each. */
final class Outline {
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Integer, Task> initiativeOf = new HashMap<>();
    private final Map<Integer, List<Task>> parts = new LinkedHashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final int level;

    private Outline(int level) {
        this.level = level;
    }

    static Outline of(ProjectFile file, int level, ImportNotes notes) {
        Outline outline = new Outline(level);
        for (Task task : file.getTasks()) {
            outline.add(task, notes);
        }
        outline.describe(notes);
        return outline;
    }

    /** Tasks come in the order of the outline, so that the one above is known. */
    private void add(Task task, ImportNotes notes) {
        if (isProjectItself(task)) {
            return;
        }
        if (task.getNull()) {
            notes.add("Blank rows are passed over", "row " + number(task));
            return;
        }
        if (task.getExternalTask()) {
            notes.add("Tasks of other files are left out", label(task));
            return;
        }
        Task above = above(task);
        if (!task.getActive() || (above != null && !depths.containsKey(number(above)))) {
            notes.add("Inactive tasks are left out, with all below them", label(task));
            return;
        }
        tasks.add(task);
        int depth = above == null ? 1 : depth(above) + 1;
        depths.put(number(task), depth);
        if (depth > level) {
            Optional.ofNullable(above).flatMap(this::initiativeOf).ifPresent(whole -> belongs(task, whole));
        } else if (depth == level || task.getChildTasks().isEmpty()) {
            if (!isMereMilestone(task)) {
                belongs(task, task);
            }
        }
    }

    private void belongs(Task task, Task initiative) {
        initiativeOf.put(number(task), initiative);
        parts.computeIfAbsent(number(initiative), uid -> new ArrayList<>()).add(task);
    }

    private int depth(Task task) {
        return depths.getOrDefault(number(task), 1);
    }

    /** The row 0 of Project, which stands for the whole file, as the level above all others says. */
    private static boolean isProjectItself(Task task) {
        Integer outlineLevel = task.getOutlineLevel();
        return (outlineLevel == null || outlineLevel == 0)
                && !task.getNull()
                && (number(task) == 0 || !task.getChildTasks().isEmpty());
    }

    private static @Nullable Task above(Task task) {
        Task above = task.getParentTask();
        return above == null || isProjectItself(above) ? null : above;
    }

    /** A day to reach and not work to do. */
    private static boolean isMereMilestone(Task task) {
        return isMilestone(task)
                && Costs.written(task.getCost()).map(BigDecimal::signum).orElse(0) == 0;
    }

    private static boolean isMilestone(Task task) {
        return task.getMilestone() && task.getChildTasks().isEmpty();
    }

    private boolean isInitiative(Task task) {
        return initiativeOf(task).map(Outline::number).equals(Optional.of(number(task)));
    }

    private void describe(ImportNotes notes) {
        tasks.stream()
                .filter(task -> depth(task) > level && !isMilestone(task))
                .forEach(task -> notes.add(
                        "Tasks below the outline level of initiatives are part of the one above; '--level' chooses"
                                + " another level",
                        label(task)));
    }

    /** {@return all tasks that count, in the order of the file, whether or not they belong to an initiative} */
    List<Task> tasks() {
        return tasks;
    }

    /** {@return the tasks that become initiatives, in the order of the file} */
    List<Task> initiatives() {
        return tasks.stream().filter(this::isInitiative).toList();
    }

    /** {@return the milestones that are no initiatives, in the order of the file, whether or not they belong to one} */
    List<Task> milestones() {
        return tasks.stream()
                .filter(task -> isMilestone(task) && !isInitiative(task))
                .toList();
    }

    /** {@return the initiative to which a task belongs, itself perhaps} */
    Optional<Task> initiativeOf(Task task) {
        return Optional.ofNullable(initiativeOf.get(number(task)));
    }

    /** {@return the tasks of an initiative, itself first} */
    List<Task> partsOf(Task initiative) {
        return parts.getOrDefault(number(initiative), List.of());
    }

    /** {@return what people call a task; its number where it has no name} */
    static String label(Task task) {
        String name = PlainText.kept(Optional.ofNullable(task.getName()).orElse(""));
        return name.isEmpty() ? "Task " + number(task) : name;
    }

    static int number(Task task) {
        return task.getUniqueID();
    }
}
