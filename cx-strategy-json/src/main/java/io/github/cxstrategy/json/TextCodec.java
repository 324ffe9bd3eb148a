package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A codec of values that are written as a string, and can therefore be keys of an object too. */
abstract class TextCodec extends Codec {

    /** Returns the value of the text, or null if it was refused; the problem has then been noted. */
    abstract @Nullable Object fromText(JsonReading in, String text);

    abstract String toText(Object value);

    @Override
    final @Nullable Object read(JsonReading in) throws IOException {
        if (!in.parser().hasToken(JsonToken.VALUE_STRING)) {
            return in.wrongType(expected());
        }
        return fromText(in, in.parser().getText());
    }

    @Override
    final void write(JsonGenerator out, Object value) throws IOException {
        out.writeString(toText(value));
    }
}
