package canary;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Without a mistake: shows that the other three fail for theirs. */
@NullMarked
final class Canary {
    private Canary() {}

    static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
