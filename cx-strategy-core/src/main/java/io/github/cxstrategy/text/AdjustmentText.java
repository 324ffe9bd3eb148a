package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.Adjustment.Addressees;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.RoadmapMismatch;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an allocation differs from an earlier one, why, and who has to be told, as text made for people; do not parse it. */
public final class AdjustmentText {
    private static final int MOST_NAMES = 6;

    private final PlanNames names;
    private final InputChangeWords changes;

    private AdjustmentText(PlanNames names) {
        this.names = names;
        this.changes = new InputChangeWords(names);
    }

    /**
     * {@return what changes for whom, and why}
     *
     * @param plan the plan
     * @param before the earlier plan, if known; it names what is not in the plan any more
     * @param report how the allocation of the plan differs from the earlier one
     */
    public static String of(ResolvedPlan plan, Optional<ResolvedPlan> before, AdjustmentReport report) {
        return new AdjustmentText(new PlanNames(plan, before)).page(report).toString();
    }

    /**
     * {@return where the roadmap has to follow an allocation; nothing if it does}
     *
     * @param plan the plan
     * @param mismatches where its roadmap does not follow
     */
    public static String ofRoadmap(ResolvedPlan plan, Collection<RoadmapMismatch> mismatches) {
        Page page = new Page();
        if (!mismatches.isEmpty()) {
            AdjustmentText text = new AdjustmentText(new PlanNames(plan, Optional.empty()));
            page.heading("Where the roadmap does not follow");
            List<Id<Initiative>> missing = new ArrayList<>();
            for (RoadmapMismatch mismatch : mismatches) {
                if (mismatch instanceof RoadmapMismatch.NotScheduled) {
                    missing.add(mismatch.initiative());
                } else {
                    page.item(0, "-", text.words(mismatch));
                }
            }
            if (!missing.isEmpty()) {
                page.item(0, "-", "Funded but not on the roadmap: " + text.names(missing) + ".");
            }
        }
        return page.toString();
    }

    private Page page(AdjustmentReport report) {
        Page page = new Page().heading("What changes against the earlier allocation");
        if (report.adjustments().isEmpty()) {
            page.paragraph("Nothing: every initiative gets what it got.");
            return page;
        }
        for (Adjustment adjustment : report.adjustments()) {
            page.item(0, "-", names.initiative(adjustment.initiative()) + ": " + what(adjustment) + ".");
            cause(page, adjustment);
            told(adjustment.addressees()).ifPresent(whom -> page.item(1, "-", "To tell: " + whom + "."));
        }
        if (!report.isEveryInputKnown()) {
            page.paragraph("Of the earlier inputs only the budgets are known; with the earlier plan more can be said.");
        }
        return page;
    }

    // ---- what changes --------------------------------------------------------------------------------------------

    private String what(Adjustment adjustment) {
        Id<Initiative> id = adjustment.initiative();
        if (adjustment.after().isEmpty()) {
            String gone = names.isInPlan(id) ? "" : ", and is not in the plan any more";
            return "dropped" + adjustment.before().map(AdjustmentText::sum).orElse("") + gone;
        } else if (adjustment.before().isEmpty()) {
            return "added" + adjustment.after().map(AdjustmentText::sum).orElse("");
        }
        Grant before = adjustment.before().get();
        Grant after = adjustment.after().get();
        List<String> parts = new ArrayList<>();
        for (Adjustment.Kind kind : adjustment.kinds()) {
            switch (kind) {
                case MOVED -> parts.add("moved from " + start(before) + " to " + start(after));
                case SHRUNK -> parts.add("gets less, " + total(after) + " instead of " + total(before));
                case GROWN -> parts.add("gets more, " + total(after) + " instead of " + total(before));
                default -> parts.add("gets as much in another form");
            }
        }
        if (!before.option().equals(after.option())) {
            parts.add("as " + names.option(id, after.option()) + " instead of " + names.option(id, before.option()));
        }
        return String.join("; ", parts);
    }

    private static String sum(Grant grant) {
        return grant.total().map(money -> " (" + Figures.money(money) + ")").orElse("");
    }

    private static String total(Grant grant) {
        return grant.total().map(Figures::money).orElse("nothing");
    }

    private static String start(Grant grant) {
        return grant.start().map(Object::toString).orElse("no period");
    }

    // ---- why -----------------------------------------------------------------------------------------------------

    private void cause(Page page, Adjustment adjustment) {
        Cause cause = adjustment.cause();
        if (cause instanceof Cause.Changes some) {
            if (some.changes().size() == 1) {
                page.item(1, "-", "Why: " + changes.of(some.changes().get(0)) + " Without that it would be as before.");
            } else {
                page.item(
                        1,
                        "-",
                        "Why: these " + some.changes().size()
                                + " together; without any one of them it would be as before:");
                some.changes().forEach(change -> page.item(2, "-", changes.of(change)));
            }
        } else if (cause instanceof Cause.Tie) {
            page.item(1, "-", "Why: no need; as before would be worth as much on the whole.");
        } else {
            page.item(1, "-", "Why: " + words(((Cause.Unknown) cause).reason()));
        }
    }

    private static String words(Cause.Unknown.Reason reason) {
        return switch (reason) {
            case SEARCH_ENDED -> "not found out in the time there was.";
            case INPUTS_UNKNOWN -> "not known; the budgets alone do not explain it.";
            case EARLIER_NOT_BEST -> "the earlier allocation was not the best then either.";
        };
    }

    // ---- whom to tell --------------------------------------------------------------------------------------------

    private Optional<String> told(Addressees addressees) {
        List<String> parts = new ArrayList<>();
        if (!addressees.owners().isEmpty()) {
            parts.add(addressees.owners().stream().map(this::person).collect(Collectors.joining(", ")));
        }
        if (!addressees.departments().isEmpty()) {
            parts.add((addressees.departments().size() == 1 ? "department " : "departments ")
                    + addressees.departments().stream().map(this::department).collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private String person(Id<Person> id) {
        return names.person(id);
    }

    private String department(Id<Department> id) {
        return names.department(id);
    }

    // ---- the roadmap ---------------------------------------------------------------------------------------------

    private String names(Collection<Id<Initiative>> initiatives) {
        return Names.some(initiatives, MOST_NAMES, names::initiative);
    }

    private String words(RoadmapMismatch mismatch) {
        String name = names.initiative(mismatch.initiative());
        if (mismatch instanceof RoadmapMismatch.NotFunded out) {
            return name + " is planned from " + out.schedule().start() + " to "
                    + out.schedule().endInclusive() + " but is not funded.";
        } else if (mismatch instanceof RoadmapMismatch.OtherStart start) {
            return name + " is planned to start on " + start.schedule().start() + " but its money begins in "
                    + start.money() + ".";
        }
        RoadmapMismatch.WaitsForUnfunded waits = (RoadmapMismatch.WaitsForUnfunded) mismatch;
        return name + " waits for " + names(waits.predecessors()) + ", "
                + (waits.predecessors().size() == 1 ? "which is" : "which are") + " not funded.";
    }
}
