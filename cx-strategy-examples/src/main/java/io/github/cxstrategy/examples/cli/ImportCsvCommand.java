package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.examples.csv.CsvImport;
import io.github.cxstrategy.examples.csv.CsvImporter;
import io.github.cxstrategy.examples.csv.CsvMapping;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a table into a plan. */
@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Turns a table of any tool into a plan, by a mapping that says which column is what: each row"
                + " becomes an initiative. Whatever is wrong in a row is told with line and column, all at once.")
final class ImportCsvCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 26;
    private static final int MOST_LINES = 100;

    private final Console console;

    @Parameters(paramLabel = "FILE.csv", description = "The file to read; '-' is standard input.")
    private @Nullable String file;

    @Option(
            names = "--map",
            required = true,
            paramLabel = "MAP.json",
            description = "Which column is what; the guide to imports explains every key.")
    private @Nullable String map;

    @Mixin
    private PlanOutput output = new PlanOutput();

    @Option(
            names = "--skip-bad-rows",
            description = "Leave out the rows in which something is wrong; without it, nothing is written if there are"
                    + " any.")
    private boolean skipsBadRows;

    ImportCsvCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        CsvMapping mapping = mapping(Objects.requireNonNull(map));
        InputFile input = InputFile.read(console, Objects.requireNonNull(file), MOST_BYTES);
        times.inputRead();
        CsvImport imported;
        try {
            imported = CsvImporter.plan(input.source(), input.bytes(), mapping, skipsBadRows);
        } catch (ImportException e) {
            throw new Problem(Problems.limited(input.source(), e.lines(), MOST_LINES));
        }
        String summary = PortfolioSummary.of(imported.plan(), imported.notes()) + leftOut(input.source(), imported);
        output.writeIfReadable(console, imported.plan());
        output.told(console).print(summary);
        times.tell(console);
        return Main.OK;
    }

    private CsvMapping mapping(String path) {
        if (path.equals("-")) {
            throw new Problem("'--map' must name a file but is '-': standard input is for the table.");
        }
        InputFile input =
                InputFile.read(console, path, StrategyJson.standard().limits().maxLength());
        try {
            return StrategyJson.standard().read(CsvMapping.class, input.bytes());
        } catch (StrategyJsonException e) {
            throw Problems.of(input.source(), e);
        }
    }

    private static String leftOut(String source, CsvImport imported) {
        if (imported.problems().isEmpty()) {
            return "";
        }
        List<String> lines = imported.problems().stream()
                .map(problem -> problem.describe(source))
                .toList();
        StringBuilder text = new StringBuilder("Left out: " + imported.rowsLeftOut() + " of "
                + PortfolioSummary.count(imported.rows(), "row", "rows") + ".\n");
        Problems.limited(source, lines, MOST_LINES)
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        return text.toString();
    }
}
