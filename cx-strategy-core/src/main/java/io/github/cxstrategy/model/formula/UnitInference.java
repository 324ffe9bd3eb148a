package io.github.cxstrategy.model.formula;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the units of one formula, from the inside out; used once. */
final class UnitInference {
    /**
     * What is known of the unit of a part.
     *
     * @param state whether there is a unit
     * @param unit the unit if it is known
     * @param scaled whether a number multiplies or divides it, which may convert the unit
     * @param count whether it counts something unnamed
     */
    private record Reading(State state, CompoundUnit unit, boolean scaled, boolean count) {
        static final Reading UNKNOWN = new Reading(State.UNKNOWN, CompoundUnit.NONE, false, false);

        boolean isKnown() {
            return state == State.KNOWN;
        }

        /** Whether it means this unit and no other. */
        boolean isFirm() {
            return !scaled && !count;
        }

        Reading times(Reading other, int power) {
            if (state == State.UNKNOWN || other.state == State.UNKNOWN) {
                return UNKNOWN;
            }
            return new Reading(
                    isKnown() ? state : other.state,
                    unit.times(other.unit, power),
                    scaled || other.scaled,
                    count || other.count);
        }

        boolean agreesWith(Reading other) {
            return unit.equals(other.unit)
                    || ((scaled || other.scaled) && unit.withoutPercent().equals(other.unit.withoutPercent()));
        }
    }

    private enum State {
        /** Numbers only: they have the unit of what stands beside them. */
        NUMBER,
        UNKNOWN,
        KNOWN
    }

    private final Map<? extends Id<?>, Unit> kpis;
    private final Map<Unit, Reading> symbols = new HashMap<>();
    private final List<UnitMismatch> mismatches = new ArrayList<>();

    UnitInference(Map<? extends Id<?>, Unit> kpis) {
        this.kpis = kpis;
    }

    FormulaUnits of(Formula formula, Optional<Unit> declared) {
        Reading given = read(formula);
        if (given.isKnown() && declared.isPresent()) {
            Reading wanted = reading(declared.get());
            if (wanted.isKnown() && !given.agreesWith(wanted)) {
                mismatches.add(new UnitMismatch.Declared(
                        formula, given.unit, declared.get(), given.isFirm() && wanted.isFirm()));
            }
        }
        return new FormulaUnits(given.isKnown() ? Optional.of(given.unit) : Optional.empty(), mismatches);
    }

    private Reading read(Formula formula) {
        if (formula instanceof Formula.Constant number) {
            boolean isOne = number.value().abs().compareTo(BigDecimal.ONE) == 0;
            return new Reading(State.NUMBER, CompoundUnit.NONE, !isOne, false);
        }
        if (formula instanceof Formula.Reference reference) {
            Unit unit = kpis.get(reference.kpi());
            return unit == null ? Reading.UNKNOWN : reading(unit);
        }
        List<Reading> operands = new ArrayList<>();
        formula.operands().forEach(operand -> operands.add(read(operand)));
        if (formula instanceof Formula.Negation) {
            return operands.get(0);
        }
        if (formula instanceof Formula.Product || formula instanceof Formula.Quotient) {
            int power = formula instanceof Formula.Product ? 1 : -1;
            return operands.stream()
                    .reduce((left, right) -> left.times(right, power))
                    .orElseThrow();
        }
        return common(formula, operands);
    }

    private Reading reading(Unit unit) {
        return symbols.computeIfAbsent(
                unit,
                known -> UnitSymbol.of(known)
                        .map(symbol -> new Reading(State.KNOWN, symbol.unit(), false, symbol.count()))
                        .orElse(Reading.UNKNOWN));
    }

    /** The one unit of operands that are added or compared: that of the first that means it and no other, if there is one. */
    private Reading common(Formula formula, List<Reading> operands) {
        List<UnitMismatch.Operand> known = new ArrayList<>();
        Set<Reading> different = new LinkedHashSet<>();
        for (int i = 0; i < operands.size(); i++) {
            Reading operand = operands.get(i);
            if (operand.isKnown()) {
                known.add(new UnitMismatch.Operand(formula.operands().get(i), operand.unit));
                different.add(operand);
            }
        }
        if (known.isEmpty()) {
            boolean isNumber = operands.stream().allMatch(operand -> operand.state == State.NUMBER);
            return isNumber ? new Reading(State.NUMBER, CompoundUnit.NONE, true, false) : Reading.UNKNOWN;
        }
        List<Reading> firm = different.stream().filter(Reading::isFirm).toList();
        if (allAgree(List.copyOf(different))) {
            return firm.isEmpty() ? different.iterator().next() : firm.get(0);
        }
        mismatches.add(new UnitMismatch.Operands(formula, known, !allAgree(firm)));
        return Reading.UNKNOWN;
    }

    /** Each pair is compared: that two agree with a third does not mean that they agree. */
    private static boolean allAgree(List<Reading> readings) {
        for (int i = 1; i < readings.size(); i++) {
            if (!readings.subList(0, i).stream().allMatch(readings.get(i)::agreesWith)) {
                return false;
            }
        }
        return true;
    }
}
