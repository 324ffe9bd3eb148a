package canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What NullAway has to find. */
@NullMarked
final class Canary {
    private Canary() {}

    static int length(@Nullable String text) {
        return text.length();
    }
}
