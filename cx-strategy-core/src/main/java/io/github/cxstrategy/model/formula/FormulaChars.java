package io.github.cxstrategy.model.formula;

import java.util.List;

/** The characters of formulas; the same in every version of Java, as the classes of {@link Character} are not. */
final class FormulaChars {
    /** The words that are no ids unless they stand in brackets. */
    static final List<String> FUNCTIONS = List.of("min", "max");

    private FormulaChars() {}

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isWordPart(int c) {
        return isWordStart(c) || isDigit(c);
    }

    static boolean isWord(String text) {
        return !text.isEmpty() && isWordStart(text.charAt(0)) && text.chars().allMatch(FormulaChars::isWordPart);
    }
}
