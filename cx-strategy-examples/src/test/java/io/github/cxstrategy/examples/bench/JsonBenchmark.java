package io.github.cxstrategy.examples.bench;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes a large plan, and does the same with jackson-databind alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgs = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JsonBenchmark {
    /** How many initiatives the plan has. */
    @Param("10000")
    public int initiatives;

    private final StrategyJson json = ManyInitiatives.reader();
    private ObjectReader plainReader;
    private ObjectWriter plainWriter;
    private ObjectWriter compactWriter;
    private StrategicPlan plan;
    private byte[] document;
    private byte[] plainDocument;
    private byte[] compactDocument;

    /** Makes the documents, and checks that both mean the same by them. */
    @Setup
    public void setUp() throws IOException {
        ObjectMapper mapper = PlainJackson.mapper();
        DefaultPrettyPrinter layout = PlainJackson.layout();
        plainReader = mapper.readerFor(StrategicPlan.class);
        plainWriter = mapper.writerFor(StrategicPlan.class).with(layout);
        compactWriter = mapper.writerFor(StrategicPlan.class);
        plan = ManyInitiatives.plan(initiatives);
        document = json.writeBytes(plan);
        plainDocument = plainWriter.writeValueAsBytes(plan);
        compactDocument = compactWriter.writeValueAsBytes(plan);
        check(json.read(document));
        check(plainReader.readValue(plainDocument));
        check(plainReader.readValue(compactDocument));
        System.out.printf(
                "# Documents: %d bytes, plain %d, compact %d%n",
                document.length, plainDocument.length, compactDocument.length);
    }

    private void check(StrategicPlan read) {
        if (!read.equals(plan)) {
            throw new IllegalStateException("The plan must come back equal but does not.");
        }
    }

    @Benchmark
    public StrategicPlan readWithStrategyJson() {
        return json.read(document);
    }

    @Benchmark
    public StrategicPlan readWithPlainJackson() throws IOException {
        return plainReader.readValue(plainDocument);
    }

    @Benchmark
    public StrategicPlan readCompactWithPlainJackson() throws IOException {
        return plainReader.readValue(compactDocument);
    }

    @Benchmark
    public byte[] writeWithStrategyJson() {
        return json.writeBytes(plan);
    }

    @Benchmark
    public byte[] writeWithPlainJackson() throws IOException {
        return plainWriter.writeValueAsBytes(plan);
    }

    @Benchmark
    public byte[] writeCompactWithPlainJackson() throws IOException {
        return compactWriter.writeValueAsBytes(plan);
    }
}
