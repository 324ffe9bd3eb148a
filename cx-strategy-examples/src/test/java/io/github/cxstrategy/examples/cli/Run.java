package io.github.cxstrategy.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One run of the tool inside the test: its exit code and what it said. */
record Run(int code, String out, String err) {
    static final Clock NEW_YEAR_2027 = Clock.fixed(Instant.parse("2027-01-01T12:00:00Z"), ZoneOffset.UTC);

    static Run of(String... args) {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Console.utf8(out),
                Console.utf8(err),
                NEW_YEAR_2027);
        int code = Main.run(console, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard error without the line that tells the times. */
    String problems() {
        return err.replaceAll("(?m)^Read in [0-9.]+ s, answered in [0-9.]+ s\\.\n", "");
    }
}
