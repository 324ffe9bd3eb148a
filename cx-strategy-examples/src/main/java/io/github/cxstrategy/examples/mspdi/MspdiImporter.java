package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalCalendar.YearNaming;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.ppm.CostSpread;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.examples.ppm.PlanDraft;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.mspdi.MSPDIReader;

/**
 * Turns a file in the XML of Microsoft Project (MSPDI) into a plan: tasks become initiatives with their dates, costs and
 * prerequisites, resources become people, their groups departments. Whatever the plan does not hold is told in notes.
 */
public final class MspdiImporter {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String source;
    private final MspdiScan scan;
    private final ProjectFile file;
    private final MspdiOptions options;
    private final ImportNotes notes = new ImportNotes();
    private final CostSpread spread;
    private final PlanDraft draft;

    private MspdiImporter(String source, MspdiScan scan, ProjectFile file, MspdiOptions options) {
        this.source = source;
        this.scan = scan;
        this.file = file;
        this.options = options;
        this.spread = new CostSpread(calendar(file.getProjectProperties()), options.periods());
        this.draft = new PlanDraft(spread, notes);
    }

    /**
     * Turns a project file into a plan.
     *
     * @param source the name of the file, for messages
     * @param content its bytes
     * @param options what the user wants
     * @return the plan, and what it does not hold
     * @throws ImportException if it is no such file, or cannot be understood
     */
    public static MspdiImport plan(String source, byte[] content, MspdiOptions options) {
        byte[] bytes = withoutMark(content);
        MspdiScan scan = MspdiScan.of(source, bytes);
        MspdiImporter importer = new MspdiImporter(source, scan, read(source, scan, bytes), options);
        StrategicPlan plan = importer.plan();
        return new MspdiImport(plan, importer.notes.toList());
    }

    /** A byte order mark says UTF-8, and is no character of the document. */
    private static byte[] withoutMark(byte[] content) {
        boolean marked = content.length >= UTF_8_MARK.length
                && Arrays.equals(content, 0, UTF_8_MARK.length, UTF_8_MARK, 0, UTF_8_MARK.length);
        return marked ? Arrays.copyOfRange(content, UTF_8_MARK.length, content.length) : content;
    }

    private static ProjectFile read(String source, MspdiScan scan, byte[] bytes) {
        MSPDIReader reader = new MSPDIReader();
        reader.setCharset(scan.charset());
        try {
            return reader.read(new ByteArrayInputStream(bytes));
        } catch (MPXJException | RuntimeException e) {
            // MPXJ meets values that it does not expect with any exception of the JDK.
            String reason = Optional.ofNullable(e.getMessage())
                    .map(PlainText::shortened)
                    .orElse(e.getClass().getSimpleName());
            throw new ImportException(source + ": The file must be Microsoft Project XML that MPXJ can read but it"
                    + " cannot: " + reason + ".");
        }
    }

    private StrategicPlan plan() {
        ProjectProperties properties = file.getProjectProperties();
        Outline outline = Outline.of(file, options.level(), notes);
        People people = People.of(file, draft, notes);
        Assignments assignments = Assignments.of(outline, people, notes);
        Links links = Links.of(outline, notes);
        Costs costs = new Costs(source, options, properties.getCurrencyCode(), notes);
        outline.tasks().forEach(this::unreadable);
        for (Task task : outline.initiatives()) {
            draft.add(initiative(task, outline, people, assignments, links, costs));
        }
        Leftovers.describe(file, outline, scan, notes);
        String name = PlainText.line(source.replaceFirst("(?i)\\.xml$", ""));
        StrategicPlan.Builder plan = draft.toPlan(id(name), title(properties).orElse(name));
        day(properties.getLastSaved()).ifPresent(plan::date);
        day(properties.getStatusDate()).ifPresent(plan::referenceDate);
        return plan.build();
    }

    private Id<StrategicPlan> id(String name) {
        try {
            return Id.of(name);
        } catch (IllegalArgumentException e) {
            throw new ImportException(
                    source + ": The name of the file must do as the id of a plan but does not. " + e.getMessage());
        }
    }

