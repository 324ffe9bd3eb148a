package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.json.Toys.Choice;
import io.github.cxstrategy.json.Toys.Choices;
import io.github.cxstrategy.json.Toys.Crowd;
import io.github.cxstrategy.json.Toys.Inner;
import io.github.cxstrategy.json.Toys.Listing;
import io.github.cxstrategy.json.Toys.Names;
import io.github.cxstrategy.json.Toys.Numbers;
import io.github.cxstrategy.json.Toys.Outcome;
import io.github.cxstrategy.json.Toys.Possible;
import io.github.cxstrategy.json.Toys.Texts;
import io.github.cxstrategy.json.Toys.Tree;
import io.github.cxstrategy.model.formula.Formula;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each structure of a record looks like in JSON, and that it comes back equal. */
class RecordJsonTest {

    private final StrategyJson json = StrategyJson.standard();

    private void isWritten(Record value, String expected) {
        String text = json.write(value);
        assertThat(text).isEqualTo(expected);
        Record back = json.read(value.getClass(), text.getBytes(StandardCharsets.UTF_8));
        assertThat(back).isEqualTo(value);
        assertThat(json.write(back)).isEqualTo(text);
    }

    @Test
    void texts() {
        Texts value = new Texts(
                "Grüße 😀 \"quoted\" \\ /\t\n\u2028",
                Id.of("a-1"),
                Unit.of("%"),
                Money.of("JPY", "1200"),
                FiscalPeriod.parse("2027-Q1"),
                LocalDate.of(2027, 1, 31),
                LocalDateTime.of(2027, 1, 31, 9, 30),
                MonthDay.of(4, 1),
                Month.APRIL,
                Currency.getInstance("EUR"));
        isWritten(value, """
                {
                  "formatVersion": "1.1",
                  "text": "Grüße 😀 \\"quoted\\" \\\\ /\\t\\n~",
                  "id": "a-1",
                  "unit": "%",
                  "money": "JPY 1200",
                  "period": "2027-Q1",
                  "date": "2027-01-31",
                  "moment": "2027-01-31T09:30",
                  "anniversary": "--04-01",
                  "month": "APRIL",
                  "currency": "EUR"
                }
                """.replace('~', '\u2028'));
    }

    @Test
    void numbers() {
        Numbers value = new Numbers(-1, Long.MAX_VALUE, 0.1, new BigDecimal("1200.05"), Ratio.of("0.05"), true);
        isWritten(value, """
                {
                  "formatVersion": "1.1",
                  "small": -1,
                  "large": 9223372036854775807,
                  "real": 0.1,
                  "decimal": 1200.05,
                  "ratio": 0.05,
                  "flag": true
                }
                """);
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        Possible value = new Possible(
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Map.of(),
                new Names(List.of()),
                false);
        isWritten(value, "{\n  \"formatVersion\": \"1.1\"\n}\n");
    }

    @Test
    void setsAndMapsAreSortedByTheirTexts() {
        Map<FiscalPeriod, Money> money = new LinkedHashMap<>();
        money.put(FiscalPeriod.parse("2027-Q2"), Money.of("EUR", "2"));
        money.put(FiscalPeriod.parse("2027"), Money.of("EUR", "1.5"));
        Set<Id<Inner>> ids = new LinkedHashSet<>(List.of(Id.of("\uFFFD"), Id.of("😀"), Id.of("b"), Id.of("B")));
        Possible value = new Possible(
                Optional.of(""),
                OptionalInt.of(0),
                OptionalLong.of(0),
                OptionalDouble.of(-0.5),
                Optional.of(7),
                Optional.of(new Inner(1, 1)),
                List.of("z", "a"),
                ids,
                money,
                new Names(List.of("n")),
                true);
        isWritten(value, """
                {
                  "formatVersion": "1.1",
                  "text": "",
                  "small": 0,
                  "large": 0,
                  "real": -0.5,
                  "boxed": 7,
                  "inner": {
                    "low": 1,
                    "high": 1
                  },
                  "list": [
                    "z",
                    "a"
                  ],
                  "set": [
                    "B",
                    "b",
                    "\uFFFD",
                    "😀"
                  ],
                  "map": {
                    "2027": "EUR 1.50",
                    "2027-Q2": "EUR 2.00"
                  },
                  "names": [
                    "n"
                  ],
                  "flag": true
                }
                """);
    }

