package io.github.cxstrategy.examples.ppm;

import java.util.regex.Pattern;

/** Texts of strangers, made fit to be shown and kept. */
public final class PlainText {
    private static final int MOST_SHOWN = 60;
    private static final int KEPT_OF_LONG = 50;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private PlainText() {}

    /**
     * {@return the text on one line, cut if it is long, without what could steer a terminal}
     *
     * @param text any text
     */
    public static String shortened(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, KEPT_OF_LONG)) + "...";
    }

    /**
     * {@return the text without what a plan cannot hold (control characters but tab and line ends, unpaired surrogates),
     * and without blanks around it}
     *
     * @param text any text
     */
    public static String kept(String text) {
        return UNREADABLE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * {@return the text that is kept, on one line, with single blanks}
     *
     * @param text any text
     */
    public static String line(String text) {
        return BLANKS.matcher(kept(text)).replaceAll(" ").strip();
    }
}
