package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.DeletionFilter.Trial;
import io.github.cxstrategy.allocation.adjustment.Cause;
import io.github.cxstrategy.allocation.adjustment.Cause.Unknown.Reason;
import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds changes of the inputs without which an initiative would be treated as before.
 *
 * <p>Leaves out changes ({@link DeletionFilter}) as long as the rest still loses the earlier outcome. Every trial is an
 * exact solve of the request in between, one of its best value and one with the initiative held to its earlier outcome;
 * the former are shared by all initiatives. Bound: as many trials for an initiative as there are changes, and at most the
 * square of that.
 */
final class AdjustmentSearch {
    private static final String ASKED = "held to its earlier outcome";

    /** Whether the earlier outcome is restored under some inputs. */
    private enum Restored {
        YES,
        NO,
        NOT_FOUND_OUT
    }

    private final InputMix mix;
    private final Effort effort;
    private final Reason otherwise;
    private final Map<BitSet, Optional<Optimum>> best = new HashMap<>();

    /**
     * Begins a search.
     *
     * @param mix the inputs
     * @param otherwise why a cause is not known if undoing all changes does not restore the earlier outcome
     * @param effort what may be spent
     */
    AdjustmentSearch(InputMix mix, Reason otherwise, Effort effort) {
        this.mix = mix;
        this.otherwise = otherwise;
        this.effort = effort;
    }

    Cause cause(Id<Initiative> id, Optional<Grant> before) {
        BitSet all = new BitSet();
        all.set(0, mix.changes().size());
        Restored now = restored(all, id, before);
        if (now != Restored.NO) {
            return now == Restored.YES ? new Cause.Tie() : new Cause.Unknown(Reason.SEARCH_ENDED);
        }
        Restored then = restored(new BitSet(), id, before);
        if (then != Restored.YES) {
            return new Cause.Unknown(then == Restored.NO ? otherwise : Reason.SEARCH_ENDED);
        }
        return reduce(all, id, before)
                .<Cause>map(kept -> new Cause.Changes(
                        kept.stream().mapToObj(mix.changes()::get).toList()))
                .orElseGet(() -> new Cause.Unknown(Reason.SEARCH_ENDED));
    }

    private Optional<BitSet> reduce(BitSet all, Id<Initiative> id, Optional<Grant> before) {
        DeletionFilter.Reduced<Integer> reduced = DeletionFilter.reduce(
                inOrder(all, id),
                fewer -> switch (restored(set(fewer), id, before)) {
                    case NO -> Trial.HOLDS;
                    case YES -> Trial.FAILS;
                    case NOT_FOUND_OUT -> Trial.NOT_FOUND_OUT;
                },
                effort::isSpent);
        return reduced.isIrreducible() ? Optional.of(set(reduced.kept())) : Optional.empty();
    }

    /** The changes in their order; that the initiative itself is new or gone comes last, as nothing tells more. */
    private List<Integer> inOrder(BitSet all, Id<Initiative> id) {
        List<InputChange> own = List.of(new InputChange.NewInitiative(id), new InputChange.GoneInitiative(id));
        return all.stream()
                .boxed()
                .sorted(Comparator.comparing(k -> own.contains(mix.changes().get(k))))
                .toList();
    }

    private static BitSet set(List<Integer> elements) {
        BitSet set = new BitSet();
        elements.forEach(set::set);
        return set;
    }

    private Restored restored(BitSet applied, Id<Initiative> id, Optional<Grant> before) {
        Optional<AllocationRequest> request = mix.with(applied);
        Optional<Optimum> free =
                best.computeIfAbsent((BitSet) applied.clone(), key -> request.map(r -> Optimum.of(r, effort)));
        if (free.isEmpty() || free.get().isImpossible()) {
            return Restored.NO;
        } else if (!free.get().isProved()) {
            return Restored.NOT_FOUND_OUT;
        }
        Optional<Optimum> held = request.flatMap(r -> heldTo(r, id, before)).map(r -> Optimum.of(r, effort));
        if (held.isEmpty() || held.get().isImpossible()) {
            return Restored.NO;
        }
        long most = free.get().value();
        if (held.get().isFound() && held.get().value() == most) {
            return Restored.YES;
        }
        return held.get().bound() < most ? Restored.NO : Restored.NOT_FOUND_OUT;
    }

    /** The request with an initiative held to an outcome; empty if the request does not know that outcome. */
    private static Optional<AllocationRequest> heldTo(
            AllocationRequest request, Id<Initiative> id, Optional<Grant> outcome) {
        boolean isAsked = request.initiatives().stream().anyMatch(i -> i.id().equals(id));
        if (outcome.isEmpty()) {
            return Optional.of(
                    isAsked
                            ? request.toBuilder()
                                    .addRule(new FundingRule.MustNotFund(id, ASKED))
                                    .build()
                            : request);
        }
        Optional<Choice> choice = Choice.of(request).getOrDefault(id, List.of()).stream()
                .filter(one -> outcome.get().equals(grant(one)))
                .findFirst();
        Optional<AllocationDecision> decision = Choice.decisionOn(request, id);
        boolean isRuledOut = decision.isPresent()
                && (decision.get().decision() != FundingDecision.FUNDED
                        || decision.get()
                                .option()
                                .filter(option -> !option.equals(outcome.get().option()))
                                .isPresent());
        return choice.filter(one -> !isRuledOut).map(one -> onlyIn(request, one, decision.isPresent()));
    }

    private static AllocationRequest onlyIn(AllocationRequest request, Choice choice, boolean isDecided) {
        List<Initiative> initiatives = request.initiatives().stream()
                .map(i -> i.id().equals(choice.id())
                        ? i.toBuilder().options(List.of(choice.option())).build()
                        : i)
                .toList();
        AllocationRequest.Builder held = request.toBuilder().initiatives(initiatives);
        return isDecided
                ? held.build()
                : held.addDecision(AllocationDecision.builder(choice.id(), FundingDecision.FUNDED)
                                .option(choice.option().id())
                                .tranche(choice.tranche())
                                .build())
                        .build();
    }

    private static Grant grant(Choice choice) {
        Map<FiscalPeriod, Money> money = new TreeMap<>();
        for (CostLine line : choice.costs()) {
            money.merge(line.period(), line.amount(), Money::plus);
        }
        return new Grant(choice.option().id(), choice.tranche(), money);
    }
}
