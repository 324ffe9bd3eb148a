package io.github.cxstrategy.model.capability;

/** How mature a capability is, from least to most: the five levels of Capability Maturity Model Integration. */
public enum MaturityLevel {
    /** It works when somebody makes a special effort. */
    INITIAL,
    /** Each project plans and tracks it. */
    MANAGED,
    /** The organization does it in one way. */
    DEFINED,
    /** It is measured and steered by numbers. */
    QUANTITATIVELY_MANAGED,
    /** It improves all the time. */
    OPTIMIZING
}
