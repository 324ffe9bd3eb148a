package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Maps a request to an integer program and its answer back: one 0/1 column a choice, ordered by initiative and then by
 * declared option, so that permuted input is the same program; after them one a synergy, which is 1 iff it counts.
 */
final class AllocationProgram {
    private final AllocationRequest request;
    private final Payments payments;
    private final Map<Id<Initiative>, List<Choice>> byInitiative;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Id<Initiative>, int[]> columns = new TreeMap<>();
    private final List<Further> further = new ArrayList<>();
    private final Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>();
    private final List<FundingRule.Synergy> synergies;

    /** A limit, and the rules from which it follows. */
    private record Further(MoneyLimit limit, List<ClashingRule> rules) {}

    AllocationProgram(AllocationRequest request, Payments payments) {
        this.request = request;
        this.payments = payments;
        request.initiatives().forEach(i -> initiatives.put(i.id(), i));
        byInitiative = Choice.of(request);
        byInitiative.forEach((id, own) -> {
            int[] at = new int[own.size()];
            for (int k = 0; k < at.length; k++) {
                at[k] = choices.size();
                choices.add(own.get(k));
            }
            columns.put(id, at);
        });
        synergies = request.rules().stream()
                .filter(FundingRule.Synergy.class::isInstance)
                .map(FundingRule.Synergy.class::cast)
                .filter(s -> !openMembers(s.initiatives()).isEmpty())
                .sorted(Comparator.comparing(FundingRule::toString))
                .toList();
    }

    // ---- columns -------------------------------------------------------------------------------------------------

    Map<Id<Initiative>, List<Choice>> byInitiative() {
        return byInitiative;
    }

    Payments payments() {
        return payments;
    }

    /** {@return how many columns choices have; they come first} */
    int choiceCount() {
        return choices.size();
    }

    /** {@return how many columns choices and synergies have} */
    int width() {
        return choices.size() + synergies.size();
    }

    /** {@return the column that says how many minor units more a supply holds, where there is one} */
    int increase() {
        return width();
    }

    /** {@return the choice of a column} */
    Choice choice(int column) {
        return choices.get(column);
    }

    /** {@return the columns of an initiative's choices} */
    int[] columnsOf(Id<Initiative> id) {
        return columns.getOrDefault(id, new int[0]);
    }

    /** {@return the columns of the choices of some initiatives} */
    int[] columnsOf(Collection<Id<Initiative>> ids) {
        return ids.stream().flatMapToInt(id -> Arrays.stream(columnsOf(id))).toArray();
    }

    /** {@return the synergies that can count; the column of the first follows those of the choices} */
    List<FundingRule.Synergy> synergies() {
        return synergies;
    }

    /** {@return those of some initiatives that are not done} */
    List<Id<Initiative>> openMembers(Collection<Id<Initiative>> ids) {
        return ids.stream().filter(id -> !isDone(id)).toList();
    }

    /** {@return whether an initiative went live and nothing wants it funded all the same} */
    boolean isDone(Id<Initiative> id) {
        Initiative initiative = initiatives.get(id);
        return initiative != null && Choice.isDone(request, initiative);
    }

    /** {@return whether an initiative went live, so that what requires it need not wait} */
    boolean isImplemented(Id<Initiative> id) {
        Initiative initiative = initiatives.get(id);
        return initiative != null && initiative.implementedOn().isPresent();
    }

    /** {@return the choices that an answer takes, by initiative} */
    Map<Id<Initiative>, Choice> chosen(long[] x) {
        Map<Id<Initiative>, Choice> chosen = new TreeMap<>();
        for (int j = 0; j < choices.size(); j++) {
            if (x[j] == 1) {
                chosen.put(choices.get(j).id(), choices.get(j));
            }
        }
        return chosen;
    }

    /** {@return the column of a choice of one that is not funded, and of the synergies that count with it} */
    int[] added(Set<Id<Initiative>> funded, int column) {
        Id<Initiative> id = choices.get(column).id();
        IntStream counting = IntStream.range(0, synergies.size())
                .filter(s -> {
                    List<Id<Initiative>> members = openMembers(synergies.get(s).initiatives());
                    return members.contains(id) && members.stream().allMatch(m -> m.equals(id) || funded.contains(m));
                })
                .map(s -> choices.size() + s);
        return IntStream.concat(IntStream.of(column), counting).toArray();
    }

