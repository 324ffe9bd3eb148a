package io.github.cxstrategy.readiness.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of names. */
final class RemedyTemplate {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private RemedyTemplate() {}

    static String fill(String template, Map<String, String> values) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        return NAME.matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(values.getOrDefault(found.group(1), "the " + found.group(1))));
    }
}
