package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.coverage.FundingCoverage;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.ObjectiveCoverage;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.Portion;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an allocation serves and what it leaves out, as text made for people; do not parse it. */
public final class CoverageText {
    private static final int MOST_NAMES = 6;

    private final ResolvedPlan plan;
    private final FundingCoverage coverage;
    private final Names names;

    private CoverageText(ResolvedPlan plan, FundingCoverage coverage) {
        this.plan = plan;
        this.coverage = coverage;
        this.names = new Names(plan);
    }

    /**
     * {@return the money and value of each objective beside its weight, and what no funded initiative serves}
     *
     * @param plan the plan
     * @param coverage what an allocation of it serves
     */
    public static String of(ResolvedPlan plan, FundingCoverage coverage) {
        return new CoverageText(plan, coverage).page().toString();
    }

    private Page page() {
        Page page = new Page().heading("What the funded initiatives serve");
        objectives(page);
        unserved(page, "objective", coverage.objectives().keySet(), coverage.unservedObjectives(), this::objective);
        unserved(page, "journey", coverage.journeys().keySet(), coverage.unservedJourneys(), this::journey);
        silent(
                page,
                coverage.unservedJourneys(),
                coverage.silentOnJourneys(),
                "which journey it improves",
                "which journeys they improve");
        unserved(page, "audience", coverage.audiences().keySet(), coverage.unservedAudiences(), this::audience);
        silent(page, coverage.unservedAudiences(), coverage.silentOnAudiences(), "for whom it is", "for whom they are");
        return page;
    }

    private void objectives(Page page) {
        if (coverage.objectives().isEmpty()) {
            return;
        }
        Portion whole = coverage.whole();
        Table table = new Table()
                .words("Objective")
                .figures("Weight")
                .figures("Of the money")
                .figures("Of the value")
                .figures("Money")
                .figures("Funded")
                .figures("Not funded");
        coverage.objectives().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<?, ObjectiveCoverage> entry) ->
                                entry.getValue().weight().orElse(Ratio.ZERO))
                        .reversed())
                .forEach(entry -> {
                    ObjectiveCoverage objective = entry.getValue();
                    table.row(
                            objective(entry.getKey()),
                            objective.weight().map(CoverageText::percent).orElse("?"),
                            spendShare(objective.portion()),
                            Figures.percent(objective.portion().points(), whole.points()),
                            spend(objective.portion()),
                            Figures.whole(objective.initiatives().funded().size()),
                            Figures.whole(objective.initiatives().notFunded().size()));
                });
        if (!isNothing(coverage.unassigned())) {
            table.row(
                    "(for no objective)",
                    "",
                    spendShare(coverage.unassigned()),
                    Figures.percent(coverage.unassigned().points(), whole.points()),
                    spend(coverage.unassigned()),
                    "",
                    "");
        }
        page.table(table);
        page.paragraph(
                "An initiative that serves several objectives counts for each by how much it contributes to it.");
    }

    private static boolean isNothing(Portion portion) {
        return portion.points() == 0
                && portion.spend().filter(Money::isPositive).isEmpty();
    }

    private static String percent(Ratio ratio) {
        return ratio.value()
                        .multiply(BigDecimal.valueOf(100))
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    private String spendShare(Portion portion) {
        return coverage.whole()
                .spend()
                .flatMap(all -> portion.spend().map(part -> Figures.percent(part.minorUnits(), all.minorUnits())))
                .orElse("-");
    }

    private static String spend(Portion portion) {
        return portion.spend().map(Figures::money).orElse("-");
    }

    private <T> void unserved(
            Page page, String thing, Collection<Id<T>> all, Set<Id<T>> unserved, Function<Id<T>, String> name) {
        if (all.isEmpty()) {
            page.item(0, "-", "The plan names no " + thing + "s.");
        } else if (unserved.isEmpty()) {
            page.item(0, "-", "Every " + thing + " has a funded initiative.");
        } else {
            page.item(
                    0,
                    "-",
                    "Without a funded initiative, " + unserved.size() + " of " + Figures.count(all.size(), thing) + ": "
                            + Names.some(unserved, MOST_NAMES, name) + ".");
        }
    }

    private void silent(Page page, Set<?> unserved, Set<Id<Initiative>> silent, String one, String many) {
        if (!unserved.isEmpty() && !silent.isEmpty()) {
            page.item(
                    1,
                    "-",
                    "As far as is known: " + Figures.count(silent.size(), "funded initiative")
                            + (silent.size() == 1 ? " does not say " + one : " do not say " + many) + ": "
                            + Names.some(silent, MOST_NAMES, names::initiative) + ".");
        }
    }

    private String objective(Id<Objective> id) {
        return Columns.oneLine(plan.objective(id).name());
    }

    private String journey(Id<Journey> id) {
        return plan.plan().lifecycle().map(CustomerLifecycle::journeys).orElse(List.of()).stream()
                .filter(journey -> journey.id().equals(id))
                .findFirst()
                .map(journey -> Columns.oneLine(journey.name()))
                .orElse(id.value());
    }

    private String audience(Id<Audience> id) {
        return plan.plan().audiences().stream()
                .filter(audience -> audience.id().equals(id))
                .findFirst()
                .map(audience -> Columns.oneLine(audience.name()))
                .orElse(id.value());
    }
}
