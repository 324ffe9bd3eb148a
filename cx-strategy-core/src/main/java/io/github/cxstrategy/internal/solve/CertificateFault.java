package io.github.cxstrategy.internal.solve;

/** What is missing in a {@link Certificate}; {@link CertificateChecker} catches it. */
final class CertificateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String sentence;

    CertificateFault(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    static void unless(boolean holds, String sentence) {
        if (!holds) {
            throw new CertificateFault(sentence);
        }
    }
}
