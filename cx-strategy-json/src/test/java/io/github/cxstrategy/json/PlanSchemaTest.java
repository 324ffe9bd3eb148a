package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The schema in the jar is the one that follows from the records. After a change of the model write it anew, and look at
 * what has changed in it:
 *
 * <pre>mvn -pl cx-strategy-json -am test -Dtest=PlanSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dschema.update=true
 * </pre>
 */
class PlanSchemaTest {

    private static final Path FILE =
            Path.of("src", "main", "resources", "io", "github", "cxstrategy", "json", "plan.schema.json");

    @Test
    void theSchemaInTheJarFollowsFromTheRecords() throws IOException {
        String derived = PlanSchema.derived().text();
        if (Boolean.getBoolean("schema.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, derived);
        }
        assertThat(Files.readString(FILE))
                .as("plan.schema.json; -Dschema.update=true in this test writes it anew")
                .isEqualTo(derived);
    }

    @Test
    void theSchemaIsInTheJar() throws IOException {
        if (!Boolean.getBoolean("schema.update")) {
            assertThat(StrategyJson.planSchema()).isEqualTo(Files.readString(FILE));
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException refusal) {
            return false;
        }
    }

    @Test
    void thePatternOfDatesKnowsTheCalendar() {
        Pattern pattern = Pattern.compile(SchemaWords.DATE);
        List<String> texts =
                new ArrayList<>(List.of("", "2027", "2027-1-01", "2027-01-1", "2027-01-01 ", "x2027-01-01"));
        for (String year : List.of(
                "0000",
                "0004",
                "1900",
                "2000",
                "2023",
                "2024",
                "9999",
                "-0000",
                "-0001",
                "-0004",
                "-2024",
                "+2024",
                "+12024",
                "+12100",
                "+012024",
                "-012024",
                "12024",
                "+999999999",
                "+0999999999",
                "+1000000000",
                "-999999999",
                "-1000000000",
                "-00000",
                "202",
                "+00000")) {
            for (String day : List.of(
                    "01-01", "01-31", "01-32", "02-28", "02-29", "02-30", "04-30", "04-31", "06-31", "09-31", "11-31",
                    "12-31", "00-01", "13-01", "01-00", "10-10")) {
                texts.add(year + "-" + day);
            }
        }
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(pattern.matcher(text).find()).as(text).isEqualTo(isDate(text)));
    }

    @Test
    void thePatternOfTextsKnowsWhatIsBlank() {
        Pattern text = Pattern.compile(SchemaWords.TEXT);
        Pattern line = Pattern.compile(SchemaWords.LINE);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String one = String.valueOf((char) c);
            boolean control = Character.isISOControl(c);
            boolean allowed = !control || one.equals("\t") || one.equals("\n") || one.equals("\r");
            assertThat(text.matcher(one).find()).as("U+%04X", c).isEqualTo(allowed && !one.isBlank());
            assertThat(text.matcher("a" + one + "b").matches()).as("U+%04X", c).isEqualTo(allowed);
            assertThat(line.matcher("a" + one + "b").matches()).as("U+%04X", c).isEqualTo(!control);
        }
    }
}
