package io.github.cxstrategy.model.formula;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.cxstrategy.internal.check.Similar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words what is wrong with a text: one sentence, and a cure where there is a likely one. */
final class FormulaFaults {
    private static final int MOST_SHOWN = 60;

    private static final String MINUS = "write '-'";
    private static final String TIMES = "write '*'";
    private static final String DIVIDED = "write '/'";
    private static final String TIMES_MISSING = "a '*' is missing before the '('";
    private static final String BLANK = "write a plain blank";
    private static final String BRACKETS = "an id is meant: write [id]";

    /** What people write, or paste from a text, where a formula has something else. */
    private static final Map<Integer, String> CURES = ImmutableMap.<Integer, String>builder()
            .put((int) '%', "write a share as a number: 5 % is 0.05")
            .put((int) '=', "leave out the '=' and what stands before it")
            .put((int) ';', "write ','")
            .put((int) '"', BRACKETS)
            .put((int) '\'', BRACKETS)
            .put((int) '`', BRACKETS)
            .put((int) '{', BRACKETS)
            .put(0x2018, BRACKETS)
            .put(0x2019, BRACKETS)
            .put(0x201C, BRACKETS)
            .put(0x201D, BRACKETS)
            .put(0x201E, BRACKETS)
            .put(0x2010, MINUS)
            .put(0x2013, MINUS)
            .put(0x2014, MINUS)
            .put(0x2212, MINUS)
            .put(0x00B7, TIMES)
            .put(0x00D7, TIMES)
            .put(0x22C5, TIMES)
            .put(0x00F7, DIVIDED)
            .put(0x2044, DIVIDED)
            .put(0x2215, DIVIDED)
            .put(0x00A0, BLANK)
            .put(0x202F, BLANK)
            .buildOrThrow();

    private final String text;

    FormulaFaults(String text) {
        this.text = text;
    }

    /** A sentence that lacks nothing but its place. */
    FormulaSyntaxException at(int index, String sentence) {
        return fault(index, sentence + " at index " + index + ".", Optional.empty());
    }

    FormulaSyntaxException tooDeep(int index) {
        return at(index, "'formula' must have at most " + FormulaParts.MAX_DEPTH + " levels but has more");
    }

    /** What a number or an id says against itself, with its place. */
    FormulaSyntaxException inside(String what, int index, IllegalArgumentException refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        String head = sentence.substring(0, sentence.length() - 1);
        return fault(index, head + " in the " + what + " at index " + index + ".", Optional.empty());
    }

    FormulaSyntaxException operandExpected(int index) {
        return unexpected(index, "a number, a KPI or '('", cureForOperand(index));
    }

    FormulaSyntaxException digitExpected(int index) {
        return unexpected(index, "a digit behind the '.'", Optional.empty());
    }

    /** What else may follow is told behind "an operator": the end, or what an open parenthesis needs. */
    FormulaSyntaxException operatorExpected(int index, String orWhat) {
        if (is(index, ',') && isDigit(index - 1) && isDigit(index + 1)) {
            return commaInNumber(index);
        }
        return unexpected(index, "an operator" + orWhat, cureForOperator(index, orWhat));
    }

    FormulaSyntaxException reservedWord(int index, String word) {
        return unexpected(index, "'(' behind '" + word + "'", Optional.of("a KPI is meant: write [" + word + "]"));
    }

    FormulaSyntaxException unknownFunction(int index, String word) {
        Optional<String> meant = Similar.to(Ascii.toLowerCase(word), FormulaChars.FUNCTIONS);
        boolean isApart = !is(index + word.length(), '(');
        Optional<String> product = isApart ? Optional.of(TIMES_MISSING) : Optional.empty();
        return unexpected(
                index,
                "'min' or 'max' before the '('",
                meant.map(name -> "you meant '" + name + "'").or(() -> product));
    }

    FormulaSyntaxException unclearMinus(int index) {
        return fault(
                index,
                "'formula' must have a blank beside a '-' between letters or digits but has none at index " + index
                        + ".",
                unquotedId(index));
    }

    FormulaSyntaxException commaInNumber(int index) {
        return fault(
                index,
                "'formula' must not have a ',' between digits but has one at index " + index + ".",
                Optional.of(
                        "write '.' for a decimal point, nothing to group digits, or a blank behind a ',' between two"
                                + " operands"));
    }

