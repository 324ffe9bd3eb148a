package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.examples.mspdi.MspdiImport;
import io.github.cxstrategy.examples.mspdi.MspdiImporter;
import io.github.cxstrategy.examples.mspdi.MspdiOptions;
import io.github.cxstrategy.examples.ppm.ImportException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a project file into a plan. */
@Command(
        name = "mspdi",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Turns a file in the XML of Microsoft Project into a plan: tasks become initiatives with dates and"
                        + " costs, links and milestones the roadmap, resources people and teams. Tells what the plan does not"
                        + " hold.")
final class ImportMspdiCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 26;
    private static final String LEAVES = "leaves";

    private final Console console;

    @Parameters(paramLabel = "FILE.xml", description = "The file to read; '-' is standard input.")
    private @Nullable String file;

    @Mixin
    private PlanOutput output = new PlanOutput();

    @Option(
            names = "--level",
            paramLabel = "N",
            description = "The outline level whose tasks become initiatives, 1 (the top) if not given; 'leaves' makes"
                    + " one of every task without subtasks. Tasks above it without subtasks become initiatives too.")
    private String level = "1";

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of all amounts, such as EUR, in place of what the file says.")
    private @Nullable String currency;

    @Option(
            names = "--periods",
            paramLabel = "LENGTH",
            description = "How long the fiscal periods are into which costs are put by days: year, quarter or month;"
                    + " year if not given.")
    private String periods = "year";

    ImportMspdiCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        MspdiOptions options = options();
        InputFile input = InputFile.read(console, Objects.requireNonNull(file), MOST_BYTES);
        times.inputRead();
        MspdiImport imported;
        try {
            imported = MspdiImporter.plan(input.source(), input.bytes(), options);
        } catch (ImportException e) {
            throw new Problem(e.lines());
        }
        String summary = PortfolioSummary.of(imported.plan(), imported.notes());
        output.writeIfReadable(console, imported.plan());
        output.told(console).print(summary);
        times.tell(console);
        return Main.OK;
    }

    private MspdiOptions options() {
        FiscalPeriod.Length length = switch (periods) {
            case "year" -> FiscalPeriod.Length.YEAR;
            case "quarter" -> FiscalPeriod.Length.QUARTER;
            case "month" -> FiscalPeriod.Length.MONTH;
            default -> throw new Problem("'--periods' must be year, quarter or month but is '" + periods + "'.");
        };
        try {
            return new MspdiOptions(level(), Optional.ofNullable(currency), length);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    Objects.requireNonNullElse(e.getMessage(), "").replaceFirst("^'(level|currency)'", "'--$1'"));
        }
    }

    private int level() {
        if (level.equals(LEAVES)) {
            return MspdiOptions.LEAVES;
        }
        if (!level.matches("[0-9]{1,6}")) {
            throw new Problem("'--level' must be a whole number from 1, or 'leaves', but is '" + level + "'.");
        }
        return Integer.parseInt(level);
    }
}
