package io.github.cxstrategy.examples.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.sun.management.ThreadMXBean;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@link JsonBenchmark} compares, for a machine that has other work to do: the four take turns, and what counts is the
 * processor time and the memory of the thread. Run it with the serial collector, whose time is then part of it.
 */
public final class JsonComparison {
    private interface Work {
        Object run() throws IOException;
    }

    private record Task(String name, Work work) {}

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private JsonComparison() {}

    /**
     * Prints the medians.
     *
     * @param arguments the number of initiatives, and how many rounds count; half as many come before to warm up
     */
    public static void main(String[] arguments) throws IOException {
        int initiatives = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        StrategyJson json = ManyInitiatives.reader();
        ObjectMapper mapper = PlainJackson.mapper();
        ObjectReader reader = mapper.readerFor(StrategicPlan.class);
        ObjectWriter writer = mapper.writerFor(StrategicPlan.class).with(PlainJackson.layout());
        StrategicPlan plan = ManyInitiatives.plan(initiatives);
        byte[] document = json.writeBytes(plan);
        byte[] plainDocument = writer.writeValueAsBytes(plan);
        check(plan, json.read(document));
        check(plan, reader.readValue(plainDocument));
        List<Task> tasks = List.of(
                new Task("read, StrategyJson", () -> json.read(document)),
                new Task("read, plain", () -> reader.readValue(plainDocument)),
                new Task("write, StrategyJson", () -> json.writeBytes(plan)),
                new Task("write, plain", () -> writer.writeValueAsBytes(plan)));
        double[][] milliseconds = new double[tasks.size()][rounds];
        double[][] megabytes = new double[tasks.size()][rounds];
        for (int round = -(rounds / 2); round < rounds; round++) {
            for (int i = 0; i < tasks.size(); i++) {
                long time = THREADS.getCurrentThreadCpuTime();
                long memory = THREADS.getCurrentThreadAllocatedBytes();
                tasks.get(i).work().run();
                if (round >= 0) {
                    megabytes[i][round] = (THREADS.getCurrentThreadAllocatedBytes() - memory) / 1e6;
                    milliseconds[i][round] = (THREADS.getCurrentThreadCpuTime() - time) / 1e6;
                }
            }
        }
        System.out.printf(Locale.ROOT, "documents of %d and %d bytes%n", document.length, plainDocument.length);
        for (int i = 0; i < tasks.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.1f ms %8.1f MB%n",
                    tasks.get(i).name(),
                    median(milliseconds[i]),
                    median(megabytes[i]));
        }
        System.out.printf(
                Locale.ROOT,
                "throughput, StrategyJson to plain: read %.2f, write %.2f%n",
                median(milliseconds[1]) / median(milliseconds[0]),
                median(milliseconds[3]) / median(milliseconds[2]));
    }

    private static void check(StrategicPlan plan, StrategicPlan read) {
        if (!read.equals(plan)) {
            throw new IllegalStateException("The plan must come back equal but does not.");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
