package io.github.cxstrategy.model.formula;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.cxstrategy.basics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the symbol of a unit says, by the conventions of {@link FormulaUnits}.
 *
 * @param unit the powers of its base units
 * @param count whether it counts something that it does not name
 */
record UnitSymbol(CompoundUnit unit, boolean count) {
    private static final int MAX_LENGTH = 200;

    /** In words of this length and more, capitals and an English plural do not count. */
    private static final int LONG_WORD = 4;

    private static final CharMatcher NOT_TAKEN_APART = CharMatcher.anyOf("()[]{}^=<>\u00B2\u00B3\u207B");
    private static final CharMatcher TIMES = CharMatcher.anyOf("*\u00B7");
    private static final Splitter PARTS = Splitter.on(Pattern.compile("/|(?<!\\S)per(?!\\S)"));
    private static final Splitter FACTORS = Splitter.on(TIMES);
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** Numbers on a scale of their own, with which nothing can be compared. */
    private static final Set<String> SCALES = Set.of("point", "score", "index", "rating", "star", "scale");

    private static final Set<String> COUNTS = Set.of("1", "#", "count", "number");
    private static final Set<String> PERCENTS = Set.of("percent", "percentage", "pct", "pp");

    private static final Map<String, String> SPELLINGS = Map.of(
            "hour", "h", "hr", "h", "hrs", "h", "minute", "min", "second", "s", "sec", "s", "d", "day", "\u20AC",
            "EUR");

    /** Returns nothing where the symbol cannot be taken apart, or means a scale of its own. */
    static Optional<UnitSymbol> of(Unit unit) {
        String symbol = unit.symbol();
        if (symbol.length() > MAX_LENGTH || NOT_TAKEN_APART.matchesAnyOf(symbol)) {
            return Optional.empty();
        }
        List<String> parts = PARTS.splitToList(symbol);
        List<String> below = parts.subList(1, parts.size());
        if (below.stream().anyMatch(TIMES::matchesAnyOf)) {
            return Optional.empty(); // EUR/agent*h: people mean either
        }
        List<String> bases = new ArrayList<>();
        List<String> above = FACTORS.splitToList(parts.get(0));
        above.forEach(factor -> bases.add(base(factor)));
        below.forEach(divisor -> bases.add(base(divisor)));
        if (bases.contains("")) {
            return Optional.empty();
        }
        CompoundUnit product = CompoundUnit.NONE;
        for (int i = 0; i < bases.size(); i++) {
            if (!COUNTS.contains(bases.get(i))) {
                product = product.times(new CompoundUnit(Map.of(bases.get(i), 1)), i < above.size() ? 1 : -1);
            }
        }
        return Optional.of(new UnitSymbol(product, bases.stream().anyMatch(COUNTS::contains)));
    }

    /** The base unit in the spelling that stands for all; empty if there is none, or a scale of its own. */
    private static String base(String written) {
        List<String> words = new ArrayList<>();
        WORDS.split(written).forEach(word -> words.add(singular(word)));
        if (words.isEmpty() || words.get(0).startsWith("%") || PERCENTS.contains(words.get(0))) {
            return words.isEmpty() ? "" : CompoundUnit.PERCENT;
        }
        String base = String.join(" ", words);
        return words.stream().anyMatch(SCALES::contains) ? "" : SPELLINGS.getOrDefault(base, base);
    }

    private static String singular(String word) {
        if (word.length() < LONG_WORD) {
            return word;
        }
        String lower = Ascii.toLowerCase(word);
        int end = lower.length();
        if (lower.endsWith("ies") && end > LONG_WORD) {
            return lower.substring(0, end - 3) + "y";
        }
        if (lower.endsWith("sses") || lower.endsWith("shes") || lower.endsWith("ches") || lower.endsWith("xes")) {
            return lower.substring(0, end - 2);
        }
        boolean isPlural =
                lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is");
        return isPlural ? lower.substring(0, end - 1) : lower;
    }
}
