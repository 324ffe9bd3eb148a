package io.github.cxstrategy.conflict.evidence;

/** What the pursuit of one thing does to the wanted movement of another. */
public enum Verdict {
    /** It works against it. */
    HARM,
    /** It helps it. */
    SUPPORT,
    /** It does both, neither of them clearly more. */
    CONTESTED,
    /** It does nothing of weight. */
    NONE
}
