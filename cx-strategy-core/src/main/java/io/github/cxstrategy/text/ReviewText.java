package io.github.cxstrategy.text;

import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.alignment.FundingStanding;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.finding.FindingLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An alignment review as text made for people, what matters most on top; do not parse it. */
public final class ReviewText {
    private final AlignmentReview review;
    private final Set<Id<Initiative>> decided;

    private ReviewText(AlignmentReview review) {
        this.review = review;
        this.decided = review.standing().entrySet().stream()
                .filter(entry -> entry.getValue() == FundingStanding.DECIDED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return what is funded and what is not and why, the conflicts of MAJOR or more with their paths, and what the gate
     * misses, under a headline of three lines}
     *
     * @param plan the plan that was reviewed
     * @param review the review
     */
    public static String of(ResolvedPlan plan, AlignmentReview review) {
        ReviewText text = new ReviewText(review);
        Page page = new Page().title(plan.plan().name()).table(text.headlines());
        review.priorities().ifPresent(priorities -> page.add(PrioritizationText.page(plan, priorities)));
        return page.add(AllocationText.page(plan, review.values(), text.decided, review.funding()))
                .add(ConflictText.brief(plan, review.conflicts(), ConflictSeverity.MAJOR, review.asOf()))
                .add(GateText.blockers(plan, review.gate()))
                .toString();
    }

    private Table headlines() {
        Table table = new Table()
                .words("")
                .words("")
                .row("As of", review.asOf().toString())
                .row("Funding", funding(review.funding()))
                .row("Conflicts", ConflictText.headline(review.conflicts()))
                .row("Gate " + review.gate().gate().code(), GateText.headline(review.gate()));
        if (!review.findings().all().isEmpty()) {
            long errors = review.findings().errors().size();
            long warnings = review.findings().all().stream()
                    .filter(finding -> finding.level() == FindingLevel.WARNING)
                    .count();
            table.row(
                    "Plan",
                    Figures.count(errors, "error") + " and " + Figures.count(warnings, "warning")
                            + " in the plan itself; 'check' tells them");
        }
        return table;
    }

    private String funding(AllocationResult funding) {
        long total = review.values().points().values().stream().reduce(0L, Math::addExact);
        long ours = funding.funded().stream().filter(decided::contains).count();
        return AllocationText.headline(funding)
                + funding.value()
                        .map(value -> " (" + ours + " decided, "
                                + (funding.funded().size() - ours) + " proposed), "
                                + Figures.percent(value, total) + " of all "
                                + review.values().unit())
                        .orElse("");
    }
}
