package io.github.cxstrategy.examples.peers;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.RequestProgram;
import io.github.cxstrategy.examples.bench.GeneratedPortfolio;
import io.github.cxstrategy.examples.cli.Main;
import io.github.cxstrategy.examples.pabulib.PabulibFile;
import io.github.cxstrategy.examples.pabulib.PabulibReader;
import io.github.cxstrategy.examples.portfolio.MicrosoftPortfolio;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the program that a name stands for: {@code portfolio:INITIATIVES:NUMBER} is a generated portfolio, {@code
 * bundled-plan} the plan that comes with the examples without its decisions, {@code worked-portfolio} the 21 projects in the
 * documentation of Project Online for ten million dollars, a file that ends in {@code .pb} the vote of a city on projects
 * under one budget, in cents, and any other file a program in the format of {@code solve}.
 */
final class ProgramSource {
    private static final long DOLLARS = 10_000_000;

    private ProgramSource() {}

    /** {@return a file with the program, in the format of {@code solve}} */
    static Path file(String named) throws IOException {
        if (named.startsWith("portfolio:")) {
            String[] parts = named.split(":", -1);
            AllocationRequest request = GeneratedPortfolio.of(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            return written(RequestProgram.text("portfolio-" + parts[1] + "-" + parts[2], request));
        }
        if (named.equals("worked-portfolio")) {
            return written(RequestProgram.text(named, MicrosoftPortfolio.request(DOLLARS)));
        }
        if (named.equals("bundled-plan")) {
            return written(RequestProgram.text(named, bundledPlan()));
        }
        return named.endsWith(".pb") ? written(city(Path.of(named))) : Path.of(named);
    }

    private static Path written(String program) throws IOException {
        Path file = Files.createTempFile("program", ".txt");
        file.toFile().deleteOnExit();
        return Files.writeString(file, program, StandardCharsets.UTF_8);
    }

    private static String city(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        PabulibFile city = PabulibReader.read(name, Files.readAllBytes(file));
        List<Long> votes = new ArrayList<>();
        List<Long> costs = new ArrayList<>();
        for (PabulibFile.Project project : city.projects()) {
            votes.add(project.votes());
            costs.add(cents(project.cost()));
        }
        return oneRow(
                name.replace(".pb", ""),
                votes,
                costs,
                cents(new BigDecimal(city.find("budget").orElseThrow())));
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    private static AllocationRequest bundledPlan() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                Main.class.getResourceAsStream("/io/github/cxstrategy/examples/computer-maker.json"))) {
            ResolvedPlan plan = ResolvedPlan.of(
                    StrategyJson.standard().read(new String(json.readAllBytes(), StandardCharsets.UTF_8)));
            return AllocationRequest.of(
                    plan, Prioritizer.standard().prioritize(plan).values());
        }
    }

    private static String oneRow(String name, List<Long> values, List<Long> costs, long budget) {
        StringBuilder text = new StringBuilder("name " + name + "\nn " + values.size() + "\nv");
        values.forEach(value -> text.append(' ').append(value));
        text.append("\nr - ").append(budget);
        for (int j = 0; j < costs.size(); j++) {
            if (costs.get(j) != 0) {
                text.append(' ').append(j).append(':').append(costs.get(j));
            }
        }
        return text.append('\n').toString();
    }
}
