package io.github.cxstrategy.json;

import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The whole text of a document, within the limit on its length.
 *
 * <p>Bytes are decoded here, before they are parsed: a fault of encoding then has a place, and columns count the same
 * whether a document comes as bytes or as text.
 */
final class DocumentText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] characters;
    private final int length;

    private DocumentText(char[] characters, int length) {
        this.characters = characters;
        this.length = length;
        if (length > 0 && characters[0] == BYTE_ORDER_MARK) {
            throw refused(
                    Code.ENCODING,
                    1,
                    1,
                    "The document must begin with its first value but begins with a byte order mark.",
                    Optional.of("Maybe save it as UTF-8 without BOM."));
        }
    }

    static DocumentText of(byte[] bytes, JsonLimits limits) {
        if (bytes.length > limits.maxLength()) {
            throw tooLong(limits, "bytes");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        if (result.isError()) {
            throw notUtf8(decoded.flip());
        }
        return new DocumentText(decoded.array(), decoded.position());
    }

    static DocumentText of(InputStream stream, JsonLimits limits) throws IOException {
        return of(stream.readNBytes(oneMore(limits)), limits);
    }

    static DocumentText of(String text, JsonLimits limits) {
        if (text.length() > limits.maxLength()) {
            throw tooLong(limits, "characters");
        }
        return new DocumentText(text.toCharArray(), text.length());
    }

    static DocumentText of(Reader reader, JsonLimits limits) throws IOException {
        int most = oneMore(limits);
        char[] buffer = new char[Math.min(most, 8192)];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < most) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(most, 2L * buffer.length));
            }
            read = reader.read(buffer, length, buffer.length - length);
            length += Math.max(read, 0);
        }
        if (length > limits.maxLength()) {
            throw tooLong(limits, "characters");
        }
        return new DocumentText(buffer, length);
    }

    char[] characters() {
        return characters;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Says whether JSON allows a character between values. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    String part(int start, int end) {
        return new String(characters, start, Math.min(end, length) - start);
    }

    private static int oneMore(JsonLimits limits) {
        return Math.min(limits.maxLength(), Integer.MAX_VALUE - 16) + 1;
    }

    private static StrategyJsonException tooLong(JsonLimits limits, String unit) {
        String message = "The document must have at most " + limits.maxLength() + " " + unit + " but has more.";
        return refused(Code.LIMIT_EXCEEDED, 1, 1, message, Optional.empty());
    }

    private static StrategyJsonException notUtf8(CharBuffer good) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < good.length(); i++) {
            column++;
            if (good.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        String message = "The document must be UTF-8 but has bytes that are not.";
        return refused(Code.ENCODING, line, column, message, Optional.of("Maybe it was saved in another encoding."));
    }

    private static StrategyJsonException refused(
            Code code, int line, int column, String message, Optional<String> cure) {
        return new StrategyJsonException(List.of(new JsonProblem(code, "", line, column, message, cure)), 1);
    }
}
