package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;

/** The days of tasks, planned and actual. */
final class Days {
    private final Outline outline;
    private final ImportNotes notes;

    Days(Outline outline, ImportNotes notes) {
        this.outline = outline;
        this.notes = notes;
    }

    static Optional<LocalDate> day(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time)
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
    }

    /** {@return whether the file says that all of a task is done} */
    static boolean isDone(Task task) {
        Number percent = task.getPercentageComplete();
        return percent != null && percent.doubleValue() >= 100;
    }

    /** The days of a task, else from the first to the last of its subtasks. */
    Optional<DateSpan> schedule(Task task) {
        Optional<LocalDate> start = first(task, Task::getStart);
        Optional<LocalDate> finish =
                day(task.getFinish()).or(() -> ofParts(task, Task::getFinish).max(Comparator.naturalOrder()));
        if (start.isEmpty() || finish.isEmpty()) {
            notes.add("No dates are known: there is no start or no finish in the file", Outline.label(task));
            return Optional.empty();
        }
        if (finish.get().isBefore(start.get())) {
            notes.add(
                    "Dates that end before they start are left out",
                    Outline.label(task) + " (" + start.get() + " to " + finish.get() + ")");
            return Optional.empty();
        }
        return Optional.of(new DateSpan(start.get(), finish.get()));
    }

    private Optional<LocalDate> first(Task task, Function<Task, @Nullable LocalDateTime> field) {
        return day(field.apply(task)).or(() -> ofParts(task, field).min(Comparator.naturalOrder()));
    }

    private Stream<LocalDate> ofParts(Task task, Function<Task, @Nullable LocalDateTime> field) {
        return outline.partsOf(task).stream().flatMap(part -> day(field.apply(part)).stream());
    }

    /** The day on which all of a task was done, not before its first day. */
    Optional<LocalDate> finishedOn(Task task, Optional<LocalDate> firstDay) {
        if (!isDone(task)) {
            return Optional.empty();
        }
        Optional<LocalDate> finished = day(task.getActualFinish())
                .filter(day -> firstDay.filter(day::isBefore).isEmpty());
        if (finished.isEmpty()) {
            notes.add(
                    "Finished tasks without a day on which they were, after they started, are not marked as done",
                    Outline.label(task));
        }
        return finished;
    }

    /** The day on which work on a task, or on the first of its subtasks, started, not after it was done. */
    Optional<LocalDate> startedOn(Task task, Optional<LocalDate> finishedOn) {
        Optional<LocalDate> started = first(task, Task::getActualStart);
        if (started.isPresent()
                && finishedOn.filter(day -> day.isBefore(started.get())).isPresent()) {
            notes.add(
                    "Actual starts after the actual finish are left out",
                    Outline.label(task) + " (" + started.get() + " and " + finishedOn.get() + ")");
            return Optional.empty();
        }
        return started;
    }
}
