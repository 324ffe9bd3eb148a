package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.CostSpread;
import io.github.cxstrategy.examples.ppm.PlainText;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rows of a table by a mapping; whatever is wrong in a row is found at once. */
final class RowReader {
    private final CsvMapping mapping;
    private final Cells cells;
    private final Optional<PlanCurrency> currency;
    private final CostSpread spread;
    private final AmountReader amounts;
    private final DateForm dateForm;
    private final DateTimeFormatter dates;

    /** The key of the cost, or of the most likely one. */
    private final String costKey;

    RowReader(CsvMapping mapping, Cells cells, Optional<PlanCurrency> currency, CostSpread spread) {
        this.mapping = mapping;
        this.cells = cells;
        this.currency = currency;
        this.spread = spread;
        this.amounts = new AmountReader(mapping.amounts().orElse(AmountForm.STANDARD));
        this.dateForm = mapping.dates().orElse(DateForm.STANDARD);
        this.dates = dateForm.formatter();
        this.costKey = cells.costKey();
    }

    /** {@return the row as it is understood, unless something in it is wrong} */
    Optional<Draft> read(CsvTable.Row row) {
        int before = cells.problems().size();
        Optional<Id<Initiative>> id = required(row, "id").flatMap(text -> id(row, "id", text));
        Optional<String> name = required(row, "name");
        Optional<LocalDate> start = day(row, "start");
        Optional<LocalDate> end = day(row, "end");
        Optional<LocalDate> implementedOn = day(row, "implementedOn");
        checkOrder(row, start, end, "end");
        checkOrder(row, start, implementedOn, "implementedOn");
        boolean fits = checkCurrency(row);
        Optional<Money> cost = fits ? amount(row, costKey) : Optional.empty();
        Optional<CostEstimate> estimate = fits ? estimate(row, cost) : Optional.empty();
        List<String> departments = names(row, "departments", cells.values(row, "departments"));
        List<String> owner =
                names(row, "owner", cells.value(row, "owner").stream().toList());
        List<Id<Initiative>> prerequisites = ids(row, "prerequisites");
        List<Id<Initiative>> predecessors = ids(row, "predecessors");
        Optional<Integer> rank = cells.value(row, "rank").flatMap(text -> rank(row, text));
        if (cells.problems().size() > before || id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(
                row,
                id.get(),
                name.get(),
                start,
                end,
                implementedOn,
                rank,
                cost,
                estimate,
                departments,
                owner.stream().findFirst(),
                prerequisites,
                predecessors);
        return hasPeriods(draft) ? Optional.of(draft) : Optional.empty();
    }

    private Optional<String> required(CsvTable.Row row, String key) {
        Optional<String> value = cells.value(row, key);
        if (value.isEmpty()) {
            cells.problem(row, key, "must hold text but is empty");
        }
        return value;
    }

    private <T> Optional<Id<T>> id(CsvTable.Row row, String key, String text) {
        try {
            return Optional.of(Id.of(text));
        } catch (IllegalArgumentException e) {
            cells.problem(
                    row,
                    key,
                    "must do as an id, which has one line and at most 200 characters, but is '"
                            + PlainText.shortened(text) + "'");
            return Optional.empty();
        }
    }

    private List<Id<Initiative>> ids(CsvTable.Row row, String key) {
        return cells.values(row, key).stream()
                .flatMap(text -> this.<Initiative>id(row, key, text).stream())
                .toList();
    }

    /** Names that serve as ids too. */
    private List<String> names(CsvTable.Row row, String key, List<String> texts) {
        return texts.stream()
                .map(PlainText::line)
                .filter(name -> id(row, key, name).isPresent())
                .toList();
    }

    private Optional<LocalDate> day(CsvTable.Row row, String key) {
        Optional<String> text = cells.value(row, key);
        Optional<LocalDate> day = text.flatMap(this::day);
        if (text.isPresent() && day.isEmpty()) {
            cells.problem(
                    row,
                    key,
                    "must be a date like " + dateForm.example() + " (" + dateForm.pattern() + ") but is '"
                            + PlainText.shortened(text.get()) + "'");
        }
        return day;
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, dates)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty(); // told by the caller, who knows the column
        }
    }

    private void checkOrder(CsvTable.Row row, Optional<LocalDate> start, Optional<LocalDate> later, String key) {
        if (start.isPresent() && later.isPresent() && later.get().isBefore(start.get())) {
            cells.problem(
                    row,
                    key,
                    "must not lie before '" + cells.column("start") + "', " + start.get() + ", but is " + later.get(),
                    "Maybe the two dates are swapped.");
        }
    }

    private boolean checkCurrency(CsvTable.Row row) {
        boolean hasAmount = Stream.of("cost", "low", "likely", "high")
                .anyMatch(key -> cells.value(row, key).isPresent());
        if (!hasAmount || !cells.isMapped("currency")) {
            return true;
        }
        Optional<String> own = cells.value(row, "currency");
        String found = own.map(text -> "'" + PlainText.shortened(text) + "'").orElse("empty");
        if (currency.isEmpty()) {
            cells.problem(row, "currency", "must be the ISO 4217 code of a currency that has coins but is " + found);
            return false;
        }
        String code = currency.get().currency().getCurrencyCode();
        if (own.map(code::equals).orElse(currency.get().isFixed())) {
            return true;
        }
        cells.problem(
                row,
                "currency",
                "must be " + code + ", " + currency.get().reason() + ", but is " + found,
                "Maybe convert the amounts first: a plan has one currency.");
        return false;
    }

    private Optional<Money> amount(CsvTable.Row row, String key) {
        Optional<String> text = cells.value(row, key);
        if (text.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(amounts.read(text.get(), currency.get().currency()));
        } catch (IllegalArgumentException e) {
            cells.problem(row, key, e.getMessage() + " but is '" + PlainText.shortened(text.get()) + "'");
            return Optional.empty();
        }
    }

    private Optional<CostEstimate> estimate(CsvTable.Row row, Optional<Money> likely) {
        List<String> given = Stream.of("low", "likely", "high")
                .filter(key -> cells.value(row, key).isPresent())
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> low = amount(row, "low");
        Optional<Money> high = amount(row, "high");
        if (given.size() < 3) {
            cells.problem(
                    row,
                    "likely",
                    "must be given together with '" + cells.column("low") + "' and '" + cells.column("high")
                            + "' but only " + given.size() + " of the three " + (given.size() == 1 ? "is" : "are"));
            return Optional.empty();
        }
        if (low.isEmpty() || likely.isEmpty() || high.isEmpty()) {
            return Optional.empty(); // told already
        }
        if (low.get().compareTo(likely.get()) > 0 || likely.get().compareTo(high.get()) > 0) {
            cells.problem(
                    row,
                    "likely",
                    "must lie between '" + cells.column("low") + "' and '" + cells.column("high") + "' but is "
                            + likely.get() + " (low " + low.get() + ", high " + high.get() + ")");
            return Optional.empty();
        }
        return Optional.of(new CostEstimate(low.get(), likely.get(), high.get(), Optional.empty(), Optional.empty()));
    }

    private Optional<Integer> rank(CsvTable.Row row, String text) {
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= 1) {
            return Optional.of(Integer.parseInt(text));
        }
        cells.problem(row, "rank", "must be a whole number from 1 but is '" + PlainText.shortened(text) + "'");
        return Optional.empty();
    }

    /** Whether the cost can be put into fiscal periods. */
    private boolean hasPeriods(Draft draft) {
        Optional<DateSpan> days = draft.costDays();
        if (draft.cost().isEmpty()) {
            return true;
        }
        if (days.isEmpty()
                && mapping.periods().flatMap(CostPeriods::withoutDates).isEmpty()) {
            cells.problem(
                    draft.row(),
                    costKey,
                    "must fall into a fiscal period but the row has no date",
                    "Maybe say with 'periods.withoutDates' into which such costs fall.");
            return false;
        }
        if (days.filter(span -> !spread.canHold(span)).isPresent()) {
            cells.problem(
                    draft.row(),
                    costKey,
                    "must be spent within " + CostSpread.MOST_YEARS + " years but the row runs from " + days.get());
            return false;
        }
        return true;
    }
}
