package io.github.cxstrategy.json;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of the core says about its types and the components of its records, as plain sentences. */
final class SourceComments {

    private static final Path SOURCES = Path.of("..", "cx-strategy-core", "src", "main", "java");
    private static final Pattern TAG = Pattern.compile("(?m)^@");
    private static final Pattern PARAM = Pattern.compile("(?s)^param\\s+(\\w+)\\s+(.*)$");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

    private final Map<Class<?>, Map<String, String>> known = new HashMap<>();

    /** Returns the first sentence on a type. */
    Optional<String> ofType(Class<?> type) {
        return Optional.ofNullable(of(type).get(""));
    }

    Optional<String> ofComponent(Class<?> record, String component) {
        return Optional.ofNullable(of(record).get(component));
    }

    private Map<String, String> of(Class<?> type) {
        return known.computeIfAbsent(type, SourceComments::read);
    }

    private static Map<String, String> read(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        Path file = SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return parse(Files.readString(file), type.getSimpleName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> parse(String source, String type) {
        String header = "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?(?:\\s*//[^\\n]*)?\\s*)*"
                + "(?:public |static |sealed |non-sealed )*(?:record|enum|interface) " + type + "\\b";
        Matcher matcher = Pattern.compile(header).matcher(source);
        Map<String, String> texts = new LinkedHashMap<>();
        if (matcher.find()) {
            String comment = matcher.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
            List<String> parts = Splitter.on(TAG).splitToList(comment);
            texts.put("", firstSentence(plain(parts.get(0))));
            for (String part : parts) {
                Matcher param = PARAM.matcher(part);
                if (param.matches()) {
                    texts.put(param.group(1), plain(param.group(2)));
                }
            }
        }
        return texts;
    }

    private static String firstSentence(String text) {
        Matcher end = Pattern.compile("[.]\\s").matcher(text);
        return end.find() ? text.substring(0, end.start()) + "." : text;
    }

    private static String plain(String javadoc) {
        return INLINE.matcher(javadoc)
                .replaceAll(SourceComments::shown)
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A link shows its label, or else the name of its target; a constant stands alone, as it does in JSON. */
    private static String shown(MatchResult inline) {
        String content = inline.group(1).strip();
        int label = content.indexOf(' ');
        String text = inline.group().startsWith("{@link") && label > 0 ? content.substring(label + 1) : content;
        text = text.replaceFirst("^\\w*#([A-Z_]+)$", "$1");
        return Matcher.quoteReplacement(text.replace('#', '.').replaceFirst("^\\.", ""));
    }
}
