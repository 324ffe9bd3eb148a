package canary;

import org.jspecify.annotations.NullMarked;

/** What Error Prone has to find. */
@NullMarked
final class Canary {
    private Canary() {}

    static void warn() {
        new IllegalStateException("created, never thrown");
    }
}
