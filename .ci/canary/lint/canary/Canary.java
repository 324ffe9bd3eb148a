package canary;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the lints of javac have to find. */
@NullMarked
final class Canary {
    private Canary() {}

    static int size(List list) {
        return list.size();
    }
}
