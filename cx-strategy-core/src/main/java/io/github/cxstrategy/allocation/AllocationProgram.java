package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Maps a request to an integer program and its answer back: one 0/1 column a choice, ordered by initiative and then by
 * declared option, so that permuted input is the same program.
 */
final class AllocationProgram {
    private final AllocationRequest request;
    private final Payments payments;
    private final Map<Id<Initiative>, List<Choice>> byInitiative;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Id<Initiative>, int[]> columns = new TreeMap<>();
    private final List<Further> further = new ArrayList<>();

    /** A limit, and the rules from which it follows. */
    private record Further(MoneyLimit limit, List<ClashingRule> rules) {}

    AllocationProgram(AllocationRequest request, Payments payments) {
        this.request = request;
        this.payments = payments;
        byInitiative = Choice.of(request);
        byInitiative.forEach((id, own) -> {
            int[] at = new int[own.size()];
            for (int k = 0; k < at.length; k++) {
                at[k] = choices.size();
                choices.add(own.get(k));
            }
            columns.put(id, at);
        });
    }

    Map<Id<Initiative>, List<Choice>> byInitiative() {
        return byInitiative;
    }

    /** {@return how many columns choices have} */
    int columns() {
        return choices.size();
    }

    /** {@return the choice of a column} */
    Choice choice(int column) {
        return choices.get(column);
    }

    /** {@return the choices that an answer takes, by initiative} */
    Map<Id<Initiative>, Choice> chosen(long[] x) {
        Map<Id<Initiative>, Choice> chosen = new TreeMap<>();
        for (int j = 0; j < x.length; j++) {
            if (x[j] == 1) {
                chosen.put(choices.get(j).id(), choices.get(j));
            }
        }
        return chosen;
    }

    /** {@return every rule of the request that can clash with others, in a fixed order} */
    List<ClashingRule> rules() {
        Set<Set<Id<Initiative>>> exclusions = new LinkedHashSet<>();
        List<ClashingRule> rules = new ArrayList<>();
        for (Initiative i : initiatives()) {
            i.prerequisites().forEach(p -> rules.add(new ClashingRule.Prerequisite(i.id(), p)));
            i.exclusions().stream().filter(e -> !e.equals(i.id())).forEach(e -> exclusions.add(pair(i.id(), e)));
        }
        exclusions.forEach(e -> rules.add(new ClashingRule.Exclusion(e)));
        request.budget().pools().stream()
                .map(BudgetPool::id)
                .sorted()
                .forEach(pool -> rules.add(new ClashingRule.Pool(pool)));
        request.decisions().stream()
                .sorted(Comparator.comparing(AllocationDecision::initiative))
                .forEach(d -> rules.add(new ClashingRule.Decision(d)));
        request.rules().stream()
                .sorted(Comparator.comparing(FundingRule::toString))
                .forEach(r -> rules.add(new ClashingRule.Rule(r)));
        return rules;
    }

    private List<Initiative> initiatives() {
        return request.initiatives().stream()
                .sorted(Comparator.comparing(Initiative::id))
                .toList();
    }

    private static Set<Id<Initiative>> pair(Id<Initiative> a, Id<Initiative> b) {
        return new TreeSet<>(List.of(a, b));
    }

    /** {@return the program of most value under some of the {@link #rules()}} */
    IntegerProgram under(Collection<ClashingRule> rules) {
        return valued(rows(rules)).build();
    }

    /** {@return the program that only asks whether some of the {@link #rules()} can hold together} */
    IntegerProgram anyUnder(Collection<ClashingRule> rules) {
        return rows(rules).build();
    }

