package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.BudgetChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.CarryOverChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.CompletionChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.DecisionChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.GoneInitiative;
import io.github.cxstrategy.allocation.adjustment.InputChange.GroupChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.NewInitiative;
import io.github.cxstrategy.allocation.adjustment.InputChange.OptionsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.PointsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.RelationsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.RuleAdded;
import io.github.cxstrategy.allocation.adjustment.InputChange.RuleDropped;
import io.github.cxstrategy.allocation.adjustment.Relations;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The inputs of two allocations, what differs between them, and the requests in between: the earlier inputs with some of
 * the changes.
 *
 * <p>An initiative that is not there is one that cannot be funded; decisions on it and rules about nothing else do not
 * hold. So every mixture names only what it holds.
 */
final class InputMix {
    private static final InitiativeScope NO_SCOPE = InitiativeScope.builder().build();

    private final AllocationRequest now;
    private final Inputs before;
    private final Inputs after;
    private final List<InputChange> changes;

    /** What is asked, by id. */
    private record Inputs(
            Map<Id<Initiative>, Initiative> initiatives,
            Map<Id<BudgetPool>, BudgetPool> pools,
            Map<Id<Initiative>, Long> points,
            Set<FundingRule> rules,
            Map<Id<Initiative>, AllocationDecision> decisions) {

        static Inputs of(AllocationRequest request) {
            Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>();
            request.initiatives().forEach(initiative -> initiatives.put(initiative.id(), initiative));
            Map<Id<BudgetPool>, BudgetPool> pools = new TreeMap<>();
            request.budget().pools().forEach(pool -> pools.put(pool.id(), pool));
            Set<FundingRule> rules = new TreeSet<>(Comparator.comparing(FundingRule::toString));
            rules.addAll(request.rules());
            Map<Id<Initiative>, AllocationDecision> decisions = new TreeMap<>();
            request.decisions().forEach(decision -> decisions.put(decision.initiative(), decision));
            return new Inputs(initiatives, pools, request.values().points(), rules, decisions);
        }
    }

    private InputMix(AllocationRequest now, Inputs before) {
        this.now = now;
        this.before = before;
        this.after = Inputs.of(now);
        this.changes = List.copyOf(new Differences(before, after).all());
    }

    /** The inputs of both allocations are known. */
    static InputMix between(AllocationRequest before, AllocationRequest now) {
        checkArgument(
                before.currency().isEmpty()
                        || now.currency().isEmpty()
                        || before.currency().equals(now.currency()),
                "'requestBefore' must have the currency %s of the request but has %s.",
                now.currency().map(Object::toString).orElse(""),
                before.currency().map(Object::toString).orElse(""));
        return new InputMix(now, Inputs.of(before));
    }

    /** Of the earlier inputs only the budgets are known, and which initiatives there were; all else is taken from now. */
    static InputMix fromUse(AllocationResult before, AllocationRequest now) {
        Inputs after = Inputs.of(now);
        Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>(after.initiatives());
        initiatives.keySet().retainAll(before.outcomes().keySet());
        Map<Id<BudgetPool>, BudgetPool> pools = new TreeMap<>();
        after.pools().forEach((id, pool) -> pools.put(id, asUsed(pool, before.budgetUse())));
        return new InputMix(now, new Inputs(initiatives, pools, after.points(), after.rules(), after.decisions()));
    }

