package io.github.cxstrategy.text;

import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Association;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.text.EvidenceText.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
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

    String title(TargetInfeasibility infeasible) {
        return infeasible.targets().size() == 1
                ? "The target of " + kpis(infeasible.targets()) + " cannot be met"
                : "The targets of " + kpis(infeasible.targets()) + " cannot be met together";
    }

    String title(CapacityLoad load) {
        List<TargetBound> targets = load.loads().get(0).targets();
        return kpis(targets) + (targets.size() == 1 ? " needs" : " need") + " more " + resourceNames(load)
                + " than there is";
    }

    private String kpis(List<TargetBound> targets) {
        return Names.list(targets.stream()
                .map(target -> names.kpi(target.kpi()))
                .distinct()
                .toList());
    }

    private List<Resource> resources(CapacityLoad load) {
        return plan.scorecard().resources().stream()
                .filter(one -> load.resources().contains(one.id()))
                .sorted(Comparator.comparing(Resource::id))
                .toList();
    }

    private String resourceNames(CapacityLoad load) {
        return Names.list(resources(load).stream().map(Resource::name).toList());
    }

    List<Line> capacity(CapacityLoad load) {
        String unit = resources(load).stream()
                .flatMap(resource -> resource.unit().stream())
                .findFirst()
                .map(symbol -> " " + symbol)
                .orElse("");
        List<Line> lines = new ArrayList<>();
        load.loads().stream()
                .limit(MOST_PERIODS)
                .forEach(one -> lines.add(new Line(
                        one.period() + ":",
                        "of " + Columns.oneLine(resourceNames(load)) + " " + plain(one.demand()) + unit + " needed, "
                                + plain(one.capacity()) + " there (" + targets(one) + ")")));
        if (load.loads().size() > MOST_PERIODS) {
            lines.add(new Line("-", "and in " + Figures.count(load.loads().size() - MOST_PERIODS, "more period")));
        }
        load.loads()
                .get(0)
                .rooms()
                .forEach(room -> lines.add(new Line(
                        "Room:",
                        names.kpi(room.kpi()) + (room.atLeast() ? " can reach " : " can be held at ")
                                + plain(room.reachable()) + " if the rest stands")));
        return lines;
    }

    List<Line> targets(TargetInfeasibility infeasible) {
        List<Line> lines = new ArrayList<>();
        infeasible.targets().forEach(target -> lines.add(new Line("Goal:", target(target))));
        lines.add(new Line(
                "Proof:",
                infeasible.proof() instanceof InfeasibilityProof.Linear linear
                        ? Figures.count(linear.rows().size(), "condition") + " that cannot all hold"
                        : "nothing is left after "
                                + Figures.count(
                                        ((InfeasibilityProof.Intervals) infeasible.proof())
                                                .steps()
                                                .size(),
                                        "step")));
        if (!infeasible.relaxed().isEmpty() && infeasible.leastRelaxation().isPresent()) {
            lines.add(new Line(
                    "Met:",
                    Names.list(infeasible.relaxed().stream().map(this::target).toList())));
        }
        return lines;
    }

    List<Line> association(Association association) {
        String lag = association.lag() == 0
                ? "at the same time"
                : "after " + Figures.count(association.lag(), "step") + " (" + Figures.words(association.step()) + ")";
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "History:",
                "correlation " + decimals(association.correlation()) + " of improvements " + lag + ", between "
                        + decimals(association.low()) + " and " + decimals(association.high()) + "; "
                        + Figures.count(association.observations(), "observation") + ", worth "
                        + decimals(association.effectiveObservations())));
        lines.add(new Line(
                "Model:",
                switch (association.link()) {
                    case CONFIRMED -> "declared influences say the same";
                    case UNEXPLAINED -> "declared influences do not explain it";
                    case CONTRADICTED -> "declared influences say the opposite";
                }));
        return lines;
    }

    private static String decimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
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