    /** The title that somebody gave it; the name in the file is that under which it was saved once. */
    private static Optional<String> title(ProjectProperties properties) {
        return Optional.ofNullable(properties.getProjectTitle())
                .map(PlainText::line)
                .filter(title -> !title.isEmpty());
    }

    private Initiative initiative(
            Task task, Outline outline, People people, Assignments assignments, Links links, Costs costs) {
        String label = Outline.label(task);
        if (PlainText.kept(Objects.requireNonNullElse(task.getName(), "")).isEmpty()) {
            notes.add("Tasks without a name are called after their number", label);
        }
        Initiative.Builder initiative = Initiative.builder(id(Outline.number(task)), label);
        Optional<DateSpan> schedule = schedule(task, outline);
        schedule.ifPresent(initiative::schedule);
        implementedOn(task, schedule).ifPresent(initiative::implementedOn);
        people.contact(task).ifPresent(person -> initiative.addOwner(person.id()));
        assignments.peopleOn(task).forEach(person -> person.department().ifPresent(initiative::addDepartment));
        links.requiredBy(task).forEach(number -> initiative.addPrerequisite(id(number)));
        costs.of(task, outline)
                .ifPresentOrElse(
                        cost -> schedule.filter(spread::canHold)
                                .ifPresentOrElse(
                                        days -> initiative.addOption(draft.option(cost, days)),
                                        () -> notes.add(
                                                "Costs of tasks without dates, or of more than " + CostSpread.MOST_YEARS
                                                        + " years, are left out: they have no fiscal period",
                                                label + " (" + cost + ")")),
                        () -> notes.add("No cost is known: there is none in the file, or 0", label));
        return initiative.build();
    }

    /** The number that Project never changes, however often a task is moved or renamed. */
    private static Id<Initiative> id(int number) {
        return Id.of("task-" + number);
    }

    /** The days of a task, else from the first to the last of its subtasks. */
    private Optional<DateSpan> schedule(Task task, Outline outline) {
        Optional<LocalDate> start = day(task.getStart())
                .or(() -> days(outline, task, Task::getStart).min(Comparator.naturalOrder()));
        Optional<LocalDate> finish = day(task.getFinish())
                .or(() -> days(outline, task, Task::getFinish).max(Comparator.naturalOrder()));
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

    private static Stream<LocalDate> days(Outline outline, Task task, Function<Task, @Nullable LocalDateTime> field) {
        return outline.partsOf(task).stream().flatMap(part -> day(field.apply(part)).stream());
    }

    private Optional<LocalDate> implementedOn(Task task, Optional<DateSpan> schedule) {
        Number done = task.getPercentageComplete();
        if (done == null || done.doubleValue() < 100) {
            return Optional.empty();
        }
        Optional<LocalDate> finished = day(task.getActualFinish());
        boolean tooEarly = finished.isPresent()
                && schedule.filter(days -> finished.get().isBefore(days.start()))
                        .isPresent();
        if (tooEarly || finished.isEmpty()) {
            notes.add(
                    "Finished tasks without a day on which they were, after they started, are not marked as done",
                    Outline.label(task));
            return Optional.empty();
        }
        return finished;
    }

    private void unreadable(Task task) {
        String label = Outline.label(task);
        unreadable(label, "Start", task, task.getStart() == null);
        unreadable(label, "Finish", task, task.getFinish() == null);
        unreadable(label, "ActualFinish", task, task.getActualFinish() == null);
        unreadable(label, "Cost", task, Costs.written(task).isEmpty());
    }

    private void unreadable(String label, String field, Task task, boolean isMissing) {
        String written = scan.written(Outline.number(task), field);
        if (isMissing && !written.isEmpty()) {
            notes.add("Values that are no date or no amount are left out", label + " (" + field + " " + written + ")");
        }
    }

    private static Optional<LocalDate> day(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time)
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
    }

    /** In Project a fiscal year is named after the year in which it ends, unless the file says that it starts there. */
    private static FiscalCalendar calendar(ProjectProperties properties) {
        Integer month = properties.getFiscalYearStartMonth();
        if (month == null || month < 2 || month > 12) {
            return FiscalCalendar.CALENDAR_YEAR;
        }
        return new FiscalCalendar(
                Month.of(month), properties.getFiscalYearStart() ? YearNaming.BY_START : YearNaming.BY_END);
    }
}
