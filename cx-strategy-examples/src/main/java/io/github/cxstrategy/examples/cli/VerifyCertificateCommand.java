package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.solve.Instance;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a proof. */
@Command(
        name = "verify-certificate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks a certificate with a checker that shares no code with the solver. Exit code 1: it does"
                + " not prove what it claims.")
final class VerifyCertificateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InstanceArgument instance = new InstanceArgument();

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate.")
    private @Nullable String file;

    VerifyCertificateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instance program = instance.read();
        Instance.Verdict verdict = InstanceArgument.read(Objects.requireNonNull(file), program::verify);
        String name = program.name() + ": " + verdict.claim();
        console.out()
                .print(verdict.fault()
                                .map(fault -> name + " is not proved. " + fault)
                                .orElse(name + " is proved.") + "\n");
        return verdict.fault().isPresent() ? Main.NO : Main.OK;
    }
}
