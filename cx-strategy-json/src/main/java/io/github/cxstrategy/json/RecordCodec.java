package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cxstrategy.internal.check.Similar;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as an object: one key for each component, in the order of their declaration. */
final class RecordCodec extends Codec {

    /** One bit for each component tells which keys have been seen. */
    static final int MOST_COMPONENTS = Long.SIZE;

    private final RecordShape shape;
    private final String[] keys;
    private final Codec[] codecs;
    private final Map<String, Integer> indexes = new HashMap<>();

    RecordCodec(RecordShape shape, List<Codec> codecs) {
        this.shape = shape;
        this.keys = shape.names().toArray(new String[0]);
        this.codecs = codecs.toArray(new Codec[0]);
        for (int i = 0; i < keys.length; i++) {
            indexes.put(keys[i], i);
        }
    }

    @Override
    @Nullable
    Object read(JsonReading in) throws IOException {
        JsonParser parser = in.parser();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return in.wrongType(expected());
        }
        Filling filling = new Filling();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            filling.member(in, key);
        }
        return filling.end(in);
    }

    @Override
    void write(JsonGenerator out, Object value) throws IOException {
        out.writeStartObject();
        writeMembers(out, value);
        out.writeEndObject();
    }

    /** Writes the members without the braces. */
    void writeMembers(JsonGenerator out, Object value) throws IOException {
        for (int i = 0; i < keys.length; i++) {
            Object component = shape.get(i, value);
            if (!codecs[i].isAbsent(component)) {
                out.writeFieldName(keys[i]);
                codecs[i].write(out, component);
            }
        }
    }

    @Override
    String expected() {
        return "an object (" + shape.name() + ")";
    }

    List<String> keys() {
        return shape.names();
    }

    /** The components of one record on their way from the document. */
    final class Filling {

        private final @Nullable Object[] values = new @Nullable Object[keys.length];
        private long seen;
        private long excused;
        private boolean complete = true;
        private int next;
        private @Nullable Set<String> reported;

        /** Takes in one member; the parser stands on its key, and then on the last token of its value. */
        void member(JsonReading in, String key) throws IOException {
            int index = next < keys.length && keys[next].equals(key) ? next : indexes.getOrDefault(key, -1);
            long bit = index < 0 ? 0 : 1L << index;
            if (index < 0 || (seen & bit) != 0) {
                pass(in, key, index < 0);
                return;
            }
            seen |= bit;
            next = index + 1;
            in.parser().nextToken();
            Object value = in.parser().hasToken(JsonToken.VALUE_NULL)
                    ? in.nullValue(codecs[index].expected(), codecs[index].absent() != null)
                    : codecs[index].read(in);
            values[index] = value;
            complete &= value != null;
        }

        private void pass(JsonReading in, String key, boolean unknown) throws IOException {
            if (!unknown || (in.reportsUnknown() && !isFirst(key))) {
                complete = false;
                in.duplicateKey();
            } else {
                Optional<String> meant = Similar.to(key, shape.names());
                in.unknownKey(shape.name(), shape.names(), meant);
                if (!in.reportsUnknown()) {
                    complete = false;
                    meant.ifPresent(name -> excused |= 1L << shape.names().indexOf(name));
                }
            }
            in.parser().nextToken();
            in.skip();
        }

        private boolean isFirst(String key) {
            if (reported == null) {
                reported = new HashSet<>();
            }
            return reported.add(key);
        }

        /** Returns the record when the parser stands on the closing brace, or null if it cannot be. */
        @Nullable
        Object end(JsonReading in) {
            for (int i = 0; i < keys.length; i++) {
                if (values[i] == null && (seen & (1L << i)) == 0) {
                    Object absent = codecs[i].absent();
                    values[i] = absent;
                    if (absent == null) {
                        complete = false;
                        missing(in, i);
                    }
                }
            }
            return complete ? in.construct(shape, values, this::isGiven) : null;
        }

        /** Notes a missing key, unless a misspelled key was already taken for it. */
        private void missing(JsonReading in, int index) {
            if ((excused & (1L << index)) == 0) {
                String message = shape.name() + " must have the key '" + keys[index] + "' (" + codecs[index].expected()
                        + ") but has not.";
                in.problem(Code.MISSING_KEY, message, Optional.empty());
            }
        }

        private boolean isGiven(String name) {
            Integer index = indexes.get(name);
            return index != null && (seen & (1L << index)) != 0;
        }
    }
}
