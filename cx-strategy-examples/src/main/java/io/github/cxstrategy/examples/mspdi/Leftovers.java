package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.ImportNotes;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Priority;
import org.mpxj.ProjectFile;
import org.mpxj.Rate;
import org.mpxj.Resource;
import org.mpxj.Task;

/**
 * What people wrote into the file and a plan has no place for. What Project works out itself, such as slack, early and
 * late dates, is not told.
 */
final class Leftovers {
    private static final double WHOLE_DAY = 100;

    private Leftovers() {}

    static void describe(ProjectFile file, Outline outline, MspdiScan scan, ImportNotes notes) {
        outline.tasks().forEach(task -> task(task, notes));
        file.getResources().forEach(resource -> resource(resource, notes));
        scan.calendars().forEach(calendar -> notes.add("Calendars of working time are not kept", calendar));
        scan.customFields()
                .forEach((field, values) -> notes.add(
                        "Custom fields and outline codes are not kept",
                        field + " (" + values + (values == 1 ? " value)" : " values)")));
        scan.deadLinks().forEach(link -> notes.add("Links to tasks that are not in the file are left out", link));
        scan.oddLinks().forEach(link -> notes.add("Links of an unknown kind are taken as finish-to-start", link));
        if (scan.strayAssignments() > 0) {
            notes.add("Assignments that name no task or no resource of the file are left out: "
                    + scan.strayAssignments());
        }
        if (isGiven(file.getProjectProperties().getManager())) {
            notes.add(
                    "The manager of the project is not kept",
                    file.getProjectProperties().getManager().strip());
        }
    }

    private static void task(Task task, ImportNotes notes) {
        String label = Outline.label(task);
        if (task.getSubprojectFile() != null) {
            notes.add("Inserted projects are taken as one task; their own tasks are not read", label);
        }
        Number percent = task.getPercentageComplete();
        if (percent != null && percent.doubleValue() > 0 && !Days.isDone(task)) {
            notes.add("Percentages of progress are not kept", label + " (" + percent + " %)");
        }
        if (task.getActualFinish() != null && !Days.isDone(task)) {
            notes.add("Actual finishes of tasks that are not complete are left out", label);
        }
        if (task.getSplits() != null && task.getSplits().size() > 1) {
            notes.add("Interruptions of tasks are not kept", label);
        }
        if (task.getBaselineStart() != null || isMoney(task.getBaselineCost())) {
            notes.add("Baselines are not kept", label);
        }
        if (isConstrained(task.getConstraintType())) {
            notes.add("Constraints on dates are not kept", label + " (" + task.getConstraintType() + ")");
        }
        if (task.getDeadline() != null) {
            notes.add("Deadlines are not kept", label);
        }
        Priority priority = task.getPriority();
        if (priority != null && priority.getValue() != Priority.MEDIUM) {
            notes.add("Priorities are not kept: they order leveling, not initiatives", label);
        }
        if (task.getCalendar() != null) {
            notes.add("Calendars of single tasks are not kept", label);
        }
        if (isGiven(task.getNotes())) {
            notes.add("Remarks are not kept", label);
        }
        if (isGiven(task.getHyperlink()) || isGiven(task.getHyperlinkAddress())) {
            notes.add("Hyperlinks are not kept", label);
        }
    }

    private static void resource(Resource resource, ImportNotes notes) {
        String label = People.label(resource);
        Rate rate = resource.getStandardRate();
        if (rate != null && rate.getAmount() != 0) {
            notes.add("Rates of resources are not kept; costs of tasks include them", label);
        }
        Number units = resource.getMaxUnits();
        if (units != null && units.doubleValue() != WHOLE_DAY) {
            notes.add("The share of time for which resources are available is not kept", label);
        }
    }

    private static boolean isConstrained(@Nullable ConstraintType type) {
        return type != null && type != ConstraintType.AS_SOON_AS_POSSIBLE && type != ConstraintType.AS_LATE_AS_POSSIBLE;
    }

    private static boolean isMoney(@Nullable Number amount) {
        return amount != null && amount.doubleValue() != 0;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