    // ---- what may be asked to be largest -------------------------------------------------------------------------

    /** {@return the strategic value of each column} */
    long[] values() {
        return perColumn(Choice::value, FundingRule.Synergy::points);
    }

    /** {@return the cost of each column, in minor units} */
    long[] costs() {
        return perColumn(Choice::totalCost, s -> Choice.total(s.costs()));
    }

    /** {@return for each choice 1 if it is how its initiative is funded, for each synergy 1 if it counts, else 0} */
    long[] columnsIn(Map<Id<Initiative>, FundedForm> funded) {
        return perColumn(
                choice -> choice.form().equals(funded.get(choice.id())) ? 1 : 0,
                synergy -> funded.keySet().containsAll(openMembers(synergy.initiatives())) ? 1 : 0);
    }

    /** {@return for each choice 1 if it is how its initiative was funded before, -1 if it was not funded, else 0} */
    long[] sameness(Map<Id<Initiative>, FundedForm> before) {
        return perColumn(
                choice -> {
                    FundedForm now = before.get(choice.id());
                    return now == null ? -1 : now.equals(choice.form()) ? 1 : 0;
                },
                synergy -> 0);
    }

    private long[] perColumn(ToLongFunction<Choice> ofChoice, ToLongFunction<FundingRule.Synergy> ofSynergy) {
        long[] perColumn = new long[width()];
        for (int j = 0; j < choices.size(); j++) {
            perColumn[j] = ofChoice.applyAsLong(choices.get(j));
        }
        for (int s = 0; s < synergies.size(); s++) {
            perColumn[choices.size() + s] = ofSynergy.applyAsLong(synergies.get(s));
        }
        return perColumn;
    }

