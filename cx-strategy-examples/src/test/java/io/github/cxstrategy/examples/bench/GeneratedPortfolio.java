package io.github.cxstrategy.examples.bench;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Skill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A portfolio of the make of those in planning tools, as a request; the same numbers give the same portfolio.
 *
 * <p>Each initiative has one to three funding options, each with costs in some of four quarters and demand for one or two of
 * ten skills in each of them; points are about ten times the cost in thousands, with a little noise. Limits: a budget for
 * each quarter, a cap and a floor for each of eight departments, the people of each skill and quarter. Structure: some
 * initiatives require another, some exclude each other, of each of six themes at least a few are to be funded, and some must
 * be. Every limit is set around one allocation that the generator keeps in mind, so that the request can be met.
 */
public final class GeneratedPortfolio {
    private static final int QUARTERS = 4;
    private static final int DEPARTMENTS = 8;
    private static final int SKILLS = 10;
    private static final int THEMES = 6;

    private final SplittableRandom random;
    private final List<Initiative> initiatives = new ArrayList<>();
    private final Map<Id<Initiative>, Long> points = new TreeMap<>();
    private final List<FundingRule> rules = new ArrayList<>();

    // what the allocation in mind takes
    private final Set<Id<Initiative>> inMind = new TreeSet<>();
    private final Map<FiscalPeriod, Long> spent = new TreeMap<>();
    private final Map<String, Long> spentByDepartment = new TreeMap<>();
    private final Map<String, Integer> fundedByTheme = new TreeMap<>();
    private final Map<Id<Skill>, Map<FiscalPeriod, BigDecimal>> used = new TreeMap<>();

    private GeneratedPortfolio(long number) {
        random = new SplittableRandom(number);
    }

    /**
     * {@return a portfolio}
     *
     * @param initiatives how many
     * @param number which of the portfolios of that size
     */
    public static AllocationRequest of(int initiatives, long number) {
        GeneratedPortfolio portfolio = new GeneratedPortfolio(number);
        for (int i = 0; i < initiatives; i++) {
            portfolio.add(i);
        }
        return portfolio.request();
    }

    private void add(int i) {
        Id<Initiative> id = id(i);
        String department = "department-" + random.nextInt(DEPARTMENTS);
        String theme = "theme-" + random.nextInt(THEMES);
        Initiative.Builder initiative = Initiative.builder(id, "Initiative " + i)
                .addDepartment(Id.of(department))
                .addTag(theme);
        // many small ones, a few that are large
        double size = Math.exp(random.nextGaussian() * 0.9 + 3.5);
        int count = random.nextInt(1, 4);
        long full = Math.max(3, Math.round(size * (0.75 + 0.5 * random.nextDouble())));
        List<FundingOption> options = new ArrayList<>();
        for (int option = 1; option <= count; option++) {
            options.add(option(option, full * option / count, full));
        }
        options.forEach(initiative::addOption);
        points.put(id, Math.round(10 * full * (0.9 + 0.2 * random.nextDouble()) + 2 * size * random.nextDouble()));
        if (random.nextInt(3) == 0) {
            take(id, options.get(random.nextInt(count)), department, theme);
        }
        if (i > 0) {
            link(initiative, id, id(random.nextInt(i)));
        }
        initiatives.add(initiative.build());
    }

    private static Id<Initiative> id(int i) {
        return Id.of("initiative-" + i);
    }

