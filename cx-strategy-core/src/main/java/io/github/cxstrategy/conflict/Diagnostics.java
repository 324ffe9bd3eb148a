package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the diagnostics of one run, each sentence once for a code and a KPI. */
final class Diagnostics {
    private final Map<Code, Map<Id<Kpi>, Set<String>>> sentences = new TreeMap<>();

    void add(Code code, Kpi kpi, String sentence) {
        sentences
                .computeIfAbsent(code, c -> new TreeMap<>())
                .computeIfAbsent(kpi.id(), id -> new TreeSet<>(CodePoints.ORDER))
                .add(sentence);
    }

    /** Says what is missing of a KPI to know how far it is to move, or how far it may. */
    void addMissingFigures(Stance stance) {
        Kpi kpi = stance.kpi();
        if (kpi.baseline().isEmpty()) {
            add(
                    Code.MISSING_BASELINE,
                    kpi,
                    "'" + kpi.name() + "' has no baseline: how far it has to go, or may, is unknown.");
        }
        if (kpi.scale().isEmpty()) {
            add(
                    Code.MISSING_SCALE,
                    kpi,
                    "'" + kpi.name() + "' has no scale: how much a movement of it means is unknown.");
        }
        if (stance.goals().stream()
                .anyMatch(goal -> goal.target().isEmpty() && goal.range().isEmpty())) {
            add(
                    Code.MISSING_TARGET,
                    kpi,
                    "'" + kpi.name() + "' has no target: how far it has to go, or may, is unknown.");
        }
    }

    /** By code, KPI and sentence. */
    List<ConflictDiagnostic> all() {
        return sentences.entrySet().stream()
                .flatMap(code -> code.getValue().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(sentence -> new ConflictDiagnostic(code.getKey(), entry.getKey(), sentence))))
                .toList();
    }
}
