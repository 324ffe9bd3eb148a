package io.github.cxstrategy.json;

/**
 * How much a document may ask of its reader; what goes beyond is refused before any work is done on it.
 *
 * @param maxLength bytes of a document (characters where it is handed over as text)
 * @param maxDepth arrays and objects open at the same time, at most 1,000
 * @param maxTokens values, keys, and opening and closing brackets together
 * @param maxStringLength characters of one string
 * @param maxNameLength characters of one key
 * @param maxNumberLength characters of one number, also when it is written out without an exponent
 * @param maxProblems problems listed in one {@link StrategyJsonException}
 */
public record JsonLimits(
        int maxLength,
        int maxDepth,
        int maxTokens,
        int maxStringLength,
        int maxNameLength,
        int maxNumberLength,
        int maxProblems) {

    private static final JsonLimits STANDARD = new JsonLimits(16 * 1024 * 1024, 64, 2_000_000, 100_000, 256, 128, 100);

    /**
     * Checks that each limit can be kept.
     *
     * @throws IllegalArgumentException if a limit is below 1, or the depth above 1,000
     */
    public JsonLimits {
        atLeastOne("maxLength", maxLength);
        atLeastOne("maxDepth", maxDepth);
        atLeastOne("maxTokens", maxTokens);
        atLeastOne("maxStringLength", maxStringLength);
        atLeastOne("maxNameLength", maxNameLength);
        atLeastOne("maxNumberLength", maxNumberLength);
        atLeastOne("maxProblems", maxProblems);
        if (maxDepth > 1_000) {
            throw new IllegalArgumentException("'maxDepth' must be at most 1000 but is " + maxDepth + ".");
        }
    }

    /** {@return the limits that fit a plan of about 5,000 initiatives} */
    public static JsonLimits standard() {
        return STANDARD;
    }

    /**
     * {@return these limits with another length of the document}
     *
     * @param limit bytes, at least 1
     */
    public JsonLimits withMaxLength(int limit) {
        return new JsonLimits(limit, maxDepth, maxTokens, maxStringLength, maxNameLength, maxNumberLength, maxProblems);
    }

    /**
     * {@return these limits with another depth}
     *
     * @param limit from 1 to 1,000
     */
    public JsonLimits withMaxDepth(int limit) {
        return new JsonLimits(
                maxLength, limit, maxTokens, maxStringLength, maxNameLength, maxNumberLength, maxProblems);
    }

    /**
     * {@return these limits with another number of tokens}
     *
     * @param limit at least 1
     */
    public JsonLimits withMaxTokens(int limit) {
        return new JsonLimits(maxLength, maxDepth, limit, maxStringLength, maxNameLength, maxNumberLength, maxProblems);
    }

    /**
     * {@return these limits with another length of a string}
     *
     * @param limit characters, at least 1
     */
    public JsonLimits withMaxStringLength(int limit) {
        return new JsonLimits(maxLength, maxDepth, maxTokens, limit, maxNameLength, maxNumberLength, maxProblems);
    }

    /**
     * {@return these limits with another length of a key}
     *
     * @param limit at least 1
     */
    public JsonLimits withMaxNameLength(int limit) {
        return new JsonLimits(maxLength, maxDepth, maxTokens, maxStringLength, limit, maxNumberLength, maxProblems);
    }

    /**
     * {@return these limits with another length of a number}
     *
     * @param limit at least 1
     */
    public JsonLimits withMaxNumberLength(int limit) {
        return new JsonLimits(maxLength, maxDepth, maxTokens, maxStringLength, maxNameLength, limit, maxProblems);
    }

    /**
     * {@return these limits with another number of listed problems}
     *
     * @param limit at least 1
     */
    public JsonLimits withMaxProblems(int limit) {
        return new JsonLimits(maxLength, maxDepth, maxTokens, maxStringLength, maxNameLength, maxNumberLength, limit);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("'" + name + "' must be at least 1 but is " + value + ".");
        }
    }
}
