package io.github.cxstrategy.model.formula;

import com.google.common.base.CharMatcher;
import io.github.cxstrategy.basics.Unit;

/** Words that the mismatches share. */
final class UnitWords {
    private static final int MOST_SHOWN = 60;

    private UnitWords() {}

    /** The text of a formula, cut where it is long. */
    static String shortened(Formula formula) {
        String text = formula.toString();
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }

    /** The symbol of a unit as it is written, but for line ends. */
    static String oneLine(Unit unit) {
        return CharMatcher.whitespace().collapseFrom(unit.symbol(), ' ');
    }

    static String cure(boolean percentOnly, boolean certain) {
        if (percentOnly) {
            return "Multiply a share by 100, or divide a percentage by it.";
        }
        return certain
                ? "Correct the formula, or the unit of a KPI in it."
                : "Correct the formula or a unit, or leave it where a number converts the units or a count has no name.";
    }
}
