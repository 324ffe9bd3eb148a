package io.github.cxstrategy.readiness;

import java.util.Arrays;

/** The order of texts by Unicode code point, as that of ids, for texts that are no ids. */
final class CodePoints {
    private CodePoints() {}

    static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
