package io.github.cxstrategy.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.RandomRecords;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of the text form: nothing is lost, there is one text for one formula, and what is refused is refused in kind. */
class FormulaProperties {
    @Property(seed = "1", tries = 5_000)
    void a_formula_comes_back_equal(@ForAll long seed) {
        Formula formula = new RandomFormulas(new Random(seed)).next();
        String text = formula.toString();
        assertThat(Formula.parse(text)).isEqualTo(formula);
        assertThat(Formula.parse(text)).hasToString(text).hasSameHashCodeAs(formula);
    }

    @Property(seed = "2", tries = 1_000)
    void also_at_the_deepest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 64) int levels) {
        Formula formula = new RandomFormulas(new Random(seed)).deep(levels);
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
    }

    @Property(seed = "3", tries = 2_000)
    void blanks_and_parentheses_change_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        // ids that hold no blanks, so that each blank of the text stands between two tokens
        RandomFormulas formulas = new RandomFormulas(
                random, () -> Id.of(List.of("a", "min", "a-b", "x]y").get(random.nextInt(4))));
        Formula formula = formulas.next();
        String text = formula.toString();
        assertThat(Formula.parse(
                        "\t(\n" + text.replace(" ", " \r\n ").replace("(", "( ").replace(")", " )") + " ) "))
                .isEqualTo(formula);
    }

    /** Pieces of formulas in any order: most are refused, the others have one canonical text. */
    @Provide
    Arbitrary<String> almostFormulas() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "b_1",
                "1",
                "2.50",
                "0",
                ".",
                "+",
                "-",
                "*",
                "/",
                "(",
                ")",
                "min(",
                "max",
                ",",
                ", ",
                " ",
                "[",
                "]",
                "[x]",
                "]]",
                "e5",
                "\u00E9",
                "\u2212",
                "\uD83D",
                "\uDE00",
                "\uD83D\uDE00",
                "\u0000",
                "\n");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Property(seed = "4", tries = 20_000)
    void almost_formulas_are_read_or_refused(@ForAll("almostFormulas") String text) {
        isReadOrRefused(text);
    }

    @Property(seed = "5", tries = 2_000)
    void any_text_is_read_or_refused(@ForAll String text) {
        isReadOrRefused(text);
    }

    private static void isReadOrRefused(String text) {
        Optional<Formula> formula = Optional.empty();
        try {
            formula = Optional.of(Formula.parse(text));
        } catch (FormulaSyntaxException refusal) {
            assertThat(refusal.index()).isBetween(0, text.length());
            String sentence = String.valueOf(refusal.getMessage());
            assertThat(sentence)
                    .startsWith("'")
                    .contains(" must ")
                    .contains("index " + refusal.index())
                    .endsWith(".");
            assertThat(sentence.replace("\nMaybe ", "")).doesNotContain("\n", "\u0000");
            assertThat(sentence.codePoints())
                    .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
        formula.ifPresent(read -> assertThat(Formula.parse(read.toString())).isEqualTo(read));
    }

    @Property(seed = "6", tries = 1_000)
    void the_kpis_are_those_of_all_references(@ForAll long seed) {
        Set<Id<?>> made = new TreeSet<>();
        Random random = new Random(seed);
        Formula formula = new RandomFormulas(random, () -> {
                    Id<?> id = Id.of("k" + random.nextInt(30));
                    made.add(id);
                    return id;
                })
                .deep(10);
        // a leaf that the generator did not use may be in its list too
        assertThat(made).containsAll(formula.kpis());
        assertThat(formula.kpis()).containsExactlyElementsOf(new TreeSet<>(formula.kpis()));
        made.forEach(id -> assertThat(formula.kpis().contains(id))
                .isEqualTo(formula.toString().matches(".*\\b" + id + "\\b.*")));
    }

    @Property(seed = "7", tries = 500)
    void random_records_of_the_model_can_hold_formulas(@ForAll long seed) {
        Formula formula = (Formula) new RandomRecords(seed).of(Formula.class);
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
    }
}
