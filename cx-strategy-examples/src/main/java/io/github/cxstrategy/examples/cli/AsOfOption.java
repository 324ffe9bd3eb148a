package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The day as of which a plan is judged: as told, else as the plan says, else today. */
final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day as of which the plan is judged, for example 2027-01-31; without it the plan's own"
                    + " reference date, else today.")
    private Optional<LocalDate> asOf = Optional.empty();

    /** The only place where the tool asks which day it is. */
    LocalDate of(StrategicPlan plan, Console console) {
        return asOf.or(plan::referenceDate).orElseGet(() -> LocalDate.now(console.clock()));
    }

    /** Reads a day. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a day such as 2027-01-31 but is '" + text + "'");
            }
        }
    }
}
