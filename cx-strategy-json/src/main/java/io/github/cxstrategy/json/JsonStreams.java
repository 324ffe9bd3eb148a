package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Parsers and generators with every setting said, so that no default of another release can loosen them. */
final class JsonStreams {

    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withRootSeparator("")
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEntrySpacing(Spacing.NONE)
                    .withArrayValueSpacing(Spacing.NONE)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private static final JsonFactory COMPACT = factory(JsonLimits.standard(), false);

    private final JsonFactory forBytes;
    private final JsonFactory forCharacters;

    /**
     * Only bytes are read with a table of keys, which makes them faster and fails where keys are made to collide. The
     * document is then read from its characters, and decided there.
     */
    JsonStreams(JsonLimits limits) {
        this.forBytes = factory(limits, true);
        this.forCharacters = factory(limits, false);
    }

    /** Keys given twice are not the parser's business: it would stop at the first of them and not say where. */
    private static JsonFactory factory(JsonLimits limits, boolean tableOfKeys) {
        var builder = JsonFactory.builder().streamReadConstraints(new LimitGuard(limits));
        for (JsonReadFeature leniency : JsonReadFeature.values()) {
            builder.disable(leniency);
        }
        return builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, tableOfKeys)
                .enable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.IGNORE_UNDEFINED)
                .disable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .disable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(StreamWriteFeature.IGNORE_UNKNOWN)
                .disable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(JsonWriteFeature.QUOTE_FIELD_NAMES)
                .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .disable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }

    /**
     * Returns a parser of a text in UTF-8 that never looks for another encoding. Its table of keys is its own: a shared one
     * keeps the keys of every document, and is left in disorder, for all that follow, by one whose keys collide.
     */
    JsonParser parser(byte[] utf8) throws IOException {
        return forBytes.copy().createParser(utf8);
    }

    JsonParser parser(char[] text, int length) throws IOException {
        return forCharacters.createParser(text, 0, length);
    }

    JsonGenerator indented(OutputStream out) throws IOException {
        PrettyPrinter layout = LAYOUT.createInstance();
        return forCharacters.createGenerator(out).setPrettyPrinter(layout);
    }

    static JsonGenerator compact(Writer out) throws IOException {
        return COMPACT.createGenerator(out);
    }
}
