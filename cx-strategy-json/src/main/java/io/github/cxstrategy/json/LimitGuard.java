package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Hands {@link JsonLimits} to the parser and says which limit was hit, so that nobody has to read a message for it. */
final class LimitGuard extends StreamReadConstraints {

    private static final long serialVersionUID = 1L;

    LimitGuard(JsonLimits limits) {
        super(
                limits.maxDepth(),
                limits.maxLength(),
                limits.maxNumberLength(),
                limits.maxStringLength(),
                limits.maxNameLength(),
                limits.maxTokens());
    }

    /** A limit was hit; its message is one sentence of our own. */
    private static final class LimitHitException extends StreamConstraintsException {

        private static final long serialVersionUID = 1L;

        LimitHitException(String what, String limit) {
            super(what + " must have at most " + limit + " but has more.");
        }
    }

    /** Returns a number of things in words. */
    static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        check(depth, _maxNestingDepth, "The document", "array or object", "arrays and objects inside each other");
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        check(length, _maxDocLen, "The document", "character", "characters");
    }

    @Override
    public void validateTokenCount(long count) throws StreamConstraintsException {
        check(count, _maxTokenCount, "The document", "token", "tokens");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        check(length, _maxNumLen, "A number", "character", "characters");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        check(length, _maxNumLen, "A number", "character", "characters");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        check(length, _maxStringLen, "A string", "character", "characters");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        check(length, _maxNameLen, "A key", "character", "characters");
    }

    private static void check(long found, long limit, String what, String one, String many)
            throws StreamConstraintsException {
        if (found > limit) {
            throw new LimitHitException(what, counted(limit, one, many));
        }
    }
}
