package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a conflict report can be on a plan: it counts the KPIs that the plan has, names none of its own, no role and no
 * accepted trade-off either. A report on an earlier state of a plan that differs in none of this is not told apart.
 */
final class ReportOfPlan {
    private final ResolvedPlan plan;
    private final ConflictReport report;
    private final Set<Id<Kpi>> kpis = new HashSet<>();
    private final Set<Id<Role>> roles = new HashSet<>();

    ReportOfPlan(ResolvedPlan plan, ConflictReport report) {
        this.plan = plan;
        this.report = report;
        plan.kpis().forEach(kpi -> kpis.add(kpi.id()));
        plan.roles().forEach(role -> roles.add(role.id()));
    }

    /** Why it cannot be on the plan, in one sentence; empty if nothing tells that. */
    Optional<String> stranger() {
        if (report.summary().kpis() != kpis.size()) {
            return Optional.of(
                    "it counts " + report.summary().kpis() + " KPIs where the plan has " + kpis.size() + ".");
        }
        return Stream.of(
                        named().filter(kpi -> !kpis.contains(kpi))
                                .map(kpi -> "it tells of the KPI '" + kpi + "', which the plan does not have."),
                        participants()
                                .filter(metric -> !roles.contains(metric.role()))
                                .map(metric ->
                                        "it tells of the role '" + metric.role() + "', which the plan does not have."),
                        report.conflicts().stream()
                                .flatMap(conflict -> conflict.acceptedTradeOffs().stream())
                                .filter(tradeOff -> !plan.plan().tradeOffs().contains(tradeOff))
                                .map(tradeOff -> "it tells of a trade-off that '" + tradeOff.owner()
                                        + "' accepted and the plan does not have."))
                .flatMap(sentences -> sentences)
                .findFirst();
    }

    private Stream<Id<Kpi>> named() {
        return Stream.of(
                        report.conflicts().stream().flatMap(ReportOfPlan::kpis),
                        report.questions().stream()
                                .flatMap(question -> Stream.concat(
                                        kpi(Optional.of(question.source())), Stream.of(question.target()))),
                        report.diagnostics().stream().map(ConflictDiagnostic::kpi),
                        participants().map(Participant.RoleMetric::kpi))
                .flatMap(ids -> ids);
    }

    private static Stream<Id<Kpi>> kpis(KpiConflict conflict) {
        return Stream.of(
                        kpi(conflict.source()),
                        conflict.target().stream(),
                        conflict.among().stream().flatMap(parties -> parties.kpis().stream()))
                .flatMap(ids -> ids);
    }

    private static Stream<Id<Kpi>> kpi(Optional<TradeOffSource> source) {
        return source.stream().filter(TradeOffSource.Kpi.class::isInstance).map(one -> ((TradeOffSource.Kpi) one).id());
    }

    private Stream<Participant.RoleMetric> participants() {
        List<List<Participant>> all = Stream.concat(
                        report.conflicts().stream().map(KpiConflict::participants),
                        report.questions().stream().map(ConflictQuestion::participants))
                .toList();
        return all.stream()
                .flatMap(List::stream)
                .filter(Participant.RoleMetric.class::isInstance)
                .map(Participant.RoleMetric.class::cast);
    }
}
