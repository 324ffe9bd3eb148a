package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.pabulib.PabulibException;
import io.github.cxstrategy.examples.pabulib.PabulibImport;
import io.github.cxstrategy.examples.pabulib.PabulibImporter;
import io.github.cxstrategy.examples.pabulib.PabulibReader;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PlanOutput output = new PlanOutput();

    ImportPabulibCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        InputFile input = InputFile.read(console, Objects.requireNonNull(file), MOST_BYTES);
        times.inputRead();
        PabulibImport imported;
        try {
            imported = PabulibImporter.plan(PabulibReader.read(input.source(), input.bytes()));
        } catch (PabulibException e) {
            throw new Problem(Problems.oneLine(Objects.requireNonNullElse(e.getMessage(), "")));
        }
        String summary = ImportSummary.of(imported.plan());
        output.write(console, imported.plan());
        output.told(console).print(summary);
        imported.notes().forEach(note -> output.told(console).print(note + "\n"));
        times.tell(console);
        return Main.OK;
    }
}
