package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.workforce.Department;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sources and stances in the order of their labels, with what every pair of them needs worked out once. */
final class PairOrder {
    private final List<Source> sources;
    private final int[] sourceRanks;
    private final int[] targetRanks;
    private final String[] labels;
    private final List<Set<Id<Department>>> sourceDepartments = new ArrayList<>();
    private final List<Set<Id<Department>>> targetDepartments = new ArrayList<>();

    PairOrder(Situation situation, List<Source> sources) {
        this.sources = sources;
        sourceRanks =
                ranks(sources.stream().map(source -> source.label() + "->").toArray(String[]::new));
        sources.forEach(source -> sourceDepartments.add(Draft.departments(source.participants())));
        int kpis = situation.input().kpis().size();
        labels = new String[3 * kpis];
        Arrays.fill(labels, "");
        for (int slot = 0; slot < labels.length; slot++) {
            targetDepartments.add(Set.of());
        }
        for (int node = 0; node < kpis; node++) {
            for (Stance stance : situation.stances().on(node)) {
                labels[slot(stance)] = stance.label();
                targetDepartments.set(slot(stance), Draft.departments(stance.participants()));
            }
        }
        targetRanks = ranks(labels);
    }

    /** A source and a stance that it is compared with. */
    record Pair(PairOrder order, int sourceNumber, Stance target) {
        Source source() {
            return order.sources.get(sourceNumber);
        }

        int sourceRank() {
            return order.sourceRanks[sourceNumber];
        }

        int targetRank() {
            return order.targetRanks[slot(target)];
        }
    }

    Pair pair(int source, Stance target) {
        return new Pair(this, source, target);
    }

    String label(Stance stance) {
        return labels[slot(stance)];
    }

    Set<Id<Department>> departments(int source) {
        return sourceDepartments.get(source);
    }

    Set<Id<Department>> departments(Stance stance) {
        return targetDepartments.get(slot(stance));
    }

    private static int slot(Stance stance) {
        return 3 * stance.node() + stance.direction() + 1;
    }

    private static int[] ranks(String[] texts) {
        Integer[] order = new Integer[texts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> texts[i], CodePoints.ORDER));
        int[] ranks = new int[texts.length];
        for (int i = 0; i < order.length; i++) {
            boolean same = i > 0 && texts[order[i]].equals(texts[order[i - 1]]);
            ranks[order[i]] = same ? ranks[order[i - 1]] : i;
        }
        return ranks;
    }
}
