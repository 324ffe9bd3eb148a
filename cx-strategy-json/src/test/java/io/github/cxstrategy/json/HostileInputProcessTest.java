package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile documents in a process with 256 MB: each is refused with one sentence, and costs no more than its share.
 *
 * <p>The time is bounded only so that what takes minutes is found; the seconds of a calm machine are in
 * docs/benchmarks.md, and those of this run in target/hostile-input.txt.
 */
class HostileInputProcessTest {

    private static final int MINUTES = 10;

    /** Or nothing, where the document is a plan all the same. */
    private static final String ONE_SENTENCE = "([^\\p{Cntrl}]{20,1000}\\.)?";

    @Test
    void littleMemoryIsEnoughToRefuseEachOfThem(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        String said = Files.readString(out);
        Files.writeString(Path.of("target", "hostile-input.txt"), said);
        assertThat(ended)
                .as("all within %s minutes, but only:%n%s", MINUTES, said)
                .isTrue();
        assertThat(process.exitValue()).as(said).isZero();

        List<String> expected = new ArrayList<>();
        HostileDocuments.all().forEach((name, hostile) -> {
            expected.add(name + ": " + hostile.code().map(Enum::name).orElse("READ"));
        });
        List<List<String>> lines =
                said.lines().map(line -> Splitter.on('\t').splitToList(line)).toList();
        assertThat(lines)
                .extracting(fields -> fields.get(0) + ": " + fields.get(4))
                .containsExactlyElementsOf(expected);
        assertThat(lines).extracting(fields -> fields.get(6)).allMatch(sentence -> sentence.matches(ONE_SENTENCE));
        assertThat(said.lines().filter(line -> line.contains("\t10000\t")).collect(Collectors.toList()))
                .as("those with more problems than anybody counts")
                .hasSizeGreaterThan(5);
    }
}
