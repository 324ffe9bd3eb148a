package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The names that a plan gives to its ids, each on one line. */
final class Names {
    private final ResolvedPlan plan;

    Names(ResolvedPlan plan) {
        this.plan = plan;
    }

    String initiative(Id<Initiative> id) {
        return Columns.oneLine(plan.initiative(id).name());
    }

    String option(Id<Initiative> initiative, Id<FundingOption> id) {
        return plan.initiative(initiative).options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> Columns.oneLine(option.name()))
                .orElse(id.value());
    }

    /** What is pursued: the name of a KPI or of an initiative. */
    String source(TradeOffSource source) {
        if (source instanceof TradeOffSource.Kpi kpi) {
            return kpi(kpi.id());
        }
        return initiative(((TradeOffSource.Initiative) source).id());
    }

    String kpi(Id<io.github.cxstrategy.model.scorecard.Kpi> id) {
        return Columns.oneLine(plan.kpi(id).name());
    }

    /** The first few of some things, and how many more there are: {@code A, B and 3 more}. */
    static <T> String some(Collection<T> things, int most, Function<T, String> name) {
        List<String> named = things.stream().map(name).toList();
        if (named.size() <= most + 1) {
            return list(named);
        }
        return String.join(", ", named.subList(0, most)) + " and " + (named.size() - most) + " more";
    }

    /** {@code A}, {@code A and B} or {@code A, B and C}. */
    static String list(List<String> names) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
