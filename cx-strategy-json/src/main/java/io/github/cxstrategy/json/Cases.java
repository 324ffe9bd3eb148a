package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface: an object whose only key names the case, such as {@code {"share": 0.25}}; a case without
 * components is its name as a plain string.
 */
final class Cases extends Codec {

    private final String typeName;
    /** By name: the order in which a class file lists the cases of a sealed type differs between compilers. */
    private final Map<String, Codec> objects = new TreeMap<>();

    private final Map<String, Object> constants = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    Cases(String typeName) {
        this.typeName = typeName;
    }

    /** Adds a case while the codec is being built. */
    void add(Class<?> type, Codec codec) {
        objects.put(register(type), codec);
    }

    /** Adds a case without components while the codec is being built. */
    void addConstant(Class<?> type, Object instance) {
        constants.put(register(type), instance);
    }

    private String register(Class<?> type) {
        String simple = type.getSimpleName();
        String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        names.put(type, name);
        if (objects.containsKey(name) || constants.containsKey(name)) {
            throw new IllegalArgumentException(
                    "The cases of " + typeName + " must have different names but two are '" + name + "'.");
        }
        return name;
    }

    @Override
    @Nullable
    Object read(JsonReading in) throws IOException {
        JsonParser parser = in.parser();
        if (parser.hasToken(JsonToken.VALUE_STRING) && !constants.isEmpty()) {
            return constant(in, parser.getText());
        }
        if (!parser.hasToken(JsonToken.START_OBJECT) || objects.isEmpty()) {
            return in.wrongType(expected());
        }
        String name = parser.nextFieldName();
        if (name == null) {
            in.problem(Code.INVALID_VALUE, in.mustBe(expected(), "empty"), Optional.empty());
            return null;
        }
        Object value = value(in, name);
        boolean single = true;
        while (parser.nextFieldName() != null) {
            single = false;
            if (parser.currentName().equals(name)) {
                in.duplicateKey();
            } else {
                String message = in.subject() + " must not stand beside '" + JsonReading.shortened(name) + "': "
                        + typeName + " has exactly one key.";
                in.problem(Code.UNKNOWN_KEY, message, Optional.empty());
            }
            parser.nextToken();
            in.skip();
        }
        return single ? value : null;
    }

    private @Nullable Object constant(JsonReading in, String text) throws IOException {
        Object value = constants.get(text);
        if (value == null) {
            in.problem(
                    Code.UNKNOWN_VALUE,
                    in.mustBe(expected(), JsonReading.quoted(text)),
                    in.cure(text, constants.keySet()));
        }
        return value;
    }

    private @Nullable Object value(JsonReading in, String name) throws IOException {
        Codec codec = objects.get(name);
        if (codec == null) {
            unknownCase(in, name);
        }
        in.parser().nextToken();
        if (codec == null) {
            in.skip();
            return null;
        }
        return codec.read(in);
    }

    private void unknownCase(JsonReading in, String name) throws IOException {
        if (constants.containsKey(name)) {
            String message = in.subject() + " must be a plain string and not the key of an object.";
            in.problem(Code.UNKNOWN_KEY, message, Optional.of("Maybe write just \"" + name + "\"."));
        } else {
            in.unknownCase(typeName, objects.keySet());
        }
    }

    @Override
    void write(JsonGenerator out, Object value) throws IOException {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        String name = names.get(type);
        Codec codec = objects.get(name);
        if (codec == null) {
            out.writeString(name);
        } else {
            out.writeStartObject();
            out.writeFieldName(name);
            codec.write(out, value);
            out.writeEndObject();
        }
    }

    @Override
    String expected() {
        List<String> forms = new ArrayList<>();
        if (!objects.isEmpty()) {
            forms.add("an object with exactly one key of " + String.join(", ", objects.keySet()));
        }
        if (!constants.isEmpty()) {
            forms.add("one of the strings " + String.join(", ", constants.keySet()));
        }
        return String.join(", or ", forms);
    }
}