    /** {@return the rows of some of the {@link #rules()}, all columns without value yet} */
    IntegerProgram.Builder rows(Collection<ClashingRule> rules) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(choices.size());
        addRules(b, rules);
        limits(rules).forEach(limit -> limit.addTo(b));
        return b;
    }

    /**
     * {@return the same with one more column, which is {@link #increase()}: how many minor units more a supply holds}
     *
     * @param rules some of the {@link #rules()}
     * @param supply the supply, by its index in {@link Payments#supplies()}
     */
    IntegerProgram.Builder rowsWithIncrease(Collection<ClashingRule> rules, int supply) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(choices.size() + 1);
        b.box(increase(), 0, mostCost());
        addRules(b, rules);
        limits(rules).forEach(limit -> limit.addTo(b, supply, increase()));
        return b;
    }

    int increase() {
        return choices.size();
    }

    /** {@return what everything together would cost; more money than that can never be needed} */
    long mostCost() {
        return byInitiative.values().stream()
                .mapToLong(
                        own -> own.stream().mapToLong(Choice::totalCost).max().orElse(0))
                .reduce(0, Math::addExact);
    }

    /** Gives the columns of choices their value. */
    IntegerProgram.Builder valued(IntegerProgram.Builder b) {
        for (int j = 0; j < choices.size(); j++) {
            b.value(j, choices.get(j).value());
        }
        return b;
    }

    /** Demands a value of at least so many points. */
    void demandValue(IntegerProgram.Builder b, long least) {
        int[] all = new int[choices.size()];
        Arrays.setAll(all, j -> j);
        b.row(
                least,
                IntegerProgram.NO_UPPER,
                all,
                choices.stream().mapToLong(Choice::value).toArray());
    }

    /** Demands that an initiative is funded, or that it is not. */
    void demand(IntegerProgram.Builder b, Id<Initiative> id, boolean funded) {
        int[] own = columnsOf(id);
        b.row(funded ? 1 : IntegerProgram.NO_LOWER, funded ? IntegerProgram.NO_UPPER : 0, own, ones(own.length));
    }

    private void addRules(IntegerProgram.Builder b, Collection<ClashingRule> rules) {
        for (int[] own : columns.values()) {
            if (own.length > 1) {
                b.row(IntegerProgram.NO_LOWER, 1, own, ones(own.length));
            }
        }
        for (ClashingRule rule : rules) {
            if (rule instanceof ClashingRule.Prerequisite p) {
                prerequisite(b, p.initiative(), p.prerequisite());
            } else if (rule instanceof ClashingRule.Exclusion e) {
                int[] both = e.initiatives().stream()
                        .flatMapToInt(id -> Arrays.stream(columnsOf(id)))
                        .toArray();
                b.row(IntegerProgram.NO_LOWER, 1, both, ones(both.length));
            } else if (rule instanceof ClashingRule.Decision d) {
                decision(b, d.decision());
            } else if (rule instanceof ClashingRule.Rule r) {
                rule(b, r.rule());
            }
        }
    }

    /** {@return the columns of an initiative's choices} */
    int[] columnsOf(Id<Initiative> id) {
        return columns.getOrDefault(id, new int[0]);
    }

    private static long[] ones(int n) {
        long[] ones = new long[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** What an initiative requires is funded or done. */
    private void prerequisite(IntegerProgram.Builder b, Id<Initiative> id, Id<Initiative> required) {
        if (request.initiatives().stream()
                .noneMatch(i -> i.id().equals(required) && i.implementedOn().isPresent())) {
            int[] own = columnsOf(id);
            int[] other = columnsOf(required);
            int[] both = Arrays.copyOf(own, own.length + other.length);
            long[] coefficients = ones(both.length);
            for (int k = 0; k < other.length; k++) {
                both[own.length + k] = other[k];
                coefficients[own.length + k] = -1;
            }
            b.row(IntegerProgram.NO_LOWER, 0, both, coefficients);
        }
    }

    private void decision(IntegerProgram.Builder b, AllocationDecision decision) {
        int[] own = columnsOf(decision.initiative());
        if (decision.decision() != FundingDecision.FUNDED) {
            demand(b, decision.initiative(), false);
        } else {
            int[] allowed = Arrays.stream(own)
                    .filter(j -> decision.option().isEmpty()
                            || decision.option()
                                    .get()
                                    .equals(choices.get(j).option().id()))
                    .toArray();
            b.row(1, IntegerProgram.NO_UPPER, allowed, ones(allowed.length));
        }
    }

    private void rule(IntegerProgram.Builder b, FundingRule rule) {
        if (rule instanceof FundingRule.MustFund must) {
            demand(b, must.initiative(), true);
        } else if (rule instanceof FundingRule.MustNotFund mustNot) {
            demand(b, mustNot.initiative(), false);
        } else if (!(rule instanceof FundingRule.SpendAtMost)) {
            throw new IllegalArgumentException(
                    "Every funding rule must be known to the allocator but '" + rule + "' is not.");
        }
    }

    /** {@return the limits on money that the pools and spending rules among some of the {@link #rules()} set} */
    List<MoneyLimit> limits(Collection<ClashingRule> rules) {
        List<MoneyLimit> limits = new ArrayList<>(
                allLimits(rules).stream().filter(MoneyLimit::canBind).toList());
        further.stream().filter(f -> rules.containsAll(f.rules())).forEach(f -> limits.add(f.limit()));
        return limits;
    }

    /** Adds a limit that follows from some of the {@link #rules()} and what else is demanded of them. */
    void add(MoneyLimit limit, Collection<ClashingRule> from) {
        further.add(new Further(limit, List.copyOf(from)));
    }

    /** {@return whether limits were added that need not be all that follow from the rules} */
    boolean hasFurther() {
        return !further.isEmpty();
    }

    /** {@return the same, and those that all choices together keep anyway; those of spending rules first, in their order} */
    List<MoneyLimit> allLimits(Collection<ClashingRule> rules) {
        Set<Id<BudgetPool>> pools = new TreeSet<>();
        List<MoneyLimit> limits = new ArrayList<>();
        for (ClashingRule rule : rules) {
            if (rule instanceof ClashingRule.Pool p) {
                pools.add(p.pool());
            } else if (rule instanceof ClashingRule.Rule r && r.rule() instanceof FundingRule.SpendAtMost cap) {
                limits.add(limit(cap));
            }
        }
        limits.addAll(payments.limits(choices, pools));
        return limits;
    }

    private MoneyLimit limit(FundingRule.SpendAtMost cap) {
        TreeMap<Integer, Long> costs = new TreeMap<>();
        for (Id<Initiative> id : cap.initiatives()) {
            for (int j : columnsOf(id)) {
                costs.put(j, choices.get(j).totalCost());
            }
        }
        return MoneyLimit.ofRule(cap.limit().minorUnits(), costs, cap.reason());
    }
}
