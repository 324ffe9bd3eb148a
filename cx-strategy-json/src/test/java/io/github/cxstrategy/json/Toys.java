package io.github.cxstrategy.json;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.model.formula.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Small records with one of each structure that the codec knows. */
public final class Toys {

    private Toys() {}

    /** Every kind of value that is written as a string. */
    public record Texts(
            String text,
            Id<Texts> id,
            Unit unit,
            Money money,
            FiscalPeriod period,
            LocalDate date,
            LocalDateTime moment,
            MonthDay anniversary,
            Month month,
            Currency currency) {}

    /** Every kind of value that is written as a number, or as true. */
    public record Numbers(int small, long large, double real, BigDecimal decimal, Ratio ratio, boolean flag) {}

    /** Everything that may be missing. */
    public record Possible(
            Optional<String> text,
            OptionalInt small,
            OptionalLong large,
            OptionalDouble real,
            Optional<Integer> boxed,
            Optional<Inner> inner,
            List<String> list,
            Set<Id<Inner>> set,
            Map<FiscalPeriod, Money> map,
            Names names,
            boolean flag) {}

    /** A record with an invariant of its components. */
    public record Inner(int low, int high) {
        public Inner {
            if (high < low) {
                throw new IllegalArgumentException(
                        "'high' must not lie below low but is " + high + ".\nMaybe the two are swapped.");
            }
        }
    }

    /** One component that may be missing. */
    public record Names(List<String> all) {}

    /** One component that must not be missing. */
    public record Crowd(Set<String> all) {
        public Crowd {
            if (all.isEmpty()) {
                throw new IllegalArgumentException("'all' must not be empty.");
            }
        }
    }

    /** A case is an object with one key, or a string. */
    public sealed interface Choice {
        /** One component: the case's value is that alone. */
        record Amount(Money money) implements Choice {}

        /** Several components. */
        record Between(int low, int high) implements Choice {}

        /** None. */
        record Nothing() implements Choice {}

        /** None either. */
        record Everything() implements Choice {}

        /** A case of cases, which are told apart as if they stood here. */
        sealed interface Deep extends Choice {}

        /** Refers to itself. */
        record Both(Choice left, Choice right) implements Deep {}

        /** An enum as a case. */
        enum Level implements Deep {
            LOW,
            HIGH
        }
    }

    /** A generic sealed interface. */
    public sealed interface Outcome<T> {
        /** The type variable is another one than that of the interface. */
        record Done<V>(V value, int steps) implements Outcome<V> {}

        /** Needs no variable. */
        record Failed<V>(String why) implements Outcome<V> {}
    }

    /** Choices and outcomes in containers. */
    public record Choices(
            List<Choice> choices,
            Map<String, Choice> named,
            Outcome<Inner> outcome,
            List<List<Integer>> table,
            Set<Inner> pairs,
            Map<Choice.Level, Integer> levels,
            Crowd crowd) {}

    /** A record that contains itself. */
    public record Tree(String name, List<Tree> children, Optional<Tree> friend) {}

    /** Formulas, each of which is one string. */
    public record Calculated(Formula formula, Optional<Formula> floor, List<Formula> checks) {}

    /** One component that may be missing: the record stays an object. */
    public record Note(Optional<String> text) {}

    /** Records where nothing can be left out. */
    public record Notes(List<Note> list, Optional<Names> names, Optional<Boolean> flag, Note note) {}

    /** One component at the root. */
    public record Listing(List<Inner> pairs) {}
}
