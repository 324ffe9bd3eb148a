package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.solve.Instance;
import io.github.cxstrategy.examples.solve.InstanceException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The 0/1 program that a command is about. */
final class InstanceArgument {
    @Parameters(index = "0", paramLabel = "INSTANCE.txt", description = "The file with the 0/1 program.")
    private @Nullable String file;

    Instance read() {
        return read(Objects.requireNonNull(file), Instance::read);
    }

    /** Makes something of a text. */
    interface Parser<T> {
        T parse(String source, Reader reader) throws IOException;
    }

    static <T> T read(String file, Parser<T> parser) {
        Path path = Paths.readable(file);
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return parser.parse(file, reader);
        } catch (IOException e) {
            throw Problems.of(file, "read", e);
        } catch (InstanceException e) {
            throw new Problem(Problems.oneLine(Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }
}
