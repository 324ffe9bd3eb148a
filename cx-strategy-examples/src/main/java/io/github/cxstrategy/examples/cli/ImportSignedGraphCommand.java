package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.csv.CsvImport;
import io.github.cxstrategy.examples.csv.SignedGraphImporter;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.model.scorecard.Scorecard;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Turns a list of signed edges into a plan. */
@Command(
        name = "signed-graph",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Turns a list of edges, from,to,weight, into a plan to try conflicts on: nodes become KPIs that are"
                        + " to rise, edges influences by the sign and size of their weights.")
final class ImportSignedGraphCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 26;
    private static final int MOST_LINES = 20;

    private final Console console;

    @Parameters(paramLabel = "FILE.csv", description = "The file to read; '-' is standard input.")
    private @Nullable String file;

    @Mixin
    private PlanOutput output = new PlanOutput();

    ImportSignedGraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        InputFile input = InputFile.read(console, Objects.requireNonNull(file), MOST_BYTES);
        times.inputRead();
        CsvImport imported;
        try {
            imported = SignedGraphImporter.plan(input.source(), input.bytes());
        } catch (ImportException e) {
            throw new Problem(Problems.limited(input.source(), e.lines(), MOST_LINES));
        }
        Scorecard scorecard = imported.plan().scorecard().orElseThrow();
        output.writeIfReadable(console, imported.plan());
        output.told(console)
                .print(Problems.oneLine(imported.plan().name()) + ": "
                        + PortfolioSummary.count(scorecard.kpis().size(), "KPI", "KPIs") + " and "
                        + PortfolioSummary.count(scorecard.influences().size(), "influence", "influences") + ".\n");
        imported.notes().forEach(note -> output.told(console).print(Problems.oneLine(note.describe()) + "\n"));
        times.tell(console);
        return Main.OK;
    }
}
