package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.solve.Instance;
import io.github.cxstrategy.examples.solve.Measurement;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the solver. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Measures the solver on a 0/1 program and prints one line: name, status, value, bound, seconds,"
                + " nodes, seconds until the first answer.")
final class SolveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InstanceArgument instance = new InstanceArgument();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write a proof of the answer to this file, for verify-certificate.")
    private @Nullable String certificate;

    SolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var limit = search.limit();
        Instance program = instance.read();
        Measurement measurement = Measurement.of(program, limit, certificate != null);
        if (certificate != null) {
            write(measurement, certificate);
        }
        console.out().print(measurement + "\n");
        return Main.OK;
    }

    private void write(Measurement measurement, String file) {
        Path path = Paths.of(file);
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            measurement.writeCertificate(out);
        } catch (IOException e) {
            throw Problems.of(file, "written", e);
        }
        console.err().print("Certificate: " + measurement.proof() + "\n");
    }
}
