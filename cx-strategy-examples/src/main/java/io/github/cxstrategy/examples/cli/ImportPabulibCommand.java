package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.pabulib.PabulibException;
import io.github.cxstrategy.examples.pabulib.PabulibImport;
import io.github.cxstrategy.examples.pabulib.PabulibImporter;
import io.github.cxstrategy.examples.pabulib.PabulibReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a participatory budget into a plan. */
@Command(
        name = "pabulib",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Turns a participatory budget in the format of Pabulib into a plan: projects become initiatives,"
                + " votes their value, and what the city selected its recorded decisions.")
final class ImportPabulibCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 28;

    private final Console console;

    @Parameters(paramLabel = "FILE.pb", description = "The file to read; '-' is standard input.")
    private @Nullable String file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN.json",
            description = "Where to write the plan; without it, or with '-', to standard output.")
    private String output = "-";

    ImportPabulibCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        String path = Objects.requireNonNull(file);
        boolean piped = path.equals("-");
        byte[] bytes = piped ? bytes("standard input", console.in()) : bytes(Paths.readable(path));
        times.inputRead();
        PabulibImport imported;
        try {
            Path name = piped ? Path.of("standard input") : Paths.of(path).getFileName();
            imported = PabulibImporter.plan(PabulibReader.read(name == null ? path : name.toString(), bytes));
        } catch (PabulibException e) {
            throw new Problem(Problems.oneLine(Objects.requireNonNullElse(e.getMessage(), "")));
        }
        String summary = ImportSummary.of(imported.plan());
        JsonOption.write(console, imported.plan(), output);
        // Where the plan is on standard output, what is told about it is not.
        PrintStream told = output.equals("-") ? console.err() : console.out();
        told.print(summary);
        imported.notes().forEach(note -> told.print(note + "\n"));
        times.tell(console);
        return Main.OK;
    }

    private static byte[] bytes(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return bytes(path.toString(), stream);
        } catch (IOException e) {
            throw Problems.of(path.toString(), "read", e);
        }
    }

    private static byte[] bytes(String source, InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Problem(source + " must have at most " + MOST_BYTES + " bytes but has more.");
            }
            return bytes;
        } catch (IOException e) {
            throw Problems.of(source, "read", e);
        }
    }
}
