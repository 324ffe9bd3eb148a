package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a conflict report can be on a plan: it counts the KPIs that the plan has, names none of its own, and no role,
 * initiative or accepted trade-off either. Teams, objectives and resources are not looked at. A report on an earlier state of
 * a plan that differs in none of this is not told apart.
 */
final class ReportOfPlan {
    private final ConflictReport report;
    private final Set<Id<Kpi>> kpis = new HashSet<>();
    private final Set<Id<Role>> roles = new HashSet<>();
    private final Set<Id<Initiative>> initiatives = new HashSet<>();
    private final Set<AcceptedTradeOff> tradeOffs;

    ReportOfPlan(ResolvedPlan plan, ConflictReport report) {
        this.report = report;
        plan.kpis().forEach(kpi -> kpis.add(kpi.id()));
        plan.roles().forEach(role -> roles.add(role.id()));
        plan.initiatives().forEach(initiative -> initiatives.add(initiative.id()));
        tradeOffs = new HashSet<>(plan.plan().tradeOffs());
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
                        Stream.concat(
                                        participants().map(Participant.RoleMetric::role),
                                        among().flatMap(parties -> parties.roles().stream()))
                                .filter(role -> !roles.contains(role))
                                .map(role -> "it tells of the role '" + role + "', which the plan does not have."),
                        Stream.concat(initiatives(), among().flatMap(parties -> parties.initiatives().stream()))
                                .filter(initiative -> !initiatives.contains(initiative))
                                .map(initiative -> "it tells of the initiative '" + initiative
                                        + "', which the plan does not have."),
                        report.conflicts().stream()
                                .flatMap(conflict -> conflict.acceptedTradeOffs().stream())
                                .filter(tradeOff -> !tradeOffs.contains(tradeOff))
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

    private Stream<Parties> among() {
        return report.conflicts().stream().flatMap(conflict -> conflict.among().stream());
    }

    /** The initiatives that are pursued. */
    private Stream<Id<Initiative>> initiatives() {
        return Stream.concat(
                        report.conflicts().stream().flatMap(conflict -> conflict.source().stream()),
                        report.questions().stream().map(ConflictQuestion::source))
                .filter(TradeOffSource.Initiative.class::isInstance)
                .map(source -> ((TradeOffSource.Initiative) source).id());
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
