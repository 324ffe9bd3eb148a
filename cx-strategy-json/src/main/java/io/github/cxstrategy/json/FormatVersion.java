package io.github.cxstrategy.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the format. A minor one only adds what may be left out; a major one may change what is already there.
 */
record FormatVersion(int major, int minor) {

    /** The version that is written. */
    static final FormatVersion CURRENT = new FormatVersion(1, 1);

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

    static Optional<FormatVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FormatVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Says whether documents of this version may have keys that are not known yet. */
    boolean isNewerMinor() {
        return major == CURRENT.major && minor > CURRENT.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
