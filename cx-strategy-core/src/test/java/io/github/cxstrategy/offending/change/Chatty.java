package io.github.cxstrategy.offending.change;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Does all that the core does not do. */
final class Chatty {

    @SuppressWarnings("NonFinalStaticField") // This is what the rule has to find.
    private static int calls;

    @SuppressWarnings("JavaTimeDefaultTimeZone") // This is what the rule has to find.
    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    @SuppressWarnings("SystemOut") // This is what the rule has to find.
    void print(Exception e) {
        System.out.println(++calls);
        e.printStackTrace();
        Logger.getLogger("chatty").info("log");
    }

    long nanos() {
        return System.nanoTime();
    }

    Locale locale() {
        return Locale.getDefault();
    }

    @SuppressWarnings("StringCaseLocaleUsage") // This is what the rule has to find.
    String upper(String text) {
        return text.toUpperCase() + "%d".formatted(1);
    }

    Charset charset() {
        return Charset.defaultCharset();
    }

    Thread thread() {
        return new Thread(() -> {});
    }

    CompletableFuture<Integer> async() {
        return CompletableFuture.supplyAsync(
                () -> Stream.of(1).parallel().toList().size());
    }

    double random() {
        return new Random().nextGaussian() + Math.random();
    }
}
