package io.github.cxstrategy.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of formulas, and what does not go together. */
class FormulaUnitsTest {
    private static final Map<Id<?>, Unit> KPIS = kpis("""
            cases           | cases
            resolved        | Cases
            contacts        | contacts
            agents          | agents
            revenue         | EUR
            cost            | EUR
            hours           | hours
            minutes         | min
            rate            | cases / hour
            churn           | %
            promoters       | % of respondents
            growth          | percent
            price           | EUR per case
            number          | 1
            nps             | points
            area            | m\u00B2
            wage            | EUR/(agent*h)
            """);

    private static Map<Id<?>, Unit> kpis(String table) {
        Map<Id<?>, Unit> units = new HashMap<>();
        table.lines().forEach(line -> {
            List<String> cells = Splitter.on('|').trimResults().splitToList(line);
            units.put(Id.of(cells.get(0)), Unit.of(cells.get(1)));
        });
        return units;
    }

    /** The formula, its declared unit, the unit that it gives, and what does not go together: ! for certain, ? for not. */
    private static final String TABLE = """
            # sums, differences, minima and maxima need one unit
            revenue - cost                            | EUR            | EUR       |
            cases + resolved                          | case           | case      |
            revenue + hours                           |                | ?         | ! EUR (revenue), h (hours)
            min(revenue, cost, hours)                 |                | ?         | ! EUR (revenue), h (hours)
            max(hours, minutes)                       |                | ?         | ! h (hours), min (minutes)
            revenue - (cost + hours)                  | EUR            | EUR       | ! EUR (cost), h (hours)
            (revenue + hours) * (cost - cases)        |                | ?         | ! EUR (revenue), h (hours) ! EUR (cost), case (-cases)
            -revenue + -cost                          | EUR            | EUR       |
            # products and ratios
            cases / agents                            | cases / agent  | case/agent |
            cases / hours                             | cases/h        | case/h    |
            rate * hours                              | cases          | case      |
            price * cases                             | EUR            | EUR       |
            price * rate                              | EUR per hour   | EUR/h     |
            revenue / cases / agents                  | EUR/case/agent | EUR/agent/case |
            hours * hours / cases                     |                | h^2/case  |
            1 / hours                                 | 1/h            | 1/h       |
            cases / resolved                          | 1              | 1         |
            revenue / cases                           | EUR/agent      | EUR/case  | ! gives EUR/case
            hours / minutes                           | 1              | h/min     | ? gives h/min
            # percent
            cases / resolved                          | %              | 1         | ! gives 1
            100 * cases / resolved                    | %              | 1         |
            churn / 100                               | 1              | %         |
            promoters - churn                         | %              | %         |
            promoters - churn                         | points         | %         |
            churn * cases                             | cases          | %*case    | ! gives %*case
            churn / 100 * cases                       | cases          | %*case    |
            100 - churn                               | %              | %         |
            (1 + growth) * revenue                    | EUR            | %*EUR     | ! gives %*EUR
            churn + cases / resolved                  |                | ?         | ! % (churn), 1 (cases / resolved)
            churn + 100 * cases / resolved            | %              | %         |
            churn + number                            |                | ?         | ? % (churn), 1 (number)
            # numbers
            revenue + 1000                            | EUR            | EUR       |
            max(0, revenue - cost)                    | EUR            | EUR       |
            min(1, 2) + revenue                       | EUR            | EUR       |
            60 * 24                                   | EUR            | ?         |
            minutes / 60                              | h              | min       | ? gives min
            minutes / 60 + hours                      |                | ?         | ? min (minutes / 60), h (hours)
            0.5 * revenue + 0.5 * cost                | EUR            | EUR       |
            0.5 * revenue + 0.5 * hours               |                | ?         | ? EUR (0.5 * revenue), h (0.5 * hours)
            -1 * revenue + hours                      |                | ?         | ! EUR (-1 * revenue), h (hours)
            (revenue + hours) / 2                     |                | ?         | ! EUR (revenue), h (hours)
            # counts without a name
            revenue / number                          | EUR/case       | EUR       | ? gives EUR
            number + cases                            |                | ?         | ? 1 (number), case (cases)
            number * revenue                          | EUR            | EUR       |
            cases / hours                             | 1/h            | case/h    | ? gives case/h
            # what is missing is unknown
            revenue + nothing                         | EUR            | EUR       |
            revenue + nothing + hours                 |                | ?         | ! EUR (revenue), h (hours)
            revenue + nothing                         | h              | EUR       | ! gives EUR
            revenue * nothing                         | h              | ?         |
            nothing + other                           | EUR            | ?         |
            0.4 * nps + 0.6 * churn                   | points         | %         |
            revenue / area                            | EUR/area       | ?         |
            wage * hours                              | EUR            | ?         |
            revenue                                   |                | EUR       |
            """;

    @ParameterizedTest
    @MethodSource
    void inferred(String formula, Optional<Unit> declared, String unit, String mismatches) {
        FormulaUnits units = FormulaUnits.of(Formula.parse(formula), KPIS, declared);
        assertThat(units.unit().map(CompoundUnit::toString).orElse("?")).isEqualTo(unit);
        assertThat(units.mismatches().stream().map(FormulaUnitsTest::described).collect(Collectors.joining(" ")))
                .isEqualTo(mismatches);
    }

    static Stream<Arguments> inferred() {
        return TABLE.lines().filter(line -> !line.startsWith("#")).map(line -> {
            List<String> cells = Splitter.on('|').trimResults().splitToList(line);
            Optional<Unit> declared = cells.get(1).isEmpty() ? Optional.empty() : Optional.of(Unit.of(cells.get(1)));
            return arguments(cells.get(0), declared, cells.get(2), cells.get(3));
        });
    }

