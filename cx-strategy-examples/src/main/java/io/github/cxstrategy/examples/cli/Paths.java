package io.github.cxstrategy.examples.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths that a user typed. */
final class Paths {
    private Paths() {}

    static Path of(String text) {
        if (text.isBlank()) {
            throw new Problem("A file must be named but its name is blank.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Problem("'" + text + "' must be the name of a file but is none: " + e.getReason() + ".");
        }
    }

    /** The path of what exists and is no directory. */
    static Path readable(String text) {
        Path path = of(text);
        if (!Files.exists(path)) {
            throw new Problem(text + " cannot be read: there is no such file.");
        }
        if (Files.isDirectory(path)) {
            throw new Problem(text + " cannot be read: it is a directory.");
        }
        return path;
    }
}
