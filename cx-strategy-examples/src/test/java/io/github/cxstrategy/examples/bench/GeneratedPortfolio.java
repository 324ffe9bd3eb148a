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
import io.github.cxstrategy.model.workforce.Department;
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

/**
 * A portfolio of the make of those in planning tools, as a request: initiatives with one to three funding options, costs in
 * four quarters, values that grow with costs, caps on departments, people of ten skills, prerequisites, exclusions, themes
 * of which some are to be funded. The same numbers give the same portfolio.
 */
final class GeneratedPortfolio {
    private static final int DEPARTMENTS = 8;
    private static final int SKILLS = 10;
    private static final int THEMES = 6;

    private final SplittableRandom random;
    private final List<Initiative> initiatives = new ArrayList<>();
    private final Map<Id<Initiative>, Long> points = new TreeMap<>();
    private final Map<FiscalPeriod, Long> asked = new TreeMap<>();
    private final Map<Id<Department>, Long> askedByDepartment = new TreeMap<>();
    private final Map<Id<Skill>, Map<FiscalPeriod, BigDecimal>> needed = new TreeMap<>();

    private GeneratedPortfolio(long number) {
        random = new SplittableRandom(number);
    }

    static AllocationRequest of(int initiatives, long number) {
        GeneratedPortfolio portfolio = new GeneratedPortfolio(number);
        for (int i = 0; i < initiatives; i++) {
            portfolio.add(i);
        }
        return portfolio.request();
    }

    private void add(int i) {
        Id<Initiative> id = Id.of("initiative-" + i);
        Id<Department> department = Id.of("department-" + random.nextInt(DEPARTMENTS));
        Initiative.Builder initiative = Initiative.builder(id, "Initiative " + i)
                .addDepartment(department)
                .addTag("theme-" + random.nextInt(THEMES));
        double size = Math.exp(random.nextGaussian() * 0.9 + 3.5);
        int options = random.nextInt(1, 4);
        for (int option = 1; option <= options; option++) {
            initiative.addOption(option(option, options, size, department));
        }
        points.put(id, Math.max(3, Math.round(size * (9 + 4 * random.nextDouble()))));
        int link = random.nextInt(20);
        if (i > 0 && link < 4) {
            initiative.addPrerequisite(Id.of("initiative-" + random.nextInt(i)));
        } else if (i > 0 && link == 4) {
            initiative.addExclusion(Id.of("initiative-" + random.nextInt(i)));
        }
        initiatives.add(initiative.build());
    }

    private FundingOption option(int option, int options, double size, Id<Department> department) {
        Ratio share = option == options ? Ratio.ONE : Ratio.of("0." + (option * 9 / options + 1));
        FundingOption.Builder built = FundingOption.builder(Id.of("option-" + option), "Option " + option, share);
        int from = random.nextInt(1, 5);
        int to = random.nextInt(from, 5);
        Id<Skill> skill = Id.of("skill-" + random.nextInt(SKILLS));
        for (int quarter = from; quarter <= to; quarter++) {
            FiscalPeriod period = FiscalPeriod.ofQuarter(2027, quarter);
            long amount = Math.max(
                    1, Math.round(size * option / options * (0.5 + random.nextDouble()) / (to - from + 1) * 1000));
            built.addCost(CostLine.of(Id.of("fund"), period, Money.of("EUR", amount)));
            String people = Math.max(1, Math.round(size * option / options / 5)) + "." + random.nextInt(10);
            built.addDemand(Demand.ofSkill(skill, period, Fte.of(people)));
            if (option == options) {
                asked.merge(period, amount, Long::sum);
                askedByDepartment.merge(department, amount, Long::sum);
                needed.computeIfAbsent(skill, any -> new TreeMap<>())
                        .merge(period, new BigDecimal(people), BigDecimal::add);
            }
        }
        return built.build();
    }

    private static Fte half(BigDecimal people) {
        return Fte.of(
                people.divide(BigDecimal.valueOf(2), 1, RoundingMode.CEILING).toPlainString());
    }

    private AllocationRequest request() {
        Map<FiscalPeriod, PeriodBudget> approved = new TreeMap<>();
        asked.forEach((period, amount) ->
                approved.put(period, new PeriodBudget(Money.of("EUR", amount * 2 / 5), Optional.empty())));
        List<FundingRule> rules = new ArrayList<>();
        askedByDepartment.forEach((department, amount) -> rules.add(new FundingRule.SpendAtMost(
                new InitiativeGroup.OfDepartment(department),
                Money.of("EUR", amount / 2),
                Set.of(),
                "cap of " + department)));
        needed.forEach((skill, periods) -> periods.forEach((period, people) -> rules.add(
                new FundingRule.CapacityAtMost(Optional.of(skill), Optional.empty(), period, half(people), "people"))));
        for (int theme = 0; theme < THEMES; theme++) {
            rules.add(new FundingRule.FundAtLeast(
                    new InitiativeGroup.Tagged("theme-" + theme), initiatives.size() / THEMES / 5, "theme " + theme));
        }
        AllocationRequest.Builder request = AllocationRequest.builder(
                initiatives,
                Budget.of(new BudgetPool(Id.of("fund"), "Fund", CarryOver.NONE, approved)),
                StrategicValues.declared("points", points));
        rules.forEach(request::addRule);
        return request.build();
    }
}
