package io.github.cxstrategy.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the structure of a record says of how it is told, compared and named; on records that no plan has. */
class ValueTypesTest {
    /** A formula over other formulas: a type that contains itself. */
    public sealed interface Term {}

    /** A number. */
    public record Figure(BigDecimal value) implements Term {}

    /** A sum. */
    public record Sum(List<Term> terms) implements Term {}

    /** Nothing to count. */
    public record Nothing() implements Term {}

    /** A mark. */
    public enum Mark implements Term {
        /** High. */
        HIGH,
        /** Low. */
        LOW
    }

    /** Holds one of everything. */
    public record Box(
            boolean open,
            int count,
            long large,
            Currency currency,
            Term term,
            Map<Mark, List<Money>> money,
            Set<Ratio> ratios,
            Optional<Box> inner) {}

    static Stream<Term> terms() {
        return Stream.of(
                new Figure(new BigDecimal("1.50")),
                new Figure(new BigDecimal("1E+3")),
                new Figure(new BigDecimal("0.0000000001")),
                new Sum(List.of()),
                new Sum(List.of(new Nothing(), new Sum(List.of(Mark.LOW)))),
                new Nothing(),
                Mark.HIGH);
    }

    private static Box box(Term term, Optional<Box> inner) {
        return new Box(
                true,
                -3,
                Long.MAX_VALUE,
                Currency.getInstance("JPY"),
                term,
                Map.of(Mark.HIGH, List.of(Money.of("EUR", "1.50"), Money.of("JPY", "2"))),
                Set.of(Ratio.of("0.25")),
                inner);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_structure_comes_back(Term term) {
        Box box = box(term, Optional.of(box(new Nothing(), Optional.empty())));

        assertThat(ValueTypes.of(Box.class).tell(box).as(Box.class)).isEqualTo(box);
    }

    @Test
    void it_is_told_as_in_json_but_with_texts() {
        assertThat(ValueTypes.of(Box.class).tell(box(new Sum(List.of(Mark.LOW, new Nothing())), Optional.empty())))
                .hasToString("{count: -3, currency: JPY, large: 9223372036854775807,"
                        + " money: {HIGH: [EUR 1.50, JPY 2]}, open: true, ratios: [0.25],"
                        + " term: {sum: [{mark: LOW}, nothing]}}");
    }

    /** A change deep in a formula would tell nobody what the formula is. */
    @Test
    void a_type_that_contains_itself_is_compared_as_a_whole() {
        Box before = box(new Sum(List.of(Mark.LOW, Mark.HIGH)), Optional.empty());
        Box after = box(new Sum(List.of(Mark.LOW)), Optional.empty());
        List<String> told = new ArrayList<>();

        ValueTypes.of(Holder.class)
                .compare(
                        Trail.START,
                        new Holder(before),
                        new Holder(after),
                        change ->
                                told.add(change.path() + ": " + change.before().orElseThrow() + " -> "
                                        + change.after().orElseThrow()));

        assertThat(told).hasSize(1).first().asString().startsWith("box: {count: -3");
    }

    /** Holds a box. */
    public record Holder(Box box) {}

    /** Holds a term. */
    public record Marked(Term term) {}

    @Test
    void a_change_to_another_case_tells_both_cases() {
        List<PlanChange> told = new ArrayList<>();
        ValueType type = ValueTypes.of(Marked.class);
        Marked before = new Marked(Mark.LOW);
        Marked after = new Marked(new Nothing());

        type.compare(Trail.START, before, after, told::add);

        assertThat(told).hasSize(1).first().asString().contains("from={mark: LOW}", "to=nothing");
        Misfits misfits = new Misfits();
        assertThat(type.patch(Edits.of(told), before, misfits)).isEqualTo(after);
        misfits.refuseIfAny();
    }

    /** Named by a pair. */
    public record Arrow(Id<Box> from, Id<Box> to, Mark mark, Optional<LocalDate> on) {}

    /** Named by a thing and a time; how long it lasts says nothing. */
    public record Use(Id<Box> box, FiscalPeriod period, int days) {}

    /** Named by all its boxes. */
    public record Group(Set<Id<Box>> boxes, LocalDate on, Set<Id<Box>> others) {}

    /** Named by one of two. */
    public record Either(Optional<Id<Box>> box, Optional<Id<Mark>> mark, long amount) {}

    /** Named by its title, and whom it is for. */
    public record Note(String title, Optional<String> reader, String text) {}

    /** Named by its mark. */
    public record Vote(Mark mark, String by) {}

    /** Named by nothing. */
    public record Amount(Money money, String text) {}

    /** Named by its id alone. */
    public record Thing(Id<Thing> id, Id<Box> box) {}

    static Stream<List<Object>> named() {
        Id<Box> a = Id.of("a");
        Id<Box> b = Id.of("b");
        LocalDate day = LocalDate.of(2027, 1, 31);
        return Stream.of(
                List.of(new Arrow(a, b, Mark.LOW, Optional.of(day)), "a -> b"),
                List.of(new Use(a, FiscalPeriod.ofQuarter(2027, 1), 3), "a, 2027-Q1"),
                List.of(new Group(Set.of(a), day, Set.of(b)), "a, 2027-01-31"),
                List.of(new Either(Optional.of(a), Optional.of(Id.of("m")), 1), "a -> m"),
                List.of(new Either(Optional.empty(), Optional.of(Id.of("m")), 1), "m"),
                List.of(new Either(Optional.empty(), Optional.empty(), 1), ""),
                List.of(new Note("Hello", Optional.of("Ann"), "Text"), "Hello, Ann"),
                List.of(new Note("Hello", Optional.empty(), "Text"), "Hello"),
                List.of(new Vote(Mark.LOW, "Ann"), "LOW"),
                List.of(new Amount(Money.of("EUR", "1"), "Text"), ""),
                List.of(new Thing(Id.of("t"), a), "t"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void a_record_is_named_by_what_it_begins_with(List<Object> recordAndName) {
        Object value = recordAndName.get(0);

        assertThat(ValueTypes.of(value.getClass()).name(value).orElse("")).isEqualTo(recordAndName.get(1));
    }

    /** Holds what cannot be told. */
    public record Strange(Object anything) {}

    /** Holds a key without a text. */
    public record StrangeMap(Map<Box, String> map) {}

    @Test
    void a_structure_that_cannot_be_told_is_refused_in_a_sentence() {
        for (Class<?> type : List.of(Strange.class, StrangeMap.class)) {
            assertThatThrownBy(() -> ValueTypes.of(type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "A type in a plan must be a record, an enum, a sealed interface of records");
        }
    }

    @Test
    void a_value_that_does_not_fit_is_refused_in_a_sentence() {
        PlanValue text = new PlanValue.Text("x");
        PlanValue use = new PlanValue.Fields(Map.of("box", text, "days", new PlanValue.Text("3")));
        PlanValue twice = new PlanValue.Items(List.of(text, text));

        assertThatThrownBy(() -> use.as(Use.class)).hasMessage("Use must have the component 'period' but has not.");
        assertThatThrownBy(() -> use.as(Arrow.class)).hasMessage("Arrow has no component 'box'.");
        assertThatThrownBy(() -> use.as(Id.class))
                .hasMessage("The value must be of type Id, told as a text, but is {box: x, days: 3}.");
        assertThatThrownBy(() -> text.as(Term.class))
                .hasMessage("The value must be of type Term, told as one of figure, mark, nothing, sum, but is x.");
        assertThatThrownBy(() -> text.as(Boolean.class)).hasMessage("The value must be of type Boolean but is 'x'.");
        assertThatThrownBy(() -> text.as(Mark.class)).hasMessage("The value must be of type Mark but is 'x'.");
        assertThatThrownBy(() -> new PlanValue.Fields(Map.of("boxes", twice)).as(Group.class))
                .hasMessage("A set must have each element once but has one more often: [x, x].");
    }
}
