package io.github.cxstrategy.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImporterTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples/csv");

    private static final String ALL = "\"id\": \"id\", \"name\": \"name\", \"cost\": \"cost\", \"start\": \"start\","
            + " \"end\": \"end\", \"predecessors\": \"after\"";
    private static final String NEEDS = ALL.replace("predecessors", "prerequisites");
    private static final String HEAD = "id,name,cost,start,end,after\n";

    static CsvMapping mapping(String columns, String more) {
        return StrategyJson.standard()
                .read(
                        CsvMapping.class,
                        ("{\"formatVersion\": \"1.0\", \"columns\": {" + columns + "}" + more + "}")
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static CsvMapping euros(String more) {
        return mapping(ALL, ", \"amounts\": {\"currency\": \"EUR\"}" + more);
    }

    private static CsvImport read(String csv, CsvMapping mapping, boolean skips) {
        CsvImport imported = CsvImporter.plan("t.csv", csv.getBytes(StandardCharsets.UTF_8), mapping, skips);
        assertThat(PlanValidator.standard().validate(imported.plan()).errors()).isEmpty();
        StrategyJson json = StrategyJson.standard();
        assertThat(json.read(json.write(imported.plan()))).isEqualTo(imported.plan());
        return imported;
    }

    private static CsvImport read(String csv, CsvMapping mapping) {
        return read(csv, mapping, false);
    }

    private static List<String> refusal(String csv, CsvMapping mapping) {
        return catchThrowableOfType(ImportException.class, () -> read(csv, mapping))
                .lines();
    }

    private static List<String> costs(Initiative initiative) {
        return initiative.options().stream()
                .flatMap(option -> option.costs().stream())
                .map(line -> line.period() + " " + line.amount())
                .toList();
    }

    private static List<String> notes(CsvImport imported) {
        return imported.notes().stream().map(ImportNote::describe).toList();
    }

    @Test
    void readsEveryFieldThatIsMapped() throws IOException {
        CsvMapping mapping = StrategyJson.standard()
                .read(CsvMapping.class, Files.readAllBytes(FOLDER.resolve("portfolio-map.json")));
        CsvImport imported =
                CsvImporter.plan("portfolio.csv", Files.readAllBytes(FOLDER.resolve("portfolio.csv")), mapping, false);
        StrategicPlan plan = imported.plan();
        Initiative chat = plan.initiatives().get(1);

        assertThat(plan.id().value()).isEqualTo("service-2027");
        assertThat(plan.name()).isEqualTo("Service portfolio 2027");
        assertThat(imported.rows()).isEqualTo(5);
        assertThat(imported.rowsLeftOut()).isZero();
        assertThat(chat.id().value()).isEqualTo("P-02");
        assertThat(chat.name()).isEqualTo("Chat, also at night\n(pilot)");
        assertThat(chat.schedule()).contains(DateSpan.of("2026-09-01", "2026-12-31"));
        assertThat(chat.priorityRank()).contains(2);
        assertThat(chat.departments()).containsExactly(Id.of("Customer Service"));
        assertThat(chat.owners()).containsExactly(Id.of("Tomasz Żak"));
        assertThat(chat.prerequisites()).containsExactly(Id.of("P-01"));
        assertThat(chat.estimate())
                .contains(new CostEstimate(
                        Money.of("EUR", "1000000"),
                        Money.of("EUR", "1250000"),
                        Money.of("EUR", "1600750"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(costs(chat)).containsExactly("2027-Q1 EUR 307377.04", "2027-Q2 EUR 942622.96");
        assertThat(plan.initiatives().get(0).departments()).containsExactly(Id.of("Customer Service"), Id.of("IT"));
        assertThat(plan.initiatives().get(2))
                .isEqualTo(Initiative.builder(Id.of("P-03"), "お客様ポータル")
                        .schedule(DateSpan.of("2027-01-01", "2027-06-30"))
                        .addDepartment(Id.of("IT"))
                        .addPrerequisite(Id.of("P-02"))
                        .build());
        assertThat(plan.roadmap())
                .contains(Roadmap.builder()
                        .addItem(RoadmapItem.of(Id.of("P-01"), DateSpan.of("2026-07-01", "2026-09-30")))
                        .addItem(RoadmapItem.of(Id.of("P-02"), DateSpan.of("2026-09-01", "2026-12-31")))
                        .addItem(new RoadmapItem(
                                Id.of("P-03"),
                                DateSpan.of("2027-01-01", "2027-06-30"),
                                Set.of(Id.of("P-01"), Id.of("P-02"))))
                        .addItem(RoadmapItem.of(Id.of("P-05"), DateSpan.of("2026-07-01", "2026-08-15")))
                        .build());
        assertThat(plan.initiatives().get(3).name()).isEqualTo("Help pages \"new\"");
        assertThat(costs(plan.initiatives().get(3))).containsExactly("2027-Q4 EUR 12000.00");
        assertThat(plan.initiatives().get(4).implementedOn()).contains(LocalDate.of(2026, 8, 14));
        assertThat(plan.people()).extracting(person -> person.id().value()).containsExactly("Ida Krüger", "Tomasz Żak");
        assertThat(plan.declaredCoverage())
                .containsOnlyKeys(
                        PlanPart.INITIATIVES, PlanPart.ROADMAP, PlanPart.DEPARTMENTS, PlanPart.PEOPLE, PlanPart.BUDGET)
                .allSatisfy((part, coverage) -> assertThat(coverage).isEqualTo(Coverage.PARTIAL));
        assertThat(notes(imported))
                .containsExactly(
                        "No cost is known where the column is empty (1): お客様ポータル.",
                        "Costs of rows without dates are put into 2027-Q4 (1): Help pages \"new\".",
                        "Rows without any content are passed over: 1.",
                        "Columns that the mapping does not name are not kept (1): 'Status'.",
                        "No budget is known: the pool 'budget', which is to pay all costs, holds no money yet.");
    }

    @Test
    void needsOnlyIdsAndNames() {
        StrategicPlan plan = read("name,id\nOne,1\n", mapping("\"id\": \"id\", \"name\": \"name\"", ""))
                .plan();

        assertThat(plan.id().value()).isEqualTo("t");
        assertThat(plan.name()).isEqualTo("t");
        assertThat(plan.initiatives())
                .containsExactly(Initiative.builder(Id.of("1"), "One").build());
        assertThat(plan.budget()).isEmpty();
        assertThat(plan.declaredCoverage()).containsOnlyKeys(PlanPart.INITIATIVES);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsLine() {
        String csv = HEAD
                + "1,One,10,2027-01-01,2027-02-01,\n"
                + ",,x,2027-02-30,yesterday,\n"
                + "1,\"Two\nlines\",-5,2027-03-01,2027-02-01,\n"
                + "4,Four,5,,,9\n"
                + "5,Five,\"1,000\",2027-01-01,2027-01-01,\n"
                + "6,Six,0.001,2027-01-01,2027-01-01,4\n"
                + "7,Seven,99999999999999999999,2027-01-01,2027-01-01,\n"
                + "8,Eight\n"
                + "9,Nine,5,2027-01-01,2227-01-01,10\n"
                + "10,Ten,5,2027-01-01,2027-01-01,9\n"
                + "11,Eleven,5,2027-01-01,2027-01-01,12\n"
                + "12,Twelve,5,2027-01-01,2027-01-01,11\n"
                + "13,Thirteen,5,2027-01-01,2027-01-01,1;10\n"
                + "1,Fourteen,5,2027-01-01,2027-01-01,13\n";

        assertThat(refusal(csv, euros("")))
                .containsExactly(
                        "t.csv, line 3: 'id' must hold text but is empty.",
                        "t.csv, line 3: 'name' must hold text but is empty.",
                        "t.csv, line 3: 'start' must be a date like 2027-03-31 (yyyy-MM-dd) but is '2027-02-30'.",
                        "t.csv, line 3: 'end' must be a date like 2027-03-31 (yyyy-MM-dd) but is 'yesterday'.",
                        "t.csv, line 3: 'cost' must be a number such as 1200.50 but is 'x'.",
                        "t.csv, line 4: 'end' must not lie before 'start', 2027-03-01, but is 2027-02-01. Maybe the two"
                                + " dates are swapped.",
                        "t.csv, line 4: 'cost' must not be negative but is '-5'.",
                        "t.csv, line 6: 'cost' must fall into a fiscal period but the row has no date. Maybe say with"
                                + " 'periods.withoutDates' into which such costs fall.",
                        "t.csv, line 7: 'cost' must be a number such as 1200.50 but is '1,000'.",
                        "t.csv, line 8: 'cost' must have no fractions of the smallest coin (in EUR there are 2"
                                + " decimals, unless 'amounts.rounding' says how to round) but is '0.001'.",
                        "t.csv, line 9: 'cost' must be at most EUR 92233720368547758.07 but is '99999999999999999999'.",
                        "t.csv, line 10: A row must have the 6 fields that the first row names but has 2. Maybe a text"
                                + " with a delimiter or a line end lacks its quotes.",
                        "t.csv, line 11: 'cost' must be spent within 100 years but the row runs from 2027-01-01 to"
                                + " 2227-01-01.",
                        "t.csv, line 14: 'after' must not close a circle but does: 11 -> 12 -> 11.",
                        "t.csv, line 15: 'after' must name ids of this table but there is no '1;10'. Maybe these are"
                                + " several, and 'separators.predecessors' is missing from the mapping.",
                        "t.csv, line 16: 'id' must be used once but '1' stands in line 2 already.");
    }

    @Test
    void tellsMoneyFromTime() {
        String csv = HEAD + "1,One,10,2027-01-01,2027-02-01,\n" + "2,Two,10,2027-03-01,2027-04-01,1\n";
        StrategicPlan inTime = read(csv, euros("")).plan();
        StrategicPlan byMoney = read(csv, mapping(NEEDS, ", \"amounts\": {\"currency\": \"EUR\"}"))
                .plan();

        assertThat(inTime.initiatives())
                .allMatch(initiative -> initiative.prerequisites().isEmpty());
        assertThat(inTime.roadmap().orElseThrow().items().get(1).predecessors()).containsExactly(Id.of("1"));
        assertThat(byMoney.initiatives().get(1).prerequisites()).containsExactly(Id.of("1"));
        assertThat(byMoney.roadmap()).isEmpty();
    }

    @Test
    void tellsPrerequisitesThatAreWrongAsItTellsPredecessors() {
        String csv = HEAD
                + "1,One,,,,2\n"
                + "2,Two,,,,1\n"
                + "3,Three,,,,9\n"
                + "4,Four,,2027-01-01,2026-01-01,\n"
                + "5,Five,,,,4\n";
        CsvMapping mapping = mapping(NEEDS, ", \"amounts\": {\"currency\": \"EUR\"}");

        assertThat(read(csv, mapping, true).problems().stream().map(problem -> problem.describe("t.csv")))
                .containsExactly(
                        "t.csv, line 3: 'after' must not close a circle but does: 1 -> 2 -> 1.",
                        "t.csv, line 4: 'after' must name ids of this table but there is no '9'. Maybe these are several,"
                                + " and 'separators.prerequisites' is missing from the mapping.",
                        "t.csv, line 5: 'end' must not lie before 'start', 2027-01-01, but is 2026-01-01. Maybe the two"
                                + " dates are swapped.");
        assertThat(notes(read(csv, mapping, true)))
                .contains("Prerequisites whose own rows are left out are not kept (2): 'One' needs 2, 'Five' needs 4.");
    }

    @Test
    void keepsNoPredecessorsOfRowsThatAreOnNoRoadmap() {
        CsvImport imported = read(HEAD + "1,One,,,,\n" + "2,Two,,2027-03-01,,1\n", euros(""));

        assertThat(imported.plan().roadmap()).isEmpty();
        assertThat(notes(imported))
                .contains("Predecessors of rows without both dates are not kept: the roadmap needs the days (1): 'Two'"
                        + " after 1.");
    }

    @Test
    void leavesOutBadRowsOnlyIfThatIsWanted() {
        String csv = HEAD
                + "1,One,10,2027-01-01,2027-02-01,\n"
                + "2,Two,x,2027-01-01,y,\n"
                + "3,Three,10,2027-01-01,2027-02-01,2\n"
                + "4,Four,10,2027-01-01\n";
        CsvImport imported = read(csv, euros(""), true);

        assertThat(imported.rows()).isEqualTo(4);
        assertThat(imported.rowsLeftOut()).isEqualTo(2);
        assertThat(imported.problems()).hasSize(3);
        assertThat(imported.plan().initiatives()).extracting(Initiative::name).containsExactly("One", "Three");
        assertThat(imported.plan().roadmap().orElseThrow().items())
                .hasSize(2)
                .allMatch(item -> item.predecessors().isEmpty());
        assertThat(notes(imported))
                .contains("Predecessors whose own rows are left out are not kept (1): 'Three' after 2.");
        assertThat(refusal(csv, euros(""))).hasSize(3);
    }

    @Test
    void readsAQuotedFieldOverSeveralLinesAndCountsThem() {
        String csv = "id,name,cost,start,end,after\r\n"
                + "1,\"One\r\n\"\"1\"\"\",,,,\r\n"
                + "\r\n"
                + "2,Two,x,2027-01-01,,\r\n";

        assertThat(refusal(csv, euros("")))
                .containsExactly("t.csv, line 5: 'cost' must be a number such as 1200.50 but is 'x'.");
        assertThat(refusal(csv.replace("\r\n", "\r"), euros("")))
                .containsExactly("t.csv, line 5: 'cost' must be a number such as 1200.50 but is 'x'.");
        assertThat(refusal(csv.replace("\r\n", "\n"), euros("")))
                .containsExactly("t.csv, line 5: 'cost' must be a number such as 1200.50 but is 'x'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | , | . | | 1234.56",
                "1234,56 | , | . | | 1234.56",
                "1 234 567.5 | . | ' ' | | 1234567.50",
                "1\u00A0234.5 | . | ' ' | | 1234.50",
                "1\u202F234.5 | . | ' ' | | 1234.50",
                "1’234.50 | . | ’ | | 1234.50",
                "$1,200.00 | . | , | $ | 1200.00",
                "1.200 kr | , | . | kr | 1200.00",
                "12.5E1 | . | , | | 125.00",
                "2e-2 | . | , | | 0.02",
                "-0 | . | , | | 0.00",
                "007 | . | , | | 7.00",
            })
    void readsAmountsAsTheyAreWritten(String text, String decimals, String thousands, String symbol, String amount) {
        String form = "{\"currency\": \"EUR\", \"decimalSeparator\": \"" + decimals + "\", \"thousandsSeparator\": \""
                + thousands + "\"" + (symbol == null ? "" : ", \"symbol\": \"" + symbol + "\"") + "}";
        CsvImport imported =
                read(HEAD + "1,One,\"" + text + "\",2027-01-01,2027-01-01,\n", mapping(ALL, ", \"amounts\": " + form));

        assertThat(costs(imported.plan().initiatives().get(0))).containsExactly("2027 EUR " + amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,2345", "12,34,567", "1.5,000", ".5", "5.", "(5)", "1e999", "NaN", "٣", "+5", "1 000", "0x10"})
    void refusesWhatIsNoAmount(String text) {
        CsvMapping mapping = mapping(ALL, ", \"amounts\": {\"currency\": \"EUR\", \"thousandsSeparator\": \",\"}");

        assertThat(refusal(HEAD + "1,One,\"" + text + "\",2027-01-01,2027-01-01,\n", mapping))
                .containsExactly("t.csv, line 2: 'cost' must be a number such as 1,200.50 but is '" + text + "'.");
    }

    @Test
    void scalesAndRoundsAmounts() {
        String csv = HEAD + "1,One,0.0000125,2027-01-01,2027-01-01,\n";
        String amounts = ", \"amounts\": {\"currency\": \"JPY\", \"scale\": 1000000";

        assertThat(costs(read(csv, mapping(ALL, amounts + ", \"rounding\": \"HALF_EVEN\"}"))
                        .plan()
                        .initiatives()
                        .get(0)))
                .containsExactly("2027 JPY 12");
        assertThat(refusal(csv, mapping(ALL, amounts + "}")))
                .containsExactly("t.csv, line 2: 'cost' must have no fractions of the smallest coin (in JPY there are 0"
                        + " decimals, unless 'amounts.rounding' says how to round) but is '0.0000125'.");
    }

    @Test
    void takesZeroForZeroAndAnEmptyCellForUnknown() {
        CsvImport imported = read(HEAD + "1,One,0,2027-01-01,2027-01-01,\n2,Two,,2027-01-01,2027-01-01,\n", euros(""));

        assertThat(costs(imported.plan().initiatives().get(0))).containsExactly("2027 EUR 0.00");
        assertThat(imported.plan().initiatives().get(1).options()).isEmpty();
        assertThat(notes(imported)).contains("No cost is known where the column is empty (1): Two.");
    }

    @Test
    void wantsAllThreePointsInOrder() {
        CsvMapping mapping = mapping(
                "\"id\": \"id\", \"name\": \"id\", \"low\": \"l\", \"likely\": \"m\", \"high\": \"h\"",
                ", \"amounts\": {\"currency\": \"EUR\"}, \"periods\": {\"withoutDates\": \"2027\"}");

        assertThat(refusal("id,l,m,h\n1,1,2,3\n2,3,2,1\n3,1,,3\n4,,,\n5,,,5\n6,x,2,3\n", mapping))
                .containsExactly(
                        "t.csv, line 3: 'm' must lie between 'l' and 'h' but is EUR 2.00 (low EUR 3.00, high EUR"
                                + " 1.00).",
                        "t.csv, line 4: 'm' must be given together with 'l' and 'h' but only 2 of the three are.",
                        "t.csv, line 6: 'm' must be given together with 'l' and 'h' but only 1 of the three is.",
                        "t.csv, line 7: 'l' must be a number such as 1200.50 but is 'x'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy | en | 31.03.2027",
                "M/d/yy | en | 3/31/27",
                "d MMM yyyy | en | 31 mar 2027",
                "d. MMMM yyyy | de | 31. März 2027",
                "yyyy-MM-dd'T'HH:mm:ssX | en | 2027-03-31T23:30:00Z",
                "yyyy-MM-dd'T'HH:mm:ss'yyyy' | en | 2027-03-31T23:30:00yyyy",
                "MM/dd/yyyy h:mm a | en | 03/31/2027 5:00 PM",
                "yyyyMMdd[ HH:mm] | en | 20270331",
            })
    void readsDatesAsTheyAreWritten(String format, String language, String text) {
        String form = ", \"dates\": {\"format\": \"" + format + "\", \"language\": \"" + language + "\"}";
        CsvImport imported = read(HEAD + "1,One,," + text + "," + text + ",\n", euros(form));

        assertThat(imported.plan().initiatives().get(0).schedule()).contains(DateSpan.of("2027-03-31", "2027-03-31"));
    }

    @Test
    void takesTheCurrencyOfMostRows() {
        CsvMapping mapping = mapping(ALL + ", \"currency\": \"unit\"", "");
        String csv = """
                id,name,cost,start,end,after,unit
                1,One,1,2027-01-01,,,EUR
                2,Two,1,2027-01-01,,,USD
                3,Three,1,2027-01-01,,,USD
                4,Four,1,2027-01-01,,,dollar
                5,Five,1,2027-01-01,,,
                6,Six,,2027-01-01,,,EUR
                """;

        assertThat(refusal(csv, mapping))
                .containsExactly(
                        "t.csv, line 2: 'unit' must be USD, as in most rows, but is 'EUR'. Maybe convert the amounts"
                                + " first: a plan has one currency.",
                        "t.csv, line 5: 'unit' must be USD, as in most rows, but is 'dollar'. Maybe convert the amounts"
                                + " first: a plan has one currency.",
                        "t.csv, line 6: 'unit' must be USD, as in most rows, but is empty. Maybe convert the amounts"
                                + " first: a plan has one currency.");
        CsvMapping fixed = mapping(ALL + ", \"currency\": \"unit\"", ", \"amounts\": {\"currency\": \"EUR\"}");
        assertThat(refusal(csv, fixed))
                .hasSize(3)
                .first()
                .asString()
                .contains("line 3: 'unit' must be EUR, as 'amounts.currency' says, but is 'USD'.");
    }

    @Test
    void knowsNoCostWhereNoRowNamesACurrency() {
        CsvMapping mapping = mapping(ALL + ", \"currency\": \"unit\"", "");

        assertThat(refusal("id,name,cost,start,end,after,unit\n1,One,1,2027-01-01,,,x\n", mapping))
                .containsExactly("t.csv, line 2: 'unit' must be the ISO 4217 code of a currency that has coins but is"
                        + " 'x'.");
        assertThat(refusal("id,name,cost,start,end,after,unit\n1,One,1,2027-01-01,,,\n", mapping))
                .containsExactly("t.csv, line 2: 'unit' must be the ISO 4217 code of a currency that has coins but is"
                        + " empty.");
    }

    @Test
    void takesOneDateForTheDayOfTheCost() {
        CsvImport imported = read(
                HEAD + "1,One,5,2027-05-01,,\n2,Two,5,,2028-05-01,\n", euros(", \"periods\": {\"length\": \"MONTH\"}"));

        assertThat(costs(imported.plan().initiatives().get(0))).containsExactly("2027-M05 EUR 5.00");
        assertThat(costs(imported.plan().initiatives().get(1))).containsExactly("2028-M05 EUR 5.00");
        assertThat(imported.plan().initiatives())
                .allMatch(initiative -> initiative.schedule().isEmpty());
        assertThat(notes(imported)).contains("No schedule is known where only one of start and end is (2): One, Two.");
    }

    @Test
    void refusesRanksAndDatesOfGoingLiveThatCannotBe() {
        CsvMapping mapping = mapping(
                "\"id\": \"id\", \"name\": \"id\", \"rank\": \"r\", \"start\": \"s\", \"implementedOn\": \"d\"", "");

        assertThat(refusal("id,r,s,d\n1,0,,\n2,1.5,,\n3,1,2027-02-01,2027-01-01\n", mapping))
                .containsExactly(
                        "t.csv, line 2: 'r' must be a whole number from 1 but is '0'.",
                        "t.csv, line 3: 'r' must be a whole number from 1 but is '1.5'.",
                        "t.csv, line 4: 'd' must not lie before 's', 2027-02-01, but is 2027-01-01. Maybe the two dates"
                                + " are swapped.");
    }

    @Test
    void refusesIdsThatAreNone() {
        CsvMapping mapping = mapping("\"id\": \"id\", \"name\": \"n\", \"departments\": \"d\", \"owner\": \"o\"", "");
        String longName = "x".repeat(201);

        assertThat(refusal("id,n,d,o\n\"a\nb\",One,,\n2,Two," + longName + "," + longName + "\n", mapping))
                .containsExactly(
                        "t.csv, line 2: 'id' must do as an id, which has one line and at most 200 characters, but is"
                                + " 'a b'.",
                        "t.csv, line 4: 'd' must do as an id, which has one line and at most 200 characters, but is '"
                                + "x".repeat(50) + "...'.",
                        "t.csv, line 4: 'o' must do as an id, which has one line and at most 200 characters, but is '"
                                + "x".repeat(50) + "...'.");
    }

    @Test
    void namesColumnsThatAreNotThereAllAtOnce() {
        assertThat(refusal(
                        "ID,name,name,Cost \n",
                        mapping("\"id\": \"id\", \"name\": \"name\", \"owner\": \"Owner\"", "")))
                .containsExactly(
                        "t.csv: The first row must name the column 'id' once, as 'columns.id' says, but names it never."
                                + " Maybe 'ID' is meant.",
                        "t.csv: The first row must name the column 'name' once, as 'columns.name' says, but names it"
                                + " several times.",
                        "t.csv: The first row must name the column 'Owner' once, as 'columns.owner' says, but names it"
                                + " never. The columns are 'ID', 'name', 'name', 'Cost'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | t.csv: The first row must name the columns but the file is empty.",
                "'\n\n' | t.csv: The first row must name the columns but the file is empty.",
                "'\"id' | t.csv, line 1: A field that starts with a quote must end with one, before a delimiter or a line end, but one here does not; nothing below could be read. Maybe a quote within a text is not doubled.",
            })
    void refusesWhatIsNoTable(String csv, String message) {
        assertThat(refusal(csv, euros(""))).containsExactly(message);
    }

    @Test
    void tellsWhereQuotesEndTheReading() {
        assertThat(refusal(HEAD + "1,One,x,2027-01-01,,\n2,\"Two\"s,,,,\n3,Three,,,,\n", euros("")))
                .containsExactly(
                        "t.csv, line 2: 'cost' must be a number such as 1200.50 but is 'x'.",
                        "t.csv, line 3: A field that starts with a quote must end with one, before a delimiter or a"
                                + " line end, but one here does not; nothing below could be read. Maybe a quote within"
                                + " a text is not doubled.");
        assertThat(refusal(HEAD + "1,\"One,,,,\n2,Two,,,,\n", euros("")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("t.csv, line 2: A field that starts with a quote");
    }

    @Test
    void suggestsAnotherDelimiter() {
        CsvMapping mapping = mapping("\"id\": \"id;name\", \"name\": \"x\"", "");

        assertThat(refusal("id;name,x\n1;One\n", mapping))
                .containsExactly("t.csv, line 2: A row must have the 2 fields that the first row names but has 1."
                        + " Maybe 'file.delimiter' is another one.");
    }

    @Test
    void looksForColumnsWithoutTheBlanksAroundThem() {
        CsvImport imported = read(" id , name,\n1,One,x\n", mapping("\"id\": \"id \", \"name\": \"name\"", ""));

        assertThat(imported.plan().initiatives()).hasSize(1);
        assertThat(notes(imported))
                .containsExactly("Columns that the mapping does not name are not kept (1): '(no name)'.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252", "ISO-8859-15"})
    void readsTheEncodingThatIsNamed(String charset) {
        CsvMapping mapping =
                mapping("\"id\": \"Größe\", \"name\": \"Größe\"", ", \"file\": {\"charset\": \"" + charset + "\"}");
        byte[] bytes = "Größe\nÄ\n".getBytes(Charset.forName(charset));

        assertThat(CsvImporter.plan("t.csv", bytes, mapping, false)
                        .plan()
                        .initiatives()
                        .get(0)
                        .name())
                .isEqualTo("Ä");
    }

    @Test
    void refusesAnotherEncodingThanIsNamed() {
        CsvMapping mapping = mapping("\"id\": \"id\", \"name\": \"id\"", "");
        CsvMapping western = mapping("\"id\": \"id\", \"name\": \"id\"", ", \"file\": {\"charset\": \"windows-1252\"}");

        assertThatThrownBy(() ->
                        CsvImporter.plan("t.csv", "id\n1\nÄ\n".getBytes(StandardCharsets.ISO_8859_1), mapping, false))
                .hasMessage("t.csv, line 3: The file must be text in UTF-8 but is not. Maybe it has another"
                        + " 'file.charset', such as windows-1252.");
        assertThatThrownBy(() ->
                        CsvImporter.plan("t.csv", "\uFEFFid\n1\n".getBytes(StandardCharsets.UTF_8), western, false))
                .hasMessage("t.csv: The file begins with the mark of UTF-8 but 'file.charset' says windows-1252.");
    }

    @Test
    void boundsTheTable() {
        CsvMapping mapping = mapping("\"id\": \"id\", \"name\": \"id\"", "");
        String columns = "id" + ",x".repeat(CsvTable.MOST_COLUMNS);
        StringBuilder rows = new StringBuilder("id\n");
        IntStream.rangeClosed(0, CsvTable.MOST_ROWS).forEach(i -> rows.append(i).append('\n'));

        assertThat(refusal(columns, mapping))
                .containsExactly("t.csv, line 1: A table must have at most 1000 columns but has 1001.");
        assertThat(refusal(rows.toString(), mapping))
                .containsExactly("t.csv: A table must have at most 100000 rows but has more.");
        assertThat(refusal("id\n" + "x".repeat(CsvTable.MOST_CHARACTERS + 1) + "\n", mapping))
                .first()
                .isEqualTo("t.csv, line 2: A field must have at most 100000 characters but one has 100001. Maybe a"
                        + " quote is not closed.");
    }

    @Test
    void needsANameThatAPlanCanHave() {
        CsvMapping mapping = mapping("\"id\": \"id\", \"name\": \"id\"", "");

        assertThatThrownBy(() -> CsvImporter.plan(".csv", "id\n".getBytes(StandardCharsets.UTF_8), mapping, false))
                .isInstanceOf(ImportException.class)
                .hasMessage(".csv: The plan needs an id and a name that a plan can have. 'id' must hold text but is"
                        + " blank. Maybe say them with 'plan' in the mapping.");
    }

    @Test
    void keepsControlCharactersOutOfPlanAndMessages() {
        assertThat(read("id,name\n1,A\u001B[31mB\n", mapping("\"id\": \"id\", \"name\": \"name\"", ""))
                        .plan()
                        .initiatives()
                        .get(0)
                        .name())
                .isEqualTo("A [31mB");
        assertThat(refusal(HEAD + "1,One,\u001B[31m,2027-01-01,,\n", euros("")))
                .containsExactly("t.csv, line 2: 'cost' must be a number such as 1200.50 but is '[31m'.");
    }
}
