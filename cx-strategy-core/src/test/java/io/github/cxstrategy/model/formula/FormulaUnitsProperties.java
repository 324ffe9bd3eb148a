package io.github.cxstrategy.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of units: order and names do not matter, what is unknown accuses nobody, and what fits is found to fit. */
class FormulaUnitsProperties {
    private static final List<String> SYMBOLS =
            List.of("EUR", "h", "cases", "EUR/case", "%", "1", "points", "cases per h");

    private static Formula formula(Random random) {
        return new RandomFormulas(random, () -> Id.of("k" + random.nextInt(5))).next();
    }

    private static Map<Id<?>, Unit> units(Random random) {
        Map<Id<?>, Unit> units = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            if (random.nextInt(5) > 0) {
                units.put(Id.of("k" + i), Unit.of(SYMBOLS.get(random.nextInt(SYMBOLS.size()))));
            }
        }
        return units;
    }

    @Property(seed = "1", tries = 2_000)
    void the_order_of_operands_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        Formula formula = formula(random);
        Map<Id<?>, Unit> units = units(random);
        List<UnitMismatch> mismatches = FormulaUnits.of(formula, units).mismatches();
        List<UnitMismatch> shuffled =
                FormulaUnits.of(shuffled(formula, random), units).mismatches();
        assertThat(shuffled).hasSameSizeAs(mismatches);
        assertThat(certain(shuffled)).isEqualTo(certain(mismatches));
    }

    private static long certain(List<UnitMismatch> mismatches) {
        return mismatches.stream().filter(UnitMismatch::certain).count();
    }

    private static Formula shuffled(Formula formula, Random random) {
        List<Formula> operands = new ArrayList<>();
        formula.operands().forEach(operand -> operands.add(shuffled(operand, random)));
        if (formula instanceof Formula.Quotient) {
            return new Formula.Quotient(operands.get(0), operands.get(1));
        }
        Collections.shuffle(operands, random);
        return rebuilt(formula, operands);
    }

    private static Formula rebuilt(Formula formula, List<Formula> operands) {
        if (formula instanceof Formula.Sum) {
            return new Formula.Sum(operands);
        }
        if (formula instanceof Formula.Product) {
            return new Formula.Product(operands);
        }
        if (formula instanceof Formula.Minimum) {
            return new Formula.Minimum(operands);
        }
        if (formula instanceof Formula.Maximum) {
            return new Formula.Maximum(operands);
        }
        return formula instanceof Formula.Negation ? new Formula.Negation(operands.get(0)) : formula;
    }

    @Property(seed = "2", tries = 500)
    void without_units_nothing_is_known_and_nothing_wrong(@ForAll long seed) {
        Random random = new Random(seed);
        assertThat(FormulaUnits.of(formula(random), Map.of(), Optional.of(Unit.of("EUR"))))
                .isEqualTo(new FormulaUnits(Optional.empty(), List.of()));
    }

    @Property(seed = "3", tries = 1_000)
    void forgetting_a_unit_never_adds_a_mismatch_to_a_sum(@ForAll long seed) {
        Random random = new Random(seed);
        List<Formula> terms = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            terms.add(new Formula.Reference(Id.of("k" + i)));
        }
        Map<Id<?>, Unit> units = units(random);
        Map<Id<?>, Unit> fewer = new HashMap<>(units);
        fewer.remove(Id.of("k" + random.nextInt(5)));
        Formula sum = new Formula.Sum(terms);
        assertThat(FormulaUnits.of(sum, fewer).mismatches().size())
                .isLessThanOrEqualTo(FormulaUnits.of(sum, units).mismatches().size());
    }

    @Property(seed = "4", tries = 1_000)
    void what_it_gives_can_be_declared(@ForAll long seed) {
        Random random = new Random(seed);
        Formula formula = formula(random);
        Map<Id<?>, Unit> units = units(random);
        FormulaUnits found = FormulaUnits.of(formula, units);
        found.unit().filter(unit -> !unit.toString().contains("^")).ifPresent(unit -> {
            assertThat(FormulaUnits.of(formula, units, Optional.of(Unit.of(unit.toString()))))
                    .isEqualTo(found);
        });
    }

    @Property(seed = "5", tries = 500)
    void a_ratio_to_itself_has_no_unit(@ForAll long seed) {
        Random random = new Random(seed);
        Formula formula = formula(random);
        Map<Id<?>, Unit> units = units(random);
        Optional<CompoundUnit> unit = FormulaUnits.of(formula, units).unit();
        boolean isZero = formula.equals(new Formula.Constant(BigDecimal.ZERO));
        if (unit.isPresent() && !isZero) {
            assertThat(FormulaUnits.of(new Formula.Quotient(formula, formula), units)
                            .unit())
                    .contains(CompoundUnit.NONE);
        }
    }
}
