package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Tries every assignment of a request, straight on its records. */
final class BruteForce {
    /** A form in which an initiative is funded. */
    private record Form(FundingOption option, Ratio tranche) {}

    /** Money that is needed of some pools in a period. */
    private record Need(List<Id<BudgetPool>> pools, FiscalPeriod period, long amount) {}

    private final AllocationRequest request;
    private final Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>();
    private final Map<Id<Initiative>, Form> taken = new TreeMap<>();
    /** Strategic value, then each tie-break, the larger the better. */
    private long[] best = new long[0];

    private int equals;

    private BruteForce(AllocationRequest request) {
        this.request = request;
        request.initiatives().forEach(i -> initiatives.put(i.id(), i));
    }

    private static BruteForce of(AllocationRequest request) {
        BruteForce force = new BruteForce(request);
        force.tryFrom(0);
        return force;
    }

    static OptionalLong best(AllocationRequest request) {
        return Arrays.stream(of(request).best).findFirst();
    }

    /** {@return the value and the negative of each tie-break's; empty when nothing is possible} */
    static List<Long> bestInAll(AllocationRequest request) {
        return Arrays.stream(of(request).best).boxed().toList();
    }

    /** {@return how many assignments are best in all} */
    static int optima(AllocationRequest request) {
        return of(request).equals;
    }

    private void tryFrom(int i) {
        if (i == request.initiatives().size()) {
            long[] now = objectives();
            int order = best.length == 0 ? 1 : Arrays.compare(now, best);
            if (order >= 0 && rulesHold() && payable()) {
                equals = order > 0 ? 1 : equals + 1;
                best = now;
            }
            return;
        }
        Initiative initiative = request.initiatives().get(i);
        tryFrom(i + 1);
        boolean open = !isLeftAside(initiative.id());
        for (FundingOption option : open ? initiative.options() : List.<FundingOption>of()) {
            for (Ratio tranche : tranches(initiative.id(), option)) {
                taken.put(initiative.id(), new Form(option, tranche));
                tryFrom(i + 1);
                taken.remove(initiative.id());
            }
        }
    }

    private Collection<Ratio> tranches(Id<Initiative> id, FundingOption option) {
        Optional<AllocationDecision> decision = decision(id).filter(d -> d.decision() == FundingDecision.FUNDED);
        if (decision.isPresent()) {
            return List.of(decision.get().tranche().orElse(Ratio.ONE));
        }
        return option.tranches().isEmpty() ? List.of(Ratio.ONE) : option.tranches();
    }

    private long[] objectives() {
        long[] objectives = new long[1 + request.tieBreaks().size()];
        for (Map.Entry<Id<Initiative>, Form> t : taken.entrySet()) {
            long points = request.values().points().getOrDefault(t.getKey(), 0L);
            BigDecimal share = t.getValue().option().valueShare().value();
            objectives[0] += share.multiply(BigDecimal.valueOf(points))
                    .multiply(t.getValue().tranche().value())
                    .toBigInteger()
                    .longValueExact();
        }
        objectives[0] +=
                synergies().stream().mapToLong(FundingRule.Synergy::points).sum();
        for (int k = 1; k < objectives.length; k++) {
            objectives[k] = -(request.tieBreaks().get(k - 1) instanceof TieBreak.FewestChanges fewest
                    ? changes(fewest)
                    : spent(new InitiativeGroup.Everything(), Set.of()));
        }
        return objectives;
    }

    private long changes(TieBreak.FewestChanges fewest) {
        long appeared = fewest.notFunded().stream().filter(taken::containsKey).count();
        long otherwise = fewest.funded().keySet().stream()
                .filter(initiatives::containsKey)
                .filter(id -> !taken.containsKey(id)
                        || !taken.get(id).option().id().equals(fewest.funded().get(id)))
                .count();
        return appeared + otherwise;
    }

    private Initiative initiative(Id<Initiative> id) {
        return Objects.requireNonNull(initiatives.get(id));
    }

    private boolean isLeftAside(Id<Initiative> id) {
        return initiative(id).implementedOn().isPresent() && !isWanted(id);
    }

    private boolean isWanted(Id<Initiative> id) {
        return request.rules().stream()
                        .anyMatch(r -> r instanceof FundingRule.MustFund m
                                && m.initiative().equals(id))
                || decision(id).map(d -> d.decision() == FundingDecision.FUNDED).orElse(false);
    }

