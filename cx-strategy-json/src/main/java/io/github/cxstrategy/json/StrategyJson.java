package io.github.cxstrategy.json;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes plans, and the records that engines answer with, as JSON.
 *
 * <p>A document is one object: {@code formatVersion}, then the components of the record in their order. A key that is
 * missing means that nothing is known; null is refused. Reading is strict: whatever the model would lose, guess or bend
 * is a {@link StrategyJsonException} that lists up to a hundred problems with their places. Documents of older minor
 * format versions are read as well; {@link #tolerant()} reads newer ones too.
 *
 * <p>Writing is canonical: equal plans give equal bytes on every JDK and in every locale. The text is UTF-8, indented by
 * two spaces, with line feeds, and ends with one. Sets and maps are written in the order of their ids or keys.
 *
 * <p>Immutable to its users and safe for use by many threads; it remembers the structure of the records that it has met,
 * so that one instance is best kept. It keeps a whole document in memory, and never closes a stream that it was given.
 */
public final class StrategyJson {

    /** The version of the format that is written. Documents of this one and of older minor ones are read. */
    public static final String FORMAT_VERSION = FormatVersion.CURRENT.toString();

    private static final String PLAN_SCHEMA = "plan.schema.json";

    private final Documents documents;

    private StrategyJson(JsonLimits limits) {
        this.documents = new Documents(limits);
    }

    /** {@return a reader and writer with the standard limits} */
    public static StrategyJson standard() {
        return new StrategyJson(JsonLimits.standard());
    }

    /**
     * {@return a reader and writer with other limits}
     *
     * @param limits how much a document may ask of the reader
     */
    public StrategyJson withLimits(JsonLimits limits) {
        return new StrategyJson(limits);
    }

    /** {@return how much a document may ask of this reader} */
    public JsonLimits limits() {
        return documents.limits();
    }

    /** {@return a reader of newer minor versions, with the same limits, that reports the keys it does not know} */
    public TolerantReader tolerant() {
        return new TolerantReader(documents);
    }

    /**
     * {@return a module for Jackson's {@code ObjectMapper}, so that plans and answers can be part of other documents}
     *
     * <p>It reads and writes all records, constants and values of the core as they are inside the documents of this class,
     * and with its limits on numbers. What is refused is a {@code JsonMappingException} whose cause is the
     * {@link StrategyJsonException} with all problems.
     */
    public com.fasterxml.jackson.databind.Module module() {
        return new StrategyModule(documents.codecs(), limits());
    }

    /**
     * {@return the JSON Schema (2020-12) of a plan's document, which also lies beside this class as
     * {@code plan.schema.json}}
     */
    public static String planSchema() {
        try (InputStream stream = StrategyJson.class.getResourceAsStream(PLAN_SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The resource '" + PLAN_SCHEMA + "' must lie beside StrategyJson but does not.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The resource '" + PLAN_SCHEMA + "' must be readable but is not.", damaged);
        }
    }

    /**
     * {@return the SHA-256 of what a plan says, as 64 hexadecimal digits in lower case}
     *
     * <p>It is taken from the canonical document without its format version. Lists that are sets by meaning (of entities,
     * and of other records without a natural order) count in the order of their ids, and of their texts where these do not
     * differ; so two plans have the same digest if, and for all practical purposes only if, they differ at most in the
     * order of such lists. The phases of a lifecycle, the touchpoints of a journey, the pools of a cost line and everything
     * else whose order means something keep it.
     *
     * @param plan a plan
     */
    public String digest(StrategicPlan plan) {
        return documents.digest(plan);
    }

    /**
     * {@return the plan in a file}
     *
     * @param file a file in UTF-8
     * @throws IOException if the file cannot be read
     * @throws StrategyJsonException if its content is refused
     */
    public StrategicPlan read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /**
     * {@return the plan in a stream, which is read to its end}
     *
     * @param stream bytes in UTF-8
     * @throws IOException if the stream cannot be read
     * @throws StrategyJsonException if its content is refused
     */
    public StrategicPlan read(InputStream stream) throws IOException {
        return read(StrategicPlan.class, stream);
    }

    /**
     * {@return the plan in a text, which is read to its end}
     *
     * @param reader the text
     * @throws IOException if the text cannot be read
     * @throws StrategyJsonException if its content is refused
     */
    public StrategicPlan read(Reader reader) throws IOException {
        return read(StrategicPlan.class, reader);
    }

    /**
     * {@return the plan in an array}
     *
     * @param bytes the document in UTF-8
     * @throws StrategyJsonException if its content is refused
     */
    public StrategicPlan read(byte[] bytes) {
        return read(StrategicPlan.class, bytes);
    }

    /**
     * {@return the plan in a text}
     *
     * @param text the document
     * @throws StrategyJsonException if its content is refused
     */
    public StrategicPlan read(String text) {
        return read(StrategicPlan.class, text);
    }

    /**
     * {@return the record in a file, such as the answer of an engine that was stored}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param file a file in UTF-8
     * @throws IOException if the file cannot be read
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> T read(Class<T> type, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(type, stream);
        }
    }

    /**
     * {@return the record in a stream, which is read to its end}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param stream bytes in UTF-8
     * @throws IOException if the stream cannot be read
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> T read(Class<T> type, InputStream stream) throws IOException {
        return documents.read(type, DocumentText.of(stream, limits()));
    }

    /**
     * {@return the record in a text, which is read to its end}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param reader the text
     * @throws IOException if the text cannot be read
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> T read(Class<T> type, Reader reader) throws IOException {
        return documents.read(type, DocumentText.of(reader, limits()));
    }

    /**
     * {@return the record in an array}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param bytes the document in UTF-8
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> T read(Class<T> type, byte[] bytes) {
        return documents.read(type, DocumentText.of(bytes, limits()));
    }

    /**
     * {@return the record in a text}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param text the document
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> T read(Class<T> type, String text) {
        return documents.read(type, DocumentText.of(text, limits()));
    }

    /**
     * {@return the canonical document of a plan or of an engine's answer}
     *
     * @param document a plan or an answer
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public String write(Record document) {
        return new String(writeBytes(document), StandardCharsets.UTF_8);
    }

    /**
     * {@return the canonical document of a plan or of an engine's answer, in UTF-8}
     *
     * @param document a plan or an answer
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public byte[] writeBytes(Record document) {
        return documents.write(document);
    }

    /**
     * Writes the canonical document to a file, in place of what was there.
     *
     * @param document a plan or an answer
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public void write(Record document, Path file) throws IOException {
        Files.write(file, writeBytes(document));
    }

    /**
     * Writes the canonical document to a stream, in UTF-8, and flushes it.
     *
     * @param document a plan or an answer
     * @param stream the stream, left open
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public void write(Record document, OutputStream stream) throws IOException {
        stream.write(writeBytes(document));
        stream.flush();
    }

    /**
     * Appends the canonical document to a text, such as a {@link java.io.Writer}.
     *
     * @param document a plan or an answer
     * @param text the text
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public void write(Record document, Appendable text) throws IOException {
        text.append(write(document));
    }
}
