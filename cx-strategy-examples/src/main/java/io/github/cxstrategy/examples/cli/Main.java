package io.github.cxstrategy.examples.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The command line tool.
 *
 * <p>Exit code 0: answered, whatever the answer. 1: {@code check} found errors, the gate of {@code gate} and {@code
 * align --strict} is not open, or a certificate proves nothing. 2: the call is wrong or its input cannot be read.
 */
@Command(
        name = "cx-strategy",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Aligns customer experience programs with strategy and budget: which initiatives to fund, which"
                + " goals work against each other, and whether the organization is ready for the next stage.",
        footer = {
            "",
            "Exit code 0: answered, whatever the answer; 1: check found errors, the gate is not open (gate, align"
                    + " --strict), or the certificate is refused; 2: wrong call or unreadable input."
        })
public final class Main {
    /** Answered. */
    static final int OK = 0;

    /** Answered, and the answer is no. */
    static final int NO = 1;

    /** Not answered: wrong call or unreadable input. */
    static final int WRONG = 2;

    private Main() {}

    /**
     * Runs the tool and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    static int run(Console console, String... args) {
        int code;
        try {
            code = commandLine(console).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = tell(console, List.of("The input must fit into memory but is too large."));
        }
        console.out().flush();
        if (console.out().checkError()) {
            code = tell(console, List.of("The answer cannot be written: standard output is closed."));
        }
        console.err().flush();
        return code;
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new AlignCommand(console))
                .addSubcommand(new AllocateCommand(console))
                .addSubcommand(new ConflictsCommand(console))
                .addSubcommand(new GateCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new SolveCommand(console))
                .addSubcommand(new VerifyCertificateCommand(console))
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportCsvCommand(console))
                        .addSubcommand(new ImportMspdiCommand(console))
                        .addSubcommand(new ImportPabulibCommand(console))
                        .addSubcommand(new ImportSignedGraphCommand(console)));
        return line.setExpandAtFiles(false)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((e, args) -> tell(console, List.of(wrongCall(e))))
                .setExecutionExceptionHandler((e, command, parsed) -> tell(console, lines(e)));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** One sentence about a wrong call. */
    private static String wrongCall(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String message = e.getMessage() == null ? "The call is wrong" : Problems.oneLine(e.getMessage());
        message = message.replaceFirst("^Invalid value for option ('[^']*'): ", "$1 ");
        if (message.startsWith("Missing required subcommand")) {
            message = "A command must be given: "
                    + String.join(", ", command.getSubcommands().keySet());
        }
        String guess = e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(word -> " Maybe '" + word + "' is meant.")
                        .orElse("")
                : "";
        return message + (message.endsWith(".") ? "" : ".") + guess + " See '"
                + command.getCommandSpec().qualifiedName() + " --help'.";
    }

    private static List<String> lines(Exception e) {
        if (e instanceof Problem problem) {
            return problem.lines();
        }
        if (e instanceof ArithmeticException) {
            return List.of(
                    "All sums must fit into 64 bits but one does not; one of the amounts may have too many zeros.");
        }
        // Whatever a library still refuses: its own sentence, never its stack.
        return List.of(Optional.ofNullable(e.getMessage())
                .map(Problems::oneLine)
                .orElse("The call failed: " + e.getClass().getSimpleName() + "."));
    }

    private static int tell(Console console, List<String> lines) {
        console.out().flush();
        lines.forEach(line -> console.err().print(line + "\n"));
        console.err().flush();
        return WRONG;
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "cx-strategy "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