    private Optional<AllocationDecision> decision(Id<Initiative> id) {
        return request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .findFirst();
    }

    private boolean rulesHold() {
        for (Initiative i : request.initiatives()) {
            if (taken.containsKey(i.id())) {
                boolean ready = i.prerequisites().stream().allMatch(p -> isReady(i.id(), p));
                if (!ready || i.exclusions().stream().anyMatch(taken::containsKey)) {
                    return false;
                }
            }
        }
        return request.rules().stream().allMatch(this::holds)
                && request.decisions().stream().allMatch(this::isHonored);
    }

    private boolean isReady(Id<Initiative> id, Id<Initiative> required) {
        if (initiative(required).implementedOn().isPresent()) {
            return true;
        }
        Form first = taken.get(required);
        Form then = taken.get(id);
        return first != null
                && then != null
                && (first.option().schedule().isEmpty()
                        || then.option().schedule().isEmpty()
                        || first.option()
                                        .schedule()
                                        .get()
                                        .endInclusive()
                                        .compareTo(
                                                then.option().schedule().get().start())
                                < 0);
    }

    private boolean holds(FundingRule rule) {
        if (rule instanceof FundingRule.SpendAtMost cap) {
            return spent(cap.group(), cap.periods()) <= cap.limit().minorUnits();
        } else if (rule instanceof FundingRule.SpendAtLeast floor) {
            return spent(floor.group(), floor.periods()) >= floor.least().minorUnits();
        } else if (rule instanceof FundingRule.ShareAtMost most) {
            return shareOrder(most.group(), most.share(), most.periods()) <= 0;
        } else if (rule instanceof FundingRule.ShareAtLeast least) {
            return shareOrder(least.group(), least.share(), least.periods()) >= 0;
        } else if (rule instanceof FundingRule.FundAtMost most) {
            return count(most.group()) <= most.count();
        } else if (rule instanceof FundingRule.FundAtLeast least) {
            return count(least.group()) >= least.count();
        } else if (rule instanceof FundingRule.AllOrNone all) {
            long open =
                    all.initiatives().stream().filter(id -> !isLeftAside(id)).count();
            long funded = all.initiatives().stream().filter(taken::containsKey).count();
            return funded == 0 || funded == open;
        } else if (rule instanceof FundingRule.RequiresAny any) {
            return !taken.containsKey(any.initiative())
                    || any.anyOf().stream().anyMatch(p -> isReady(any.initiative(), p));
        } else if (rule instanceof FundingRule.CapacityAtMost capacity) {
            return needed(capacity)
                    <= capacity.limit().value().movePointRight(3).intValueExact();
        } else if (rule instanceof FundingRule.LoadAtMost load) {
            long sum = 0;
            for (FundingRule.LoadAtMost.Load l : load.loads()) {
                Form form = taken.get(l.initiative());
                if (form != null
                        && (l.option().isEmpty()
                                || l.option().get().equals(form.option().id()))) {
                    sum += l.amount();
                }
            }
            return sum <= load.limit();
        } else if (rule instanceof FundingRule.Synergy || rule instanceof FundingRule.PoolOnlyFor) {
            return true;
        }
        return taken.keySet().containsAll(rule.initiatives()) == rule instanceof FundingRule.MustFund;
    }

    private List<FundingRule.Synergy> synergies() {
        return request.rules().stream()
                .filter(FundingRule.Synergy.class::isInstance)
                .map(FundingRule.Synergy.class::cast)
                .filter(s -> s.initiatives().stream().anyMatch(taken::containsKey)
                        && s.initiatives().stream().allMatch(id -> taken.containsKey(id) || isLeftAside(id)))
                .toList();
    }

    private long count(InitiativeGroup group) {
        return taken.keySet().stream()
                .map(this::initiative)
                .filter(group::contains)
                .count();
    }

    private long spent(InitiativeGroup group, Set<FiscalPeriod> periods) {
        long sum = 0;
        for (Id<Initiative> id : taken.keySet()) {
            if (group.contains(initiative(id))) {
                sum += spent(lines(id), periods);
            }
        }
        for (FundingRule.Synergy s : synergies()) {
            if (s.initiatives().stream().map(this::initiative).allMatch(group::contains)) {
                sum += spent(s.costs(), periods);
            }
        }
        return sum;
    }

