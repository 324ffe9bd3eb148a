package io.github.cxstrategy.examples.portfolio;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of the portfolio, and the plan that they make. They are read off the screenshots in the documentation of
 * Project Online: MicrosoftDocs/OfficeDocs-ProjectServer, CC BY 4.0.
 */
final class WorkedPortfolio {
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2012);
    private static final Id<BudgetPool> POOL = Id.of("portfolio");

    /** Name and weight in percent. */
    private static final String DRIVERS = """
            Expand into new markets          | 30.92
            Improve customer satisfaction    |  7.18
            Improve employee satisfaction    |  3.45
            Improve product quality          | 10.49
            Increase market share            | 33.67
            Reduce expenses                  |  3.74
            Standardize processes            | 10.55
            """;

    /**
     * Name; cost in dollars; impact on each driver (- None, Low, Moderate, Strong, Extreme, ? no rating); displayed
     * priority in percent; whether it is in the displayed selection, by choice or by force.
     */
    private static final String PROJECTS = """
            Shared GPS devices for transportation    |  1125000 | S - - S S L S |  8.83 | chosen
            Print Advertising Campaign System        |   925000 | E L M - S - - |  8.49 | chosen
            Acquisition Target Analysis              |   860000 | S - - - S M E |  8.42 | chosen
            E-campaign to bloggers                   |   856000 | E - M S M - - |  7.72 | chosen
            Removable protective lining              |  1284000 | S - S M S - - |  7.50 | -
            Knee and Elbow Pads                      |  1100000 | S E E - L M S |  6.64 | -
            Catalog Publishing                       |   435000 | E - - - - M E |  6.56 | chosen
            Lync 2012 Enterprise Deployment          |  1000000 | M S L E M L L |  5.95 | chosen
            Audit Tracking Solution                  |  1020000 | M L S S M S L |  5.42 | chosen
            Helmet with integrated sunvisor          |   800000 | S L - - M - L |  5.19 | -
            Internal Software Database Audit         |   700000 | - E - - M M S |  4.10 | chosen
            Voice Recognition Product                |   450000 | M E L S - - L |  4.00 | chosen
            Operations Management                    |   485000 | S M L L - - - |  3.77 | chosen
            Data Parsing Tool                        |   850000 | M E - L - - M |  3.40 | -
            Hub Upgrade                              |   705000 | - M M E - M L |  2.53 | -
            Software Development Plan                |   900000 | - S - - L ? S |  2.39 | -
            Software Security Audit                  |   725000 | - E - - - M S |  2.37 | -
            Customer service feedback portal         |   910000 | M S - - - - - |  2.32 | forced
            Automated Software Installation          |   800000 | L L L M - M M |  1.98 | -
            Apparel ERP Upgrade                      |  1020000 | - S M L L L - |  1.73 | forced
            Internal Application Customization       |   800000 | L - - - - M - |  0.72 | -
            """;

    private static final Map<String, ImpactLevel> WORDS = Map.of(
            "-", ImpactLevel.NONE,
            "L", ImpactLevel.LOW,
            "M", ImpactLevel.MODERATE,
            "S", ImpactLevel.STRONG,
            "E", ImpactLevel.EXTREME);

    private WorkedPortfolio() {}

    /** What the documentation displays of a project. */
    record Displayed(Id<Initiative> project, BigDecimal priorityPercent, boolean isSelected, boolean isForced) {}

    static List<Displayed> displayed() {
        return table(PROJECTS).stream()
                .map(row -> new Displayed(
                        id(row.get(0)),
                        new BigDecimal(row.get(3)),
                        !row.get(4).equals("-"),
                        row.get(4).equals("forced")))
                .toList();
    }

    /** The portfolio with a budget of so many dollars. */
    static StrategicPlan plan(long dollars) {
        List<Objective> drivers = table(DRIVERS).stream()
                .map(row -> new Objective(
                        id(row.get(0)), row.get(0), Optional.empty(), Optional.of(Ratio.ofPercent(row.get(1)))))
                .toList();
        PeriodBudget year = PeriodBudget.of(dollars(Long.toString(dollars)));
        return StrategicPlan.builder(Id.of("worked-portfolio"), "The worked portfolio of Project Online")
                .objectives(drivers)
                .initiatives(table(PROJECTS).stream()
                        .map(row -> project(row, drivers))
                        .toList())
                .budget(Budget.builder()
                        .addPool(new BudgetPool(POOL, "Portfolio", CarryOver.NONE, Map.of(YEAR, year)))
                        .build())
                .build();
    }

    private static Initiative project(List<String> row, List<Objective> drivers) {
        Initiative.Builder project = Initiative.builder(id(row.get(0)), row.get(0))
                .addOption(FundingOption.full(List.of(CostLine.of(POOL, YEAR, dollars(row.get(1))))));
        String[] words = row.get(2).split(" ", -1);
        for (int driver = 0; driver < words.length; driver++) {
            ImpactLevel level = WORDS.get(words[driver]);
            if (level != null) {
                project.addImpact(drivers.get(driver).id(), level);
            }
        }
        return project.build();
    }

    private static Money dollars(String amount) {
        return Money.of("USD", amount);
    }

    private static <T> Id<T> id(String name) {
        return Id.of(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static List<List<String>> table(String text) {
        List<List<String>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(List.of(line.split(" *\\| *", -1))));
        return rows;
    }
}