    FormulaSyntaxException openBracket(int index) {
        return fault(
                index,
                "'formula' must have a ']' for every '[' but has none for the one at index " + index + ".",
                Optional.of("the ']' is missing, or doubled: that makes it a part of the id"));
    }

    private FormulaSyntaxException unexpected(int index, String expected, Optional<String> cure) {
        String found = index == text.length() ? "ends there" : "has " + found(index);
        return fault(index, "'formula' must have " + expected + " at index " + index + " but " + found + ".", cure);
    }

    private static FormulaSyntaxException fault(int index, String sentence, Optional<String> cure) {
        return new FormulaSyntaxException(
                cure.map(words -> sentence + "\nMaybe " + words + ".").orElse(sentence), index);
    }

    private Optional<String> cureForOperand(int index) {
        if (is(index, '.') && isDigit(index + 1)) {
            return Optional.of("write a '0' before the '.'");
        }
        if (is(index, '+')) {
            return Optional.of("leave the '+' out");
        }
        return index == text.length() ? Optional.empty() : knownCure(index).or(() -> unquotedId(index));
    }

    private Optional<String> cureForOperator(int index, String orWhat) {
        if (index == text.length()) {
            return orWhat.endsWith("')'") ? Optional.of("a ')' is missing") : Optional.empty();
        }
        if (is(index, ')')) {
            return Optional.of(
                    orWhat.endsWith("end") ? "this ')' is one too many" : "min and max take two operands or more");
        }
        if (is(index, '(')) {
            return Optional.of(TIMES_MISSING);
        }
        boolean hasExponent = (is(index, 'e') || is(index, 'E')) && isDigit(index - 1);
        if (hasExponent && (isDigit(index + 1) || (isDigit(index + 2) && (is(index + 1, '-') || is(index + 1, '+'))))) {
            return Optional.of("write the number without an exponent");
        }
        if (is(index, '[') || FormulaChars.isWordPart(text.charAt(index))) {
            return Optional.of("an operator is missing before it, or an id stands without brackets");
        }
        return knownCure(index).or(() -> unquotedId(index));
    }

    private Optional<String> knownCure(int index) {
        return Optional.ofNullable(CURES.get(text.codePointAt(index)));
    }

    /** Takes what stands around the place, up to the next blank or operator, for an id without brackets. */
    private Optional<String> unquotedId(int index) {
        int start = index;
        while (start > 0 && isOfId(start - 1) && index - start < MOST_SHOWN) {
            start--;
        }
        int end = index;
        while (end < text.length() && isOfId(end) && end - start < MOST_SHOWN) {
            end++;
        }
        boolean isInside = index < end;
        boolean isWhole = (start == 0 || !isOfId(start - 1)) && (end == text.length() || !isOfId(end));
        while (start < index && is(start, '-')) {
            start++;
        }
        String id = text.substring(start, end);
        boolean isLikely = id.codePoints().anyMatch(c -> FormulaChars.isWordPart(c) || c > 0x7F)
                && id.codePoints().noneMatch(FormulaFaults::isUnprintable);
        return isInside && isWhole && isLikely
                ? Optional.of("it is part of an id: write [" + id + "]")
                : Optional.empty();
    }

    private boolean isOfId(int index) {
        char c = text.charAt(index);
        return !FormulaChars.isBlank(c) && "+*/(),[]".indexOf(c) < 0;
    }

    /** The word or number there, or the character, with its code where it is not one of ASCII. */
    private String found(int index) {
        int end = index;
        while (end < text.length() && FormulaChars.isWordPart(text.charAt(end))) {
            if (end - index == MOST_SHOWN) {
                return "'" + text.substring(index, end) + "...'";
            }
            end++;
        }
        if (end > index) {
            return "'" + text.substring(index, end) + "'";
        }
        int c = text.codePointAt(index);
        if (isUnprintable(c)) {
            return codePoint(c);
        }
        String shown = "'" + Character.toString(c) + "'";
        return c > 0x7F ? shown + " (" + codePoint(c) + ")" : shown;
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String codePoint(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private boolean is(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && FormulaChars.isDigit(text.charAt(index));
    }
}
