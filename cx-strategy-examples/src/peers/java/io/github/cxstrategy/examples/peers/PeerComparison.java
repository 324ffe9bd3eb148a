package io.github.cxstrategy.examples.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Solves programs with several solvers and prints one table.
 *
 * <p>Arguments: {@code LIMIT WARM-UP ROUNDS SOLVER,SOLVER,... PROGRAM...}, times in seconds. Programs
 * are named as {@link ProgramSource} says. Each solver has a process of its own
 * for each program; they take turns. The figures are medians of the rounds; the ratio is that of processor time to the best
 * peer that proves the same, above 1 is slower.
 */
final class PeerComparison {
    /** The median of the rounds of one solver on one program. */
    private record Row(
            String solver, String status, String value, String bound, double clock, double used, String peak) {
        boolean isProved() {
            return status.equals("OPTIMAL");
        }
    }

    private PeerComparison() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> settings = List.of(args[0], args[1], args[2]);
        List<String> solvers = List.of(args[3].split(",", -1));
        System.out.println("| program | solver | status | value | bound | seconds | processor | peak MB | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String named : Arrays.copyOfRange(args, 4, args.length)) {
            Path file = ProgramSource.file(named);
            Map<String, Row> rows = new TreeMap<>();
            for (String solver : solvers) {
                run(solver, file, settings).ifPresent(row -> rows.put(solver, row));
            }
            print(Program.read(file).name(), solvers, rows);
        }
    }

    private static Optional<Row> run(String solver, Path file, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PeerRun.class.getName(),
                solver,
                file.toString()));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String[]> rounds = out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 6)
                .sorted(Comparator.comparingDouble(words -> Double.parseDouble(words[4])))
                .toList();
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        String[] median = rounds.get(rounds.size() / 2);
        return Optional.of(new Row(
                solver,
                median[0],
                median[1],
                median[2],
                Double.parseDouble(median[3]),
                Double.parseDouble(median[4]),
                rounds.get(rounds.size() - 1)[5]));
    }

    private static void print(String name, List<String> solvers, Map<String, Row> rows) {
        double best = rows.values().stream()
                .filter(row -> row.isProved() && !row.solver().equals("cx"))
                .mapToDouble(Row::used)
                .min()
                .orElse(Double.NaN);
        for (String solver : solvers) {
            Row row = rows.get(solver);
            System.out.println(
                    row == null
                            ? "| " + name + " | " + solver + " | FAILED | - | - | - | - | - | - |"
                            : String.format(
                                    Locale.ROOT,
                                    "| %s | %s | %s | %s | %s | %.3f | %.3f | %s | %s |",
                                    name,
                                    solver,
                                    row.status(),
                                    row.value(),
                                    row.bound(),
                                    row.clock(),
                                    row.used(),
                                    row.peak(),
                                    row.isProved() && !Double.isNaN(best)
                                            ? String.format(Locale.ROOT, "%.2f", row.used() / best)
                                            : "-"));
        }
    }
}
