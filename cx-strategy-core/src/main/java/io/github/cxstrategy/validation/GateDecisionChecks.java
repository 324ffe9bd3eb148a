package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.GateDecision;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gates are passed in their order, and one outcome is decided at a time. */
final class GateDecisionChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Map<Gate, LocalDate> passed = new EnumMap<>(Gate.class);
        Map<Gate, Map<LocalDate, TreeSet<GateDecision.Outcome>>> outcomes = new EnumMap<>(Gate.class);
        for (GateDecision decision : plan.plan().gateDecisions()) {
            if (decision.outcome() == GateDecision.Outcome.GO) {
                passed.merge(decision.gate(), decision.on(), (a, b) -> a.isBefore(b) ? a : b);
            }
            outcomes.computeIfAbsent(decision.gate(), gate -> new TreeMap<>())
                    .computeIfAbsent(decision.on(), day -> new TreeSet<>())
                    .add(decision.outcome());
        }
        order(passed, found);
        outcomes.forEach((gate, days) -> days.forEach((day, decided) -> {
            if (decided.size() > 1) {
                found.add(
                        FindingCode.CONTRADICTORY_GATE_DECISION,
                        place(gate),
                        "Keep the one that holds, or correct a day.",
                        "One outcome of a gate must be decided on a day but %s has both %s and %s on %s.",
                        gate.code(),
                        decided.first(),
                        decided.last(),
                        day);
            }
        }));
    }

    /** A gate without a recorded GO may have been passed all the same. */
    private static void order(Map<Gate, LocalDate> passed, FindingSink found) {
        passed.forEach((gate, day) -> passed.entrySet().stream()
                .filter(earlier -> earlier.getKey().compareTo(gate) < 0)
                .filter(earlier -> earlier.getValue().isAfter(day))
                .findFirst()
                .ifPresent(earlier -> found.add(
                        FindingCode.GATES_OUT_OF_ORDER,
                        place(gate),
                        "Correct one of the two dates, or decide this gate again.",
                        "Gates must be passed in their order but %s was passed on %s and %s only on %s.",
                        gate.code(),
                        day,
                        earlier.getKey().code(),
                        earlier.getValue())));
    }

    private static Place place(Gate gate) {
        return Place.of(PlanPart.GATE_DECISIONS.key(), gate);
    }
}