    /** The pool as an earlier answer tells it; where that says the same in other words, as it is now. */
    private static BudgetPool asUsed(BudgetPool pool, List<PeriodUse> use) {
        Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>();
        for (PeriodUse one : use) {
            if (one.pool().equals(pool.id())) {
                PeriodBudget now = pool.periods().get(one.period());
                if (now != null
                        && now.approved().equals(one.approved())
                        && now.reserved().equals(one.reserve())) {
                    periods.put(one.period(), now);
                } else if (now != null || one.approved().isPositive()) {
                    Optional<Reserve> reserve = one.reserve().isPositive()
                            ? Optional.of(new Reserve.Amount(one.reserve()))
                            : Optional.empty();
                    periods.put(one.period(), new PeriodBudget(one.approved(), reserve));
                }
            }
        }
        return new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods);
    }

    /** {@return what differs, in a fixed order: kind by kind as {@link InputChange} lists them, then by id} */
    List<InputChange> changes() {
        return changes;
    }

    /**
     * {@return the earlier inputs with some of the changes; empty if they contradict each other in their words: a decision
     * names an option that is not there}
     *
     * @param applied the indexes of these changes
     */
    Optional<AllocationRequest> with(BitSet applied) {
        Mixture mixture = new Mixture();
        applied.stream().mapToObj(changes::get).forEach(mixture::apply);
        return mixture.request();
    }

    /** Inputs under construction: those before, with the changes that were applied so far. */
    private final class Mixture {
        private final Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>(before.initiatives());
        private final Map<Id<Initiative>, Long> points = new TreeMap<>(before.points());
        private final Set<FundingRule> rules = new TreeSet<>(Comparator.comparing(FundingRule::toString));
        private final Map<Id<Initiative>, AllocationDecision> decisions = new TreeMap<>(before.decisions());
        private final Map<Id<BudgetPool>, BudgetPool> pools = new TreeMap<>(after.pools());
        private final Set<Id<Initiative>> absent = new HashSet<>();

        Mixture() {
            rules.addAll(before.rules());
            pools.putAll(before.pools());
            after.initiatives().forEach((id, initiative) -> {
                if (!initiatives.containsKey(id)) {
                    leaveOut(initiative);
                }
            });
            after.pools().forEach((id, pool) -> {
                if (!before.pools().containsKey(id)) {
                    pools.put(id, new BudgetPool(id, pool.name(), pool.carryOver(), Map.of()));
                }
            });
        }

        private void leaveOut(Initiative initiative) {
            absent.add(initiative.id());
            initiatives.put(
                    initiative.id(),
                    Initiative.builder(initiative.id(), initiative.name()).build());
        }

        void apply(InputChange change) {
            if (change instanceof NewInitiative added) {
                absent.remove(added.initiative());
                initiatives.put(added.initiative(), initiativeNow(added.initiative()));
                put(
                        points,
                        added.initiative(),
                        Optional.ofNullable(after.points().get(added.initiative())));
                put(
                        decisions,
                        added.initiative(),
                        Optional.ofNullable(after.decisions().get(added.initiative())));
            } else if (change instanceof GoneInitiative gone) {
                leaveOut(current(gone.initiative()));
            } else if (change instanceof PointsChange value) {
                put(points, value.initiative(), value.after());
            } else if (change instanceof OptionsChange options) {
                replace(current(options.initiative()).toBuilder().options(options.after()));
            } else if (change instanceof RelationsChange relations) {
                replace(current(relations.initiative()).toBuilder()
                        .prerequisites(relations.after().prerequisites())
                        .exclusions(relations.after().exclusions()));
            } else if (change instanceof GroupChange group) {
                replace(inGroupsOf(initiativeNow(group.initiative()), current(group.initiative()).toBuilder()));
            } else if (change instanceof CompletionChange done) {
                Initiative old = current(done.initiative());
                replace(inGroupsOf(old, initiativeNow(done.initiative()).toBuilder())
                        .options(old.options())
                        .prerequisites(old.prerequisites())
                        .exclusions(old.exclusions()));
            } else if (change instanceof RuleAdded rule) {
                rules.add(rule.rule());
            } else if (change instanceof RuleDropped rule) {
                rules.remove(rule.rule());
            } else if (change instanceof DecisionChange decision) {
                put(decisions, decision.initiative(), decision.after());
            } else if (change instanceof CarryOverChange carry) {
                BudgetPool old = pool(carry.pool());
                pools.put(old.id(), new BudgetPool(old.id(), old.name(), carry.after(), old.periods()));
            } else if (change instanceof BudgetChange budget) {
                BudgetPool old = pool(budget.pool());
                Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(old.periods());
                put(periods, budget.period(), budget.after());
                pools.put(old.id(), new BudgetPool(old.id(), old.name(), old.carryOver(), periods));
            }
        }

        /** Everything by which groups know their initiatives. */
        private static Initiative.Builder inGroupsOf(Initiative model, Initiative.Builder initiative) {
            return initiative
                    .departments(model.departments())
                    .tags(model.tags())
                    .impacts(model.impacts())
                    .scope(model.scope().orElse(NO_SCOPE));
        }

        private Initiative current(Id<Initiative> id) {
            return Optional.ofNullable(initiatives.get(id)).orElseThrow();
        }

        private Initiative initiativeNow(Id<Initiative> id) {
            return Optional.ofNullable(after.initiatives().get(id)).orElseThrow();
        }

        private BudgetPool pool(Id<BudgetPool> id) {
            return Optional.ofNullable(pools.get(id)).orElseThrow();
        }

        private void replace(Initiative.Builder initiative) {
            Initiative built = initiative.build();
            initiatives.put(built.id(), built);
        }

        private static <K, V> void put(Map<K, V> map, K key, Optional<V> value) {
            value.ifPresentOrElse(v -> map.put(key, v), () -> map.remove(key));
        }

        Optional<AllocationRequest> request() {
            decisions.keySet().removeAll(absent);
            rules.removeIf(rule -> !rule.initiatives().isEmpty() && absent.containsAll(rule.initiatives()));
            if (decisions.values().stream().anyMatch(this::namesNoOption)) {
                return Optional.empty();
            }
            Budget budget = Budget.builder().pools(pools.values()).build();
            StrategicValues values = new StrategicValues(now.values().unit(), points);
            return Optional.of(now.toBuilder()
                    .initiatives(initiatives.values())
                    .budget(budget)
                    .values(values)
                    .rules(rules)
                    .decisions(decisions.values())
                    .build());
        }

        private boolean namesNoOption(AllocationDecision decision) {
            return decision.option()
                    .filter(option -> current(decision.initiative()).options().stream()
                            .noneMatch(one -> one.id().equals(option)))
                    .isPresent();
        }
    }

    /** Finds what differs between inputs. */
    private static final class Differences {
        private final Inputs before;
        private final Inputs after;
        private final Map<Id<Initiative>, Initiative> inBoth = new LinkedHashMap<>();

        Differences(Inputs before, Inputs after) {
            this.before = before;
            this.after = after;
            after.initiatives().forEach((id, initiative) -> {
                if (before.initiatives().containsKey(id)) {
                    inBoth.put(id, initiative);
                }
            });
        }

        List<InputChange> all() {
            List<InputChange> all = new ArrayList<>();
            after.initiatives().keySet().stream()
                    .filter(id -> !inBoth.containsKey(id))
                    .forEach(id -> all.add(new NewInitiative(id)));
            before.initiatives().keySet().stream()
                    .filter(id -> !inBoth.containsKey(id))
                    .forEach(id -> all.add(new GoneInitiative(id)));
            points(all);
            inBoth.forEach((id, now) -> options(all, was(id), now));
            inBoth.forEach((id, now) -> relations(all, was(id), now));
            inBoth.forEach((id, now) -> completion(all, was(id), now));
            inBoth.forEach((id, now) -> groups(all, was(id), now));
            after.rules().stream()
                    .filter(rule -> !before.rules().contains(rule))
                    .forEach(rule -> all.add(new RuleAdded(rule)));
            before.rules().stream()
                    .filter(rule -> !after.rules().contains(rule))
                    .forEach(rule -> all.add(new RuleDropped(rule)));
            decisions(all);
            pools(all);
            return all;
        }

        private Initiative was(Id<Initiative> id) {
            return Optional.ofNullable(before.initiatives().get(id)).orElseThrow();
        }

        private void points(List<InputChange> all) {
            for (Id<Initiative> id : inBoth.keySet()) {
                Optional<Long> then = Optional.ofNullable(before.points().get(id));
                Optional<Long> now = Optional.ofNullable(after.points().get(id));
                if (!then.equals(now)) {
                    all.add(new PointsChange(id, then, now));
                }
            }
        }

        private static void options(List<InputChange> all, Initiative was, Initiative now) {
            if (!was.options().equals(now.options())) {
                all.add(new OptionsChange(now.id(), was.options(), now.options()));
            }
        }

        private static void relations(List<InputChange> all, Initiative was, Initiative now) {
            Relations then = new Relations(was.prerequisites(), was.exclusions());
            Relations here = new Relations(now.prerequisites(), now.exclusions());
            if (!then.equals(here)) {
                all.add(new RelationsChange(now.id(), then, here));
            }
        }

        private static void completion(List<InputChange> all, Initiative was, Initiative now) {
            if (!was.implementedOn().equals(now.implementedOn())) {
                all.add(new CompletionChange(now.id(), was.implementedOn(), now.implementedOn()));
            }
        }

        private void groups(List<InputChange> all, Initiative was, Initiative now) {
            Set<String> then = groupsOf(was);
            Set<String> here = groupsOf(now);
            if (!then.equals(here)) {
                all.add(new GroupChange(now.id(), then, here));
            }
        }

        /** The groups of all rules to which an initiative belongs. */
        private Set<String> groupsOf(Initiative initiative) {
            Set<String> groups = new TreeSet<>();
            Stream.concat(before.rules().stream(), after.rules().stream())
                    .map(FundingRule::about)
                    .filter(group -> group.contains(initiative))
                    .forEach(group -> groups.add(group.label()));
            return groups;
        }

        private void decisions(List<InputChange> all) {
            for (Id<Initiative> id : inBoth.keySet()) {
                Optional<AllocationDecision> then =
                        Optional.ofNullable(before.decisions().get(id));
                Optional<AllocationDecision> now =
                        Optional.ofNullable(after.decisions().get(id));
                if (!then.map(Differences::effect).equals(now.map(Differences::effect))) {
                    all.add(new DecisionChange(id, then, now));
                }
            }
        }

        /** A decision without who took it, when and why. */
        private static AllocationDecision effect(AllocationDecision decision) {
            return new AllocationDecision(
                    decision.initiative(),
                    decision.decision(),
                    decision.option(),
                    decision.allotments(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    decision.tranche());
        }

        private void pools(List<InputChange> all) {
            for (BudgetPool now : after.pools().values()) {
                BudgetPool was = before.pools().get(now.id());
                if (was != null && was.carryOver() != now.carryOver()) {
                    all.add(new CarryOverChange(now.id(), was.carryOver(), now.carryOver()));
                }
            }
            Set<Id<BudgetPool>> ids = new TreeSet<>(after.pools().keySet());
            ids.addAll(before.pools().keySet());
            for (Id<BudgetPool> id : ids) {
                Map<FiscalPeriod, PeriodBudget> then = periods(before, id);
                Map<FiscalPeriod, PeriodBudget> now = periods(after, id);
                Set<FiscalPeriod> periods = new TreeSet<>(then.keySet());
                periods.addAll(now.keySet());
                for (FiscalPeriod period : periods) {
                    Optional<PeriodBudget> held = Optional.ofNullable(then.get(period));
                    Optional<PeriodBudget> holds = Optional.ofNullable(now.get(period));
                    if (!held.equals(holds)) {
                        all.add(new BudgetChange(id, period, held, holds));
                    }
                }
            }
        }

        private static Map<FiscalPeriod, PeriodBudget> periods(Inputs inputs, Id<BudgetPool> id) {
            return Optional.ofNullable(inputs.pools().get(id))
                    .map(BudgetPool::periods)
                    .orElse(Map.of());
        }
    }
}
