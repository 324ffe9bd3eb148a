package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.ImportNotes;
import io.github.cxstrategy.examples.ppm.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;

/**
 * What tasks cost. MPXJ hands over floating point numbers; the shortest decimal of each is what stands in the file, as
 * long as it has no more digits than such a number can hold.
 */
final class Costs {
    private static final String ASSUMED_CURRENCY = "EUR";

    /** Ten trillions: beyond, a floating point number no longer tells cents apart. */
    private static final double TOO_LARGE = 1e13;

    private final String source;
    private final Optional<String> wanted;
    private final String inFile;
    private final ImportNotes notes;
    private @Nullable Currency currency;

    Costs(String source, MspdiOptions options, @Nullable String inFile, ImportNotes notes) {
        this.source = source;
        this.wanted = options.currency();
        this.inFile = inFile == null ? "" : inFile.strip();
        this.notes = notes;
    }

    /** {@return the cost of a task as it is written, if it is an amount} */
    static Optional<BigDecimal> written(@Nullable Number cost) {
        return cost == null || !(Math.abs(cost.doubleValue()) < TOO_LARGE)
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(cost.doubleValue()));
    }

    /**
     * What an initiative costs: what is written for it, which in Project includes its subtasks, else the sum of what is
     * written for them. Nothing and 0 are the same here, since Project writes 0 for whatever nobody has estimated.
     */
    Optional<Money> of(Task initiative, Outline outline) {
        return sum(initiative, outline, Task::getCost);
    }

    /** What has been spent on an initiative so far, found as its cost is. */
    Optional<Money> spentOn(Task initiative, Outline outline) {
        return sum(initiative, outline, Task::getActualCost);
    }

    private Optional<Money> sum(Task initiative, Outline outline, Function<Task, @Nullable Number> field) {
        BigDecimal own = written(field.apply(initiative)).orElse(BigDecimal.ZERO);
        BigDecimal cost = own.signum() != 0
                ? own
                : outline.partsOf(initiative).stream()
                        .filter(task -> task.getChildTasks().isEmpty())
                        .flatMap(task -> written(field.apply(task)).stream())
                        .filter(amount -> amount.signum() > 0)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost.signum() < 0) {
            notes.add("Costs below zero are left out", Outline.label(initiative));
            return Optional.empty();
        }
        return cost.signum() == 0 ? Optional.empty() : Optional.of(money(initiative, cost));
    }

    private Money money(Task initiative, BigDecimal cost) {
        Currency unit = currency();
        BigDecimal rounded = cost.setScale(unit.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
        if (rounded.compareTo(cost) != 0) {
            notes.add("Costs with fractions of the smallest coin are rounded to it", Outline.label(initiative));
        }
        return Money.of(unit.getCurrencyCode(), rounded.toPlainString());
    }

    private Currency currency() {
        Currency known = currency;
        if (known == null) {
            known = decideCurrency();
            currency = known;
        }
        return known;
    }

    private Currency decideCurrency() {
        if (wanted.isPresent()) {
            if (!inFile.isEmpty() && !inFile.equals(wanted.get())) {
                notes.add("The file says " + PlainText.shortened(inFile) + " but '--currency' says " + wanted.get()
                        + ": amounts are taken as " + wanted.get() + " and not converted");
            }
            return Money.ofMinor(wanted.get(), 0).currency();
        }
        if (inFile.isEmpty()) {
            notes.add("The file names no currency; " + ASSUMED_CURRENCY + " is assumed, '--currency' says another");
            return Currency.getInstance(ASSUMED_CURRENCY);
        }
        try {
            return Money.ofMinor(inFile, 0).currency();
        } catch (IllegalArgumentException e) {
            throw new ImportException(source
                    + ": 'CurrencyCode' must be the ISO 4217 code of a currency that has coins but is '"
                    + PlainText.shortened(inFile) + "'. Maybe say the currency with '--currency'.");
        }
    }
}
