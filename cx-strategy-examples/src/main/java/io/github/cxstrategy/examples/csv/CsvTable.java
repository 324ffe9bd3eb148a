package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.PlainText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as RFC 4180 writes it: fields may be quoted, quoted fields may hold delimiters, line ends and doubled quotes.
 * Lines end with LF, CR LF or CR. The first row names the columns.
 *
 * @param columns the names of the columns, without blanks around them
 * @param rows the rows below, but those without any content
 * @param emptyRows how many rows have no content, wholly empty lines not counted
 * @param problems rows that are no rows of this table
 */
record CsvTable(List<String> columns, List<Row> rows, int emptyRows, List<RowProblem> problems) {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 1_000;
    static final int MOST_CHARACTERS = 100_000;

    private static final char MARK = '\uFEFF';

    /**
     * One row.
     *
     * @param line the line of the file on which it starts
     * @param fields its fields, without blanks around them
     */
    record Row(int line, List<String> fields) {}

    /** Reads a table. Throws an {@link ImportException} if it has no columns or is not text in the encoding. */
    static CsvTable read(String source, byte[] bytes, FileForm form) {
        String text = decode(source, bytes, form.encoding());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(form.between())
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return new Reading(source, parser).table();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory must not fail but did.", e);
        }
    }

    private static String decode(String source, byte[] bytes, Charset encoding) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (marked && !encoding.equals(StandardCharsets.UTF_8)) {
            throw new ImportException(source + ": The file begins with the mark of UTF-8 but 'file.charset' says "
                    + encoding.name() + ".");
        }
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters =
                CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        if (!result.isError()) {
            result = decoder.flush(characters);
        }
        characters.flip();
        if (result.isError()) {
            long line = 1 + characters.chars().filter(c -> c == '\n').count();
            throw new ImportException(source + ", line " + line + ": The file must be text in " + encoding.name()
                    + " but is not. Maybe it has another 'file.charset', such as "
                    + (encoding.equals(StandardCharsets.UTF_8) ? "windows-1252" : "UTF-8") + ".");
        }
        String text = characters.toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** {@return the place of a column, if there is exactly one of this name} */
    Optional<Integer> find(String column) {
        int first = columns.indexOf(column);
        return first < 0 || first != columns.lastIndexOf(column) ? Optional.empty() : Optional.of(first);
    }

    /** One pass over the records of a parser. */
    private static final class Reading {
        private final String source;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final List<Row> rows = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private int emptyRows;
        private int line;

        Reading(String source, CSVParser parser) {
            this.source = source;
            this.parser = parser;
            this.records = parser.iterator();
        }

        CsvTable table() {
            Optional<List<String>> columns = next();
            while (columns.filter(Reading::isEmptyLine).isPresent()) {
                columns = next();
            }
            if (columns.isEmpty()) {
                throw new ImportException(
                        problems.isEmpty()
                                ? source + ": The first row must name the columns but the file is empty."
                                : problems.get(0).describe(source));
            }
            List<String> names = columns.get();
            if (names.size() > MOST_COLUMNS) {
                throw new ImportException(source + ", line " + line + ": A table must have at most " + MOST_COLUMNS
                        + " columns but has " + names.size() + ".");
            }
            Optional<List<String>> fields = next();
            while (fields.isPresent()) {
                row(names, fields.get());
                if (rows.size() > MOST_ROWS) {
                    throw new ImportException(
                            source + ": A table must have at most " + MOST_ROWS + " rows but has more.");
                }
                fields = next();
            }
            return new CsvTable(names, rows, emptyRows, problems);
        }

        private void row(List<String> columns, List<String> fields) {
            if (isEmptyLine(fields)) {
                return;
            }
            if (fields.stream().allMatch(String::isEmpty)) {
                emptyRows++;
            } else if (fields.size() != columns.size()) {
                problem(
                        "A row must have the " + columns.size() + " fields that the first row names but has "
                                + fields.size() + ".",
                        fields.size() == 1
                                ? "Maybe 'file.delimiter' is another one."
                                : "Maybe a text with a delimiter or a line end lacks its quotes.");
            } else {
                Optional<String> tooLong = fields.stream()
                        .filter(field -> field.length() > MOST_CHARACTERS)
                        .findFirst();
                if (tooLong.isPresent()) {
                    problem(
                            "A field must have at most " + MOST_CHARACTERS + " characters but one has "
                                    + tooLong.get().length() + ".",
                            "Maybe a quote is not closed.");
                }
                rows.add(new Row(line, fields));
            }
        }

        private static boolean isEmptyLine(List<String> fields) {
            return fields.size() == 1 && fields.get(0).isEmpty();
        }

        private void problem(String message, String cure) {
            problems.add(new RowProblem(line, message, Optional.of(cure)));
        }

        /** The fields of the next record, if there is one that can be read. */
        private Optional<List<String>> next() {
            line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            try {
                return records.hasNext()
                        ? Optional.of(
                                records.next().stream().map(PlainText::kept).toList())
                        : Optional.empty();
            } catch (UncheckedIOException e) {
                // Reading is from memory, so that this is about quotes.
                problem(
                        "A field that starts with a quote must end with one, before a delimiter or a line end, but one"
                                + " here does not; nothing below could be read.",
                        "Maybe a quote within a text is not doubled.");
                return Optional.empty();
            }
        }
    }
}