    @Test
    void casesAndContainersInEachOther() {
        Choices value = new Choices(
                List.of(
                        new Choice.Amount(Money.of("EUR", "1")),
                        new Choice.Nothing(),
                        new Choice.Both(new Choice.Everything(), Choice.Level.HIGH)),
                Map.of("x", new Choice.Between(1, 2)),
                new Outcome.Done<>(new Inner(1, 2), 3),
                List.of(List.of(1), List.of()),
                new LinkedHashSet<>(List.of(new Inner(2, 2), new Inner(1, 2))),
                Map.of(Choice.Level.HIGH, 1, Choice.Level.LOW, 2),
                new Crowd(Set.of("one")));
        isWritten(value, """
                {
                  "formatVersion": "1.1",
                  "choices": [
                    {
                      "amount": "EUR 1.00"
                    },
                    "nothing",
                    {
                      "both": {
                        "left": "everything",
                        "right": {
                          "level": "HIGH"
                        }
                      }
                    }
                  ],
                  "named": {
                    "x": {
                      "between": {
                        "low": 1,
                        "high": 2
                      }
                    }
                  },
                  "outcome": {
                    "done": {
                      "value": {
                        "low": 1,
                        "high": 2
                      },
                      "steps": 3
                    }
                  },
                  "table": [
                    [
                      1
                    ],
                    []
                  ],
                  "pairs": [
                    {
                      "low": 1,
                      "high": 2
                    },
                    {
                      "low": 2,
                      "high": 2
                    }
                  ],
                  "levels": {
                    "HIGH": 1,
                    "LOW": 2
                  },
                  "crowd": [
                    "one"
                  ]
                }
                """);
    }

    @Test
    void recordsThatContainThemselves() {
        Tree leaf = new Tree("leaf", List.of(), Optional.empty());
        isWritten(new Tree("root", List.of(leaf), Optional.of(leaf)), """
                {
                  "formatVersion": "1.1",
                  "name": "root",
                  "children": [
                    {
                      "name": "leaf"
                    }
                  ],
                  "friend": {
                    "name": "leaf"
                  }
                }
                """);
    }

    @Test
    void whatIsPresentButEmptyIsToldFromWhatIsMissing() {
        Toys.Note empty = new Toys.Note(Optional.empty());
        isWritten(
                new Toys.Notes(
                        List.of(empty, new Toys.Note(Optional.of("x"))),
                        Optional.of(new Names(List.of())),
                        Optional.of(false),
                        empty),
                """
                {
                  "formatVersion": "1.1",
                  "list": [
                    {},
                    {
                      "text": "x"
                    }
                  ],
                  "names": [],
                  "flag": false,
                  "note": {}
                }
                """);
    }

    @Test
    void aDocumentOfOneComponentStillNamesIt() {
        isWritten(new Listing(List.of(new Inner(1, 2))), """
                {
                  "formatVersion": "1.1",
                  "pairs": [
                    {
                      "low": 1,
                      "high": 2
                    }
                  ]
                }
                """);
    }

    @Test
    void keysMayStandInAnyOrder() {
        String text = "{\"high\": 2, \"formatVersion\": \"1.1\", \"low\": 1}";
        assertThat(json.read(Inner.class, text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Inner(1, 2));
    }

    @Test
    void aValueIsNoDocument() {
        Map.of(
                        Money.of("EUR", 5),
                        "Money",
                        FiscalPeriod.ofYear(2027),
                        "FiscalPeriod",
                        Ratio.ONE,
                        "Ratio",
                        Id.of("a"),
                        "Id",
                        new Formula.Reference(Id.of("a")),
                        "Formula$Reference")
                .forEach((value, name) -> assertThatThrownBy(() -> json.write(value))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("A document must be a plan, a part of one or an answer but is [a-z.]+\\Q."
                                + name + "\\E, which is a value inside documents\\."));
        assertThatThrownBy(() -> json.read(Money.class, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which is a value inside documents");
        assertThat(json.write(DateSpan.of("2027-01-01", "2027-03-31"))).contains("formatVersion");
    }

    public record Unreadable(Object anything) {}

    public record Ambiguous(List<Optional<String>> gaps) {}

    public record Reserved(String formatVersion, int more) {}

    @Test
    void whatHasNoFormIsRefusedByName() {
        assertThatThrownBy(() -> json.write(new Unreadable("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> json.write(new Ambiguous(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Optional");
        assertThatThrownBy(() -> json.write(new Reserved("1.0", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formatVersion");
    }
}
