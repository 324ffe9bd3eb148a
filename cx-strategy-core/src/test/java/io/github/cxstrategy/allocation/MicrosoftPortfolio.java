package io.github.cxstrategy.allocation;

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
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The worked portfolio of the documentation of Project Online: 21 projects rated on 7 drivers. Figures read off the
 * screenshots of MicrosoftDocs/OfficeDocs-ProjectServer, CC BY 4.0.
 */
final class MicrosoftPortfolio {
    static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2012);
    private static final Id<BudgetPool> POOL = Id.of("portfolio");

    private static final String DRIVERS = """
            Expand into new markets          | 30.92
            Improve customer satisfaction    |  7.18
            Improve employee satisfaction    |  3.45
            Improve product quality          | 10.49
            Increase market share            | 33.67
            Reduce expenses                  |  3.74
            Standardize processes            | 10.55
            """;

    /** Name, cost in dollars, impact on each driver (- none, ? no rating, Low, Moderate, Strong, Extreme), priority in %. */
    private static final String PROJECTS = """
            Shared GPS devices for transportation    |  1125000 | S - - S S L S |  8.83
            Print Advertising Campaign System        |   925000 | E L M - S - - |  8.49
            Acquisition Target Analysis              |   860000 | S - - - S M E |  8.42
            E-campaign to bloggers                   |   856000 | E - M S M - - |  7.72
            Removable protective lining              |  1284000 | S - S M S - - |  7.50
            Knee and Elbow Pads                      |  1100000 | S E E - L M S |  6.64
            Catalog Publishing                       |   435000 | E - - - - M E |  6.56
            Lync 2012 Enterprise Deployment          |  1000000 | M S L E M L L |  5.95
            Audit Tracking Solution                  |  1020000 | M L S S M S L |  5.42
            Helmet with integrated sunvisor          |   800000 | S L - - M - L |  5.19
            Internal Software Database Audit         |   700000 | - E - - M M S |  4.10
            Voice Recognition Product                |   450000 | M E L S - - L |  4.00
            Operations Management                    |   485000 | S M L L - - - |  3.77
            Data Parsing Tool                        |   850000 | M E - L - - M |  3.40
            Hub Upgrade                              |   705000 | - M M E - M L |  2.53
            Software Development Plan                |   900000 | - S - - L ? S |  2.39
            Software Security Audit                  |   725000 | - E - - - M S |  2.37
            Customer service feedback portal         |   910000 | M S - - - - - |  2.32
            Automated Software Installation          |   800000 | L L L M - M M |  1.98
            Apparel ERP Upgrade                      |  1020000 | - S M L L L - |  1.73
            Internal Application Customization       |   800000 | L - - - - M - |  0.72
            """;

    private MicrosoftPortfolio() {}

    static <T> Id<T> id(String name) {
        return Id.of(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    static List<Objective> objectives() {
        List<Objective> objectives = new ArrayList<>();
        for (String[] driver : table(DRIVERS)) {
            objectives.add(
                    new Objective(id(driver[0]), driver[0], Optional.empty(), Optional.of(Ratio.ofPercent(driver[1]))));
        }
        return objectives;
    }

    static List<Initiative> initiatives() {
        List<Objective> objectives = objectives();
        List<Initiative> initiatives = new ArrayList<>();
        for (String[] project : table(PROJECTS)) {
            Money cost = Money.of("USD", project[1]);
            Initiative.Builder builder = Initiative.builder(id(project[0]), project[0])
                    .addOption(FundingOption.full(List.of(CostLine.of(POOL, YEAR, cost))));
            String[] words = project[2].split(" ", -1);
            for (int d = 0; d < words.length; d++) {
                Optional<ImpactLevel> level = level(words[d]);
                if (level.isPresent()) {
                    builder.addImpact(objectives.get(d).id(), level.get());
                }
            }
            initiatives.add(builder.build());
        }
        return initiatives;
    }

    static Map<Id<Initiative>, BigDecimal> displayedPriorities() {
        Map<Id<Initiative>, BigDecimal> priorities = new TreeMap<>();
        table(PROJECTS).forEach(p -> priorities.put(id(p[0]), new BigDecimal(p[3])));
        return priorities;
    }

    static Budget budget(long thousands) {
        return Budget.builder()
                .addPool(new BudgetPool(
                        POOL,
                        "Portfolio",
                        CarryOver.NONE,
                        Map.of(YEAR, PeriodBudget.of(Money.ofMinor("USD", thousands * 100_000)))))
                .build();
    }

    private static Optional<ImpactLevel> level(String word) {
        return switch (word) {
            case "-" -> Optional.of(ImpactLevel.NONE);
            case "L" -> Optional.of(ImpactLevel.LOW);
            case "M" -> Optional.of(ImpactLevel.MODERATE);
            case "S" -> Optional.of(ImpactLevel.STRONG);
            case "E" -> Optional.of(ImpactLevel.EXTREME);
            default -> Optional.empty();
        };
    }

    private static List<String[]> table(String text) {
        return text.lines().map(line -> line.trim().split(" *\\| *", -1)).toList();
    }
}
