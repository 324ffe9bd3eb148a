package io.github.cxstrategy.model.initiative;

/** How refined an estimate is, from {@link #CLASS_5} (very rough order of magnitude) to {@link #CLASS_1} (definitive). */
public enum EstimateClass {
    /** Concept screening: very rough order of magnitude. */
    CLASS_5,
    /** Feasibility. */
    CLASS_4,
    /** Budget authorization. */
    CLASS_3,
    /** Control or tender. */
    CLASS_2,
    /** Check estimate: definitive. */
    CLASS_1
}
