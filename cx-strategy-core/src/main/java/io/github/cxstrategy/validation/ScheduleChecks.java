package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.Optional;

/** The days of an initiative beside the strategy's horizon, its prerequisites and its costs. */
final class ScheduleChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Initiative initiative : plan.plan().initiatives()) {
            initiative.schedule().ifPresent(schedule -> {
                implemented(initiative, schedule, found);
                horizon(plan, initiative, schedule, found);
                initiative.prerequisites().forEach(id -> prerequisite(plan, initiative, schedule, id, found));
                initiative.options().forEach(option -> costs(plan, initiative, schedule, option, found));
            });
        }
    }

    private static void implemented(Initiative initiative, DateSpan schedule, FindingSink found) {
        initiative
                .implementedOn()
                .filter(day -> day.isBefore(schedule.start()))
                .ifPresent(day -> found.add(
                        FindingCode.IMPLEMENTED_BEFORE_START,
                        Places.of(initiative, "implementedOn"),
                        "Correct one of the two dates.",
                        "An initiative must not go live before it starts but '%s' starts on %s and went live on %s.",
                        initiative.id(),
                        schedule.start(),
                        day));
    }

    private static void horizon(PlanIndex plan, Initiative initiative, DateSpan schedule, FindingSink found) {
        plan.plan()
                .strategy()
                .flatMap(strategy -> strategy.horizon())
                .filter(horizon -> !horizon.contains(schedule))
                .filter(horizon -> initiative.implementedOn().isEmpty())
                .ifPresent(horizon -> found.add(
                        FindingCode.OUTSIDE_HORIZON,
                        Places.of(initiative, "schedule"),
                        "Reschedule the initiative or widen the horizon.",
                        "An initiative must lie within the strategy's horizon, %s, but '%s' runs from %s.",
                        horizon,
                        initiative.id(),
                        schedule));
    }

    private static void prerequisite(
            PlanIndex plan, Initiative initiative, DateSpan schedule, Id<Initiative> id, FindingSink found) {
        if (id.equals(initiative.id())) {
            return;
        }
        for (Initiative prerequisite : plan.initiatives(id)) {
            Optional<LocalDate> end = prerequisite
                    .implementedOn()
                    .or(() -> prerequisite.schedule().map(DateSpan::endInclusive));
            if (end.isPresent() && !schedule.start().isAfter(end.get())) {
                found.add(
                        FindingCode.STARTS_BEFORE_PREREQUISITE,
                        Places.of(initiative, "schedule"),
                        "Start later, end the prerequisite earlier, or drop the prerequisite.",
                        "An initiative must start after what it requires has ended but '%s' starts on %s and '%s' ends"
                                + " on %s.",
                        initiative.id(),
                        schedule.start(),
                        id,
                        end.get());
            }
        }
    }

    private static void costs(
            PlanIndex plan, Initiative initiative, DateSpan schedule, FundingOption option, FindingSink found) {
        plan.plan().calendar().ifPresent(calendar -> {
            for (CostLine line : option.costs()) {
                DateSpan days = calendar.spanOf(line.period());
                if (line.amount().isPositive() && !days.overlaps(schedule)) {
                    found.add(
                            FindingCode.COST_OUTSIDE_SCHEDULE,
                            Places.of(initiative, "options"),
                            "Move the cost or the schedule.",
                            "Costs must fall into the time of the initiative, %s, but option '%s' has one in %s, %s.",
                            schedule,
                            option.id(),
                            line.period(),
                            days);
                }
            }
        });
    }
}
