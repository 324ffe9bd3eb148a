package io.github.cxstrategy.model.plan;

import com.google.common.base.CaseFormat;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.check.Similar;
import io.github.cxstrategy.internal.record.Occurrences;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks that every reference of a plan leads somewhere, that ids are unique and that prerequisites form no circle.
 *
 * <p>This is all that must hold before an engine can read a plan; everything else is for validation. References are
 * found by their type, so that no component of a record can be forgotten: an {@code Id<Kpi>} must be the {@code id} of a
 * {@link Kpi} somewhere in the plan. About linear in the size of the plan.
 */
public final class PlanReferences {
    /** What people call an entity whose type says it in other words. */
    private static final Map<Class<?>, String> WORDS =
            Map.of(Kpi.class, "KPI", BudgetPool.class, "budget pool", ChangedProcess.class, "process");

    /** What is easily named where a person must be. */
    private static final List<Class<?>> NOT_PEOPLE = List.of(Department.class, Role.class, Team.class);

    /** How many pairs of ids are compared for suggestions: worthwhile for slips, not for a plan of another system. */
    private static final long MOST_COMPARISONS = 1_000_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Scope, Map<String, List<Place>>> defined = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** Within which ids are unique: all entities of a kind, or those of one owner. */
    private record Scope(Class<?> kind, Optional<String> owner) {
        /** Funding options have ids within their initiative; a decision names its initiative beside the option. */
        static Scope of(Class<?> kind, Place place) {
            return new Scope(kind, kind == FundingOption.class ? place.entity() : Optional.empty());
        }
    }

    /** An id that is named somewhere. */
    private record Name(Scope scope, String id) implements Comparable<Name> {
        private static final Comparator<Name> ORDER = Comparator.comparing(
                        (Name name) -> name.scope().kind().getName())
                .thenComparing(name -> name.scope().owner().orElse(""))
                .thenComparing(Name::id);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    private record Reference(Place place, Name name) {
        Scope scope() {
            return name.scope();
        }

        String id() {
            return name.id();
        }
    }

    private PlanReferences() {}

    /**
     * {@return every dangling or duplicate id and every circle of prerequisites; empty if the plan can be resolved}
     *
     * @param plan any plan
     */
    public static Findings check(StrategicPlan plan) {
        PlanReferences check = new PlanReferences();
        Occurrences ids = new Occurrences(Id.class);
        Occurrences loads = new Occurrences(FundingRule.LoadAtMost.Load.class);
        PlanContents.components(plan, (place, component, value) -> {
            ids.visit(component, value, (holder, id, shape) -> check.id(place, holder, ((Id<?>) id).value(), shape));
            loads.visit(
                    component, value, (holder, load, shape) -> check.load(place, (FundingRule.LoadAtMost.Load) load));
        });
        check.duplicates();
        check.dangling();
        check.decisions(plan.decisions());
        check.cycles(plan.initiatives());
        return Findings.of(check.findings);
    }

    private void id(Place place, RecordComponent holder, String id, Shape shape) {
        if (holder.getDeclaringRecord() == FundingRule.LoadAtMost.Load.class
                && holder.getName().equals("option")) {
            return;
        }
        Class<?> kind = kindOf(shape);
        Scope scope = Scope.of(kind, place);
        if (holder.getName().equals("id") && holder.getDeclaringRecord() == kind) {
            defined.computeIfAbsent(scope, all -> new HashMap<>())
                    .computeIfAbsent(id, first -> new ArrayList<>())
                    .add(place);
        } else {
            references.add(new Reference(place, new Name(scope, id)));
        }
    }

    /** An option of a load is one of the initiative that stands beside it. */
    private void load(Place place, FundingRule.LoadAtMost.Load load) {
        Scope scope =
                new Scope(FundingOption.class, Optional.of(load.initiative().value()));
        load.option().ifPresent(option -> references.add(new Reference(place, new Name(scope, option.value()))));
    }

    /** An id of anything stands in formulas, whose room the KPIs depend on: it is that of a KPI. */
    private static Class<?> kindOf(Shape id) {
        Class<?> kind = id.arguments().get(0).raw();
        return kind == Object.class ? Kpi.class : kind;
    }

