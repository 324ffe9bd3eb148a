package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codecs of lists, sets and maps; an empty one leaves its key out. */
final class Containers {

    private Containers() {}

    static Codec list(Codec element) {
        return new Elements(element, false, Optional.empty());
    }

    /** Returns the codec of a list that is written in the order of its ids, if it has such, and of its texts. */
    static Codec sortedList(Codec element, Optional<Function<Object, String>> id) {
        return new Elements(element, false, Optional.of(id.orElse(item -> "")));
    }

    static Codec set(Codec element) {
        return new Elements(element, true, Optional.of(item -> ""));
    }

    static Codec map(TextCodec key, Codec value) {
        return new Entries(key, value);
    }

    /** A list in its order, or a set, or a list that is one by meaning, in the order of its elements' texts. */
    private static final class Elements extends Codec {

        private final Codec element;
        private final boolean distinct;
        private final Optional<Function<Object, String>> order;

        Elements(Codec element, boolean distinct, Optional<Function<Object, String>> order) {
            this.element = element;
            this.distinct = distinct;
            this.order = order;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            JsonParser parser = in.parser();
            if (!parser.hasToken(JsonToken.START_ARRAY)) {
                return in.wrongType(expected());
            }
            Collection<Object> values = distinct ? new LinkedHashSet<>() : new ArrayList<>();
            boolean complete = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = element.read(in);
                if (value == null) {
                    complete = false;
                } else if (!values.add(value)) {
                    complete = false;
                    String message = in.subject() + " must be there once but occurs again.";
                    in.problem(Code.INVALID_VALUE, message, Optional.empty());
                }
            }
            return complete ? values : null;
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            out.writeStartArray();
            Collection<?> items = (Collection<?>) value;
            for (Object item : order.isPresent() ? inOrder(items, order.get()) : items) {
                element.write(out, item);
            }
            out.writeEndArray();
        }

        /** Orders by what comes first, and by the texts too only where that leaves some alike. */
        private Collection<?> inOrder(Collection<?> items, Function<Object, String> first) throws IOException {
            if (items.size() < 2) {
                return items;
            }
            boolean toldApart = items.stream().map(first).distinct().count() == items.size();
            List<Sortable> order = new ArrayList<>(items.size());
            for (Object item : items) {
                order.add(new Sortable(first.apply(item), toldApart ? "" : sortKey(item), item));
            }
            order.sort(Sortable.BY_TEXT);
            return order.stream().map(Sortable::value).collect(Collectors.toList());
        }

        /** Returns the element's own text, or its JSON where it has none. */
        private String sortKey(Object item) throws IOException {
            if (element instanceof TextCodec text) {
                return text.toText(item);
            }
            StringWriter json = new StringWriter();
            try (JsonGenerator out = JsonStreams.compact(json)) {
                element.write(out, item);
            }
            return json.toString();
        }

        @Override
        String expected() {
            return "an array";
        }

        @Override
        Object absent() {
            return distinct ? ImmutableSet.of() : ImmutableList.of();
        }

        @Override
        boolean isAbsent(Object value) {
            return ((Collection<?>) value).isEmpty();
        }
    }

    /** A value with the texts that decide its place. */
    private record Sortable(String first, String text, Object value) {
        static final Comparator<Sortable> BY_TEXT = Comparator.comparing(Sortable::first, CodePointOrder.INSTANCE)
                .thenComparing(Sortable::text, CodePointOrder.INSTANCE);
    }

    /** A map as an object, in the order of its keys' texts. */
    private static final class Entries extends Codec {

        /** Keeps the place of a refused value, so that its key is known when it occurs again. */
        private static final Object REFUSED = new Object();

        private final TextCodec key;
        private final Codec value;

        Entries(TextCodec key, Codec value) {
            this.key = key;
            this.value = value;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            JsonParser parser = in.parser();
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return in.wrongType(expected());
            }
            Map<Object, Object> entries = new LinkedHashMap<>();
            Set<String> reported = new HashSet<>();
            boolean complete = true;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (key instanceof Texts.Constants constants && constants.reports(in, name)) {
                    boolean again = !reported.add(name);
                    complete &= !again;
                    pass(in, again);
                    continue;
                }
                Object entryKey = key.fromText(in, name);
                if (entryKey == null || entries.containsKey(entryKey)) {
                    complete = false;
                    pass(in, entryKey != null);
                    continue;
                }
                parser.nextToken();
                Object entryValue = value.read(in);
                complete &= entryValue != null;
                entries.put(entryKey, entryValue == null ? REFUSED : entryValue);
            }
            return complete ? entries : null;
        }

        private static void pass(JsonReading in, boolean again) throws IOException {
            if (again) {
                in.duplicateKey();
            }
            in.parser().nextToken();
            in.skip();
        }

        @Override
        void write(JsonGenerator out, Object map) throws IOException {
            List<Sortable> order = new ArrayList<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                order.add(new Sortable("", key.toText(entry.getKey()), entry.getValue()));
            }
            order.sort(Sortable.BY_TEXT);
            out.writeStartObject();
            String previous = null;
            for (Sortable entry : order) {
                if (entry.text().equals(previous)) {
                    throw new IllegalArgumentException(
                            "The keys of a map must have different texts but two are '" + previous + "'.");
                }
                previous = entry.text();
                out.writeFieldName(entry.text());
                value.write(out, entry.value());
            }
            out.writeEndObject();
        }

        @Override
        String expected() {
            return "an object";
        }

        @Override
        Object absent() {
            return ImmutableMap.of();
        }

        @Override
        boolean isAbsent(Object map) {
            return ((Map<?, ?>) map).isEmpty();
        }
    }
}
