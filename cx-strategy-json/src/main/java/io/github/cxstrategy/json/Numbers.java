package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of true and false, of numbers, and of value types that are numbers. */
final class Numbers {

    static final Codec BOOLEAN = new Truth(false);
    static final Codec FLAG = new Truth(true);
    static final Codec INT = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number);
    static final Codec LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    static final Codec DOUBLE = new Floating();
    static final Codec DECIMAL = decimal((in, number) -> number, value -> (BigDecimal) value);

    private Numbers() {}

    /** Returns the codec of a value type that is written as a decimal number; a null of {@code from} is a refusal. */
    static Codec decimal(BiFunction<JsonReading, BigDecimal, @Nullable Object> from, Function<Object, BigDecimal> to) {
        return new Decimal(from, to);
    }

    /** A boolean; as a flag it is left out when false. */
    private static final class Truth extends Codec {

        private final boolean leftOutWhenFalse;

        Truth(boolean leftOutWhenFalse) {
            this.leftOutWhenFalse = leftOutWhenFalse;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            JsonToken token = in.parser().currentToken();
            if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                return token == JsonToken.VALUE_TRUE;
            }
            return in.wrongType(expected());
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        String expected() {
            return "true or false";
        }

        @Override
        @Nullable
        Object absent() {
            return leftOutWhenFalse ? Boolean.FALSE : null;
        }

        @Override
        boolean isAbsent(Object value) {
            return leftOutWhenFalse && !(Boolean) value;
        }
    }

    private interface Narrowing {
        Object of(long number);
    }

    private static final class Whole extends Codec {

        private final long least;
        private final long greatest;
        private final Narrowing narrowing;

        Whole(long least, long greatest, Narrowing narrowing) {
            this.least = least;
            this.greatest = greatest;
            this.narrowing = narrowing;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            JsonParser parser = in.parser();
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return in.wrongType(expected());
            }
            boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
            long number = fits ? parser.getLongValue() : 0;
            if (!fits || number < least || number > greatest) {
                String range = "a whole number from " + least + " to " + greatest;
                in.problem(Code.INVALID_VALUE, in.mustBe(range, in.found()), Optional.empty());
                return null;
            }
            return narrowing.of(number);
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            out.writeNumber(((Number) value).longValue());
        }

        @Override
        String expected() {
            return "a whole number";
        }
    }

    private static final class Floating extends Codec {

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            if (!isNumber(in.parser())) {
                return in.wrongType(expected());
            }
            String text = in.parser().getText();
            double number = Double.parseDouble(text);
            if (Double.isInfinite(number) || (number == 0 && !Decimals.isZero(text))) {
                String range = "a number that double precision can hold";
                in.problem(Code.INVALID_VALUE, in.mustBe(range, in.found()), Optional.empty());
                return null;
            }
            return number;
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            out.writeNumber(Decimals.shortest((Double) value));
        }

        @Override
        String expected() {
            return "a number";
        }
    }

    private static final class Decimal extends Codec {

        private final BiFunction<JsonReading, BigDecimal, @Nullable Object> from;
        private final Function<Object, BigDecimal> to;

        Decimal(BiFunction<JsonReading, BigDecimal, @Nullable Object> from, Function<Object, BigDecimal> to) {
            this.from = from;
            this.to = to;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            if (!isNumber(in.parser())) {
                return in.wrongType(expected());
            }
            int limit = in.limits().maxNumberLength();
            BigDecimal number = Decimals.parse(in.parser().getText(), limit);
            if (number == null) {
                String room = "a number of at most " + LimitGuard.counted(limit, "character", "characters")
                        + " when written out";
                in.problem(Code.LIMIT_EXCEEDED, in.mustBe(room, in.found()), Optional.empty());
                return null;
            }
            return from.apply(in, number);
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            out.writeNumber(Decimals.plain(to.apply(value)));
        }

        @Override
        String expected() {
            return "a number";
        }
    }

    /** Somebody else's parser may take NaN for a number. */
    private static boolean isNumber(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                || (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && !parser.isNaN());
    }
}
