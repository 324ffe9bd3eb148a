package io.github.cxstrategy.allocation.coverage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.FundingOutcome;
import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.ObjectiveCoverage;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.Portion;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.Served;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which journeys, audiences and objectives no funded initiative serves, and how the money and the value points of
 * an allocation are spread over the objectives, beside what these are to count.
 *
 * <p>Computes who serves what from what the initiatives say: the journeys and audiences of their scope, and the impacts
 * above {@link ImpactLevel#NONE}. An audience is also served by who improves a journey of it. What nobody says is
 * unknown; which funded initiatives are silent is told too.
 *
 * <p>The money of an initiative that serves several objectives is split by its impacts, as numbers, without the weights
 * of the objectives, which would else be on both sides of the comparison; its value points likewise. Minor units and
 * points that do not divide go to the largest remainders, then by id, so that the parts sum to the whole.
 * Bound: one pass over impacts. Use {@code AllocationExplainer} for what serving one of them would cost.
 * Splitting cost by unweighted impacts is the strategic alignment of project portfolio tools; the largest remainder
 * method is Hamilton's, see Balinski and Young, "Fair Representation", Brookings 2001, ISBN 978-0-8157-0111-8.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class CoverageChecker {
    private static final CoverageChecker STANDARD = new CoverageChecker(Map.of(
            ImpactLevel.NONE, 0L,
            ImpactLevel.LOW, 1L,
            ImpactLevel.MODERATE, 3L,
            ImpactLevel.STRONG, 6L,
            ImpactLevel.EXTREME, 9L));

    private final Map<ImpactLevel, Long> scale;

    private CoverageChecker(Map<ImpactLevel, Long> scale) {
        this.scale = ImmutableSortedMap.copyOf(scale);
    }

    /** {@return the scale None 0, Low 1, Moderate 3, Strong 6, Extreme 9} */
    public static CoverageChecker standard() {
        return STANDARD;
    }

    /**
     * {@return this checker with other numbers for the words, such as the scale of a prioritizer}
     *
     * @param scale what each word counts, none negative; a word that is not named counts nothing
     */
    public CoverageChecker withScale(Map<ImpactLevel, Long> scale) {
        Check.map("scale", scale)
                .forEach((level, number) ->
                        checkArgument(number >= 0, "'scale[%s]' must not be negative but is %s.", level, number));
        return new CoverageChecker(scale);
    }

    /**
     * Tells what an allocation serves.
     *
     * @param plan the plan
     * @param result an allocation of its initiatives
     * @return what is served and what is not
     * @throws IllegalArgumentException if there is no allocation, or it is about initiatives that are not in the plan
     */
    public FundingCoverage check(ResolvedPlan plan, AllocationResult result) {
        checkArgument(
                result.value().isPresent(), "'result' must hold an allocation but its status is %s.", result.status());
        Tally tally = new Tally(plan, result);
        result.outcomes().forEach((id, outcome) -> tally.add(plan.initiative(id), outcome));
        return tally.coverage();
    }

    /** What is counted so far. */
    private final class Tally {
        private final ResolvedPlan plan;
        private final Optional<Currency> currency;
        private final Map<Id<Journey>, Parties> journeys = new TreeMap<>();
        private final Map<Id<Audience>, Parties> audiences = new TreeMap<>();
        private final Map<Id<Objective>, Parties> objectives = new TreeMap<>();
        private final Map<Id<Audience>, Set<Id<Journey>>> journeysOf = new TreeMap<>();
        private final Map<Id<Objective>, Portion> portions = new TreeMap<>();
        private final Set<Id<Initiative>> silentOnJourneys = new TreeSet<>();
        private final Set<Id<Initiative>> silentOnAudiences = new TreeSet<>();
        private Portion whole;
        private Portion unassigned;

        Tally(ResolvedPlan plan, AllocationResult result) {
            this.plan = plan;
            currency = Stream.concat(
                            result.budgetUse().stream().map(PeriodUse::approved),
                            result.outcomes().values().stream()
                                    .flatMap(outcome -> money(outcome).stream())
                                    .map(Allotment::amount))
                    .map(Money::currency)
                    .findFirst();
            whole = portion(0, 0);
            unassigned = whole;
            plan.plan().audiences().forEach(audience -> audiences.put(audience.id(), new Parties()));
            for (Journey journey :
                    plan.plan().lifecycle().map(CustomerLifecycle::journeys).orElse(List.of())) {
                journeys.put(journey.id(), new Parties());
                journey.audiences()
                        .forEach(audience -> journeysOf
                                .computeIfAbsent(audience, id -> new TreeSet<>())
                                .add(journey.id()));
            }
            plan.objectives().forEach(objective -> objectives.put(objective.id(), new Parties()));
            objectives.keySet().forEach(id -> portions.put(id, whole));
        }

        void add(Initiative initiative, FundingOutcome outcome) {
            Set<Id<Journey>> improved =
                    initiative.scope().map(InitiativeScope::journeys).orElse(Set.of());
            Set<Id<Audience>> named =
                    initiative.scope().map(InitiativeScope::audiences).orElse(Set.of());
            serve(journeys, improved, initiative.id(), outcome);
            Set<Id<Audience>> served = new TreeSet<>(named);
            journeysOf.forEach((audience, own) -> {
                if (own.stream().anyMatch(improved::contains)) {
                    served.add(audience);
                }
            });
            serve(audiences, served, initiative.id(), outcome);
            Map<Id<Objective>, Long> shares = new TreeMap<>();
            initiative.impacts().forEach((objective, level) -> {
                long number = scale.getOrDefault(level, 0L);
                if (number > 0) {
                    shares.put(objective, number);
                }
            });
            serve(objectives, shares.keySet(), initiative.id(), outcome);
            if (outcome instanceof Funded funded) {
                if (improved.isEmpty()) {
                    silentOnJourneys.add(initiative.id());
                }
                if (served.isEmpty()) {
                    silentOnAudiences.add(initiative.id());
                }
                spend(shares, funded);
            }
        }

        private <T> void serve(
                Map<Id<T>, Parties> all, Set<Id<T>> served, Id<Initiative> initiative, FundingOutcome outcome) {
            for (Id<T> id : served) {
                Parties parties = all.computeIfAbsent(id, one -> new Parties());
                (outcome.isFunded() ? parties.funded : parties.notFunded).add(initiative);
            }
        }

        private void spend(Map<Id<Objective>, Long> shares, Funded funded) {
            long minorUnits = funded.money().stream()
                    .mapToLong(allotment -> allotment.amount().minorUnits())
                    .reduce(0, Math::addExact);
            whole = whole.plus(portion(minorUnits, funded.value()));
            if (shares.isEmpty()) {
                unassigned = unassigned.plus(portion(minorUnits, funded.value()));
                return;
            }
            Map<Id<Objective>, Long> money = Split.of(minorUnits, shares);
            Map<Id<Objective>, Long> points = Split.of(funded.value(), shares);
            shares.keySet()
                    .forEach(id -> portions.merge(
                            id, portion(money.getOrDefault(id, 0L), points.getOrDefault(id, 0L)), Portion::plus));
        }

        private Portion portion(long minorUnits, long points) {
            return new Portion(currency.map(unit -> new Money(unit, minorUnits)), points);
        }

        FundingCoverage coverage() {
            Map<Id<Objective>, ObjectiveCoverage> covered = new TreeMap<>();
            objectives.forEach((id, parties) -> covered.put(
                    id,
                    new ObjectiveCoverage(
                            parties.served(), plan.objective(id).weight(), portions.getOrDefault(id, portion(0, 0)))));
            return new FundingCoverage(
                    served(journeys),
                    served(audiences),
                    covered,
                    whole,
                    unassigned,
                    silentOnJourneys,
                    silentOnAudiences);
        }

        private static <T> Map<Id<T>, Served> served(Map<Id<T>, Parties> all) {
            Map<Id<T>, Served> served = new TreeMap<>();
            all.forEach((id, parties) -> served.put(id, parties.served()));
            return served;
        }
    }

    private static List<Allotment> money(FundingOutcome outcome) {
        return outcome instanceof Funded funded ? funded.money() : List.of();
    }

    /** Who serves something, so far. */
    private static final class Parties {
        private final Set<Id<Initiative>> funded = new TreeSet<>();
        private final Set<Id<Initiative>> notFunded = new TreeSet<>();

        Served served() {
            return new Served(funded, notFunded);
        }
    }
}
