package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is told of adjustments and their causes is true; oracle is the best of all assignments of the inputs in between. */
class AdjustmentProperties {
    private static final int MOST_ASSIGNMENTS = 1 << 7;
    private static final AdjustmentExplainer EXPLAINER = AdjustmentExplainer.standard();

    /** Two requests that can be met, and their answers. */
    private record Pair(
            AllocationRequest requestBefore,
            AllocationResult before,
            AllocationRequest request,
            AllocationResult result) {
        static Pair of(long seed) {
            AllocationRequest old = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
            Assume.that(!old.initiatives().isEmpty());
            AllocationRequest now = ChangedPortfolio.of(old, seed + 1);
            AllocationResult before = BudgetAllocator.standard().allocate(old);
            AllocationResult result = BudgetAllocator.standard().allocate(now);
            Assume.that(before.value().isPresent() && result.value().isPresent());
            return new Pair(old, before, now, result);
        }

        AdjustmentReport explain() {
            return EXPLAINER.explain(requestBefore, before, request, result, SearchLimit.none());
        }

        InputMix mix() {
            return InputMix.between(requestBefore, request);
        }
    }

    private static BitSet of(List<InputChange> all, List<InputChange> some) {
        BitSet set = new BitSet();
        some.forEach(change -> set.set(all.indexOf(change)));
        return set;
    }

    /** Whether some best assignment treats the initiative so. */
    private static boolean isRestored(InputMix mix, BitSet applied, Adjustment adjustment) {
        Optional<AllocationRequest> request = mix.with(applied);
        OptionalLong best = request.map(BruteForce::best).orElse(OptionalLong.empty());
        return best.isPresent()
                && request.flatMap(r -> held(r, adjustment.initiative(), adjustment.before()))
                        .map(BruteForce::best)
                        .filter(held -> held.isPresent() && held.getAsLong() == best.getAsLong())
                        .isPresent();
    }

    private static Optional<AllocationRequest> held(
            AllocationRequest request, Id<Initiative> id, Optional<Grant> before) {
        if (before.isEmpty()) {
            return Optional.of(request.toBuilder()
                    .addRule(new FundingRule.MustNotFund(id, "held"))
                    .build());
        }
        Initiative initiative = request.initiatives().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean wanted = isWanted(request, id);
        if (initiative.implementedOn().isPresent() && !wanted) {
            return Optional.empty();
        }
        Grant grant = before.get();
        Optional<AllocationDecision> decision = request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .findFirst();
        boolean fits = decision.map(d -> d.decision() == FundingDecision.FUNDED
                        && d.option().map(grant.option()::equals).orElse(true)
                        && d.tranche().orElse(Ratio.ONE).equals(grant.tranche()))
                .orElse(true);
        List<FundingOption> options = initiative.options().stream()
                .filter(o -> o.id().equals(grant.option()))
                .filter(o -> decision.isPresent()
                        || (o.tranches().isEmpty() ? Set.of(Ratio.ONE) : o.tranches()).contains(grant.tranche()))
                .filter(o -> costs(decision, o, grant.tranche()).equals(grant.money()))
                .toList();
        if (options.isEmpty() || !fits) {
            return Optional.empty();
        }
        List<Initiative> initiatives = new ArrayList<>(request.initiatives());
        initiatives.replaceAll(
                i -> i.id().equals(id) ? i.toBuilder().options(options).build() : i);
        AllocationRequest.Builder held = request.toBuilder().initiatives(initiatives);
        return Optional.of(
                decision.isPresent()
                        ? held.build()
                        : held.addDecision(AllocationDecision.builder(id, FundingDecision.FUNDED)
                                        .option(grant.option())
                                        .tranche(grant.tranche())
                                        .build())
                                .build());
    }

    private static Map<FiscalPeriod, Money> costs(
            Optional<AllocationDecision> decision, FundingOption option, Ratio tranche) {
        Map<FiscalPeriod, Money> costs = new TreeMap<>();
        List<Allotment> recorded = decision.map(AllocationDecision::allotments).orElse(List.of());
        recorded.forEach(a -> costs.merge(a.period(), a.amount(), Money::plus));
        if (recorded.isEmpty()) {
            for (CostLine line : option.costs()) {
                costs.merge(line.period(), line.amount().share(tranche, RoundingMode.FLOOR), Money::plus);
            }
        }
        costs.values().removeIf(money -> !money.isPositive());
        return costs;
    }

    @Property(tries = 300, seed = "20261126")
    void theInputsInBetweenLeadFromTheEarlierToTheNewOnes(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        InputMix mix = pair.mix();
        BitSet all = new BitSet();
        all.set(0, mix.changes().size());

        assertThat(mix.with(new BitSet()).map(BruteForce::best)).contains(BruteForce.best(pair.requestBefore()));
        assertThat(mix.with(all).map(BruteForce::best)).contains(BruteForce.best(pair.request()));
    }

