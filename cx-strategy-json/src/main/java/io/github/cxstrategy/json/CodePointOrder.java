package io.github.cxstrategy.json;

import java.util.Comparator;

/** Orders strings by code point; {@link String#compareTo} puts supplementary characters before U+E000 to U+FFFF. */
final class CodePointOrder implements Comparator<String> {

    static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothPlain = !Character.isSurrogate(a) && !Character.isSurrogate(b);
                boolean bothHalves = Character.isSurrogate(a) && Character.isSurrogate(b);
                return bothPlain || bothHalves ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
