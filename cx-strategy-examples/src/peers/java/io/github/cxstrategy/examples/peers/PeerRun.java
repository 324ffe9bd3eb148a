package io.github.cxstrategy.examples.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Solves one program with one solver, in a process of its own: {@code SOLVER FILE LIMIT WARM-UP ROUNDS}, times in seconds.
 * Prints a line a round: status, value, bound, seconds by the clock, processor seconds, peak memory in MB. The value is
 * worked out again from the answer, in whole numbers; an answer that breaks a row is WRONG.
 */
final class PeerRun {
    /** What is quick is solved again until so much time has passed: processor time is told in steps of 10 ms. */
    private static final long LEAST_NANOS = 300_000_000;

    private PeerRun() {}

    public static void main(String[] args) throws IOException {
        Peer peer = Peer.named(args[0]);
        Program program = Program.read(Path.of(args[1]));
        double limit = Double.parseDouble(args[2]);
        long warm = System.nanoTime() + Math.round(Double.parseDouble(args[3]) * 1e9);
        while (System.nanoTime() < warm) {
            peer.solve(program, Math.min(limit, Math.max(0.001, (warm - System.nanoTime()) / 1e9)));
        }
        for (int round = 0; round < Integer.parseInt(args[4]); round++) {
            System.out.println(measured(peer, program, limit));
        }
    }

    private static String measured(Peer peer, Program program, double limit) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long clock = System.nanoTime();
        long processor = system.getProcessCpuTime();
        Peer.Answer answer;
        int solves = 0;
        do {
            answer = peer.solve(program, limit);
            solves++;
        } while (System.nanoTime() - clock < LEAST_NANOS);
        double used = (system.getProcessCpuTime() - processor) / 1e9 / solves;
        double passed = (System.nanoTime() - clock) / 1e9 / solves;
        Optional<Long> value = answer.answer().flatMap(program::valueOf);
        String status = answer.answer().isEmpty()
                ? "UNKNOWN"
                : value.isEmpty() ? "WRONG" : answer.isOptimal() ? "OPTIMAL" : "FEASIBLE";
        return String.format(
                Locale.ROOT,
                "%s %s %s %.4f %.4f %s",
                status,
                value.map(String::valueOf).orElse("-"),
                answer.bound()
                        .filter(bound -> Math.abs(bound) < 1e18)
                        .map(bound -> String.format(Locale.ROOT, "%.1f", bound))
                        .orElse("-"),
                passed,
                used,
                peakMegabytes());
    }

    /** What the process held at most; known on Linux only. */
    private static String peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "-";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) / 1024))
                .findFirst()
                .orElse("-");
    }
}
