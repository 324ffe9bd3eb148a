package io.github.cxstrategy.json;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads documents of newer minor format versions too, and reports what it does not know in them.
 *
 * <p>Only keys can be passed over, with all that stands below them. A newer constant or a newer case of several is
 * refused: nothing could stand in its place. In documents of the version that {@link StrategyJson} writes, and of older
 * ones, an unknown key is an error as ever. Made by {@link StrategyJson#tolerant()}; safe for use by many threads.
 */
public final class TolerantReader {

    private final Documents documents;

    TolerantReader(Documents documents) {
        this.documents = documents;
    }

    /**
     * {@return the plan in a file}
     *
     * @param file a file in UTF-8
     * @throws IOException if the file cannot be read
     * @throws StrategyJsonException if its content is refused
     */
    public Reading<StrategicPlan> read(Path file) throws IOException {
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
    public Reading<StrategicPlan> read(InputStream stream) throws IOException {
        return documents.readTolerantly(StrategicPlan.class, DocumentText.of(stream, documents.limits()));
    }

    /**
     * {@return the plan in a text, which is read to its end}
     *
     * @param reader the text
     * @throws IOException if the text cannot be read
     * @throws StrategyJsonException if its content is refused
     */
    public Reading<StrategicPlan> read(Reader reader) throws IOException {
        return documents.readTolerantly(StrategicPlan.class, DocumentText.of(reader, documents.limits()));
    }

    /**
     * {@return the plan in an array}
     *
     * @param bytes the document in UTF-8
     * @throws StrategyJsonException if its content is refused
     */
    public Reading<StrategicPlan> read(byte[] bytes) {
        return read(StrategicPlan.class, bytes);
    }

    /**
     * {@return the plan in a text}
     *
     * @param text the document
     * @throws StrategyJsonException if its content is refused
     */
    public Reading<StrategicPlan> read(String text) {
        return documents.readTolerantly(StrategicPlan.class, DocumentText.of(text, documents.limits()));
    }

    /**
     * {@return the record in an array, such as the answer of an engine that was stored}
     *
     * @param <T> the type of the record
     * @param type the type of the record
     * @param bytes the document in UTF-8
     * @throws StrategyJsonException if its content is refused
     * @throws IllegalArgumentException if records of this type have no form in JSON
     */
    public <T extends Record> Reading<T> read(Class<T> type, byte[] bytes) {
        return documents.readTolerantly(type, DocumentText.of(bytes, documents.limits()));
    }
}
