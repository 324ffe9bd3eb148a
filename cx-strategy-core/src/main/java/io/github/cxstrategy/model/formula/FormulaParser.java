package io.github.cxstrategy.model.formula;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one text by recursive descent, never going back. Recursion is bounded by the number of open parentheses, memory by
 * the number of parts, so that a long text is refused as soon as it is known to be too long.
 */
final class FormulaParser {
    /** Longer than any number that is accepted, and short enough to be turned into one quickly. */
    private static final int MAX_NUMBER_LENGTH = 400;

    private static final int END = -1;

    private final String text;
    private final FormulaFaults faults;
    private int at;
    private int open;
    private int parts;
    private int numberEnd = END;

    FormulaParser(String text) {
        this.text = text;
        this.faults = new FormulaFaults(text);
    }

    Formula parse() {
        Formula formula = sum();
        if (next() != END) {
            throw faults.operatorExpected(at, " or the end");
        }
        return formula;
    }

    private Formula sum() {
        next();
        int start = at;
        List<Formula> terms = new ArrayList<>();
        terms.add(product());
        for (int sign = next(); sign == '+' || sign == '-'; sign = next()) {
            int place = at;
            if (sign == '-' && FormulaChars.isWordPart(charAt(at - 1)) && FormulaChars.isWordPart(charAt(at + 1))) {
                throw faults.unclearMinus(at);
            }
            at++;
            Formula term = product();
            terms.add(sign == '-' ? negated(term, place) : term);
        }
        return terms.size() == 1 ? terms.get(0) : new Formula.Sum(fitting(terms, start));
    }

    private Formula product() {
        next();
        int start = at;
        List<Formula> factors = new ArrayList<>();
        factors.add(signed());
        for (int operator = next(); operator == '*' || operator == '/'; operator = next()) {
            int place = at;
            at++;
            Formula operand = signed();
            if (operator == '/') {
                Formula quotient = quotient(productOf(factors, start), operand, place);
                factors.clear();
                factors.add(quotient);
            } else {
                factors.add(operand);
            }
        }
        return productOf(factors, start);
    }

    private Formula productOf(List<Formula> factors, int start) {
        return factors.size() == 1 ? factors.get(0) : new Formula.Product(fitting(factors, start));
    }

    private Formula quotient(Formula numerator, Formula denominator, int place) {
        if (FormulaParts.isZero(denominator)) {
            throw faults.at(place, "'formula' must not divide by the number 0 but does");
        }
        fitting(List.of(numerator, denominator), place);
        return new Formula.Quotient(numerator, denominator);
    }

    private Formula signed() {
        next();
        int start = at;
        int signs = 0;
        while (next() == '-') {
            if (++signs > FormulaParts.MAX_DEPTH) {
                throw faults.tooDeep(at);
            }
            at++;
        }
        Formula formula = operand();
        for (int left = signs; left > 0; left--) {
            formula = negated(formula, start);
        }
        return formula;
    }

    private Formula negated(Formula formula, int place) {
        if (formula instanceof Formula.Constant number) {
            return new Formula.Constant(number.value().negate());
        }
        fitting(List.of(formula), place);
        return new Formula.Negation(formula);
    }

    private Formula operand() {
        int c = next();
        if (FormulaChars.isDigit(c)) {
            return number();
        }
        if (FormulaChars.isWordStart(c)) {
            return word();
        }
        if (c == '[') {
            return bracketed();
        }
        if (c != '(') {
            throw faults.operandExpected(at);
        }
        enter();
        Formula formula = sum();
        leave(" or ')'");
        return formula;
    }

    private Formula number() {
        int start = at;
        skipDigits();
        if (charAt(at) == '.') {
            at++;
            if (!FormulaChars.isDigit(charAt(at))) {
                throw faults.digitExpected(at);
            }
            skipDigits();
        }
        numberEnd = at;
        countPart(start);
        if (at - start > MAX_NUMBER_LENGTH) {
            throw faults.at(
                    start,
                    "'formula' must have numbers of at most " + MAX_NUMBER_LENGTH + " characters but has a longer one");
        }
        try {
            return new Formula.Constant(Check.decimal("formula", new BigDecimal(text.substring(start, at))));
        } catch (IllegalArgumentException refusal) {
            throw faults.inside("number", start, refusal);
        }
    }

    private void skipDigits() {
        while (FormulaChars.isDigit(charAt(at))) {
            at++;
        }
    }

    private Formula word() {
        int start = at;
        while (FormulaChars.isWordPart(charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        boolean isFunction = FormulaChars.FUNCTIONS.contains(word);
        if (next() != '(') {
            if (isFunction) {
                throw faults.reservedWord(at, word);
            }
            return reference(start, word);
        }
        if (!isFunction) {
            throw faults.unknownFunction(start, word);
        }
        List<Formula> operands = fitting(listed(), start);
        return word.equals("min") ? new Formula.Minimum(operands) : new Formula.Maximum(operands);
    }

    /** The operands of a function, from one parenthesis to the other. */
    private List<Formula> listed() {
        enter();
        List<Formula> operands = new ArrayList<>();
        operands.add(sum());
        while (next() == ',') {
            if (numberEnd == at && FormulaChars.isDigit(charAt(at + 1))) {
                throw faults.commaInNumber(at);
            }
            at++;
            operands.add(sum());
        }
        if (operands.size() == 1) {
            throw faults.operatorExpected(at, " or ','");
        }
        leave(", ',' or ')'");
        return operands;
    }

    private Formula bracketed() {
        int start = at;
        StringBuilder id = new StringBuilder();
        for (at++; charAt(at) != ']' || charAt(at + 1) == ']'; at++) {
            if (at == text.length()) {
                throw faults.openBracket(start);
            }
            char c = text.charAt(at);
            if (Character.isISOControl(c)) {
                throw faults.at(
                        at, "'formula' must have no control character in an id but has " + FormulaFaults.codePoint(c));
            }
            id.append(c);
            at += c == ']' ? 1 : 0;
        }
        at++;
        return reference(start, id.toString());
    }

    private Formula reference(int start, String id) {
        countPart(start);
        try {
            return new Formula.Reference(Id.of(id));
        } catch (IllegalArgumentException refusal) {
            throw faults.inside("KPI", start, refusal);
        }
    }

    private void enter() {
        if (++open > FormulaParts.MAX_DEPTH) {
            throw faults.tooDeep(at);
        }
        at++;
    }

    private void leave(String orWhat) {
        if (next() != ')') {
            throw faults.operatorExpected(at, orWhat);
        }
        open--;
        at++;
    }

    /** The operands of an operation, which counts as a part and as a level. */
    private List<Formula> fitting(List<Formula> operands, int place) {
        countPart(place);
        if (!FormulaParts.fitsDepth(operands)) {
            throw faults.tooDeep(place);
        }
        return operands;
    }

    private void countPart(int place) {
        if (++parts > FormulaParts.MAX_PARTS) {
            throw faults.at(place, "'formula' must have at most " + FormulaParts.MAX_PARTS + " parts but has more");
        }
    }

    /** Passes over blanks and returns the character behind them, which is not read yet. */
    private int next() {
        while (FormulaChars.isBlank(charAt(at))) {
            at++;
        }
        return charAt(at);
    }

    private int charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : END;
    }
}