    /** {@return an option that costs so many thousands} */
    private FundingOption option(int option, long thousands, long full) {
        Ratio share = Ratio.of(BigDecimal.valueOf(thousands)
                .divide(BigDecimal.valueOf(full), 3, RoundingMode.HALF_UP)
                .toPlainString());
        FundingOption.Builder built = FundingOption.builder(Id.of("option-" + option), "Option " + option, share);
        int from = random.nextInt(1, QUARTERS + 1);
        int to = random.nextInt(from, QUARTERS + 1);
        int skills = random.nextInt(1, 3);
        int skill = random.nextInt(SKILLS);
        long left = thousands * 1000;
        for (int quarter = from; quarter <= to; quarter++) {
            FiscalPeriod period = FiscalPeriod.ofQuarter(2027, quarter);
            long amount = quarter == to ? left : Math.round(left * (0.5 + random.nextDouble()) / (to - quarter + 1));
            left -= amount;
            built.addCost(CostLine.of(Id.of("fund"), period, Money.of("EUR", amount)));
            for (int k = 0; k < skills; k++) {
                long tenths = Math.max(1, Math.round(thousands * (0.1 + 0.2 * random.nextDouble())));
                built.addDemand(Demand.ofSkill(
                        Id.of("skill-" + (skill + k) % SKILLS),
                        period,
                        Fte.of(BigDecimal.valueOf(tenths, 1).toPlainString())));
            }
        }
        return built.build();
    }

    private void take(Id<Initiative> id, FundingOption option, String department, String theme) {
        inMind.add(id);
        option.costs().forEach(line -> {
            spent.merge(line.period(), line.amount().minorUnits(), Long::sum);
            spentByDepartment.merge(department, line.amount().minorUnits(), Long::sum);
        });
        fundedByTheme.merge(theme, 1, Integer::sum);
        option.demands()
                .forEach(demand -> used.computeIfAbsent(demand.skill().orElseThrow(), any -> new TreeMap<>())
                        .merge(demand.period(), demand.fte().value(), BigDecimal::add));
    }

    private void link(Initiative.Builder initiative, Id<Initiative> id, Id<Initiative> other) {
        int kind = random.nextInt(20);
        boolean isMine = inMind.contains(id);
        if (kind < 4 && (!isMine || inMind.contains(other))) {
            initiative.addPrerequisite(other);
        } else if (kind == 4 && !(isMine && inMind.contains(other))) {
            initiative.addExclusion(other);
        } else if (kind == 5 && isMine) {
            rules.add(new FundingRule.MustFund(id, "promised"));
        }
    }

    private AllocationRequest request() {
        Map<FiscalPeriod, PeriodBudget> approved = new TreeMap<>();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            FiscalPeriod period = FiscalPeriod.ofQuarter(2027, quarter);
            approved.put(period, new PeriodBudget(cents(spent.getOrDefault(period, 0L) / 20 * 21), Optional.empty()));
        }
        for (int k = 0; k < DEPARTMENTS; k++) {
            String department = "department-" + k;
            long mind = spentByDepartment.getOrDefault(department, 0L);
            InitiativeGroup group = new InitiativeGroup.OfDepartment(Id.of(department));
            rules.add(new FundingRule.SpendAtMost(group, cents(mind / 5 * 6), Set.of(), "cap of " + department));
            rules.add(new FundingRule.SpendAtLeast(group, cents(mind / 5 * 4), Set.of(), "floor of " + department));
        }
        for (int k = 0; k < SKILLS; k++) {
            Id<Skill> skill = Id.of("skill-" + k);
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                FiscalPeriod period = FiscalPeriod.ofQuarter(2027, quarter);
                BigDecimal people = used.getOrDefault(skill, Map.of()).getOrDefault(period, BigDecimal.ZERO);
                rules.add(new FundingRule.CapacityAtMost(
                        Optional.of(skill), Optional.empty(), period, tenthMore(people), "people"));
            }
        }
        fundedByTheme.forEach((theme, count) ->
                rules.add(new FundingRule.FundAtLeast(new InitiativeGroup.Tagged(theme), count, "theme")));
        AllocationRequest.Builder request = AllocationRequest.builder(
                initiatives,
                Budget.of(new BudgetPool(Id.of("fund"), "Fund", CarryOver.NONE, approved)),
                StrategicValues.declared("points", points));
        rules.forEach(request::addRule);
        return request.build();
    }

    private static Money cents(long cents) {
        return Money.ofMinor("EUR", cents);
    }

    private static Fte tenthMore(BigDecimal people) {
        return Fte.of(people.multiply(new BigDecimal("1.1"))
                .setScale(1, RoundingMode.CEILING)
                .toPlainString());
    }
}
