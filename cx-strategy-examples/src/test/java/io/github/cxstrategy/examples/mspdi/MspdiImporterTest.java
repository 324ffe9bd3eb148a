package io.github.cxstrategy.examples.mspdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalCalendar.YearNaming;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MspdiImporterTest {
    private static final Path SERVICE_DESK =
            Path.of("src/test/resources/io/github/cxstrategy/examples/mspdi/service-desk.xml");

    private static final String DATES = "<Start>2027-01-01T08:00:00</Start><Finish>2027-03-31T17:00:00</Finish>";

    private static MspdiImport read(String xml) {
        return read(xml, MspdiOptions.STANDARD);
    }

    private static MspdiImport read(String xml, MspdiOptions options) {
        MspdiImport imported = MspdiImporter.plan("a.xml", xml.getBytes(StandardCharsets.UTF_8), options);
        assertThat(PlanValidator.standard().validate(imported.plan()).errors()).isEmpty();
        StrategyJson json = StrategyJson.standard();
        assertThat(json.read(json.write(imported.plan()))).isEqualTo(imported.plan());
        return imported;
    }

    private static String project(String properties, String... tasks) {
        return "<Project xmlns=\"http://schemas.microsoft.com/project\">" + properties + "<Tasks>"
                + String.join("", tasks) + "</Tasks></Project>";
    }

    private static String task(int uid, int level, String name, String more) {
        return "<Task><UID>" + uid + "</UID><ID>" + uid + "</ID><Name>" + name + "</Name><OutlineLevel>" + level
                + "</OutlineLevel>" + more + "</Task>";
    }

    private static String after(int uid, int type) {
        return "<PredecessorLink><PredecessorUID>" + uid + "</PredecessorUID><Type>" + type
                + "</Type></PredecessorLink>";
    }

    private static String month(int month) {
        return String.format(
                Locale.ROOT,
                "<Start>2027-%02d-01T08:00:00</Start><Finish>2027-%02d-28T17:00:00</Finish>",
                month,
                month);
    }

    private static Initiative initiative(StrategicPlan plan, int uid) {
        return plan.initiatives().stream()
                .filter(initiative -> initiative.id().value().equals("task-" + uid))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(MspdiImport imported) {
        return imported.notes().stream().map(ImportNote::describe).toList();
    }

    private static List<String> before(StrategicPlan plan, int uid) {
        return plan.roadmap().stream()
                .flatMap(roadmap -> roadmap.items().stream())
                .filter(item -> item.initiative().value().equals("task-" + uid))
                .flatMap(item -> item.predecessors().stream())
                .map(Id::value)
                .toList();
    }

    private static List<String> costs(Initiative initiative) {
        return initiative.options().stream()
                .flatMap(option -> option.costs().stream())
                .map(line -> line.period() + " " + line.amount())
                .toList();
    }

    private static StrategicPlan serviceDesk(MspdiOptions options) throws IOException {
        return MspdiImporter.plan("service-desk.xml", Files.readAllBytes(SERVICE_DESK), options)
                .plan();
    }

    @Test
    void makesInitiativesOfTheTopLevel() throws IOException {
        StrategicPlan plan = serviceDesk(MspdiOptions.STANDARD);

        assertThat(plan.id().value()).isEqualTo("service-desk");
        assertThat(plan.name()).isEqualTo("Service desk 2027");
        assertThat(plan.date()).contains(LocalDate.of(2026, 11, 30));
        assertThat(plan.referenceDate()).contains(LocalDate.of(2026, 12, 15));
        assertThat(plan.initiatives())
                .extracting(Initiative::name)
                .containsExactly("Telefonie erneuern", "お客様ポータル", "Task 6");
        assertThat(initiative(plan, 1).schedule()).contains(DateSpan.of("2026-06-01", "2026-08-31"));
        assertThat(initiative(plan, 1).owners()).containsExactly(Id.of("resource-1"));
        assertThat(initiative(plan, 1).departments()).containsExactly(Id.of("Customer Service"), Id.of("IT"));
        assertThat(initiative(plan, 5).departments()).containsExactly(Id.of("IT"));
    }

    @Test
    void makesTheRoadmapOfDatesLinksAndMilestones() throws IOException {
        StrategicPlan plan = serviceDesk(MspdiOptions.STANDARD);

        assertThat(plan.roadmap())
                .contains(Roadmap.builder()
                        .addItem(RoadmapItem.of(Id.of("task-1"), DateSpan.of("2026-06-01", "2026-08-31")))
                        .addItem(new RoadmapItem(
                                Id.of("task-5"), DateSpan.of("2026-09-01", "2027-09-30"), Set.of(Id.of("task-1"))))
                        .addItem(RoadmapItem.of(Id.of("task-6"), DateSpan.of("2026-10-01", "2026-12-31")))
                        .addMilestone(Milestone.builder(Id.of("task-4"), "Numbers moved")
                                .reachedOn(LocalDate.of(2026, 8, 31))
                                .build())
                        .addMilestone(Milestone.builder(Id.of("task-9"), "Portal live")
                                .due(LocalDate.of(2027, 9, 30))
                                .addOwner(Id.of("resource-1"))
                                .build())
                        .build());
        assertThat(plan.initiatives())
                .allMatch(initiative -> initiative.prerequisites().isEmpty());
    }

    @Test
    void makesTeamsOfAssignments() throws IOException {
        assertThat(serviceDesk(MspdiOptions.STANDARD).teams())
                .containsExactly(
                        Team.builder(Id.of("team-1"), "Telefonie erneuern", Team.Kind.IMPLEMENTATION)
                                .addInitiative(Id.of("task-1"))
                                .addMember(Assignment.builder(Id.of("resource-1"))
                                        .responsibilities("Move all numbers")
                                        .build())
                                .addMember(Assignment.builder(Id.of("resource-2"))
                                        .responsibilities("Move all numbers")
                                        .build())
                                .build(),
                        Team.builder(Id.of("team-5"), "お客様ポータル", Team.Kind.IMPLEMENTATION)
                                .addInitiative(Id.of("task-5"))
                                .addMember(
                                        Assignment.builder(Id.of("resource-2")).build())
                                .build());
    }

    @Test
    void tellsHowFarTasksAre() throws IOException {
        StrategicPlan plan = serviceDesk(MspdiOptions.STANDARD);

        assertThat(initiative(plan, 5).actuals())
                .contains(new Actuals(
                        Optional.of(LocalDate.of(2026, 12, 15)),
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        Optional.of(Money.of("EUR", "30000.50")),
                        Optional.empty()));
        assertThat(initiative(plan, 1).actuals()).isEmpty();
    }

    @Test
    void takesActualsOfPartsWhereTheWholeHasNone() {
        String started = "<ActualStart>2027-01-0%dT08:00:00</ActualStart><ActualCost>%d</ActualCost>";
        MspdiImport imported = read(project(
                "<CurrencyCode>EUR</CurrencyCode><StatusDate>2027-01-01T17:00:00</StatusDate>",
                task(1, 1, "A", DATES),
                task(2, 2, "A1", DATES + String.format(Locale.ROOT, started, 4, 150)),
                task(3, 2, "A2", DATES + String.format(Locale.ROOT, started, 3, 250)),
                task(
                        4,
                        1,
                        "B",
                        DATES + "<PercentComplete>100</PercentComplete><ActualStart>2027-02-02T08:00:00</ActualStart>"
                                + "<ActualFinish>2027-02-01T08:00:00</ActualFinish><ActualCost>-5</ActualCost>"),
                task(5, 1, "C", DATES + "<ActualStart>soon</ActualStart><ActualCost>much</ActualCost>")));

        assertThat(initiative(imported.plan(), 1).actuals())
                .contains(new Actuals(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 1, 3)),
                        Optional.of(Money.of("EUR", "4.00")),
                        Optional.empty()));
        assertThat(initiative(imported.plan(), 4).implementedOn()).contains(LocalDate.of(2027, 2, 1));
        assertThat(initiative(imported.plan(), 4).actuals()).isEmpty();
        assertThat(notes(imported))
                .contains(
                        "Actual starts after the status date are of an unknown day (1): A.",
                        "Actual starts after the actual finish are left out (1): B (2027-02-02 and 2027-02-01).",
                        "Costs below zero are left out (1): B.",
                        "Values that are no date or no amount are left out (2): C (ActualStart soon), C (ActualCost"
                                + " much).");
    }

    @Test
    void keepsMilestonesOfInitiatives() {
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", DATES),
                task(2, 2, "Half", DATES + "<Milestone>1</Milestone>"),
                task(
                        3,
                        2,
                        "All",
                        "<Milestone>1</Milestone><PercentComplete>100</PercentComplete>"
                                + "<Finish>2027-02-01T08:00:00</Finish>"),
                task(4, 1, "Dear", DATES + "<Milestone>1</Milestone><Cost>100</Cost>")));

        assertThat(imported.plan().roadmap().orElseThrow().milestones())
                .containsExactly(
                        Milestone.builder(Id.of("task-2"), "Half")
                                .initiative(Id.of("task-1"))
                                .due(LocalDate.of(2027, 3, 31))
                                .build(),
                        Milestone.builder(Id.of("task-3"), "All")
                                .initiative(Id.of("task-1"))
                                .build());
        assertThat(imported.plan().initiatives()).extracting(Initiative::name).containsExactly("A", "Dear");
        assertThat(notes(imported))
                .contains("Finished tasks without a day on which they were, after they started, are not marked as done"
                        + " (1): All.")
                .noneMatch(note -> note.startsWith("Tasks below the outline level"));
    }

    @Test
    void makesInitiativesOfADeeperLevelWhereThatIsWanted() throws IOException {
        MspdiOptions leaves = new MspdiOptions(MspdiOptions.LEAVES, Optional.empty(), FiscalPeriod.Length.YEAR);
        StrategicPlan plan = serviceDesk(leaves);

        assertThat(plan.initiatives())
                .extracting(Initiative::name)
                .containsExactly("Choose a provider", "Move all numbers", "お客様ポータル", "Task 6");
        assertThat(before(plan, 3)).containsExactly("task-2");
        assertThat(before(plan, 5)).containsExactly("task-3");
        assertThat(serviceDesk(new MspdiOptions(2, Optional.empty(), FiscalPeriod.Length.YEAR)))
                .isEqualTo(plan);
    }

    @Test
    void marksAsPartialWhatItBringsAndSuppliesNothingElse() throws IOException {
        StrategicPlan plan = serviceDesk(MspdiOptions.STANDARD);

        assertThat(plan.declaredCoverage())
                .containsOnlyKeys(
                        PlanPart.INITIATIVES,
                        PlanPart.ROADMAP,
                        PlanPart.DEPARTMENTS,
                        PlanPart.PEOPLE,
                        PlanPart.TEAMS,
                        PlanPart.BUDGET)
                .allSatisfy((part, coverage) -> assertThat(coverage).isEqualTo(Coverage.PARTIAL));
        assertThat(plan.coverage(PlanPart.OBJECTIVES)).isEqualTo(Coverage.NOT_SUPPLIED);
        assertThat(read(project("")).plan().declaredCoverage()).containsOnlyKeys(PlanPart.INITIATIVES);
    }

    @Test
    void putsCostsIntoTheFiscalYearsOfTheFileByDays() throws IOException {
        StrategicPlan plan = serviceDesk(MspdiOptions.STANDARD);

        assertThat(plan.calendar()).contains(new FiscalCalendar(Month.JULY, YearNaming.BY_END));
        assertThat(costs(initiative(plan, 1))).containsExactly("2026 EUR 30000.00", "2027 EUR 62000.00");
        assertThat(costs(initiative(plan, 5))).containsExactly("2027 EUR 94702.28", "2028 EUR 28754.50");
        assertThat(initiative(plan, 6).options()).isEmpty();
        assertThat(costs(initiative(serviceDesk(new MspdiOptions(1, Optional.empty(), FiscalPeriod.Length.MONTH)), 1)))
                .containsExactly("2026-M12 EUR 30000.00", "2027-M01 EUR 31000.00", "2027-M02 EUR 31000.00");
    }

    @Test
    void addsUpCostsAndDatesWhereTheSummaryHasNone() {
        MspdiImport imported = read(project(
                "<CurrencyCode>JPY</CurrencyCode>",
                task(1, 1, "Whole", "<Summary>1</Summary><Cost>0</Cost>"),
                task(2, 2, "Half", "<Summary>1</Summary><Cost>7</Cost>"),
                task(3, 3, "One", DATES + "<Cost>150</Cost>"),
                task(
                        4,
                        3,
                        "Two",
                        "<Start>2027-06-01T08:00:00</Start><Finish>2027-06-30T17:00:00</Finish>"
                                + "<Cost>12300</Cost>")));

        assertThat(initiative(imported.plan(), 1).schedule()).contains(DateSpan.of("2027-01-01", "2027-06-30"));
        assertThat(costs(initiative(imported.plan(), 1))).containsExactly("2027 JPY 124");
        assertThat(notes(imported))
                .contains(
                        "Costs with fractions of the smallest coin are rounded to it (1): Whole.",
                        "Tasks below the outline level of initiatives are part of the one above; '--level' chooses"
                                + " another level (3): Half, One, Two.");
    }

    @Test
    void takesOverLinksBetweenInitiativesOnly() {
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", month(1)),
                task(2, 2, "A1", ""),
                task(3, 2, "A2", after(2, 1)),
                task(4, 1, "B", month(2)),
                task(5, 2, "B1", after(3, 1)),
                task(6, 1, "Gate", "<Milestone>1</Milestone>" + after(5, 1) + after(7, 1)),
                task(7, 1, "Second gate", "<Milestone>1</Milestone>" + after(6, 1) + after(1, 1)),
                task(8, 1, "C", month(3) + after(6, 1) + after(4, 0) + after(4, 2) + after(4, 3)),
                task(9, 1, "Free gate", "<Milestone>1</Milestone>"),
                task(10, 1, "D", month(4) + after(9, 1))));

        assertThat(before(imported.plan(), 1)).isEmpty();
        assertThat(before(imported.plan(), 4)).containsExactly("task-1");
        assertThat(before(imported.plan(), 8)).containsExactly("task-1", "task-4");
        assertThat(before(imported.plan(), 10)).isEmpty();
        assertThat(notes(imported))
                .contains(
                        "Links between tasks of one initiative are not kept (1): 'A2' after 'A1'.",
                        "What a milestone waits for is kept only as the way from one initiative to another (4): 'Gate'"
                                + " after 'B1', 'Gate' after 'Second gate', 'Second gate' after 'Gate' and 1 more.",
                        "Links to milestones that wait for no initiative are left out (1): 'D' after 'Free gate'.",
                        "Links of another kind than finish-to-start are left out (3): 'C' after 'B' (FF),"
                                + " 'C' after 'B' (SF), 'C' after 'B' (SS).");
    }

    @Test
    void takesOverLinksOfPartsOnlyWhereTheWholeInitiativesFollowEachOther() {
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", DATES),
                task(2, 2, "A1", month(1)),
                task(3, 1, "B", month(2) + after(2, 1)),
                task(4, 1, "C", month(2) + after(1, 1)),
                task(5, 1, "D", month(4) + after(2, 1)),
                task(6, 1, "E", after(1, 1))));

        assertThat(before(imported.plan(), 3)).isEmpty();
        assertThat(before(imported.plan(), 4)).containsExactly("task-1");
        assertThat(before(imported.plan(), 5)).containsExactly("task-1");
        assertThat(before(imported.plan(), 6)).isEmpty();
        assertThat(notes(imported))
                .contains(
                        "Links between parts of initiatives are left out where the one initiative does not end before"
                                + " the other starts (1): 'B' after 'A1'.",
                        "Links of initiatives without dates are not kept: the roadmap needs the days (1): E.");
    }

    @Test
    void leavesOutLinksThatLetTheNextTaskStartTooEarly() {
        String link = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>%d</LinkLag>"
                + "<LagFormat>5</LagFormat></PredecessorLink>";
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", month(1)),
                task(2, 1, "B", month(1) + String.format(Locale.ROOT, link, -4800)),
                task(3, 1, "C", month(2) + String.format(Locale.ROOT, link, 4800))));

        assertThat(before(imported.plan(), 2)).isEmpty();
        assertThat(before(imported.plan(), 3)).containsExactly("task-1");
        assertThat(notes(imported))
                .contains(
                        "Links with a lag below zero are left out: the one task may start before the other has ended"
                                + " (1): 'B' after 'A' (-8.0h).",
                        "Lags of links are not kept (1): 'C' after 'A' (8.0h).");
    }

    @Test
    void opensCircles() {
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", DATES + after(3, 1)),
                task(2, 1, "B", DATES + after(1, 1) + after(2, 1)),
                task(3, 1, "C", DATES + after(2, 1)),
                task(4, 1, "D", DATES + after(1, 1))));

        assertThat(before(imported.plan(), 1)).containsExactly("task-3");
        assertThat(before(imported.plan(), 2)).isEmpty();
        assertThat(before(imported.plan(), 3)).containsExactly("task-2");
        assertThat(before(imported.plan(), 4)).containsExactly("task-1");
        assertThat(notes(imported))
                .contains(
                        "Links of a task to itself are left out (1): 'B' after 'B'.",
                        "Links that close a circle of initiatives are left out (1): 'B' after 'A'.");
    }

    @Test
    void tellsLinksThatLeadNowhere() {
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", DATES + after(9, 1) + after(3, 1)),
                task(
                        2,
                        1,
                        "B",
                        "<PredecessorLink><PredecessorUID>50</PredecessorUID><CrossProject>1</CrossProject>"
                                + "<CrossProjectName>C:\\other.mpp\\7</CrossProjectName></PredecessorLink>"),
                task(3, 1, "Off", "<Active>0</Active>"),
                task(4, 1, "C", DATES + after(1, 7)),
                task(5, 1, "Ghost", "<ExternalTask>1</ExternalTask>")));

        assertThat(imported.plan().initiatives()).extracting(Initiative::name).containsExactly("A", "B", "C");
        assertThat(before(imported.plan(), 4)).containsExactly("task-1");
        assertThat(notes(imported))
                .contains(
                        "Links to tasks that are not in the file are left out (1): 'A' after task 9.",
                        "Links to inactive tasks and blank rows are left out (1): 'A' after 'Off'.",
                        "Links to tasks of other files are left out (1): 'B' after 'External Task'.",
                        "Links of an unknown kind are taken as finish-to-start (1): 'C' after task 1.",
                        "Inactive tasks are left out, with all below them (1): Off.",
                        "Tasks of other files are left out (2): External Task, Ghost.");
    }

    @Test
    void leavesOutWhatIsBelowAnInactiveTask() {
        MspdiImport imported = read(
                project("", task(1, 1, "Off", "<Active>0</Active>"), task(2, 2, "Below", ""), task(3, 1, "On", "")));

        assertThat(imported.plan().initiatives()).extracting(Initiative::name).containsExactly("On");
        assertThat(notes(imported)).contains("Inactive tasks are left out, with all below them (2): Off, Below.");
    }

    @Test
    void takesTheRowOfTheProjectForNoInitiative() {
        assertThat(read(project("", task(0, 0, "All", ""))).plan().initiatives())
                .isEmpty();
        assertThat(read(project("", task(1, 0, "All", ""), task(2, 1, "One", "")))
                        .plan()
                        .initiatives())
                .extracting(Initiative::name)
                .containsExactly("One");
        assertThat(read(project("", task(0, 1, "Zero", ""), task(1, 1, "One", "")))
                        .plan()
                        .initiatives())
                .extracting(Initiative::name)
                .containsExactly("Zero", "One");
    }

    @Test
    void marksFinishedTasksAsDone() {
        String done = "<PercentComplete>100</PercentComplete>";
        MspdiImport imported = read(project(
                "",
                task(1, 1, "A", DATES + done + "<ActualFinish>2027-03-15T12:00:00</ActualFinish>"),
                task(2, 1, "B", DATES + done + "<ActualFinish>2026-03-15T12:00:00</ActualFinish>"),
                task(3, 1, "C", DATES + done),
                task(
                        4,
                        1,
                        "D",
                        DATES + "<PercentComplete>99</PercentComplete>"
                                + "<ActualFinish>2027-03-15T12:00:00</ActualFinish>")));

        assertThat(initiative(imported.plan(), 1).implementedOn()).contains(LocalDate.of(2027, 3, 15));
        assertThat(imported.plan().initiatives())
                .filteredOn(initiative -> initiative.implementedOn().isPresent())
                .hasSize(1);
        assertThat(notes(imported))
                .contains(
                        "Finished tasks without a day on which they were, after they started, are not marked as done"
                                + " (2): B, C.",
                        "Percentages of progress are not kept (1): D (99 %).",
                        "Actual finishes of tasks that are not complete are left out (1): D.");
    }

    @Test
    void tellsValuesThatItCannotUse() {
        MspdiImport imported = read(project(
                "<CurrencyCode>EUR</CurrencyCode>",
                task(1, 1, "A", "<Start>2027-13-01T08:00:00</Start><Finish>soon</Finish><Cost>12,5</Cost>"),
                task(2, 1, "B", DATES + "<Cost>1e400</Cost>"),
                task(3, 1, "C", DATES + "<Cost>999999999999999999</Cost>"),
                task(4, 1, "D", DATES + "<Cost>-5</Cost>"),
                task(5, 1, "E", "<Cost>500</Cost>"),
                task(6, 1, "F", "<Start>2027-02-02T08:00:00</Start><Finish>2027-02-01T08:00:00</Finish>"),
                task(
                        7,
                        1,
                        "G",
                        "<Start>1027-02-02T08:00:00</Start><Finish>2027-02-01T08:00:00</Finish>"
                                + "<Cost>700</Cost>")));

        assertThat(imported.plan().initiatives())
                .hasSize(7)
                .allMatch(initiative -> initiative.options().isEmpty());
        assertThat(notes(imported))
                .contains(
                        "Values that are no date or no amount are left out (5): A (Start 2027-13-01T08:00:00), A"
                                + " (Finish soon), A (Cost 12,5) and 2 more.",
                        "Costs below zero are left out (1): D.",
                        "Costs of tasks without dates, or of more than 100 years, are left out: they have no fiscal"
                                + " period (2): E (EUR 5.00), G (EUR 7.00).",
                        "Dates that end before they start are left out (1): F (2027-02-02 to 2027-02-01).",
                        "No dates are known: there is no start or no finish in the file (2): A, E.");
    }

    @Test
    void computesTheFinishWhereThereIsOnlyADuration() {
        MspdiImport imported =
                read(project("", task(1, 1, "A", "<Start>2027-02-01T08:00:00</Start><Duration>PT16H0M0S</Duration>")));

        assertThat(initiative(imported.plan(), 1).schedule()).contains(DateSpan.of("2027-02-01", "2027-02-02"));
    }

    @Test
    void takesTheCurrencyOfTheFileElseThatOfTheUserElseEuro() {
        String tasks = task(1, 1, "A", DATES + "<Cost>12345</Cost>");
        MspdiOptions dollars = new MspdiOptions(1, Optional.of("USD"), FiscalPeriod.Length.YEAR);
        MspdiImport assumed = read(project("", tasks));
        MspdiImport converted = read(project("<CurrencyCode>GBP</CurrencyCode>", tasks), dollars);

        assertThat(costs(initiative(
                        read(project("<CurrencyCode>GBP</CurrencyCode>", tasks)).plan(), 1)))
                .containsExactly("2027 GBP 123.45");
        assertThat(costs(initiative(read(project("", tasks), dollars).plan(), 1)))
                .containsExactly("2027 USD 123.45");
        assertThat(costs(initiative(assumed.plan(), 1))).containsExactly("2027 EUR 123.45");
        assertThat(notes(assumed)).contains("The file names no currency; EUR is assumed, '--currency' says another.");
        assertThat(costs(initiative(converted.plan(), 1))).containsExactly("2027 USD 123.45");
        assertThat(notes(converted))
                .contains("The file says GBP but '--currency' says USD: amounts are taken as USD and not converted.");
        assertThatThrownBy(() -> read(project("<CurrencyCode>dollar</CurrencyCode>", tasks)))
                .isInstanceOf(ImportException.class)
                .hasMessage("a.xml: 'CurrencyCode' must be the ISO 4217 code of a currency that has coins but is"
                        + " 'dollar'. Maybe say the currency with '--currency'.");
        assertThat(notes(read(project("<CurrencyCode>dollar</CurrencyCode>", task(1, 1, "A", "")))))
                .noneMatch(note -> note.contains("dollar"));
    }

    @Test
    void takesPeopleFromResourcesAndContacts() {
        MspdiImport imported = read("<Project><Resources>"
                + "<Resource><UID>0</UID><ID>0</ID></Resource>"
                + "<Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><StandardRate>50</StandardRate></Resource>"
                + "<Resource><UID>2</UID><Name> </Name><Type>1</Type></Resource>"
                + "<Resource><UID>3</UID><Name>Left</Name><Type>1</Type><IsInactive>1</IsInactive></Resource>"
                + "<Resource><UID>4</UID><Name>Long</Name><Type>1</Type><Group>" + "x".repeat(201)
                + "</Group></Resource></Resources><Tasks>"
                + task(1, 1, "A", "<Contact>Ann</Contact>")
                + task(2, 1, "B", "<Contact>Bo  Berg</Contact>")
                + task(3, 1, "C", "<Contact>Bo Berg</Contact>")
                + task(4, 1, "D", "<Contact>" + "x".repeat(201) + "</Contact>")
                + "</Tasks><Assignments>"
                + "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
                + "<Assignment><UID>2</UID><TaskUID>8</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
                + "<Assignment><UID>3</UID><TaskUID>2</TaskUID><ResourceUID>8</ResourceUID></Assignment>"
                + "<Assignment><UID>4</UID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>"
                + "</Assignments></Project>");

        assertThat(imported.plan().people())
                .extracting(person -> person.id() + " " + person.name())
                .containsExactly("resource-1 Ann", "resource-2 Resource 2", "resource-4 Long", "Bo Berg Bo Berg");
        assertThat(initiative(imported.plan(), 1).owners()).containsExactly(Id.of("resource-1"));
        assertThat(initiative(imported.plan(), 2).owners()).containsExactly(Id.of("Bo Berg"));
        assertThat(initiative(imported.plan(), 3).owners()).containsExactly(Id.of("Bo Berg"));
        assertThat(initiative(imported.plan(), 4).owners()).isEmpty();
        assertThat(imported.plan().departments()).isEmpty();
        assertThat(notes(imported))
                .contains(
                        "Resources without a name are called after their number (1): Resource 2.",
                        "Inactive resources are left out (1): Left.",
                        "How much of their time people are assigned is not kept: Project counts it by task, a plan by"
                                + " fiscal period (1): Ann on 'A'.",
                        "Nobody is assigned to some initiatives (3): B, C, D.",
                        "Rates of resources are not kept; costs of tasks include them (1): Ann.",
                        "Assignments that name no task or no resource of the file are left out: 2.")
                .anyMatch(note -> note.startsWith("Groups with names longer than 200 characters"))
                .anyMatch(note -> note.startsWith("Contacts with names longer than 200 characters"));
    }

    @Test
    void tellsWhatElsePeopleWroteIntoTheFile() {
        MspdiImport imported = read(project(
                "<OutlineCodes><OutlineCode><FieldID>188744096</FieldID><FieldName>Outline Code1</FieldName>"
                        + "</OutlineCode></OutlineCodes>",
                task(
                        1,
                        1,
                        "A",
                        "<ConstraintType>4</ConstraintType><ConstraintDate>2027-01-01T08:00:00</ConstraintDate>"
                                + "<Deadline>2027-02-01T08:00:00</Deadline><Priority>900</Priority><Notes>x</Notes>"
                                + "<Hyperlink>x</Hyperlink><IsSubproject>1</IsSubproject>"
                                + "<SubprojectName>other.mpp</SubprojectName>"
                                + "<Baseline><Number>0</Number><Cost>500</Cost></Baseline>"
                                + "<OutlineCode><FieldID>188744096</FieldID><ValueID>1</ValueID></OutlineCode>"
                                + "<ExtendedAttribute><FieldID>188743731</FieldID><Value>x</Value>"
                                + "</ExtendedAttribute>")));

        assertThat(notes(imported))
                .contains(
                        "Constraints on dates are not kept (1): A (START_NO_EARLIER_THAN).",
                        "Deadlines are not kept (1): A.",
                        "Priorities are not kept: they order leveling, not initiatives (1): A.",
                        "Remarks are not kept (1): A.",
                        "Hyperlinks are not kept (1): A.",
                        "Inserted projects are taken as one task; their own tasks are not read (1): A.",
                        "Baselines are not kept (1): A.",
                        "Custom fields and outline codes are not kept (2): Outline Code1 (1 value), field 188743731"
                                + " (1 value).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć gęślą jaźń",
                "顧客の声 🙂",
                "تجربة العميل",
                "R&amp;D &lt;b&gt;",
                "e\u0301 and \u00e9",
                "'; DROP TABLE--"
            })
    void keepsNamesOfAnyScript(String name) {
        assertThat(read(project("", task(1, 1, name, "")))
                        .plan()
                        .initiatives()
                        .get(0)
                        .name())
                .isEqualTo(name.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"));
    }

    @Test
    void cleansNamesThatAPlanCannotHold() {
        assertThat(read(project("", task(1, 1, "A&#x85;B&#x9B;31m", "")))
                        .plan()
                        .initiatives()
                        .get(0)
                        .name())
                .isEqualTo("A B 31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "ISO-8859-1"})
    void readsTheEncodingThatTheFileNames(String encoding) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + project("", task(1, 1, "Größe", ""));
        MspdiImport imported =
                MspdiImporter.plan("a.xml", xml.getBytes(Charset.forName(encoding)), MspdiOptions.STANDARD);

        assertThat(imported.plan().initiatives().get(0).name()).isEqualTo("Größe");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertThat(read("\uFEFF" + project("", task(1, 1, "A", ""))).plan().initiatives())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | a.xml, line 1: The file must be well-formed XML but is not.",
                "<Project> | a.xml, line 1: The file must be well-formed XML but is not.",
                "<html/> | a.xml, line 1: The file must be Microsoft Project XML, an element 'Project', but starts with 'html'. Maybe save it in Project as XML, not as a project.",
                "<Project xmlns='urn:other'/> | a.xml, line 1: The file must be Microsoft Project XML, an element 'Project', but starts with 'Project'. Maybe save it in Project as XML, not as a project.",
                "<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Project>&x;</Project> | a.xml, line 1: The file must have no document type declaration but has one.",
                "<Project><Tasks><Task><Name>A</Name></Task></Tasks></Project> | a.xml, line 1: Every task must have a UID, a whole number, but one has ''.",
                "<Project><Tasks><Task><UID>1</UID></Task><Task><UID>1</UID></Task></Tasks></Project> | a.xml, line 1: Every task must have a UID of its own but two have 1.",
                "<Project><Tasks><Task><UID>1</UID><OutlineLevel>1001</OutlineLevel></Task></Tasks></Project> | a.xml, line 1: An outline level must be a whole number of at most 1000 but is '1001'.",
                "<Project><Tasks><Task><UID>1</UID><OutlineLevel>top</OutlineLevel></Task></Tasks></Project> | a.xml, line 1: An outline level must be a whole number of at most 1000 but is 'top'.",
                "<Project><Resources><Resource><UID>x</UID></Resource></Resources></Project> | a.xml, line 1: Every resource must have a UID, a whole number, but one has 'x'.",
                "<Project><Resources><Resource><UID>1</UID></Resource><Resource><UID>1</UID></Resource></Resources></Project> | a.xml, line 1: Every resource must have a UID of its own but two have 1.",
            })
    void refusesWhatIsNoProjectFile(String xml, String message) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThatThrownBy(() -> read(xml))
                    .isInstanceOf(ImportException.class)
                    .hasMessage(message);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> read("<Project>" + "<Tasks>".repeat(100_000)))
                .hasMessage("a.xml, line 1: Elements must be nested at most 64 deep but are deeper.");
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingOfTheFile() {
        byte[] bytes = project("", task(1, 1, "Größe", "")).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> MspdiImporter.plan("a.xml", bytes, MspdiOptions.STANDARD))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("The file must be well-formed XML but is not.");
    }

    @Test
    void refusesWhatMpxjCannotRead() {
        assertThatThrownBy(() -> read(
                        project("", task(1, 1, "A", "<ExtendedAttribute><FieldID>abc</FieldID></ExtendedAttribute>"))))
                .isInstanceOf(ImportException.class)
                .hasMessage("a.xml: The file must be Microsoft Project XML that MPXJ can read but it cannot: For input"
                        + " string: \"abc\".");
    }

    @Test
    void refusesAFileWhoseNameIsNoId() {
        byte[] bytes = project("").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MspdiImporter.plan(".xml", bytes, MspdiOptions.STANDARD))
                .hasMessage(".xml: The name of the file must do as the id of a plan but does not. 'id' must hold text"
                        + " but is blank.");
    }

    @Test
    void readsAnOutlineThatIsDeepAndAChainThatIsLong() {
        StringBuilder tasks = new StringBuilder();
        for (int uid = 1; uid <= 1_000; uid++) {
            tasks.append(task(uid, uid, "Deep", ""));
        }
        for (int uid = 1_001; uid <= 10_000; uid++) {
            tasks.append(task(uid, 1, "Long", DATES + after(uid - 1, 1)));
        }
        MspdiOptions leaves = new MspdiOptions(MspdiOptions.LEAVES, Optional.empty(), FiscalPeriod.Length.YEAR);
        MspdiImport imported = read(project("", tasks.toString()), leaves);

        assertThat(imported.plan().initiatives()).hasSize(9_001);
        assertThat(before(imported.plan(), 10_000)).containsExactly("task-9999");
    }

    @Test
    void checksItsOptions() {
        assertThatThrownBy(() -> new MspdiOptions(0, Optional.empty(), FiscalPeriod.Length.YEAR))
                .hasMessage("'level' must be at least 1 but is 0.");
        assertThatThrownBy(() -> new MspdiOptions(1, Optional.of("euro"), FiscalPeriod.Length.YEAR))
                .hasMessage("'currency' must be an ISO 4217 code but is 'euro'.");
    }
}
