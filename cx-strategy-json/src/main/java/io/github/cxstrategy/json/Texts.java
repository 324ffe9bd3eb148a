package io.github.cxstrategy.json;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codecs of strings, dates, currencies, constants, and value types that have a text of their own. */
final class Texts {

    /** Turns text into a value; throws any unchecked exception to refuse it. */
    interface Parsing {
        Object parse(String text);
    }

    static final TextCodec STRING = new Plain();
    static final TextCodec DATE = new Parsed("a date such as \"2026-01-31\"", LocalDate::parse, false);
    static final TextCodec DATE_TIME =
            new Parsed("a date and time such as \"2026-01-31T09:30\"", LocalDateTime::parse, false);
    static final TextCodec MONTH_DAY = new Parsed("a month and day such as \"--04-01\"", MonthDay::parse, false);
    static final TextCodec MONEY = parsed("an amount such as \"EUR 1200.50\"", Money::parse);
    static final TextCodec PERIOD = parsed("a period such as \"2027-Q1\"", FiscalPeriod::parse);
    static final TextCodec CURRENCY = new Parsed("a currency code such as \"EUR\"", Currency::getInstance, false);

    private Texts() {}

    /** Returns the codec of a value type whose text comes from {@code toString} and goes to {@code parsing}. */
    static TextCodec parsed(String expected, Parsing parsing) {
        return new Parsed(expected, parsing, true);
    }

    private static final class Plain extends TextCodec {

        @Override
        Object fromText(JsonReading in, String text) {
            return text;
        }

        @Override
        String toText(Object value) {
            return (String) value;
        }

        @Override
        String expected() {
            return "a string";
        }
    }

    private static final class Parsed extends TextCodec {

        private final String expected;
        private final Parsing parsing;
        private final boolean ownSentence;

        Parsed(String expected, Parsing parsing, boolean ownSentence) {
            this.expected = expected;
            this.parsing = parsing;
            this.ownSentence = ownSentence;
        }

        @Override
        @Nullable
        Object fromText(JsonReading in, String text) {
            try {
                return parsing.parse(text);
            } catch (RuntimeException refusal) {
                if (ownSentence) {
                    in.refused(refusal, text, expected);
                } else {
                    in.problem(Code.INVALID_VALUE, in.mustBe(expected, JsonReading.quoted(text)), Optional.empty());
                }
                return null;
            }
        }

        @Override
        String toText(Object value) {
            return value.toString();
        }

        @Override
        String expected() {
            return expected;
        }
    }

    /** The constants of an enum, by their names. */
    static final class Constants extends TextCodec {

        private final Map<String, Object> constants = new LinkedHashMap<>();

        Constants(Class<?> type) {
            Object[] values = type.getEnumConstants();
            if (values == null) {
                throw new IllegalArgumentException("The type must be an enum but is " + type.getName() + ".");
            }
            for (Object value : values) {
                constants.put(((Enum<?>) value).name(), value);
            }
        }

        @Override
        @Nullable
        Object fromText(JsonReading in, String text) {
            Object value = constants.get(text);
            if (value == null) {
                in.problem(
                        Code.UNKNOWN_VALUE,
                        in.mustBe(expected(), JsonReading.quoted(text)),
                        in.cure(text, constants.keySet()));
            }
            return value;
        }

        /** Notes a key that is none of the constants for the report of what is unknown, if there is one. */
        boolean reports(JsonReading in, String text) {
            boolean unknown = in.reportsUnknown() && !constants.containsKey(text);
            if (unknown) {
                in.unknownMapKey(text, expected(), constants.keySet());
            }
            return unknown;
        }

        @Override
        String toText(Object value) {
            return ((Enum<?>) value).name();
        }

        @Override
        String expected() {
            return "one of " + String.join(", ", constants.keySet());
        }
    }
}
