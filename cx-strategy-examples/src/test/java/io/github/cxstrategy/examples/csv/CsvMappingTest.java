package io.github.cxstrategy.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings are read strictly; every problem names its key. */
class CsvMappingTest {
    private static final String COLUMNS = "\"columns\": {\"id\": \"a\", \"name\": \"b\"}";

    private static JsonProblem problem(String rest) {
        String text = "{\"formatVersion\": \"1.0\", " + rest + "}";
        StrategyJsonException refusal = catchThrowableOfType(
                StrategyJsonException.class,
                () -> StrategyJson.standard().read(CsvMapping.class, text.getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a\"} | /columns | CsvColumns must have the key 'name' (a string) but has not.",
                "{\"id\": \"a\", \"name\": \" \"} | /columns/name | 'name' must name a column but is blank.",
                "{\"id\": \"a\", \"name\": \"b\", \"costs\": \"c\"} | /columns/costs | CsvColumns has no key 'costs'.",
                "{\"id\": \"a\", \"name\": \"b\", \"likely\": \"c\"} | /columns/likely | 'likely' must be mapped together with 'low' and 'high' but only 1 of the three is. Maybe 'cost' is meant, for a table with one figure.",
                "{\"id\": \"a\", \"name\": \"b\", \"cost\": \"c\", \"low\": \"c\", \"likely\": \"c\", \"high\": \"c\"} | /columns/cost | 'cost' must not be mapped beside 'low', 'likely' and 'high' but is: it would be 'likely' once more.",
                "{\"id\": \"a\", \"name\": \"b\", \"cost\": \"c\"} | `` | 'amounts' must say the 'currency' of the costs, or 'columns' which column does, but neither does.",
                "{\"id\": \"a\", \"name\": \"b\", \"cost\": \"c\", \"currency\": \"d\"} | `` | 'periods' must say with 'withoutDates' in which fiscal period costs fall, or 'columns' must map 'start' or 'end', but neither is so.",
            })
    void tellsWhatIsWrongWithColumns(String columns, String pointer, String message) {
        JsonProblem problem = problem("\"columns\": " + columns);

        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"plan\": {\"id\": \" \"} | /plan/id | 'id' must hold text but is blank.",
                "\"plan\": {\"name\": \"\"} | /plan/name | 'name' must hold text, without blanks around it, but is ''.",
                "\"file\": {\"charset\": \"UTF-9\"} | /file/charset | 'charset' must be the name of an encoding, such as UTF-8 or windows-1252, but is 'UTF-9'.",
                "\"file\": {\"delimiter\": \"::\"} | /file/delimiter | 'delimiter' must be one character but is '::'.",
                "\"file\": {\"delimiter\": \"\\\"\"} | /file/delimiter | 'delimiter' must be neither a quote nor a line end but is.",
                "\"amounts\": {\"currency\": \"euro\"} | /amounts/currency | 'currency' must be an ISO 4217 code but is 'euro'.",
                "\"amounts\": {\"scale\": 0} | /amounts/scale | 'scale' must lie between 1 and 1000000000000 but is 0.",
                "\"amounts\": {\"scale\": 1.5} | /amounts/scale | 'scale' must be a whole number but is the number 1.5.",
                "\"amounts\": {\"decimalSeparator\": \"7\"} | /amounts/decimalSeparator | 'decimalSeparator' must be no digit and no sign but is '7'.",
                "\"amounts\": {\"thousandsSeparator\": \"-\"} | /amounts/thousandsSeparator | 'thousandsSeparator' must be no digit and no sign but is '-'.",
                "\"amounts\": {\"thousandsSeparator\": \".\"} | /amounts/thousandsSeparator | 'thousandsSeparator' must differ from the decimal separator but both are '.'.",
                "\"amounts\": {\"symbol\": \"\"} | /amounts/symbol | 'symbol' must be at least one character but is empty.",
                "\"amounts\": {\"rounding\": \"UNNECESSARY\"} | /amounts/rounding | 'rounding' must be a way of rounding but is UNNECESSARY. Maybe leave it out: fractions are refused then.",
                "\"dates\": {\"format\": \"yyyy-bb\"} | /dates/format | 'format' must be a pattern such as dd.MM.yyyy but is 'yyyy-bb'.",
                "\"dates\": {\"format\": \"MM/yyyy\"} | /dates/format | 'format' must say year, month and day but is 'MM/yyyy'.",
                "\"dates\": {\"format\": \"\"} | /dates/format | 'format' must say year, month and day but is ''.",
                "\"dates\": {\"language\": \"x_y\"} | /dates/language | 'language' must be a tag such as en or pt-BR but is 'x_y'.",
                "\"separators\": {\"prerequisites\": \"\"} | /separators/prerequisites | 'prerequisites' must be at least one character but is empty.",
                "\"separators\": {\"predecessors\": \"\"} | /separators/predecessors | 'predecessors' must be at least one character but is empty.",
                "\"periods\": {\"withoutDates\": \"2027-Q1\"} | /periods/withoutDates | 'withoutDates' must be a year, as all periods are, but is 2027-Q1.",
            })
    void tellsWhatIsWrongWithForms(String form, String pointer, String message) {
        JsonProblem problem = problem(COLUMNS + ", " + form);

        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.line()).isEqualTo(1);
    }
}