    /** Told of all but the first in order of place: one of them may keep the id. */
    private void duplicates() {
        defined.values()
                .forEach(ids -> ids.forEach((id, places) -> places.stream()
                        .sorted()
                        .skip(1)
                        .forEach(place -> findings.add(new Finding(
                                FindingCode.DUPLICATE_ID,
                                place,
                                "Each id must be used once but '" + id + "' is used more than once.",
                                "Give one of them another id, or remove it.")))));
    }

    private void dangling() {
        List<Reference> dangling = references.stream()
                .filter(reference -> !known(reference).contains(reference.id()))
                .toList();
        Map<Name, Optional<String>> nearest = nearest(dangling);
        for (Reference reference : dangling) {
            String id = reference.id();
            String kind = word(reference.scope().kind());
            Optional<String> similar = nearest.getOrDefault(reference.name(), Optional.empty());
            findings.add(new Finding(
                    FindingCode.DANGLING_REFERENCE,
                    reference.place(),
                    "Every " + kind + " that is named must be in the plan but '" + id + "' is not.",
                    otherKind(reference)
                            .map(other -> "'" + id + "' is a " + other + ": name a " + kind + " instead.")
                            .or(() -> similar.map(meant -> "Maybe '" + meant + "' is meant."))
                            .orElse("Add the " + kind + " '" + id + "', or remove the reference.")));
        }
    }

    /** Where a person is to be named, the department, role or team that has the id instead. */
    private Optional<String> otherKind(Reference reference) {
        return reference.scope().kind() == Person.class
                ? NOT_PEOPLE.stream()
                        .filter(kind -> defined.getOrDefault(new Scope(kind, Optional.empty()), Map.of())
                                .containsKey(reference.id()))
                        .findFirst()
                        .map(PlanReferences::word)
                : Optional.empty();
    }

    /**
     * What was probably meant by dangling ids, each looked for once. Where there are too many, those behind in order
     * have none, so that the answer does not depend on the order of the plan.
     */
    private Map<Name, Optional<String>> nearest(List<Reference> dangling) {
        Map<Name, Optional<String>> meant = new TreeMap<>();
        dangling.forEach(reference -> meant.put(reference.name(), Optional.empty()));
        long left = MOST_COMPARISONS;
        for (Map.Entry<Name, Optional<String>> entry : meant.entrySet()) {
            Set<String> known =
                    defined.getOrDefault(entry.getKey().scope(), Map.of()).keySet();
            if (known.size() <= left) {
                left -= known.size();
                entry.setValue(Similar.to(entry.getKey().id(), known));
            }
        }
        return meant;
    }

    private Set<String> known(Reference reference) {
        return defined.getOrDefault(reference.scope(), Map.of()).keySet();
    }

    /** For example {@code funding option} for {@link FundingOption}. */
    private static String word(Class<?> kind) {
        return WORDS.getOrDefault(
                kind,
                CaseFormat.UPPER_CAMEL
                        .to(CaseFormat.LOWER_UNDERSCORE, kind.getSimpleName())
                        .replace('_', ' '));
    }

    /** Several decisions are a history if days tell which of them is the latest. */
    private void decisions(Collection<AllocationDecision> decisions) {
        Map<Id<Initiative>, List<AllocationDecision>> byInitiative =
                decisions.stream().collect(Collectors.groupingBy(AllocationDecision::initiative));
        byInitiative.forEach((initiative, all) -> {
            long days = all.stream()
                    .flatMap(decision -> decision.decidedOn().stream())
                    .distinct()
                    .count();
            for (long alike = Math.max(1, days); alike < all.size(); alike++) {
                findings.add(new Finding(
                        FindingCode.DUPLICATE_ID,
                        Place.of(PlanPart.DECISIONS.key(), initiative),
                        "Of several recorded decisions on an initiative each must have a day of its own but of those on '"
                                + initiative + "' one has not.",
                        "Keep the one that holds, or say on which day each was taken: the latest holds."));
            }
        });
    }

    private void cycles(Collection<Initiative> initiatives) {
        for (List<Id<Initiative>> cycle : PrerequisiteCycles.find(initiatives)) {
            String circle = cycle.stream().map(Id::value).collect(Collectors.joining(" -> ")) + " -> " + cycle.get(0);
            findings.add(new Finding(
                    FindingCode.CYCLE,
                    Place.of(PlanPart.INITIATIVES.key(), cycle.get(0), "prerequisites"),
                    "Prerequisites must not form a circle but do: " + circle + ".",
                    "Remove one of these prerequisites."));
        }
    }
}
