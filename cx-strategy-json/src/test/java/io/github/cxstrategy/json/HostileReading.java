package io.github.cxstrategy.json;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;

/**
 * A program of its own, so that it can be given little memory: it reads every hostile document with one reader and says
 * what came of each, one line a document: name, bytes, seconds, seconds of its thread, code, problems, first sentence.
 */
final class HostileReading {

    private HostileReading() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        StrategyJson json = StrategyJson.standard();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (Map.Entry<String, HostileDocuments.Hostile> entry :
                HostileDocuments.all().entrySet()) {
            byte[] document = entry.getValue().document().get();
            long start = System.nanoTime();
            long cpuStart = clock.getCurrentThreadCpuTime();
            String outcome = outcome(json, document);
            double cpuSeconds = (clock.getCurrentThreadCpuTime() - cpuStart) / 1e9;
            double seconds = (System.nanoTime() - start) / 1e9;
            String name = entry.getKey();
            System.out.println(String.format(
                    Locale.ROOT, "%s\t%d\t%.2f\t%.2f\t%s", name, document.length, seconds, cpuSeconds, outcome));
        }
    }

    private static String outcome(StrategyJson json, byte[] document) {
        try {
            json.read(document);
            return "READ\t0\t";
        } catch (StrategyJsonException refusal) {
            JsonProblem first = refusal.problems().get(0);
            return first.code() + "\t" + refusal.count() + "\t" + first.message();
        }
    }
}
