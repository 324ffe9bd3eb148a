package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.allocation.reason.Reshuffle;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A request and its answer, of which one asks what would be if an initiative were the other way round. */
final class WhatIf {
    // enough for what chains of two steps find; what more of it would find, single cases find as fast
    private static final int LOOK_AROUND = 8;

    private final AllocationRequest request;
    private final AllocationResult result;
    private final Effort effort;
    private final Payments payments;
    private final AllocationProgram program;
    private final List<ClashingRule> rules;
    private final List<ClashingRule> setAside;
    private final Map<Id<Initiative>, FundedForm> funded;
    private final NearbyAnswers nearby;

    /** The value of the answer, and a proven bound of it. */
    private final long value;

    private final long bound;

    WhatIf(AllocationRequest request, AllocationResult result, Effort effort) {
        this(request, result, effort, List.of());
    }

    private WhatIf(AllocationRequest request, AllocationResult result, Effort effort, List<ClashingRule> setAside) {
        this(
                request,
                result,
                effort,
                setAside,
                new NearbyAnswers(new AllocationProgram(request, new Payments(request.budget())), forms(result)));
    }

    private WhatIf(
            AllocationRequest request,
            AllocationResult result,
            Effort effort,
            List<ClashingRule> setAside,
            NearbyAnswers nearby) {
        this.request = request;
        this.result = result;
        this.effort = effort;
        this.setAside = setAside;
        this.nearby = nearby;
        program = nearby.program();
        payments = program.payments();
        rules = program.rules();
        funded = nearby.funded();
        value = result.value().orElseThrow();
        bound = result.bound().orElseThrow();
    }

    /** {@return the same, for which an equal part of what is left of the limit may be spent} */
    WhatIf sharing(int parts) {
        return new WhatIf(request, result, effort.share(parts), setAside, nearby);
    }

