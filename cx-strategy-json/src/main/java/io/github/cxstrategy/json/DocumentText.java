package io.github.cxstrategy.json;

import com.google.common.base.Utf8;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a document, within the limit on its length.
 *
 * <p>Bytes are checked to be UTF-8 before they are parsed, and decoded here when there is something to say about them: a
 * fault of encoding then has a place, and columns count the same whether a document comes as bytes or as text.
 */
final class DocumentText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The document in UTF-8, or null if it came as characters. */
    private final byte @Nullable [] bytes;

    /** Null until somebody asks for it. */
    private @Nullable CharBuffer characters;

    private DocumentText(byte @Nullable [] bytes, @Nullable CharBuffer characters) {
        this.bytes = bytes;
        this.characters = characters;
    }

    static DocumentText of(byte[] bytes, JsonLimits limits) {
        if (bytes.length > limits.maxLength()) {
            throw tooLong(limits, "byte", "bytes");
        }
        return Utf8.isWellFormed(bytes) && bytes.length > 0 && bytes[0] > 0
                ? new DocumentText(bytes, null)
                : of(decoded(bytes));
    }

    private static CharBuffer decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        decoded.flip();
        if (result.isError()) {
            throw notUtf8(decoded);
        }
        return decoded;
    }

    private static DocumentText of(CharBuffer characters) {
        if (characters.hasRemaining() && characters.get(0) == BYTE_ORDER_MARK) {
            throw refused(
                    Code.ENCODING,
                    1,
                    1,
                    "The document must begin with its first value but begins with a byte order mark.",
                    Optional.of("Maybe save it as UTF-8 without BOM."));
        }
        return new DocumentText(null, characters);
    }

    static DocumentText of(InputStream stream, JsonLimits limits) throws IOException {
        return of(stream.readNBytes(oneMore(limits)), limits);
    }

    static DocumentText of(String text, JsonLimits limits) {
        if (text.length() > limits.maxLength()) {
            throw tooLong(limits, "character", "characters");
        }
        return of(CharBuffer.wrap(text.toCharArray()));
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
            throw tooLong(limits, "character", "characters");
        }
        return of(CharBuffer.wrap(buffer, 0, length));
    }

    /** Returns the document in UTF-8, or null if it came as characters or has no fit beginning. */
    byte @Nullable [] bytes() {
        return bytes;
    }

    char[] characters() {
        return buffer().array();
    }

    int length() {
        return buffer().limit();
    }

    char at(int index) {
        return characters()[index];
    }

    private CharBuffer buffer() {
        CharBuffer known = characters;
        if (known == null) {
            known = decoded(Objects.requireNonNull(bytes));
            characters = known;
        }
        return known;
    }

    /** Says whether JSON allows a character between values. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    String part(int start, int end) {
        return new String(characters(), start, Math.min(end, length()) - start);
    }

    private static int oneMore(JsonLimits limits) {
        return Math.min(limits.maxLength(), Integer.MAX_VALUE - 16) + 1;
    }

    private static StrategyJsonException tooLong(JsonLimits limits, String one, String many) {
        String message = "The document must have at most " + LimitGuard.counted(limits.maxLength(), one, many)
                + " but has more.";
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
