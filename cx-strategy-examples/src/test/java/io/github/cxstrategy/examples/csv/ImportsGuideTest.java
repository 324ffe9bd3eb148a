package io.github.cxstrategy.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide says of mappings is so. */
class ImportsGuideTest {
    private static final Path GUIDE = Path.of("../docs/guide/imports.md");
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples/csv");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-zA-Z.]+)` \\| [^|]+ \\| [^|]+ \\|$");

    /** The keys of a mapping, with a point before those of a part of it. */
    private static Stream<String> keys(Class<?> type, String above) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            String key = above + component.getName();
            Class<?> value = valueOf(component);
            return value.getPackage() != null && value.getPackage().equals(CsvMapping.class.getPackage())
                    ? keys(value, key + ".")
                    : Stream.of(key);
        });
    }

    private static Class<?> valueOf(RecordComponent component) {
        Type type = component.getGenericType();
        Type value = type instanceof ParameterizedType optional ? optional.getActualTypeArguments()[0] : type;
        return (Class<?>) value;
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void explainsEveryKeyOnce() throws IOException {
        List<String> explained = KEY.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(explained)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys(CsvMapping.class, "").toList());
    }

    @Test
    void showsATableAndItsMappingThatTheTestsRead() throws IOException {
        assertThat(block("json")).isEqualTo(Files.readString(FOLDER.resolve("portfolio-map.json")));
        assertThat(Files.readString(FOLDER.resolve("portfolio.csv"))).startsWith("\uFEFF" + block("csv"));
    }

    @Test
    void namesTheBoundsOfTables() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains(String.format(
                        java.util.Locale.ROOT,
                        "%,d rows, %,d columns and %,d characters in a field",
                        CsvTable.MOST_ROWS,
                        CsvTable.MOST_COLUMNS,
                        CsvTable.MOST_CHARACTERS));
    }
}
