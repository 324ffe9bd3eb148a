package io.github.cxstrategy.text;

import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.IntervalProof;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.LinearProof;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetBound;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.text.ConflictText.Labeled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Words for conflicts that arithmetic or history shows. */
final class ProofWords {
    private static final int MOST_PERIODS = 3;

    private final ResolvedPlan plan;
    private final Names names;

    ProofWords(ResolvedPlan plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    List<Labeled> capacity(CapacityLoad load) {
        Resource resource = plan.scorecard().resources().stream()
                .filter(one -> one.id().equals(load.resource()))
                .findFirst()
                .orElseThrow();
        String unit = resource.unit().map(symbol -> " " + symbol).orElse("");
        List<Labeled> lines = new ArrayList<>();
        load.loads().stream()
                .limit(MOST_PERIODS)
                .forEach(one -> lines.add(new Labeled(
                        one.period() + ":",
                        "of " + Columns.oneLine(resource.name()) + " " + plain(one.demand()) + unit + " needed, "
                                + plain(one.capacity()) + " there (" + targets(one) + ")")));
        if (load.loads().size() > MOST_PERIODS) {
            lines.add(new Labeled("-", "and in " + Figures.count(load.loads().size() - MOST_PERIODS, "more period")));
        }
        load.loads()
                .get(0)
                .rooms()
                .forEach(room -> lines.add(new Labeled(
                        "Room:",
                        names.kpi(room.kpi()) + (room.atLeast() ? " can reach " : " can be held at ")
                                + plain(room.reachable()) + " if the rest stands")));
        return lines;
    }

    List<Labeled> targets(TargetInfeasibility infeasible) {
        List<Labeled> lines = new ArrayList<>();
        infeasible.targets().forEach(target -> lines.add(new Labeled("Goal:", target(target))));
        lines.add(new Labeled(
                "Proof:",
                infeasible.proof() instanceof LinearProof linear
                        ? Figures.count(linear.rows().size(), "condition") + " that cannot all hold"
                        : "nothing is left after "
                                + Figures.count(((IntervalProof) infeasible.proof()).steps().size(), "step")));
        if (!infeasible.relaxed().isEmpty() && infeasible.leastRelaxation().isPresent()) {
            lines.add(new Labeled(
                    "Met:",
                    Names.list(infeasible.relaxed().stream().map(this::target).toList())));
        }
        return lines;
    }

    private String targets(PeriodLoad load) {
        return Names.list(load.targets().stream().map(this::target).toList());
    }

    private String target(TargetBound target) {
        String unit = plan.kpi(target.kpi()).unit().map(symbol -> " " + symbol).orElse("");
        return names.kpi(target.kpi()) + (target.atLeast() ? " at least " : " at most ") + plain(target.bound()) + unit;
    }

    static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
