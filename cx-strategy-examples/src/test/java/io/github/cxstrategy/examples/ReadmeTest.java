package io.github.cxstrategy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the README and of the guide is that of examples which are compiled and run. */
class ReadmeTest {
    private static final Path TOP = Path.of("..");

    /** A block of Java in a document, without indentation. */
    record Block(Path document, int line, List<String> lines) {
        @Override
        public String toString() {
            return document.getFileName() + ":" + line;
        }
    }

    static List<Block> blocks() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(TOP.resolve("README.md")));
        try (Stream<Path> guide = Files.list(TOP.resolve("docs/guide"))) {
            guide.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        List<Block> blocks = new ArrayList<>();
        for (Path document : documents) {
            blocks.addAll(blocks(document, Files.readAllLines(document)));
        }
        return blocks;
    }

    private static List<Block> blocks(Path document, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).strip().equals("```java")) {
                List<String> block = new ArrayList<>();
                int first = line + 1;
                for (line++; !lines.get(line).strip().equals("```"); line++) {
                    block.add(lines.get(line).strip());
                }
                blocks.add(new Block(document, first, block));
            }
        }
        return blocks;
    }

    private static List<List<String>> sources() throws IOException {
        List<List<String>> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.add(
                            Files.readAllLines(file).stream().map(String::strip).toList());
                }
            }
        }
        return sources;
    }

    private static boolean isIn(List<List<String>> sources, List<String> block) {
        return sources.stream().anyMatch(source -> Collections.indexOfSubList(source, block) >= 0);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockIsPartOfAnExample(Block block) throws IOException {
        assertThat(block.lines()).isNotEmpty();
        assertThat(isIn(sources(), block.lines()))
                .as("%s is part of an example:%n%s", block, String.join("\n", block.lines()))
                .isTrue();
    }

    @Test
    void theReadmeAndEveryEnginesPageShowCode() throws IOException {
        assertThat(blocks().stream().map(block -> block.document().getFileName().toString()))
                .contains(
                        "README.md", "allocation.md", "kpi-conflicts.md", "readiness.md", "plan-changes.md", "json.md");
    }

    @Test
    void aBlockThatIsNowhereIsFound() throws IOException {
        List<Block> blocks = blocks(
                Path.of("lost.md"), List.of("Text", "```java", "int " + "nowhere = 1;", "```", "```bash", "x", "```"));

        assertThat(blocks).hasSize(1);
        assertThat(isIn(sources(), blocks.get(0).lines())).isFalse();
        assertThat(isIn(sources(), List.of("class ReadmeTest {"))).isTrue();
    }
}
