package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw.Kind;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Raci;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Kpi.Indicator;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gaps between objectives, KPIs and roles. What may stand in a part of the plan that is not complete is not called a gap.
 */
final class CoverageFlaws {
    private final Situation situation;
    private final ConflictInput input;
    private final BestSignedWalks walks;
    private final List<ScorecardFlaw> flaws = new ArrayList<>();

    private CoverageFlaws(Situation situation) {
        this.situation = situation;
        input = situation.input();
        walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
    }

    static List<ScorecardFlaw> find(Situation situation) {
        CoverageFlaws finder = new CoverageFlaws(situation);
        Set<PlanPart> complete = situation.input().complete();
        boolean objectives = complete.contains(PlanPart.OBJECTIVES) && complete.contains(PlanPart.SCORECARD);
        if (objectives && complete.contains(PlanPart.INFLUENCES)) {
            finder.orphans();
        }
        if (objectives) {
            finder.objectives();
        }
        finder.owners(complete.contains(PlanPart.ROLES));
        return finder.flaws;
    }

    private void orphans() {
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi kpi = input.kpis().get(node);
            if (!measures(node) && !moves(node)) {
                add(
                        Kind.ORPHAN_KPI,
                        Set.of(kpi.id()),
                        Set.of(),
                        Set.of(),
                        "'" + kpi.name() + "' measures no objective and moves no KPI that does.");
            }
        }
    }

    private boolean measures(int node) {
        return !input.kpis().get(node).objectives().isEmpty();
    }

    /** Whether a KPI moves one that measures an objective, whichever way. */
    private boolean moves(int node) {
        walks.run(node);
        for (int reached : walks.reached()) {
            if (reached < input.kpis().size() && measures(reached)) {
                return true;
            }
        }
        return false;
    }

    private void objectives() {
        for (Objective objective : input.objectives()) {
            Set<Id<Kpi>> kpis = new TreeSet<>();
            input.kpis().stream()
                    .filter(kpi -> kpi.objectives().contains(objective.id()))
                    .forEach(kpi -> kpis.add(kpi.id()));
            if (kpis.isEmpty()) {
                add(
                        Kind.UNMEASURED_OBJECTIVE,
                        Set.of(),
                        Set.of(objective.id()),
                        Set.of(),
                        "No KPI measures the objective '" + objective.name() + "'.");
            } else if (kpis.stream().allMatch(kpi -> is(kpi, Indicator.LAG)) && !isLed(kpis)) {
                add(
                        Kind.LAGGING_ONLY,
                        kpis,
                        Set.of(objective.id()),
                        Set.of(),
                        "All KPIs of the objective '" + objective.name()
                                + "' tell results, and no lead indicator moves them.");
            }
        }
    }

    private boolean is(Id<Kpi> kpi, Indicator indicator) {
        return input.kpis()
                .get(input.number(kpi))
                .indicator()
                .filter(indicator::equals)
                .isPresent();
    }

    private boolean isLed(Set<Id<Kpi>> kpis) {
        for (Kpi lead : input.kpis()) {
            if (is(lead.id(), Indicator.LEAD)) {
                walks.run(input.number(lead.id()));
                for (Id<Kpi> kpi : kpis) {
                    int node = input.number(kpi);
                    if (walks.strength(node, 1) > 0 || walks.strength(node, -1) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void owners(boolean rolesComplete) {
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi kpi = input.kpis().get(node);
            List<Hold> holds = situation.stances().holdsOn(node);
            if (rolesComplete
                    && holds.isEmpty()
                    && kpi.owners().isEmpty()
                    && kpi.goal().isPresent()) {
                add(
                        Kind.NO_OWNER,
                        Set.of(kpi.id()),
                        Set.of(),
                        Set.of(),
                        "'" + kpi.name() + "' has a goal, and neither a role nor a person answers for it.");
            }
            Set<Id<Role>> accountable = accountable(holds);
            if (accountable.size() > 1) {
                add(
                        Kind.SEVERAL_ACCOUNTABLE,
                        Set.of(kpi.id()),
                        Set.of(),
                        accountable,
                        accountable.size() + " roles are accountable for '" + kpi.name()
                                + "' at the same time; one alone is right.");
            }
        }
    }

    /** The roles that are accountable within a scope that overlaps that of another. */
    private static Set<Id<Role>> accountable(List<Hold> holds) {
        List<Hold> accountable = holds.stream()
                .filter(hold ->
                        hold.metric().raci().filter(Raci.ACCOUNTABLE::equals).isPresent())
                .toList();
        Set<Id<Role>> roles = new TreeSet<>();
        for (Hold one : accountable) {
            for (Hold other : accountable) {
                if (!one.role().id().equals(other.role().id()) && one.scope().overlaps(other.scope())) {
                    roles.add(one.role().id());
                }
            }
        }
        return roles;
    }

    private void add(
            Kind kind, Set<Id<Kpi>> kpis, Set<Id<Objective>> objectives, Set<Id<Role>> roles, String sentence) {
        flaws.add(new ScorecardFlaw(kind, kpis, objectives, roles, sentence));
    }
}
