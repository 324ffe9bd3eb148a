package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.Adjustment.Addressees;
import io.github.cxstrategy.allocation.adjustment.Adjustment.Kind;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.allocation.adjustment.Cause.Unknown.Reason;
import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.allocation.adjustment.RoadmapMismatch;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells how an allocation differs from an earlier one, which changes of the inputs caused each difference, and whom it
 * concerns; and where the roadmap does not follow an allocation.
 *
 * <p>Computes for each initiative that is treated otherwise an irreducible set of input changes: had only these happened,
 * its earlier outcome would be lost, and had any one of them not happened either, it would be restored ({@link Cause}
 * says what these words mean). Both halves are proved by solving the requests in between. An earlier outcome that an
 * allocation of the same value has under the new inputs too is a tie. Several sets can have this property; told is the
 * one that is left when changes are tried for deletion in the order of {@link InputChange}, budgets
 * late, and last of all that the initiative itself is new or gone.
 * Bound: for each initiative about as many solves as there are changes, each exponential in the worst case as
 * {@link BudgetAllocator} says. Use {@link AllocationExplainer} for why an allocation is as it is without regard to an
 * earlier one, and {@code PlanDiff} for what changed in a plan as a whole.
 * The deletion filter is that of Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs",
 * ORSA Journal on Computing 3, 1991, <a href="https://doi.org/10.1287/ijoc.3.2.157">doi:10.1287/ijoc.3.2.157</a>; that a
 * cause is what makes the difference is Lewis, "Causation", The Journal of Philosophy 70, 1973,
 * <a href="https://doi.org/10.2307/2025310">doi:10.2307/2025310</a>.
 *
 * <p>Holds policy only; immutable and thread-safe. A limit holds for one call as a whole.
 */
public final class AdjustmentExplainer {
    private static final AdjustmentExplainer STANDARD = new AdjustmentExplainer();

    private AdjustmentExplainer() {}

    /** {@return the explainer} */
    public static AdjustmentExplainer standard() {
        return STANDARD;
    }

    /**
     * {@return what differs from an earlier allocation, and why}
     *
     * @param requestBefore what was asked before
     * @param before the answer to it
     * @param request what is asked now
     * @param result the answer to it
     * @param limit how long to search for causes
     * @throws IllegalArgumentException if one of them is no allocation or not the answer to its request, or the two
     *     requests have different currencies
     */
    public AdjustmentReport explain(
            AllocationRequest requestBefore,
            AllocationResult before,
            AllocationRequest request,
            AllocationResult result,
            SearchLimit limit) {
        checkAllocation("before", requestBefore, before);
        checkAllocation("result", request, result);
        InputMix mix = InputMix.between(requestBefore, request);
        AdjustmentSearch search = new AdjustmentSearch(mix, Reason.EARLIER_NOT_BEST, new Effort(limit));
        List<Initiative> known = Stream.concat(request.initiatives().stream(), requestBefore.initiatives().stream())
                .toList();
        return new AdjustmentReport(mix.changes(), true, adjustments(search, before, result, known));
    }

    /**
     * {@return what differs from an earlier allocation of which only the answer is known, and why as far as that tells}
     *
     * <p>The answer tells what the budgets held and which initiatives there were. A cause is told where these alone
     * explain the difference, all else being as it is now; else it is unknown.
     *
     * @param before the earlier answer
     * @param request what is asked now
     * @param result the answer to it
     * @param limit how long to search for causes
     * @throws IllegalArgumentException if one of them is no allocation, or the new one is not the answer to its request
     */
    public AdjustmentReport explain(
            AllocationResult before, AllocationRequest request, AllocationResult result, SearchLimit limit) {
        checkAllocation("before", before);
        checkAllocation("result", request, result);
        InputMix mix = InputMix.fromUse(before, request);
        AdjustmentSearch search = new AdjustmentSearch(mix, Reason.INPUTS_UNKNOWN, new Effort(limit));
        Set<Id<Initiative>> gone = new TreeSet<>(before.outcomes().keySet());
        request.initiatives().forEach(initiative -> gone.remove(initiative.id()));
        List<InputChange> changes = new ArrayList<>();
        gone.forEach(id -> changes.add(new InputChange.GoneInitiative(id)));
        changes.addAll(mix.changes());
        return new AdjustmentReport(changes, false, adjustments(search, before, result, request.initiatives()));
    }

    private static void checkAllocation(String name, AllocationResult result) {
        Check.given(name, result);
        checkArgument(
                result.value().isPresent(),
                "'%s' must hold an allocation but its status is %s.",
                name,
                result.status());
    }

    private static void checkAllocation(String name, AllocationRequest request, AllocationResult result) {
        Check.given("request", request);
        checkAllocation(name, result);
        Set<Id<Initiative>> asked = new TreeSet<>();
        request.initiatives().forEach(initiative -> asked.add(initiative.id()));
        checkArgument(
                asked.equals(result.outcomes().keySet()),
                "'%s' must be about the initiatives of its request, %s, but is about %s.",
                name,
                asked,
                result.outcomes().keySet());
        List<String> faults = AllocationAudit.faults(request, result);
        checkArgument(faults.isEmpty(), "'%s' must be an answer to its request but: %s.", name, faults);
    }

    private static List<Adjustment> adjustments(
            AdjustmentSearch search, AllocationResult before, AllocationResult result, List<Initiative> known) {
        Map<Id<Initiative>, Grant> then = grants(before);
        Map<Id<Initiative>, Grant> now = grants(result);
        Set<Id<Initiative>> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        List<Adjustment> adjustments = new ArrayList<>();
        for (Id<Initiative> id : ids) {
            Optional<Grant> old = Optional.ofNullable(then.get(id));
            Optional<Grant> given = Optional.ofNullable(now.get(id));
            Set<Kind> kinds = Adjustment.kinds(old, given);
            if (!kinds.isEmpty()) {
                Cause cause = search.cause(id, old);
                adjustments.add(new Adjustment(id, kinds, old, given, cause, addressees(id, known)));
            }
        }
        return adjustments;
    }

    private static Map<Id<Initiative>, Grant> grants(AllocationResult result) {
        Map<Id<Initiative>, Grant> grants = new TreeMap<>();
        result.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof Funded funded) {
                Map<FiscalPeriod, Money> money = new TreeMap<>();
                for (Allotment allotment : funded.money()) {
                    money.merge(allotment.period(), allotment.amount(), Money::plus);
                }
                grants.put(id, new Grant(funded.option(), funded.tranche(), money));
            }
        });
        return grants;
    }

    /** Whoever owns or is touched by the initiative, now or before. */
    private static Addressees addressees(Id<Initiative> id, List<Initiative> known) {
        Set<Id<Person>> owners = new TreeSet<>();
        Set<Id<Department>> departments = new TreeSet<>();
        known.stream().filter(initiative -> initiative.id().equals(id)).forEach(initiative -> {
            owners.addAll(initiative.owners());
            departments.addAll(initiative.departments());
        });
        return new Addressees(owners, departments);
    }

    /**
     * {@return where the roadmap of a plan does not follow an allocation, by initiative; nothing if there is no roadmap}
     *
     * <p>Starts are compared only if the plan has a fiscal calendar, and an initiative is missed only on a roadmap that is
     * complete.
     *
     * @param plan the plan
     * @param result an allocation of its initiatives
     * @throws IllegalArgumentException if there is no allocation
     */
    public List<RoadmapMismatch> roadmapMismatches(ResolvedPlan plan, AllocationResult result) {
        checkAllocation("result", result);
        return new RoadmapComparison(plan, result.funded(), grants(result)).mismatches();
    }
}
