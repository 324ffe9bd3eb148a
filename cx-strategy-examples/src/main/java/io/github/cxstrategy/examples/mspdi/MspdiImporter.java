package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalCalendar.YearNaming;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.CostSpread;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.examples.ppm.PlanDraft;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.mspdi.MSPDIReader;

/**
 * Turns a file in the XML of Microsoft Project (MSPDI) into a plan: tasks become initiatives with their dates and costs,
 * links and milestones the roadmap, resources people, their groups departments, assignments teams. Whatever the plan does
 * not hold is told in notes.
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
        Days days = new Days(outline, notes);
        Map<Integer, DateSpan> schedules = new HashMap<>();
        outline.initiatives()
                .forEach(task ->
                        days.schedule(task).ifPresent(schedule -> schedules.put(Outline.number(task), schedule)));
        Links links = Links.of(outline, schedules, notes);
        Costs costs = new Costs(source, options, properties.getCurrencyCode(), notes);
        outline.tasks().forEach(this::unreadable);
        for (Task task : outline.initiatives()) {
            Optional<DateSpan> schedule = Optional.ofNullable(schedules.get(Outline.number(task)));
            Initiative.Builder initiative = initiative(task, outline, schedule, costs);
            Optional<LocalDate> finished = days.finishedOn(task, schedule.map(DateSpan::start));
            finished.ifPresent(initiative::implementedOn);
            actuals(task, days.startedOn(task, finished), costs.spentOn(task, outline))
                    .ifPresent(initiative::actuals);
            people.contact(task).ifPresent(person -> initiative.addOwner(person.id()));
            assignments.peopleOn(task).forEach(person -> person.department().ifPresent(initiative::addDepartment));
            draft.add(initiative.build());
            assignments.team(task, id(Outline.number(task))).ifPresent(draft::add);
            roadmapItem(task, schedule, links).ifPresent(draft::add);
        }
        outline.milestones().forEach(task -> draft.add(milestone(task, outline, people, days)));
        Leftovers.describe(file, outline, scan, notes);
        String name = PlainText.line(source.replaceFirst("(?i)\\.xml$", ""));
        StrategicPlan.Builder plan = draft.toPlan(id(name), title(properties).orElse(name));
        Days.day(properties.getLastSaved()).ifPresent(plan::date);
        statusDate().ifPresent(plan::referenceDate);
        return plan.build();
    }

    private Optional<LocalDate> statusDate() {
        return Days.day(file.getProjectProperties().getStatusDate());
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

    private Initiative.Builder initiative(Task task, Outline outline, Optional<DateSpan> schedule, Costs costs) {
        String label = name(task);
        Initiative.Builder initiative = Initiative.builder(id(Outline.number(task)), label);
        schedule.ifPresent(initiative::schedule);
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
        return initiative;
    }

    private String name(Task task) {
        String label = Outline.label(task);
        if (PlainText.kept(Objects.requireNonNullElse(task.getName(), "")).isEmpty()) {
            notes.add("Tasks without a name are called after their number", label);
        }
        return label;
    }

    /** What has happened so far. The cost of a task is no forecast: nobody can tell whether it was looked at again. */
    private Optional<Actuals> actuals(Task task, Optional<LocalDate> started, Optional<Money> spent) {
        if (started.isEmpty() && spent.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> asOf =
                statusDate().filter(day -> started.filter(day::isBefore).isEmpty());
        if (asOf.isEmpty() && statusDate().isPresent()) {
            notes.add("Actual starts after the status date are of an unknown day", Outline.label(task));
        }
        return Optional.of(new Actuals(asOf, started, spent, Optional.empty()));
    }

    /** On the roadmap an initiative has its days; without them nothing can be said of what comes before it. */
    private Optional<RoadmapItem> roadmapItem(Task task, Optional<DateSpan> schedule, Links links) {
        if (schedule.isEmpty() && !links.before(task).isEmpty()) {
            notes.add(
                    "Links of initiatives without dates are not kept: the roadmap needs the days", Outline.label(task));
        }
        Set<Id<Initiative>> before =
                links.before(task).stream().map(MspdiImporter::id).collect(Collectors.toSet());
        return schedule.map(days -> new RoadmapItem(id(Outline.number(task)), days, before));
    }

    /** Once a milestone is reached, Project has its planned day no longer. */
    private Milestone milestone(Task task, Outline outline, People people, Days days) {
        Milestone.Builder milestone = Milestone.builder(Id.of("task-" + Outline.number(task)), name(task));
        outline.initiativeOf(task).ifPresent(initiative -> milestone.initiative(id(Outline.number(initiative))));
        if (!Days.isDone(task)) {
            Days.day(task.getFinish()).ifPresent(milestone::due);
        }
        days.finishedOn(task, Optional.empty()).ifPresent(milestone::reachedOn);
        people.contact(task).ifPresent(person -> milestone.addOwner(person.id()));
        return milestone.build();
    }

    /** The number that Project never changes, however often a task is moved or renamed. */
    private static Id<Initiative> id(int number) {
        return Id.of("task-" + number);
    }

    private void unreadable(Task task) {
        String label = Outline.label(task);
        unreadable(label, "Start", task, task.getStart() == null);
        unreadable(label, "Finish", task, task.getFinish() == null);
        unreadable(label, "ActualFinish", task, task.getActualFinish() == null);
        unreadable(label, "Cost", task, Costs.written(task.getCost()).isEmpty());
        unreadable(label, "ActualStart", task, task.getActualStart() == null);
        unreadable(
                label, "ActualCost", task, Costs.written(task.getActualCost()).isEmpty());
    }

    private void unreadable(String label, String field, Task task, boolean isMissing) {
        String written = scan.written(Outline.number(task), field);
        if (isMissing && !written.isEmpty()) {
            notes.add("Values that are no date or no amount are left out", label + " (" + field + " " + written + ")");
        }
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