    /** {@return what everything together would cost; more money than that can never be needed} */
    long mostCost() {
        long most = synergies.stream().mapToLong(s -> Choice.total(s.costs())).reduce(0, Math::addExact);
        for (List<Choice> own : byInitiative.values()) {
            most = Math.addExact(
                    most, own.stream().mapToLong(Choice::totalCost).max().orElse(0));
        }
        return most;
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    /** {@return every rule of the request that can clash with others, in a fixed order} */
    List<ClashingRule> rules() {
        Set<Set<Id<Initiative>>> exclusions = new LinkedHashSet<>();
        List<ClashingRule> rules = new ArrayList<>();
        for (Initiative i : initiatives.values()) {
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
                .filter(rule -> !(rule instanceof FundingRule.Synergy synergy)
                        || synergy.costs().stream()
                                .anyMatch(line -> line.amount().isPositive()))
                .sorted(Comparator.comparing(FundingRule::toString))
                .forEach(r -> rules.add(new ClashingRule.Rule(r)));
        return rules;
    }

    private static Set<Id<Initiative>> pair(Id<Initiative> a, Id<Initiative> b) {
        return new TreeSet<>(List.of(a, b));
    }

    // ---- programs ------------------------------------------------------------------------------------------------

    /** {@return the program of most value under some of the {@link #rules()}} */
    IntegerProgram under(Collection<ClashingRule> rules) {
        return valued(rows(rules), values()).build();
    }

    /** {@return the program that only asks whether some of the {@link #rules()} can hold together} */
    IntegerProgram anyUnder(Collection<ClashingRule> rules) {
        return asking(rules).rows(rules).build();
    }

    /**
     * {@return the program in which only these rules and decisions shape the choices too: a decision fixes tranche and
     * money, and what must be funded can be chosen even if it is done}
     */
    AllocationProgram asking(Collection<ClashingRule> rules) {
        boolean same = !further.isEmpty()
                || (initiatives.values().stream()
                                .allMatch(i -> i.implementedOn().isEmpty())
                        && request.decisions().stream()
                                .allMatch(d -> d.decision() != FundingDecision.FUNDED
                                        || rules.contains(new ClashingRule.Decision(d))));
        if (same) {
            return this;
        }
        return new AllocationProgram(
                request.toBuilder()
                        .rules(request.rules().stream()
                                .filter(r ->
                                        r instanceof FundingRule.Synergy || rules.contains(new ClashingRule.Rule(r)))
                                .toList())
                        .decisions(request.decisions().stream()
                                .filter(d -> rules.contains(new ClashingRule.Decision(d)))
                                .toList())
                        .build(),
                payments);
    }

    /** {@return the rows of some of the {@link #rules()}, all columns without value yet} */
    IntegerProgram.Builder rows(Collection<ClashingRule> rules) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(width());
        RuleRows.add(this, b::row, rules);
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
        IntegerProgram.Builder b = new IntegerProgram.Builder(width() + 1);
        b.box(increase(), 0, mostCost());
        RuleRows.add(this, b::row, rules);
        limits(rules).forEach(limit -> limit.addTo(b, supply, increase()));
        return b;
    }

    /** Gives the columns their value. */
    IntegerProgram.Builder valued(IntegerProgram.Builder b, long[] values) {
        for (int j = 0; j < values.length; j++) {
            b.value(j, values[j]);
        }
        return b;
    }

    /** Demands that values sum to so much. */
    void demandAtLeast(IntegerProgram.Builder b, long[] values, long least) {
        int[] all = new int[values.length];
        Arrays.setAll(all, j -> j);
        b.row(least, IntegerProgram.NO_UPPER, all, values);
    }

    /** Demands that an initiative is funded, or that it is not. */
    void demand(IntegerProgram.Builder b, Id<Initiative> id, boolean funded) {
        int[] own = columnsOf(id);
        long[] ones = new long[own.length];
        Arrays.fill(ones, 1);
        b.row(funded ? 1 : IntegerProgram.NO_LOWER, funded ? IntegerProgram.NO_UPPER : 0, own, ones);
    }

    // ---- money ---------------------------------------------------------------------------------------------------

    /** {@return the limits on money that the pools and spending rules among some of the {@link #rules()} set} */
    List<MoneyLimit> limits(Collection<ClashingRule> rules) {
        List<MoneyLimit> limits = new ArrayList<>(
                allLimits(rules, false).stream().filter(MoneyLimit::canBind).toList());
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

    /**
     * {@return the same, and those that all choices together keep anyway; those of spending rules first, in their order}
     *
     * @param rules some of the {@link #rules()}
     * @param ofNothing whether lines that ask for nothing have their limits too
     */
    List<MoneyLimit> allLimits(Collection<ClashingRule> rules, boolean ofNothing) {
        Set<Id<BudgetPool>> pools = new TreeSet<>();
        List<MoneyLimit> limits = new ArrayList<>();
        for (ClashingRule rule : rules) {
            if (rule instanceof ClashingRule.Pool p) {
                pools.add(p.pool());
            } else if (rule instanceof ClashingRule.Rule r && r.rule() instanceof FundingRule.SpendAtMost cap) {
                limits.add(
                        MoneyLimit.ofRule(cap.limit().minorUnits(), money(cap.group(), cap.periods()), cap.reason()));
            }
        }
        PoolAccess access = new PoolAccess(rules);
        List<List<CostLine>> lines = new ArrayList<>();
        for (int j = 0; j < width(); j++) {
            lines.add(access.lines(costs(j), members(j)).orElse(List.of()));
        }
        limits.addAll(payments.limits(lines, pools, ofNothing));
        return limits;
    }

    /** {@return the cost lines of a choice or synergy} */
    List<CostLine> costs(int column) {
        return column < choices.size()
                ? choices.get(column).costs()
                : Choice.sorted(synergies.get(column - choices.size()).costs());
    }

    /** {@return the initiative of a choice, or those of a synergy} */
    List<Initiative> members(int column) {
        return column < choices.size()
                ? List.of(choices.get(column).initiative())
                : synergies.get(column - choices.size()).initiatives().stream()
                        .map(initiatives::get)
                        .toList();
    }

    /** {@return the money that counts for a group in some periods, or in all if none is named, by column} */
    SortedMap<Integer, Long> money(InitiativeGroup group, Set<FiscalPeriod> periods) {
        TreeMap<Integer, Long> money = new TreeMap<>();
        for (int j = 0; j < width(); j++) {
            if (members(j).stream().allMatch(group::contains)) {
                long amount = Choice.total(costs(j).stream()
                        .filter(line -> periods.isEmpty() || periods.contains(line.period()))
                        .toList());
                if (amount > 0) {
                    money.put(j, amount);
                }
            }
        }
        return money;
    }
}
