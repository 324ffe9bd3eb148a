package io.github.cxstrategy.json;

import java.util.Optional;

/**
 * One thing that is wrong in a document: what, where, and what would put it right.
 *
 * @param code what kind of problem it is, for programs
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole document
 * @param line the line of the place, counted from 1; 0 in what has no lines, such as a tree of an object mapper
 * @param column the column of the place in UTF-16 characters, counted from 1; 0 in what has none
 * @param message one sentence with what was expected and what was found
 * @param cure one sentence that begins with "Maybe", where a cure is likely
 */
public record JsonProblem(Code code, String pointer, int line, int column, String message, Optional<String> cure) {

    /** What kind of problem it is; programs may rely on these names. */
    public enum Code {
        /**
         * The document is not well-formed JSON, which an empty one is not either, nor one that goes on after its value;
         * nothing else is then said about it.
         */
        SYNTAX,
        /** The document is not UTF-8, or begins with a byte order mark. */
        ENCODING,
        /** The document, or one number in it, is larger than {@link JsonLimits} allow. */
        LIMIT_EXCEEDED,
        /** An object has the same key twice. */
        DUPLICATE_KEY,
        /** An object has a key that means nothing there. */
        UNKNOWN_KEY,
        /** An object lacks a key that it must have. */
        MISSING_KEY,
        /** A value is of another JSON type than it must be. */
        WRONG_TYPE,
        /** A value is null; what is not known is left out instead. */
        NULL_VALUE,
        /** A value is of the right type, but the model refuses it. */
        INVALID_VALUE,
        /** A value is none of those that are allowed at this place. */
        UNKNOWN_VALUE,
        /** The document names a format version that this reader does not know. */
        UNSUPPORTED_VERSION,
        /** The document is JSON, but not one of cx-strategy: it names no format version. */
        NOT_A_PLAN
    }

    /**
     * {@return the problem on one or two lines: code, place, sentence, and the cure on a line of its own; a pointer that
     *     is very long or would break the line is shown without its middle or those letters}
     */
    public String describe() {
        String place = pointer.isEmpty() ? "" : " at " + JsonReading.oneLine(pointer);
        String lines = line == 0 ? "" : " (line " + line + ", column " + column + ")";
        return code + place + lines + ": " + message
                + cure.map(sentence -> "\n" + sentence).orElse("");
    }
}
