package io.github.cxstrategy.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Everything outside the program that a command may touch but files: its streams, and the clock that says which day it is.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param clock says which day it is
 */
record Console(InputStream in, PrintStream out, PrintStream err, Clock clock) {

    /** The streams of this process, in UTF-8 whatever its locale says. */
    static Console ofProcess() {
        return new Console(
                System.in,
                utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Clock.system(ZoneId.systemDefault()));
    }

    static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
