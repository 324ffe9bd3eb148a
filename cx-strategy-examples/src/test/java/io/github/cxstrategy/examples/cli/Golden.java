package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were looked at once and must not change unnoticed. To accept a change, run the tests with {@code
 * -Dgolden.update=true}, and read the difference.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples/cli");

    private Golden() {}

    static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
