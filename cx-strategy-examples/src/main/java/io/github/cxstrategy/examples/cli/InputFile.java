package io.github.cxstrategy.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of another tool.
 *
 * @param source the name of the file without its folder, for messages
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, and never compared
record InputFile(String source, byte[] bytes) {
    private static final String STANDARD_INPUT = "standard input";

    /** Reads the file of this name, '-' for standard input. */
    static InputFile read(Console console, String path, int mostBytes) {
        if (path.equals("-")) {
            return new InputFile(STANDARD_INPUT, bytes(STANDARD_INPUT, console.in(), mostBytes));
        }
        Path file = Paths.readable(path);
        Path name = file.getFileName();
        try (InputStream stream = Files.newInputStream(file)) {
            return new InputFile(name == null ? path : name.toString(), bytes(path, stream, mostBytes));
        } catch (IOException e) {
            throw Problems.of(path, "read", e);
        }
    }

    private static byte[] bytes(String source, InputStream stream, int mostBytes) {
        try {
            byte[] bytes = stream.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new Problem(source + " must have at most " + mostBytes + " bytes but has more.");
            }
            return bytes;
        } catch (IOException e) {
            throw Problems.of(source, "read", e);
        }
    }
}
