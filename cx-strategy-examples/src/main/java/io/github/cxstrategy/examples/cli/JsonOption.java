package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.json.StrategyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an answer goes as data. Data on standard output takes the place of the text. */
final class JsonOption {
    @Option(
            names = "--json",
            paramLabel = "OUT",
            description = "Write the answer as JSON to this file; '-' is standard output, in place of the text.")
    private @Nullable String out;

    /** Writes the answer as data, if wanted, and as text, unless data takes its place. */
    void tell(Console console, Record answer, Supplier<String> text) {
        String told = "-".equals(out) ? "" : text.get(); // first: what cannot be told is not written either
        if (out != null) {
            write(console, answer, out);
        }
        console.out().print(told);
    }

    static void write(Console console, Record document, String out) {
        write(console, StrategyJson.standard().writeBytes(document), out);
    }

    static void write(Console console, byte[] bytes, String out) {
        if (out.equals("-")) {
            console.out().write(bytes, 0, bytes.length);
            return;
        }
        Path file = Paths.of(out);
        if (Files.isDirectory(file)) {
            throw new Problem(out + " cannot be written: it is a directory.");
        }
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw Problems.of(out, "written", e);
        }
    }
}
