package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.Circles;
import io.github.cxstrategy.examples.ppm.CostSpread;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.examples.ppm.PlanDraft;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns a table into a plan: each row becomes an initiative. Rows are read strictly, and whatever is wrong in any of them
 * is told at once; bad rows are left out only if the user wants that.
 */
public final class CsvImporter {
    private final String source;
    private final CsvMapping mapping;
    private final CsvTable table;
    private final CostPeriods periods;
    private final CostSpread spread;
    private final Cells cells;
    private final ImportNotes notes = new ImportNotes();

    private CsvImporter(String source, CsvMapping mapping, CsvTable table) {
        this.source = source;
        this.mapping = mapping;
        this.table = table;
        this.periods = mapping.periods().orElse(CostPeriods.STANDARD);
        this.spread = new CostSpread(
                periods.calendar().orElse(FiscalCalendar.CALENDAR_YEAR),
                periods.length().orElse(FiscalPeriod.Length.YEAR));
        this.cells = new Cells(mapping, places());
    }

    /**
     * Turns a table into a plan.
     *
     * @param source the name of the file, for messages
     * @param bytes its content
     * @param mapping which column is what
     * @param skipsBadRows whether rows in which something is wrong are left out; otherwise they are refused
     * @return the plan, what it does not hold, and what is wrong in the rows that were left out
     * @throws ImportException if the table cannot be read by the mapping, or has bad rows that are not to be left out
     */
    public static CsvImport plan(String source, byte[] bytes, CsvMapping mapping, boolean skipsBadRows) {
        CsvTable table = CsvTable.read(source, bytes, mapping.file().orElse(FileForm.STANDARD));
        return new CsvImporter(source, mapping, table).plan(skipsBadRows);
    }

    private CsvImport plan(boolean skipsBadRows) {
        RowReader reader = new RowReader(mapping, cells, currency(), spread);
        List<Draft> drafts = table.rows().stream()
                .flatMap(row -> reader.read(row).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Integer> lines = ids();
        drafts.removeIf(draft -> isBad(draft, lines));
        openCircles(drafts, "prerequisites", Draft::prerequisites);
        openCircles(drafts, "predecessors", Draft::predecessors);
        List<RowProblem> problems = new ArrayList<>(table.problems());
        problems.addAll(cells.problems());
        problems.sort(Comparator.comparingInt(RowProblem::line));
        if (!problems.isEmpty() && !skipsBadRows) {
            throw new ImportException(
                    problems.stream().map(problem -> problem.describe(source)).toList());
        }
        int rows = table.rows().size()
                + (int) table.problems().stream()
                        .map(RowProblem::line)
                        .distinct()
                        .count();
        return new CsvImport(plan(drafts), notes.toList(), rows, problems);
    }

    /** The place of the column of each key that is mapped. */
    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        List<String> problems = new ArrayList<>();
        mapping.columns().mapped().forEach((key, column) -> {
            String wanted = PlainText.kept(column);
            table.find(wanted)
                    .ifPresentOrElse(place -> places.put(key, place), () -> problems.add(missing(key, wanted)));
        });
        if (!problems.isEmpty()) {
            throw new ImportException(problems);
        }
        return places;
    }

    private String missing(String key, String column) {
        boolean isThere = table.columns().contains(column);
        String problem = source + ": The first row must name the column '" + PlainText.shortened(column)
                + "' once, as 'columns." + key + "' says, but names it " + (isThere ? "several times" : "never") + ".";
        if (isThere) {
            return problem;
        }
        Optional<String> similar = table.columns().stream()
                .filter(other -> squeezed(other).equals(squeezed(column)))
                .findFirst();
        String known = table.columns().stream()
                .limit(30)
                .map(other -> "'" + PlainText.shortened(other) + "'")
                .collect(Collectors.joining(", "));
        return problem
                + similar.map(other -> " Maybe '" + PlainText.shortened(other) + "' is meant.")
                        .orElse(" The columns are " + known + ".");
    }