    private static long spent(List<CostLine> lines, Set<FiscalPeriod> periods) {
        return lines.stream()
                .filter(line -> periods.isEmpty() || periods.contains(line.period()))
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
    }

    private int shareOrder(InitiativeGroup group, Ratio share, Set<FiscalPeriod> periods) {
        BigDecimal all = BigDecimal.valueOf(spent(new InitiativeGroup.Everything(), periods));
        return BigDecimal.valueOf(spent(group, periods)).compareTo(all.multiply(share.value()));
    }

    private long needed(FundingRule.CapacityAtMost capacity) {
        return taken.values().stream()
                .flatMap(form -> form.option().demands().stream()
                        .filter(d -> d.period().equals(capacity.period()))
                        .filter(d ->
                                capacity.skill().isEmpty() || capacity.skill().equals(d.skill()))
                        .filter(d -> capacity.department().isEmpty()
                                || capacity.department().equals(d.department()))
                        .map(d -> d.fte()
                                .value()
                                .multiply(form.tranche().value())
                                .multiply(BigDecimal.valueOf(1000))
                                .setScale(0, RoundingMode.UP)
                                .toBigInteger()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }

    private boolean isHonored(AllocationDecision decision) {
        Form form = taken.get(decision.initiative());
        if (decision.decision() != FundingDecision.FUNDED) {
            return form == null;
        }
        return form != null
                && decision.option().map(o -> o.equals(form.option().id())).orElse(true);
    }

    private List<CostLine> lines(Id<Initiative> id) {
        List<CostLine> recorded = decision(id).stream()
                .flatMap(d -> d.allotments().stream())
                .map(a -> CostLine.of(a.pool(), a.period(), a.amount()))
                .toList();
        Form form = taken.get(id);
        return !recorded.isEmpty() || form == null
                ? recorded
                : form.option().costs().stream()
                        .map(line -> new CostLine(
                                line.pools(),
                                line.period(),
                                new io.github.cxstrategy.basics.Money(
                                        line.amount().currency(),
                                        BigDecimal.valueOf(line.amount().minorUnits())
                                                .multiply(form.tranche().value())
                                                .toBigInteger()
                                                .longValueExact())))
                        .toList();
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        taken.keySet().forEach(id -> add(needs, lines(id), List.of(initiative(id))));
        synergies()
                .forEach(s -> add(
                        needs,
                        s.costs(),
                        s.initiatives().stream().map(this::initiative).toList()));
        return needs;
    }

    private void add(List<Need> needs, List<CostLine> lines, List<Initiative> by) {
        for (CostLine line : lines) {
            List<Id<BudgetPool>> open = line.pools().stream()
                    .filter(pool -> request.rules().stream()
                            .allMatch(rule -> !(rule instanceof FundingRule.PoolOnlyFor only)
                                    || !only.pool().equals(pool)
                                    || by.stream().allMatch(only.group()::contains)))
                    .sorted()
                    .toList();
            needs.add(new Need(open, line.period(), line.amount().minorUnits()));
        }
    }

    /** Lines are payable together iff no group of them asks for more than all the money that any of them can reach. */
    private boolean payable() {
        Map<String, Long> demand = new TreeMap<>();
        Map<String, Need> kinds = new TreeMap<>();
        for (Need need : needs()) {
            String kind = need.period() + " " + need.pools();
            demand.merge(kind, need.amount(), Long::sum);
            kinds.put(kind, need);
        }
        List<String> names = new ArrayList<>(demand.keySet());
        for (int group = 1; group < 1 << names.size(); group++) {
            long asked = 0;
            List<Need> needs = new ArrayList<>();
            for (int k = 0; k < names.size(); k++) {
                if ((group >> k & 1) == 1) {
                    asked += demand.getOrDefault(names.get(k), 0L);
                    needs.add(kinds.get(names.get(k)));
                }
            }
            if (asked > reachable(needs)) {
                return false;
            }
        }
        return true;
    }

    private long reachable(List<Need> needs) {
        long sum = 0;
        for (BudgetPool pool : request.budget().pools()) {
            for (FiscalPeriod period : pool.periods().keySet()) {
                boolean reached = needs.stream()
                        .anyMatch(need -> need.pools().contains(pool.id())
                                && (need.period().equals(period)
                                        || (pool.carryOver() == CarryOver.ALL && period.compareTo(need.period()) < 0)));
                sum += reached ? pool.periods().get(period).available().minorUnits() : 0;
            }
        }
        return sum;
    }
}
