package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Documents of any record, within limits. Safe for use by many threads. */
final class Documents {

    private final JsonLimits limits;
    private final JsonStreams streams;
    private final Codecs codecs;
    private final Codecs sorting;

    Documents(JsonLimits limits) {
        this.limits = limits;
        this.streams = new JsonStreams(limits);
        this.codecs = new Codecs(false);
        this.sorting = new Codecs(true);
    }

    JsonLimits limits() {
        return limits;
    }

    Codecs codecs() {
        return codecs;
    }

    <T extends Record> T read(Class<T> type, DocumentText text) {
        return type.cast(read(codecs.ofDocument(type), text));
    }

    Object read(RecordCodec codec, DocumentText text) {
        DocumentReader reader = new DocumentReader(streams, limits, text);
        Object value = reader.readFaultless(codec);
        return value != null ? value : reader.read(codec);
    }

    <T extends Record> Reading<T> readTolerantly(Class<T> type, DocumentText text) {
        return new DocumentReader(streams, limits, text).readTolerantly(codecs.ofDocument(type), type);
    }

    byte[] write(Record value) {
        return write(codecs.ofDocument(value.getClass()), value);
    }

    byte[] write(RecordCodec codec, Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, out -> {
            out.writeStringField(DocumentReader.VERSION_KEY, DocumentReader.VERSION);
            codec.writeMembers(out, value);
        });
        return bytes.toByteArray();
    }

    /** Returns the SHA-256 of the document without its version, what is a set by meaning in one order. */
    String digest(Record value) {
        RecordCodec codec = sorting.ofDocument(value.getClass());
        MessageDigest digest = sha256();
        write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), out -> codec.writeMembers(out, value));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must have SHA-256 but this has not.", impossible);
        }
    }

    /** Writes what stands between the braces. */
    private interface Members {
        void write(JsonGenerator out) throws IOException;
    }

    private void write(OutputStream target, Members members) {
        try (JsonGenerator out = streams.indented(target)) {
            out.writeStartObject();
            members.write(out);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory must not fail but did.", impossible);
        }
    }
}
