package io.github.cxstrategy.examples.ppm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.csv.CsvImporter;
import io.github.cxstrategy.examples.csv.CsvMapping;
import io.github.cxstrategy.examples.mspdi.MspdiImporter;
import io.github.cxstrategy.examples.mspdi.MspdiOptions;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However broken a file is: it becomes a plan without errors that reads back, or is refused in sentences. */
class BrokenFilesProperties {
    private static final String SEED = "20261130";
    private static final Path FOLDER = Path.of("src/test/resources/io/github/cxstrategy/examples");
    private static final byte[] PROJECT = bytes("mspdi/service-desk.xml");
    private static final byte[] TABLE = bytes("csv/portfolio.csv");
    private static final byte[] MAP = bytes("csv/portfolio-map.json");
    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "1e99",
            "99999999999999",
            "x",
            "\"",
            ";",
            "\n",
            "<",
            ">",
            "&#0;",
            "\u0000",
            "2027-99-99",
            "é",
            "</Task>",
            "<Task>",
            "P-01",
            "1.1.2027",
            "9999-12-31T00:00:00",
            "0001-01-01T00:00:00");

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some places of a file with something else in place of a few characters. */
    private static byte[] broken(byte[] file, Random random) {
        StringBuilder text = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(random.nextInt(20) == 0 ? text.length() : 12));
            text.replace(at, end, TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Only the values between tags change, so that MPXJ gets to see them. */
    private static byte[] withOtherValues(byte[] file, Random random) {
        String[] parts = new String(file, StandardCharsets.UTF_8).split("(?<=>)(?=[^<>\\s]+</)|(?<=[^<>\\s])(?=</)");
        for (int i = 0; i < 6; i++) {
            int at = 1 + random.nextInt(parts.length - 1);
            if (!parts[at].contains("<")) {
                String text = TEXTS.get(random.nextInt(TEXTS.size()));
                parts[at] = text.matches("[^<>&\\x00]*") ? text : "odd";
            }
        }
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<StrategicPlan> plan(Supplier<StrategicPlan> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ImportException e) {
            assertThat(e.lines()).isNotEmpty().allMatch(line -> line.startsWith("file") && line.endsWith("."));
            return Optional.empty();
        }
    }

    private static void check(Supplier<StrategicPlan> reading) {
        plan(reading).ifPresent(plan -> {
            StrategyJson json = StrategyJson.standard();
            assertThat(json.read(json.write(plan))).isEqualTo(plan);
            assertThat(PlanValidator.standard().validate(plan).errors()).isEmpty();
        });
    }

    @Property(seed = SEED, tries = 150)
    void projectFiles(@ForAll Random random) {
        byte[] file = broken(PROJECT, random);

        check(() -> MspdiImporter.plan("file", file, MspdiOptions.STANDARD).plan());
    }

    @Property(seed = SEED, tries = 150)
    void projectFilesWithOtherValues(@ForAll Random random) {
        byte[] file = withOtherValues(PROJECT, random);

        check(() -> MspdiImporter.plan("file", file, MspdiOptions.STANDARD).plan());
    }

    @Property(seed = SEED, tries = 500)
    void tables(@ForAll Random random) {
        byte[] file = broken(TABLE, random);
        CsvMapping mapping = StrategyJson.standard().read(CsvMapping.class, MAP);

        check(() -> CsvImporter.plan("file", file, mapping, true).plan());
    }
}
