package io.github.cxstrategy.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets the fuzzer look for a document that makes the reader do anything else than read or refuse it.
 *
 * <p>Compiled and run in the profile {@code fuzz} only. What it finds becomes a test.
 */
class StrategyJsonFuzz {

    static Stream<byte[]> documents() {
        Stream<String> texts =
                Stream.concat(EditedPlans.PLANS.stream(), Stream.of("", "{}", "{\"formatVersion\": \"1.0\"}"));
        Stream<byte[]> scripts =
                IntStream.range(0, EditedPlans.PLANS.size()).mapToObj(i -> new byte[] {0, (byte) i, 1, 2, 3, 4, 5});
        return Stream.concat(texts.map(text -> text.getBytes(StandardCharsets.UTF_8)), scripts);
    }

    /** An input that begins with a zero, as no document does, is a script for {@link EditedPlans}. */
    @MethodSource("documents")
    @FuzzTest(maxDuration = "30m")
    void isReadOrRefused(byte[] input) {
        boolean script = input.length > 1 && input[0] == 0;
        ReaderLaws.hold(script ? EditedPlans.of(Arrays.copyOfRange(input, 1, input.length)) : input);
    }
}
