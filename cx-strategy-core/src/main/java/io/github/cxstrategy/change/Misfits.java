package io.github.cxstrategy.change;

import io.github.cxstrategy.change.PlanMismatchException.Mismatch;
import java.util.ArrayList;
import java.util.List;

/** Collects why changes cannot be made in a plan, one sentence each. */
final class Misfits {
    private static final int MOST_CHARACTERS = 200;

    private final List<Mismatch> found = new ArrayList<>();

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new PlanMismatchException(found);
        }
    }

    /** The plan has another value than the one before the change. */
    void differs(PlanChange change, PlanValue expected, PlanValue actual) {
        add(change, "must be " + shortened(expected) + " before the change but is " + shortened(actual) + ".");
    }

    /** The plan lacks what is to be changed. */
    void missing(Edits edits) {
        edits.all().forEach(change -> add(change, "must be in the plan before the change but is not."));
    }

    /** The plan has what is to be added. */
    void present(PlanChange change) {
        add(change, "must not be in the plan before the change but is.");
    }

    /** The plan has several things of the name. */
    void ambiguous(Edits edits, int count) {
        edits.all().forEach(change -> add(change, "must name one thing in the plan but names " + count + "."));
    }

    /** No plan has such a place, or nothing of this kind can happen there, or not beside the other changes. */
    void impossible(Edits edits) {
        edits.all()
                .forEach(change -> add(
                        change,
                        "must be a place of a plan where a thing can be " + verb(change) + ", once, but is not."));
    }

    /** The value of a change is none that can be there. */
    void unreadable(PlanChange change, IllegalArgumentException refusal) {
        add(change, "must be told with a value that can stand there. " + refusal.getMessage());
    }

    /** A record refuses what the changes would make of it. */
    void refused(Edits edits, RuntimeException refusal) {
        add(edits.all().get(0), "must leave a record that can be. " + refusal.getMessage());
    }

    private void add(PlanChange change, String rest) {
        found.add(new Mismatch(change.path(), "'" + change.path() + "' " + rest));
    }

    private static String verb(PlanChange change) {
        return change.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortened(PlanValue value) {
        String text = value instanceof PlanValue.Text ? "'" + value + "'" : value.toString();
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
    }
}
