package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide shows what the tool really says. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/cxstrategy/examples/cli");
    private static final Pattern EXCERPT = Pattern.compile("(?ms)^```text\n(.*?)^```$");

    @ParameterizedTest
    @CsvSource({"command-line.md, 7", "imports.md, 3"})
    void everyExcerptIsReal(String page, int atLeast) throws IOException {
        List<String> golden = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                golden.add(Files.readString(file));
            }
        }
        Matcher excerpts = EXCERPT.matcher(Files.readString(GUIDE.resolve(page)));
        int count = 0;
        while (excerpts.find()) {
            String excerpt = excerpts.group(1);
            assertThat(golden).as(excerpt).anyMatch(text -> text.contains(excerpt));
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
    }
}
