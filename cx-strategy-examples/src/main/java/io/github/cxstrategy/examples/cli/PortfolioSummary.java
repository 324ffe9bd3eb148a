package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an import from a PPM tool brought and what it could not bring, in a few lines. */
final class PortfolioSummary {
    private PortfolioSummary() {}

    static String of(StrategicPlan plan, List<ImportNote> notes) {
        Findings findings = PlanValidator.standard().validate(plan);
        int errors = findings.errors().size();
        List<String> lines = new ArrayList<>();
        lines.add(Problems.oneLine(plan.name()) + ": "
                + count(plan.initiatives().size(), "initiative", "initiatives")
                + cost(plan) + ", "
                + count(plan.people().size(), "person", "people") + ", "
                + count(plan.departments().size(), "department", "departments") + ".");
        lines.add(count(errors, "error", "errors") + " and "
                + count(findings.all().size() - errors, "warning", "warnings")
                + " in the plan itself; 'check' tells them.");
        if (!notes.isEmpty()) {
            lines.add("Not kept or assumed:");
            notes.forEach(note -> lines.add("  - " + Problems.oneLine(note.describe())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cost(StrategicPlan plan) {
        long priced = plan.initiatives().stream()
                .filter(initiative -> !initiative.options().isEmpty())
                .count();
        return total(plan)
                .map(total -> " (" + (priced == plan.initiatives().size() ? "" : count(priced) + " with a cost, ")
                        + words(total) + " in all)")
                .orElse(" (no cost known)");
    }

    private static Optional<Money> total(StrategicPlan plan) {
        return plan.initiatives().stream()
                .map(Initiative::options)
                .flatMap(options -> options.stream().limit(1))
                .flatMap(option -> option.costs().stream())
                .map(CostLine::amount)
                .reduce(Money::plus);
    }

    static String words(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        return String.format(
                Locale.ROOT,
                "%s %,." + decimals + "f",
                money.currency().getCurrencyCode(),
                BigDecimal.valueOf(money.minorUnits(), decimals));
    }

    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
