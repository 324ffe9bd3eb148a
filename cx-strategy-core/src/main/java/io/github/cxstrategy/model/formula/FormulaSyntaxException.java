package io.github.cxstrategy.model.formula;

/**
 * A text that is no formula. The message is one sentence that says what must stand at which index and what stands there
 * instead, on a second line a likely cure if there is one.
 */
public final class FormulaSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Where reading stopped, in UTF-16 code units from 0. */
    private final int index;

    FormulaSyntaxException(String message, int index) {
        super(message);
        this.index = index;
    }

    /**
     * {@return where reading stopped: the offset into the text, counted in {@code char}s from 0, as
     * {@link String#charAt(int)} counts; the length of the text if it ended too early}
     */
    public int index() {
        return index;
    }
}
