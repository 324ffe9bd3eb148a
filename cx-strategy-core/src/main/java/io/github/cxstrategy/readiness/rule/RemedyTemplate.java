package io.github.cxstrategy.readiness.rule;

import java.util.Optional;
import java.util.function.Function;

/** Puts values in the place of names. */
final class RemedyTemplate {
    private RemedyTemplate() {}

    /** A name stands between braces and has none in it; what is no such name stays as it is. */
    static String fill(String template, Function<String, Optional<String>> values) {
        int open = template.indexOf('{');
        if (open < 0) {
            return template;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = template.indexOf('}', open);
            open = close < 0 ? -1 : template.lastIndexOf('{', close);
            if (open < 0) {
                break;
            } else if (close == open + 1) {
                open = template.indexOf('{', close);
                continue;
            }
            String name = template.substring(open + 1, close);
            String value = values.apply(name).orElse("the " + name);
            if (close - open + 1 == template.length()) {
                return value;
            }
            filled.append(template, done, open).append(value);
            done = close + 1;
            open = template.indexOf('{', done);
        }
        return filled.append(template, done, template.length()).toString();
    }
}
