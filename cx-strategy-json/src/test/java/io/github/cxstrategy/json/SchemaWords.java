package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What JSON Schema can say about the values that records are made of in the end. */
final class SchemaWords {

    private static final String CONTROLS = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";
    private static final String BLANKS = "\\t\\n\\r \\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000";
    private static final String ALL_CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F";

    private static final String YEAR = "([0-9]{4}|-(?!0+-)0?[0-9]{4,9}|\\+0?[0-9]{5,9})";
    private static final String DAY = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
            + "|02-(0[1-9]|1[0-9]|2[0-8]))";
    private static final String LEAP_YEAR =
            "[+-]?[0-9]*([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";

    static final String DATE = "^(?=" + YEAR + "-)([+-]?[0-9]+-" + DAY + "|" + LEAP_YEAR + "-02-29)$";
    static final String PERIOD = "^(?!0000)[0-9]{4}(-(Q[1-4]|M(0[1-9]|1[0-2])))?$";
    static final String MONEY = "^[A-Z]{3} -?[0-9]+(\\.[0-9]+)?$";
    static final int MONEY_LENGTH = 34;

    /** An amount that is not below zero; both zeros are. */
    static final String NOT_NEGATIVE = "^[A-Z]{3} (?!-[0-9.]*[1-9])";

    static final String POSITIVE = "^[A-Z]{3} (?=[0-9.]*[1-9])";

    /** Somewhere a character that is not blank, and nowhere a control character but tab and line ends. */
    static final String TEXT = "^[^" + CONTROLS + "]*[^" + CONTROLS + BLANKS + "][^" + CONTROLS + "]*$";

    /** As {@link #TEXT}, without tabs and line ends. */
    static final String LINE = "^[^" + ALL_CONTROLS + "]*[^" + ALL_CONTROLS + BLANKS + "][^" + ALL_CONTROLS + "]*$";

    static final String VERSION = "^" + FormatVersion.CURRENT.major() + "\\.(0|[1-9][0-9]{0,8})$";

    private SchemaWords() {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode type(String type) {
        return node().put("type", type);
    }

    static ObjectNode text(String pattern) {
        return type("string").put("pattern", pattern);
    }

    static ObjectNode money() {
        return text(MONEY).put("maxLength", MONEY_LENGTH);
    }

    static ObjectNode whole(long least, long greatest) {
        return type("integer").put("minimum", least).put("maximum", greatest);
    }

    static ObjectNode ref(String definition) {
        return node().put("$ref", "#/$defs/" + definition);
    }
}