    private static String described(UnitMismatch mismatch) {
        String what = mismatch instanceof UnitMismatch.Declared declared
                ? "gives " + declared.unit()
                : ((UnitMismatch.Operands) mismatch)
                        .operands().stream()
                                .collect(Collectors.toMap(
                                        UnitMismatch.Operand::unit,
                                        operand -> operand,
                                        (first, second) -> first,
                                        LinkedHashMap::new))
                                .values()
                                .stream()
                                .map(operand -> operand.unit() + " (" + operand.formula() + ")")
                                .collect(Collectors.joining(", "));
        return (mismatch.certain() ? "! " : "? ") + what;
    }

    @Test
    void a_mismatch_names_the_operation_and_all_its_operands_of_known_unit() {
        Formula formula = Formula.parse("2 * min(revenue, nothing, hours, cost)");
        assertThat(FormulaUnits.of(formula, KPIS).mismatches())
                .containsExactly(new UnitMismatch.Operands(
                        Formula.parse("min(revenue, nothing, hours, cost)"),
                        List.of(operand("revenue", "EUR"), operand("hours", "h"), operand("cost", "EUR")),
                        true));
    }

    private static UnitMismatch.Operand operand(String formula, String base) {
        return new UnitMismatch.Operand(Formula.parse(formula), new CompoundUnit(Map.of(base, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue + hours | EUR"
                        + "| 'formula' must have operands of one unit in 'revenue + hours' but has EUR (revenue), h (hours)."
                        + "| Correct the formula, or the unit of a KPI in it.",
                "minutes / 60 + hours | h"
                        + "| 'formula' must have operands of one unit in 'minutes / 60 + hours' but has min (minutes / 60), h (hours)."
                        + "| Correct the formula or a unit, or leave it where a number converts the units or a count has no name.",
                "cases / resolved | %"
                        + "| 'formula' must give %, the unit of its KPI, but gives 1."
                        + "| Multiply a share by 100, or divide a percentage by it.",
                "churn + cases / resolved | %"
                        + "| 'formula' must have operands of one unit in 'churn + cases / resolved' but has % (churn), 1 (cases /"
                        + " resolved)."
                        + "| Multiply a share by 100, or divide a percentage by it.",
                "price | EUR per   hour"
                        + "| 'formula' must give EUR per hour, the unit of its KPI, but gives EUR/case."
                        + "| Correct the formula, or the unit of a KPI in it.",
                "cases + agents + hours + minutes + cost | 1"
                        + "| 'formula' must have operands of one unit in 'cases + agents + hours + minutes + cost' but has case"
                        + " (cases), agent (agents), h (hours), min (minutes) and other units."
                        + "| Correct the formula, or the unit of a KPI in it."
            },
            quoteCharacter = '`')
    void told_in_one_sentence(String formula, String declared, String sentence, String cure) {
        List<UnitMismatch> mismatches = FormulaUnits.of(Formula.parse(formula), KPIS, Optional.of(Unit.of(declared)))
                .mismatches();
        assertThat(mismatches).hasSize(1);
        assertThat(mismatches.get(0).sentence()).isEqualTo(sentence);
        assertThat(mismatches.get(0).cure()).isEqualTo(cure);
        assertThat(mismatches.get(0).formula()).isEqualTo(Formula.parse(formula));
    }

    @Test
    void long_formulas_are_cut_in_sentences() {
        Formula formula = Formula.parse("hours" + " + revenue".repeat(300));
        assertThat(FormulaUnits.of(formula, KPIS).mismatches().get(0).sentence())
                .isEqualTo(
                        "'formula' must have operands of one unit in 'hours + revenue + revenue + revenue + revenue +"
                                + " revenue + re...' but has h (hours), EUR (revenue).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases|case",
                "Cases/Hour|case/h",
                "cases / hrs|case/h",
                "service requests per day|service request/day",
                "companies|company",
                "processes|process",
                "boxes/box|1",
                "status|status",
                "mW*h|h*mW",
                "MW\u00B7h|MW*h",
                "\u20AC/month|EUR/month",
                "USD million|USD million",
                "%|%",
                "percent of calls|%",
                "%-points/year|%/year",
                "pp|%",
                "1|1",
                "#|1",
                "number/second|1/s",
                "orders/100 visits|order/100 visit",
                "period|period"
            })
    void symbols(String symbol, String unit) {
        assertThat(UnitSymbol.of(Unit.of(symbol)).map(known -> known.unit().toString()))
                .contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "points",
                "NPS points",
                "score",
                "Index",
                "stars/month",
                "t (net)",
                "m^2",
                "m\u00B2",
                "/h",
                "h/",
                "a//b",
                "a**b",
                "EUR/agent*h",
                "per hour / case",
                "index 2020=100",
                "cases per"
            })
    void symbols_that_are_unknown(String symbol) {
        assertThat(UnitSymbol.of(Unit.of(symbol))).isEmpty();
    }

    @Test
    void a_symbol_of_any_length_is_read_or_unknown() {
        assertThat(UnitSymbol.of(Unit.of("a" + "*a".repeat(99)))).isPresent();
        assertThat(UnitSymbol.of(Unit.of("a" + "*a".repeat(49_999)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hours / hours * hours, h", "rate / rate, 1", "hours / (cases / (hours / cases)), h^2/case^2"})
    void powers_add_up(String formula, String unit) {
        assertThat(FormulaUnits.of(Formula.parse(formula), KPIS).unit().orElseThrow())
                .hasToString(unit);
    }
}
