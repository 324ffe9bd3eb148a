package io.github.cxstrategy.model.workforce;

/** How high in the organization a person stands. */
public enum Seniority {
    /** Leads the organization: what the plan calls a leader. */
    EXECUTIVE,
    /** Leads people, but not the organization. */
    MANAGER,
    /** Leads nobody. */
    STAFF
}
