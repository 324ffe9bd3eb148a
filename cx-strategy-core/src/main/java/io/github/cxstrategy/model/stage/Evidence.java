package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document on file that a gate can be shown, such as minutes or a signed budget.
 *
 * @param title what it is
 * @param gate the gate it is for
 * @param date its day, if known
 * @param reference where it is to be found, if known
 */
public record Evidence(String title, Gate gate, Optional<LocalDate> date, Optional<String> reference) {
    /** Checks the texts. */
    public Evidence {
        Check.text("title", title);
        Check.given("gate", gate);
        Check.given("date", date);
        Check.text("reference", reference);
    }

    /**
     * {@return a document of a known day}
     *
     * @param title what it is
     * @param gate the gate it is for
     * @param date its day
     */
    public static Evidence of(String title, Gate gate, LocalDate date) {
        return new Evidence(title, gate, Optional.of(date), Optional.empty());
    }
}
