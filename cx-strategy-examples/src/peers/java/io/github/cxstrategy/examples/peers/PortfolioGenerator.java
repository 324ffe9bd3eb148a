package io.github.cxstrategy.examples.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes programs like those behind the portfolios of planning tools; the same numbers give the same program.
 *
 * <p>Each initiative has one to three funding options of which one may be chosen, each with costs in four periods and
 * demand for one or two of ten skills in each of them; values are about ten times the costs, with a little noise. Limits:
 * a budget for each period, a cap and a floor for each of eight departments, the people of each skill and period.
 * Structure: some initiatives require another, some exclude each other, of each of six themes at least a few are to be
 * funded, and one in twenty is mandatory. Every floor and mandatory initiative is held by one allocation that the generator
 * keeps in mind, so that the program has an answer.
 */
final class PortfolioGenerator {
    private static final int PERIODS = 4;
    private static final int DEPARTMENTS = 8;
    private static final int SKILLS = 10;
    private static final int THEMES = 6;

    private final int initiatives;
    private final long number;
    private final SplittableRandom random;

    private final List<Integer> firstColumn = new ArrayList<>();
    private final List<Integer> department = new ArrayList<>();
    private final List<Integer> theme = new ArrayList<>();
    private final List<long[]> costs = new ArrayList<>();
    private final List<long[]> demands = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    /** For each initiative the column that the allocation in mind takes, or -1. */
    private final List<Integer> inMind = new ArrayList<>();

    PortfolioGenerator(int initiatives, long number) {
        this.initiatives = initiatives;
        this.number = number;
        random = new SplittableRandom(number);
    }

    /** {@return the program in the format of {@code solve}} */
    String text() {
        for (int i = 0; i < initiatives; i++) {
            addInitiative();
        }
        firstColumn.add(values.size());
        options();
        limits();
        structure();
        StringBuilder text =
                new StringBuilder("name portfolio-" + initiatives + "-" + number + "\nn " + values.size() + "\nv");
        values.forEach(value -> text.append(' ').append(value));
        text.append('\n');
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    private void addInitiative() {
        firstColumn.add(values.size());
        department.add(random.nextInt(DEPARTMENTS));
        theme.add(random.nextInt(THEMES));
        // many small ones, a few that are large
        double size = Math.exp(random.nextGaussian() * 0.9 + 3.5);
        int options = random.nextInt(1, 4);
        double spread = 0.9 + 0.2 * random.nextDouble();
        for (int option = 0; option < options; option++) {
            double scale = size * (option + 1) / options;
            long[] cost = new long[PERIODS];
            long total = 0;
            int from = random.nextInt(PERIODS);
            int to = random.nextInt(from, PERIODS);
            for (int t = from; t <= to; t++) {
                cost[t] = Math.max(1, Math.round(scale * (0.5 + random.nextDouble()) / (to - from + 1)));
                total += cost[t];
            }
            costs.add(cost);
            demands.add(demand(scale, from, to));
            values.add(Math.max(1, Math.round(10 * (total * spread + size * 0.2 * random.nextDouble()))));
        }
        boolean isInMind = random.nextInt(3) == 0;
        inMind.add(isInMind ? values.size() - 1 - random.nextInt(options) : -1);
    }

    private long[] demand(double scale, int from, int to) {
        long[] demand = new long[SKILLS * PERIODS];
        for (int k = random.nextInt(1, 3); k > 0; k--) {
            int skill = random.nextInt(SKILLS);
            for (int t = from; t <= to; t++) {
                demand[skill * PERIODS + t] = Math.max(1, Math.round(scale * (0.1 + 0.2 * random.nextDouble())));
            }
        }
        return demand;
    }

    private void options() {
        for (int i = 0; i < initiatives; i++) {
            if (firstColumn.get(i + 1) - firstColumn.get(i) > 1) {
                TreeMap<Integer, Long> own = new TreeMap<>();
                addColumns(own, i, 1);
                row("-", "1", own);
            }
        }
    }

    private void limits() {
        for (int t = 0; t < PERIODS; t++) {
            TreeMap<Integer, Long> spent = new TreeMap<>();
            for (int j = 0; j < costs.size(); j++) {
                spent.put(j, costs.get(j)[t]);
            }
            atMostAbout(spent, 1.05);
        }
        for (int d = 0; d < DEPARTMENTS; d++) {
            TreeMap<Integer, Long> spent = new TreeMap<>();
            for (int i = 0; i < initiatives; i++) {
                for (int j = firstColumn.get(i); department.get(i) == d && j < firstColumn.get(i + 1); j++) {
                    long total = 0;
                    for (long cost : costs.get(j)) {
                        total += cost;
                    }
                    spent.put(j, total);
                }
            }
            long mind = ofMind(spent);
            row(Long.toString(mind * 4 / 5), Long.toString(mind * 6 / 5), spent);
        }
        for (int k = 0; k < SKILLS * PERIODS; k++) {
            TreeMap<Integer, Long> needed = new TreeMap<>();
            for (int j = 0; j < demands.size(); j++) {
                needed.put(j, demands.get(j)[k]);
            }
            atMostAbout(needed, 1.1);
        }
    }

    private void structure() {
        for (int i = 1; i < initiatives; i++) {
            int other = random.nextInt(i);
            int kind = random.nextInt(20);
            boolean isMindKept = inMind.get(i) < 0 || inMind.get(other) >= 0;
            if (kind < 4 && isMindKept) {
                // the initiative requires the other
                TreeMap<Integer, Long> requires = new TreeMap<>();
                addColumns(requires, i, 1);
                addColumns(requires, other, -1);
                row("-", "0", requires);
            } else if (kind == 4 && (inMind.get(i) < 0 || inMind.get(other) < 0)) {
                TreeMap<Integer, Long> excludes = new TreeMap<>();
                addColumns(excludes, i, 1);
                addColumns(excludes, other, 1);
                row("-", "1", excludes);
            } else if (kind == 5 && inMind.get(i) >= 0 && random.nextInt(3) > 0) {
                TreeMap<Integer, Long> own = new TreeMap<>();
                addColumns(own, i, 1);
                row("1", "-", own);
            }
        }
        for (int k = 0; k < THEMES; k++) {
            TreeMap<Integer, Long> members = new TreeMap<>();
            for (int i = 0; i < initiatives; i++) {
                if (theme.get(i) == k) {
                    addColumns(members, i, 1);
                }
            }
            row(Long.toString(ofMind(members)), "-", members);
        }
    }

    private void addColumns(SortedMap<Integer, Long> row, int initiative, long coefficient) {
        for (int j = firstColumn.get(initiative); j < firstColumn.get(initiative + 1); j++) {
            row.merge(j, coefficient, Long::sum);
        }
    }

    private long ofMind(SortedMap<Integer, Long> row) {
        return inMind.stream().mapToLong(j -> row.getOrDefault(j, 0L)).sum();
    }

    private void atMostAbout(SortedMap<Integer, Long> row, double slack) {
        row("-", Long.toString((long) Math.ceil(ofMind(row) * slack)), row);
    }

    private void row(String lo, String hi, SortedMap<Integer, Long> coefficients) {
        StringBuilder text = new StringBuilder("r " + lo + " " + hi);
        coefficients.forEach((column, coefficient) -> {
            if (coefficient != 0) {
                text.append(' ').append(column).append(':').append(coefficient);
            }
        });
        rows.add(text.toString());
    }
}
