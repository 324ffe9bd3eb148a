package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    private static Console console(String input) {
        return new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Console.utf8(new ByteArrayOutputStream()),
                Console.utf8(new ByteArrayOutputStream()),
                Run.NEW_YEAR_2027);
    }

    @Test
    void readsNoMoreThanIsAllowed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("four.txt"), "four");

        assertThat(InputFile.read(console(""), file.toString(), 4).bytes()).hasSize(4);
        assertThatThrownBy(() -> InputFile.read(console(""), file.toString(), 3))
                .isInstanceOf(Problem.class)
                .hasMessage(file + " must have at most 3 bytes but has more.");
        assertThatThrownBy(() -> InputFile.read(console("four"), "-", 3))
                .hasMessage("standard input must have at most 3 bytes but has more.");
    }
}