    private static Map<Id<Initiative>, FundedForm> forms(AllocationResult result) {
        Map<Id<Initiative>, FundedForm> forms = new TreeMap<>();
        result.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof Funded f) {
                forms.put(id, new FundedForm(f.option(), f.tranche()));
            }
        });
        return forms;
    }

    /** {@return the same without the rules and decisions about an initiative alone, which leave no choice} */
    WhatIf aside(Id<Initiative> id) {
        List<ClashingRule> about =
                rules.stream().filter(rule -> isAbout(rule, id)).toList();
        if (about.isEmpty()) {
            return this;
        }
        AllocationRequest free = request.toBuilder()
                .rules(request.rules().stream()
                        .filter(rule -> !about.contains(new ClashingRule.Rule(rule)))
                        .toList())
                .decisions(request.decisions().stream()
                        .filter(decision -> !about.contains(new ClashingRule.Decision(decision)))
                        .toList())
                .build();
        return new WhatIf(free, result, effort, about);
    }

    private static boolean isAbout(ClashingRule rule, Id<Initiative> id) {
        if (rule instanceof ClashingRule.Decision d) {
            return d.decision().initiative().equals(id);
        }
        return rule instanceof ClashingRule.Rule r
                && (r.rule() instanceof FundingRule.MustFund || r.rule() instanceof FundingRule.MustNotFund)
                && r.rule().initiatives().contains(id);
    }

    /** {@return the same with other costs of an initiative: its lines times a numerator over a denominator} */
    WhatIf costing(Id<Initiative> id, long numerator, long denominator) {
        List<Initiative> initiatives = request.initiatives().stream()
                .map(i -> i.id().equals(id) ? LoweredCosts.of(i, numerator, denominator) : i)
                .toList();
        AllocationRequest cheaper = request.toBuilder().initiatives(initiatives).build();
        return new WhatIf(cheaper, result, effort, setAside);
    }

    /** From now on, what is met for one initiative serves the others. */
    void keepAnswers() {
        nearby.keepAnswers();
    }

    /** Looks for more opposite cases around what was met, with a part of what is left of the limit. */
    void lookAround() {
        nearby.grow(effort.share(LOOK_AROUND));
    }

    /** {@return whether nothing is left of the limit} */
    boolean isSpent() {
        return effort.isSpent();
    }

    OppositeCase opposite(Id<Initiative> id) {
        boolean wanted = !funded.containsKey(id);
        if (wanted && program.columnsOf(id).length == 0) {
            return new OppositeCase.Impossible(List.of(), true);
        }
        IntegerProgram.Builder b = nearby.rows();
        program.demand(b, id, wanted);
        Solution solution = effort.solve(program.valued(b, program.values()).build(), nearby.guess(id), nearby.start());
        solution.assignment().ifPresent(nearby::offer);
        return switch (solution.status()) {
            case INFEASIBLE -> clash(id, wanted);
            case UNKNOWN -> new OppositeCase.Open(new PointsRange(leastLoss(solution.bound()), Optional.empty()));
            case OPTIMAL, FEASIBLE -> possible(id, wanted, solution);
        };
    }

    private OppositeCase clash(Id<Initiative> id, boolean wanted) {
        ClashSearch search = new ClashSearch(
                some -> {
                    AllocationProgram one = program.asking(some);
                    IntegerProgram.Builder b = one.rows(some);
                    one.demand(b, id, wanted);
                    return b.build();
                },
                effort);
        List<ClashingRule> clash = search.reduce(rules);
        return new OppositeCase.Impossible(clash, search.isMinimal());
    }

    /** Of all that have that value, the one in which the fewest other initiatives are otherwise. */
    private OppositeCase possible(Id<Initiative> id, boolean wanted, Solution best) {
        PointsRange loss = new PointsRange(leastLoss(best.bound()), Optional.of(mostLoss(id, best.value())));
        if (effort.isSpent()) {
            return new OppositeCase.Possible(
                    loss, reshuffle(id, best.assignment().orElseThrow()), false, Optional.empty());
        }
        IntegerProgram.Builder b = nearby.rows();
        program.demand(b, id, wanted);
        program.demandAtLeast(b, program.values(), best.value());
        program.valued(b, program.sameness(funded));
        for (int own : program.columnsOf(id)) {
            b.value(own, 0);
        }
        Solution closest = solve(b);
        long[] x = closest.assignment().or(best::assignment).orElseThrow();
        boolean proved = loss.isExact() && closest.status() == Solution.Status.OPTIMAL;
        boolean isTie = setAside.isEmpty() && loss.equals(PointsRange.exactly(0));
        return new OppositeCase.Possible(
                loss, reshuffle(id, x), proved, isTie ? decidedBy(id, wanted) : Optional.empty());
    }

    /** {@return what was found of an opposite case, with a better answer if one was met since} */
    OppositeCase narrowed(Id<Initiative> id, OppositeCase found) {
        Optional<PointsRange> known = found instanceof OppositeCase.Possible possible
                ? Optional.of(possible.loss())
                : found instanceof OppositeCase.Open open ? Optional.of(open.loss()) : Optional.empty();
        OptionalLong met = nearby.valueOfOpposite(id);
        if (known.isEmpty() || met.isEmpty()) {
            return found;
        }
        long loss = mostLoss(id, met.getAsLong());
        return known.get().most().isPresent() && known.get().most().get() <= loss
                ? found
                : new OppositeCase.Possible(
                        new PointsRange(known.get().least(), Optional.of(loss)),
                        reshuffle(id, nearby.opposite(id).orElseThrow()),
                        false,
                        Optional.empty());
    }

    /** The first tie-break under which the best opposite case of the same value does worse than the answer. */
    private Optional<Integer> decidedBy(Id<Initiative> id, boolean wanted) {
        List<TieBreak.Outcome> tieBreaks = result.tieBreaks();
        if (tieBreaks.isEmpty()) {
            return Optional.empty();
        }
        List<TieBreak.Outcome> opposite =
                new LexicographicSearch(program, request, effort, b -> program.demand(b, id, wanted)).tieBreaks();
        for (int k = 0; k < Math.min(tieBreaks.size(), opposite.size()); k++) {
            if (opposite.get(k).bound() > tieBreaks.get(k).value()) {
                return Optional.of(k);
            } else if (!opposite.get(k).isProved() || !tieBreaks.get(k).isProved()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private long leastLoss(long oppositeBound) {
        long least = Math.subtractExact(value, oppositeBound);
        return setAside.isEmpty() ? Math.max(0, least) : least;
    }

    private long mostLoss(Id<Initiative> id, long value) {
        checkArgument(
                !setAside.isEmpty() || value <= bound,
                "'result' must be the best of the request but '%s' the other way round brings %s more.\nMaybe it withstands"
                        + " high costs, and the request does not ask for that.",
                id,
                value - bound);
        return Math.subtractExact(bound, value);
    }

    private Reshuffle reshuffle(Id<Initiative> id, long[] x) {
        Map<Id<Initiative>, Choice> chosen = program.chosen(x);
        Set<Id<Initiative>> added = new TreeSet<>(chosen.keySet());
        added.removeAll(funded.keySet());
        added.remove(id);
        Set<Id<Initiative>> dropped = new TreeSet<>(funded.keySet());
        dropped.removeAll(chosen.keySet());
        dropped.remove(id);
        Set<Id<Initiative>> otherOption = new TreeSet<>();
        chosen.forEach((other, choice) -> {
            if (funded.containsKey(other) && !choice.form().equals(funded.get(other))) {
                otherOption.add(other);
            }
        });
        return new Reshuffle(added, dropped, otherOption);
    }

    Solution solve(IntegerProgram.Builder b) {
        return effort.solve(b.build());
    }

    AllocationRequest request() {
        return request;
    }

    AllocationProgram program() {
        return program;
    }

    Payments payments() {
        return payments;
    }

    List<ClashingRule> rules() {
        return rules;
    }

    List<ClashingRule> setAside() {
        return setAside;
    }

    long value() {
        return value;
    }

    boolean isProved() {
        return value == bound;
    }

    long bound() {
        return bound;
    }
}