    private static String squeezed(String name) {
        return PlainText.line(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** What the mapping says, else what most rows with a cost say; the first of several. */
    private Optional<PlanCurrency> currency() {
        if (mapping.columns().likelyCost().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> fixed = mapping.amounts().flatMap(AmountForm::currency);
        if (fixed.isPresent()) {
            return Optional.of(new PlanCurrency(Money.ofMinor(fixed.get(), 0).currency(), true));
        }
        Map<Currency, Integer> uses = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            if (cells.value(row, cells.costKey()).isPresent()) {
                cells.value(row, "currency")
                        .flatMap(CsvImporter::currency)
                        .ifPresent(code -> uses.merge(code, 1, Integer::sum));
            }
        }
        return uses.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .map(most -> new PlanCurrency(most.getKey(), false));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Money.ofMinor(code, 0).currency());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the row that says so will differ from the currency of the plan
        }
    }

    /** The line of the first row of each id, also of rows that are bad. */
    private Map<String, Integer> ids() {
        Map<String, Integer> lines = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            cells.value(row, "id").ifPresent(id -> lines.putIfAbsent(id, row.line()));
        }
        return lines;
    }

    private boolean isBad(Draft draft, Map<String, Integer> lines) {
        boolean repeated = isRepeated(draft, lines);
        boolean needsNobody = namesNobody(draft, "prerequisites", draft.prerequisites(), lines);
        boolean followsNobody = namesNobody(draft, "predecessors", draft.predecessors(), lines);
        return repeated || needsNobody || followsNobody; // all are told
    }

    private boolean isRepeated(Draft draft, Map<String, Integer> lines) {
        int first = lines.getOrDefault(draft.id().value(), draft.row().line());
        if (first == draft.row().line()) {
            return false;
        }
        cells.problem(
                draft.row(),
                "id",
                "must be used once but '" + PlainText.shortened(draft.id().value()) + "' stands in line " + first
                        + " already");
        return true;
    }

    private boolean namesNobody(Draft draft, String key, List<Id<Initiative>> named, Map<String, Integer> lines) {
        List<String> nobody = named.stream()
                .filter(id -> !lines.containsKey(id.value()))
                .map(id -> "'" + PlainText.shortened(id.value()) + "'")
                .toList();
        if (nobody.isEmpty()) {
            return false;
        }
        boolean isOneValue = mapping.separators().flatMap(each -> each.of(key)).isEmpty();
        String message = "must name ids of this table but there is no " + String.join(", ", nobody);
        if (isOneValue) {
            cells.problem(
                    draft.row(),
                    key,
                    message,
                    "Maybe these are several, and 'separators." + key + "' is missing from the mapping.");
        } else {
            cells.problem(draft.row(), key, message);
        }
        return true;
    }

    /** A row that closes a circle is as bad as any other. */
    private void openCircles(List<Draft> drafts, String key, Function<Draft, List<Id<Initiative>>> named) {
        Map<Id<Initiative>, List<Id<Initiative>>> links = new LinkedHashMap<>();
        Map<Id<Initiative>, Draft> byId = new HashMap<>();
        for (Draft draft : drafts) {
            links.put(draft.id(), named.apply(draft));
            byId.put(draft.id(), draft);
        }
        Set<Id<Initiative>> bad = new LinkedHashSet<>();
        for (Circles.Closing<Id<Initiative>> closing : Circles.closing(links)) {
            Draft draft = byId.get(closing.from());
            if (draft != null && bad.add(closing.from())) {
                String circle = closing.circle().stream()
                        .limit(10)
                        .map(id -> PlainText.shortened(id.value()))
                        .collect(Collectors.joining(" -> "));
                cells.problem(
                        draft.row(),
                        key,
                        "must not close a circle but does: " + circle + " -> "
                                + (closing.circle().size() > 10
                                        ? "..."
                                        : PlainText.shortened(closing.to().value())));
            }
        }
        drafts.removeIf(draft -> bad.contains(draft.id()));
    }

    private StrategicPlan plan(List<Draft> drafts) {
        PlanDraft plan = new PlanDraft(spread, notes);
        Set<Id<Initiative>> known = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        drafts.forEach(draft -> {
            plan.add(initiative(draft, known, plan));
            if (cells.isMapped("predecessors")) {
                roadmapItem(draft, known).ifPresent(plan::add);
            }
        });
        if (table.emptyRows() > 0) {
            notes.add("Rows without any content are passed over: " + table.emptyRows());
        }
        for (int place = 0; place < table.columns().size(); place++) {
            if (!cells.isMapped(place)) {
                String column = table.columns().get(place);
                notes.add(
                        "Columns that the mapping does not name are not kept",
                        "'" + (column.isEmpty() ? "(no name)" : column) + "'");
            }
        }
        String name = PlainText.line(source.replaceFirst("(?i)\\.(csv|tsv|txt)$", ""));
        CsvMapping.PlanNames names = mapping.plan().orElse(CsvMapping.PlanNames.STANDARD);
        try {
            return plan.toPlan(Id.of(names.id().orElse(name)), names.name().orElse(name))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ImportException(source + ": The plan needs an id and a name that a plan can have. "
                    + e.getMessage() + " Maybe say them with 'plan' in the mapping.");
        }
    }

    private Initiative initiative(Draft draft, Set<Id<Initiative>> known, PlanDraft plan) {
        String label = PlainText.shortened(draft.name());
        Initiative.Builder initiative = Initiative.builder(draft.id(), draft.name());
        draft.schedule().ifPresent(initiative::schedule);
        if (draft.start().isPresent() != draft.end().isPresent()) {
            notes.add("No schedule is known where only one of start and end is", label);
        }
        draft.implementedOn().ifPresent(initiative::implementedOn);
        draft.rank().ifPresent(initiative::priorityRank);
        draft.estimate().ifPresent(initiative::estimate);
        draft.cost().ifPresentOrElse(cost -> addOption(draft, cost, initiative, plan), () -> {
            if (mapping.columns().likelyCost().isPresent()) {
                notes.add("No cost is known where the column is empty", label);
            }
        });
        draft.departments().forEach(name -> initiative.addDepartment(plan.department(name)));
        draft.owner().ifPresent(name -> {
            Id<Person> owner = Id.of(name);
            plan.add(new Person(owner, name, Optional.empty()));
            initiative.addOwner(owner);
        });
        for (Id<Initiative> prerequisite : draft.prerequisites()) {
            if (known.contains(prerequisite)) {
                initiative.addPrerequisite(prerequisite);
            } else {
                notes.add(
                        "Prerequisites whose own rows are left out are not kept",
                        "'" + label + "' needs " + prerequisite);
            }
        }
        return initiative.build();
    }

    /** On the roadmap an initiative has its days; without them nothing can be said of what comes before it. */
    private Optional<RoadmapItem> roadmapItem(Draft draft, Set<Id<Initiative>> known) {
        Set<Id<Initiative>> predecessors = new LinkedHashSet<>();
        for (Id<Initiative> predecessor : draft.predecessors()) {
            String link = "'" + PlainText.shortened(draft.name()) + "' after " + predecessor;
            if (!known.contains(predecessor)) {
                notes.add("Predecessors whose own rows are left out are not kept", link);
            } else if (draft.schedule().isEmpty()) {
                notes.add("Predecessors of rows without both dates are not kept: the roadmap needs the days", link);
            } else {
                predecessors.add(predecessor);
            }
        }
        return draft.schedule().map(days -> new RoadmapItem(draft.id(), days, predecessors));
    }

    private void addOption(Draft draft, Money cost, Initiative.Builder initiative, PlanDraft plan) {
        if (draft.costDays().isPresent()) {
            initiative.addOption(plan.option(cost, draft.costDays().get()));
        } else {
            FiscalPeriod period = periods.withoutDates().orElseThrow();
            notes.add("Costs of rows without dates are put into " + period, PlainText.shortened(draft.name()));
            initiative.addOption(plan.option(cost, period));
        }
    }
}
