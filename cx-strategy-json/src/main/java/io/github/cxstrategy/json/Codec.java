package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one type. Immutable, so that one serves all threads. */
abstract class Codec {

    /**
     * Reads the value whose first token the parser stands on, and leaves the parser on its last token.
     *
     * @return null if the value was refused; the problem has then been noted
     */
    abstract @Nullable Object read(JsonReading in) throws IOException;

    abstract void write(JsonGenerator out, Object value) throws IOException;

    /** Says what stands here in a document, such as "a string". */
    abstract String expected();

    /** Returns the value that a missing key stands for, or null if the key must be there. */
    @Nullable
    Object absent() {
        return null;
    }

    /** Says whether the key of this value is left out. */
    boolean isAbsent(Object value) {
        return false;
    }
}
