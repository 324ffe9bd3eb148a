package io.github.cxstrategy.internal.check;

import java.util.Comparator;

/** The order of texts by Unicode code point, which differs from that of {@link String} beyond the basic plane. */
public final class CodePoints {
    /** For well-formed text: the first different char decides, surrogates ranking above every other char. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int limit = Math.min(a.length(), b.length());
        for (int i = 0; i < limit; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above every other char, so they rank last. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