    @Property(tries = 300, seed = "20261126")
    void causesAreRealAndIrreducible(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        InputMix mix = pair.mix();
        AdjustmentReport report = pair.explain();
        BitSet all = of(mix.changes(), mix.changes());

        assertThat(report.inputChanges()).isEqualTo(mix.changes());
        for (Adjustment adjustment : report.adjustments()) {
            if (adjustment.cause() instanceof Cause.Tie) {
                assertThat(isRestored(mix, all, adjustment)).isTrue();
                continue;
            }
            assertThat(adjustment.cause()).isInstanceOf(Cause.Changes.class);
            BitSet cause = of(mix.changes(), ((Cause.Changes) adjustment.cause()).changes());
            assertThat(isRestored(mix, all, adjustment)).isFalse();
            assertThat(isRestored(mix, cause, adjustment)).isFalse();
            cause.stream().forEach(one -> {
                BitSet undone = (BitSet) cause.clone();
                undone.clear(one);
                assertThat(isRestored(mix, undone, adjustment)).isTrue();
            });
        }
    }

    @Property(tries = 200, seed = "20261126")
    void whatIsNotToldStaysAsItWas(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        AdjustmentReport report = pair.explain();

        pair.result().outcomes().forEach((id, outcome) -> {
            if (report.find(id).isEmpty() && pair.before().outcomes().containsKey(id)) {
                assertThat(outcome.isFunded())
                        .isEqualTo(pair.before().outcome(id).isFunded());
            }
        });
    }

    @Property(tries = 100, seed = "20261126")
    void equalInputsGiveNoAdjustments(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        AdjustmentReport report =
                EXPLAINER.explain(pair.request(), pair.result(), pair.request(), pair.result(), SearchLimit.none());

        assertThat(report).isEqualTo(new AdjustmentReport(List.of(), true, List.of()));
        assertThat(EXPLAINER
                        .explain(pair.result(), pair.request(), pair.result(), SearchLimit.none())
                        .adjustments())
                .isEmpty();
    }

    @Property(tries = 100, seed = "20261126")
    void theOrderInWhichInputsAreWrittenDoesNotShow(@ForAll long seed) {
        Pair pair = Pair.of(seed);

        assertThat(EXPLAINER.explain(
                        shuffled(pair.requestBefore(), seed),
                        pair.before(),
                        shuffled(pair.request(), seed + 1),
                        pair.result(),
                        SearchLimit.none()))
                .isEqualTo(pair.explain());
    }

    private static AllocationRequest shuffled(AllocationRequest request, long seed) {
        Random random = new Random(seed);
        List<Initiative> initiatives = new ArrayList<>(request.initiatives());
        Collections.shuffle(initiatives, random);
        List<FundingRule> rules = new ArrayList<>(request.rules());
        Collections.shuffle(rules, random);
        return request.toBuilder().initiatives(initiatives).rules(rules).build();
    }

    /** With the answer alone, a cause is one among the budgets, all else being as it is now. */
    @Property(tries = 200, seed = "20261126")
    void causesFromTheAnswerAloneAreRealToo(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        InputMix mix = InputMix.fromUse(pair.before(), pair.request());
        AdjustmentReport report = EXPLAINER.explain(pair.before(), pair.request(), pair.result(), SearchLimit.none());

        assertThat(report.isEveryInputKnown()).isFalse();
        for (Adjustment adjustment : report.adjustments()) {
            if (adjustment.cause() instanceof Cause.Changes changes) {
                BitSet cause = of(mix.changes(), changes.changes());
                assertThat(isRestored(mix, cause, adjustment)).isFalse();
                cause.stream().forEach(one -> {
                    BitSet undone = (BitSet) cause.clone();
                    undone.clear(one);
                    assertThat(isRestored(mix, undone, adjustment)).isTrue();
                });
            }
        }
    }

    @Property(tries = 100, seed = "20261126")
    void aLimitMakesCausesUnknownAtWorst(@ForAll long seed) {
        Pair pair = Pair.of(seed);
        AdjustmentReport whole = pair.explain();
        AdjustmentReport cut = EXPLAINER.explain(
                pair.requestBefore(), pair.before(), pair.request(), pair.result(), SearchLimit.ofWork(40));

        for (Adjustment adjustment : cut.adjustments()) {
            assertThat(adjustment.cause())
                    .isIn(
                            whole.find(adjustment.initiative()).orElseThrow().cause(),
                            new Cause.Unknown(Cause.Unknown.Reason.SEARCH_ENDED));
        }
    }

    /** Whether anything wants an initiative funded although it is done. */
    private static boolean isWanted(AllocationRequest request, Id<Initiative> id) {
        return request.rules().stream()
                        .anyMatch(r -> r instanceof FundingRule.MustFund m
                                && m.initiative().equals(id))
                || request.decisions().stream()
                        .anyMatch(d -> d.initiative().equals(id) && d.decision() == FundingDecision.FUNDED);
    }
}
