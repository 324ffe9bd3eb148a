package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.readiness.Assessment;
import java.util.Optional;
import java.util.Set;

/** The parts of a review in the order in which a person asks for them: what matters most stands on top. */
record ReviewPage(
        ResolvedPlan plan,
        Optional<Prioritization> prioritization,
        StrategicValues values,
        Set<Id<Initiative>> decided,
        AllocationResult funding,
        ConflictReport conflicts,
        Assessment gate) {

    Page page() {
        Page page = new Page()
                .title(plan.plan().name() + " - alignment as of " + gate.asOf())
                .table(new Table()
                        .words("")
                        .words("")
                        .row("Funding", fundingLine())
                        .row("Conflicts", ConflictText.headline(conflicts))
                        .row("Gate " + gate.gate().code(), GateText.headline(gate)));
        prioritization.ifPresent(priorities -> page.add(PrioritizationText.page(plan, priorities)));
        return page.add(AllocationText.page(plan, values, decided, funding))
                .add(ConflictText.brief(plan, conflicts, ConflictSeverity.MAJOR))
                .add(GateText.page(plan, gate));
    }

    private String fundingLine() {
        long total = values.points().values().stream().reduce(0L, Math::addExact);
        long ours = funding.funded().stream().filter(decided::contains).count();
        return AllocationText.headline(funding)
                + funding.value()
                        .map(value -> ", " + Figures.percent(value, total) + " of all " + values.unit() + " (" + ours
                                + " decided, " + (funding.funded().size() - ours) + " proposed)")
                        .orElse("");
    }
}
