package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.warning;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Is the plan split along the lines of the organization chart (C-01, C-02)? */
final class StructureRules {
    private static final String SHARE = "share";

    static final List<Rule> RULES = ImmutableList.of(
            warning("C-01", STRATEGIC_MANAGEMENT)
                    .fromAlignmentOn()
                    .asks(
                            "Not too large a share of the allotted money should go to initiatives that touch one department only.")
                    .shows("the share and the initiatives")
                    .mends(Remedy.act("Re-scope initiatives across departments."))
                    .share(
                            SHARE,
                            "the largest share of the allotted money in single-department initiatives; 0.5 means 50 %",
                            "0.5")
                    .checkEach(plan -> siloShare(plan.context(), plan.funding(), plan.ratio(SHARE))),
            warning("C-02", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks("Every department with initiatives should share at least one KPI with another department,"
                            + " if a customer journey crosses both.")
                    .shows("the departments that hold metrics of their own only")
                    .mends(Remedy.supply("KPIs", "Give '{subject}' a metric that it shares with another department."))
                    .checkEach(plan -> sharedKpis(plan.context())));

    private StructureRules() {}

    /** The money of initiatives known to touch one department, known to touch several, and of those not known. */
    private static Check siloShare(GateContext context, Funding funding, Ratio limit) {
        boolean closed = context.isComplete(PlanPart.DECISIONS);
        List<Money> single = new ArrayList<>();
        List<Money> unclear = new ArrayList<>();
        List<Money> all = new ArrayList<>();
        List<Fact> evidence = new ArrayList<>();
        List<Fact> missing = new ArrayList<>();
        for (Initiative initiative : funding.funded()) {
            List<Money> allotted = funding.allotted(initiative.id());
            all.addAll(allotted);
            evidence.add(context.fact(
                    PlanPart.INITIATIVES, initiative.id().value(), "departments", initiative.departments()));
            if (initiative.departments().isEmpty()
                    || (initiative.touchesOneDepartmentOnly() && !context.isComplete(PlanPart.INITIATIVES))) {
                unclear.addAll(allotted);
                missing.add(
                        initiative.departments().isEmpty()
                                ? context.missing(
                                        PlanPart.INITIATIVES, initiative.id().value(), "departments")
                                : new Fact.Unknown(initiative.id().value(), "further departments"));
            } else if (initiative.touchesOneDepartmentOnly()) {
                single.addAll(allotted);
            }
        }
        BigDecimal total = Sums.minorUnits(all);
        if (total.signum() == 0) {
            return closed
                    ? new Check.NotApplicable("There is no allotted money of which a share could be taken.")
                    : Check.present(new Fact.Unknown("plan", "further allotments"));
        }
        BigDecimal low = Sums.minorUnits(single);
        BigDecimal high = low.add(Sums.minorUnits(unclear));
        Check check = Check.compare(
                silo(closed, low, high, Sums.currency(all), missing),
                Relation.AT_MOST,
                Quantity.exactly(
                        "plan",
                        "limit",
                        total.multiply(limit.value()),
                        limit + " of " + Sums.text(total, Sums.currency(all))));
        return new Check.Explained(
                check,
                "Of " + Sums.text(total, Sums.currency(all)) + " allotted, at least "
                        + Sums.text(low, Sums.currency(all))
                        + " goes to initiatives that touch one department only, more than a share of " + limit + ".",
                Optional.empty(),
                evidence);
    }

    /** With decisions missing the share may become anything, so that the amount is not bounded either way. */
    private static Quantity silo(
            boolean closed, BigDecimal low, BigDecimal high, Optional<Currency> currency, List<Fact> missing) {
        String name = "money in one department";
        if (!closed) {
            return Quantity.unknown(Fact.rest(PlanPart.DECISIONS.noun()));
        }
        return low.compareTo(high) == 0
                ? Quantity.exactly("plan", name, low, Sums.text(low, currency))
                : new Quantity(
                        new Fact.Known("plan", name, Sums.text(low, currency) + " to " + Sums.text(high, currency)),
                        Optional.of(low),
                        Optional.of(high),
                        missing);
    }

    private static Check sharedKpis(GateContext context) {
        Map<Id<Journey>, Set<Id<Department>>> crossed = crossed(context);
        TreeSet<Id<Department>> departments = new TreeSet<>();
        context.plan().initiatives().forEach(initiative -> departments.addAll(initiative.departments()));
        return new Check.ForEach(
                PlanPart.DEPARTMENTS,
                "departments with initiatives",
                !context.isComplete(PlanPart.INITIATIVES),
                GateContext.items(departments, id -> id, id -> sharesKpi(context, id, crossed)));
    }

    private static List<Journey> journeys(GateContext context) {
        return context.plan()
                .plan()
                .lifecycle()
                .map(CustomerLifecycle::journeys)
                .orElse(List.of());
    }

    /** The departments of each journey: of the initiatives that improve it, and of the processes at its touchpoints. */
    private static Map<Id<Journey>, Set<Id<Department>>> crossed(GateContext context) {
        Map<Id<Journey>, Set<Id<Department>>> crossed = new TreeMap<>();
        Map<Id<Touchpoint>, Id<Journey>> places = new HashMap<>();
        for (Journey journey : journeys(context)) {
            crossed.put(journey.id(), new TreeSet<>());
            journey.touchpoints().forEach(touchpoint -> places.put(touchpoint.id(), journey.id()));
        }
        for (Initiative initiative : context.plan().initiatives()) {
            initiative.scope().map(InitiativeScope::journeys).orElse(Set.of()).stream()
                    .map(crossed::get)
                    .filter(Objects::nonNull)
                    .forEach(departments -> departments.addAll(initiative.departments()));
        }
        for (ChangedProcess process : context.plan().plan().processes()) {
            process.touchpoints().stream()
                    .map(places::get)
                    .filter(Objects::nonNull)
                    .map(crossed::get)
                    .filter(Objects::nonNull)
                    .forEach(departments -> {
                        departments.addAll(process.departments());
                        process.roles()
                                .forEach(role ->
                                        context.plan().role(role).department().ifPresent(departments::add));
                    });
        }
        return crossed;
    }

    /** Whether a journey is known to cross a department and another one. */
    private static Check isCrossed(
            GateContext context, Id<Department> department, Map<Id<Journey>, Set<Id<Department>>> crossed) {
        boolean open = !context.isComplete(PlanPart.INITIATIVES)
                || !context.isComplete(PlanPart.PROCESSES)
                || !context.isComplete(PlanPart.ROLES);
        return context.exists(PlanPart.JOURNEYS, crossed.keySet(), id -> id, journey -> {
            Set<Id<Department>> departments = crossed.getOrDefault(journey, Set.of());
            boolean both = departments.contains(department) && departments.size() > 1;
            return both || !open
                    ? Check.holds(new Fact.Known(journey.value(), "departments", departments.toString()), both)
                    : Check.present(new Fact.Unknown(journey.value(), "further departments"));
        });
    }

    private static Check sharesKpi(
            GateContext context, Id<Department> department, Map<Id<Journey>, Set<Id<Department>>> crossed) {
        TreeSet<Id<Kpi>> own = new TreeSet<>();
        context.plan().roles().stream()
                .filter(role -> role.department().equals(Optional.of(department)))
                .flatMap(role -> role.metrics().stream())
                .forEach(metric -> own.add(metric.kpi()));
        List<Role> others = context.plan().roles().stream()
                .filter(role -> !role.department().equals(Optional.of(department)))
                .filter(role -> role.metrics().stream().map(RoleMetric::kpi).anyMatch(own::contains))
                .toList();
        Check shared = context.exists(
                PlanPart.ROLES,
                others,
                Role::id,
                role -> Check.present(
                        context.fact(PlanPart.ROLES, role.id().value(), "department", role.department())));
        return new Check.Explained(
                Check.any(shared, Check.not(isCrossed(context, department, crossed))),
                "'" + department + "' shares no KPI with another department.",
                Optional.of("Give '" + department + "' a metric that it shares with another department."),
                List.of(context.fact(PlanPart.ROLES, department.value(), "KPIs", own)));
    }
}
