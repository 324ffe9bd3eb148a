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

        LimitHitException(String what, long limit, String unit) {
            super(what + " must have at most " + limit + " " + unit + " but has more.");
        }
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        check(depth, _maxNestingDepth, "The document", "arrays and objects inside each other");
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        check(length, _maxDocLen, "The document", "characters");
    }

    @Override
    public void validateTokenCount(long count) throws StreamConstraintsException {
        check(count, _maxTokenCount, "The document", "tokens");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        check(length, _maxNumLen, "A number", "characters");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        check(length, _maxNumLen, "A number", "characters");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        check(length, _maxStringLen, "A string", "characters");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        check(length, _maxNameLen, "A key", "characters");
    }

    private static void check(long found, long limit, String what, String unit) throws StreamConstraintsException {
        if (found > limit) {
            throw new LimitHitException(what, limit, unit);
        }
    }
}
