package io.github.cxstrategy.model.formula;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.internal.check.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units in a formula that do not go together. */
public sealed interface UnitMismatch {
    /** {@return the formula in which they meet: a sum, minimum or maximum, or the whole formula of a KPI} */
    Formula formula();

    /**
     * {@return whether it cannot be right whatever was meant; otherwise a number may convert one unit into another, as 60
     * does with minutes and hours, or something may be counted without being named}
     */
    boolean certain();

    /** {@return in one sentence what must hold and what holds instead} */
    String sentence();

    /** {@return in one sentence what would mend it} */
    String cure();

    /**
     * Operands that are added or compared but have different units.
     *
     * @param formula the sum, minimum or maximum
     * @param operands its operands of known unit, in their order, at least two of them with different units
     * @param certain whether it cannot be right whatever was meant
     */
    record Operands(Formula formula, List<Operand> operands, boolean certain) implements UnitMismatch {
        private static final int MOST_SHOWN = 4;

        /** Checks that there are different units. */
        public Operands {
            Check.given("formula", formula);
            operands = Check.list("operands", operands);
            checkArgument(
                    operands.stream().map(Operand::unit).distinct().count() > 1,
                    "'operands' must have different units but all have one.");
        }

        @Override
        public String sentence() {
            Map<CompoundUnit, Formula> first = new LinkedHashMap<>();
            operands.forEach(operand -> first.putIfAbsent(operand.unit(), operand.formula()));
            String units = first.entrySet().stream()
                    .limit(MOST_SHOWN)
                    .map(entry -> entry.getKey() + " (" + UnitWords.shortened(entry.getValue()) + ")")
                    .collect(Collectors.joining(", "));
            return "'formula' must have operands of one unit in '" + UnitWords.shortened(formula) + "' but has " + units
                    + (first.size() > MOST_SHOWN ? " and other units" : "") + ".";
        }

        @Override
        public String cure() {
            boolean percentOnly = operands.stream()
                            .map(operand -> operand.unit().withoutPercent())
                            .distinct()
                            .count()
                    == 1;
            return UnitWords.cure(percentOnly, certain);
        }
    }

    /**
     * An operand and its unit.
     *
     * @param formula the operand
     * @param unit its unit
     */
    record Operand(Formula formula, CompoundUnit unit) {
        /** Checks that both are given. */
        public Operand {
            Check.given("formula", formula);
            Check.given("unit", unit);
        }
    }

    /**
     * A formula gives another unit than that of the KPI whose formula it is.
     *
     * @param formula the whole formula
     * @param unit the unit that it gives
     * @param declared the unit of the KPI
     * @param certain whether it cannot be right whatever was meant
     */
    record Declared(Formula formula, CompoundUnit unit, Unit declared, boolean certain) implements UnitMismatch {
        /** Checks that all are given. */
        public Declared {
            Check.given("formula", formula);
            Check.given("unit", unit);
            Check.given("declared", declared);
        }

        @Override
        public String sentence() {
            return "'formula' must give " + UnitWords.oneLine(declared) + ", the unit of its KPI, but gives " + unit
                    + ".";
        }

        @Override
        public String cure() {
            boolean percentOnly = UnitSymbol.of(declared)
                    .filter(symbol -> symbol.unit().withoutPercent().equals(unit.withoutPercent()))
                    .isPresent();
            return UnitWords.cure(percentOnly, certain);
        }
    }
}
