package io.github.cxstrategy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts of examples that were looked at once and must not change unnoticed. To accept a change, run the tests with {@code
 * -Dgolden.update=true}, and read the difference.
 */
public final class GoldenText {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples");

    private GoldenText() {}

    /**
     * Compares a text with the golden one.
     *
     * @param name the folder and name of the golden file, without its ending
     * @param text the text
     */
    public static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
