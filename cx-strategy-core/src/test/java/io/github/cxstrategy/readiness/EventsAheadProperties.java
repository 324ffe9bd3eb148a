package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is dated after the day of the assessment has not happened: it makes nothing better. */
class EventsAheadProperties {
    /** Days on which something was done that a rule gives credit for. */
    private static final Set<String> DONE = Set.of(
            "Agreement.on",
            "ActionItem.doneOn",
            "AllocationDecision.decidedOn",
            "Assignment.acknowledgedOn",
            "Baseline.measuredOn",
            "BudgetApproval.on",
            "BusinessAnalysis.date",
            "CapabilityAssessment.assessedOn",
            "CoordinationRecord.on",
            "CostEstimate.date",
            "CxLead.confirmedByCeoOn",
            "ImpactAssessment.date",
            "Initiative.implementedOn",
            "JobDescription.updatedOn",
            "JourneyWalk.on",
            "Message.sentOn",
            "Milestone.reachedOn",
            "ProcessDesign.designedOn",
            "ReReview.on",
            "RecognitionEvent.heldOn",
            "Refinement.on",
            "RoadmapVersion.date",
            "Scorecard.date",
            "StrategyReview.heldOn",
            "WorkforcePlan.date");

    /** Days of what was seen, good or bad; and of work begun, which is no merit in itself. */
    private static final Set<String> SEEN =
            Set.of("Actuals.asOf", "Actuals.startedOn", "Measurement.on", "Readiness.on", "Adkar.on", "Success.on");

    /** Days that are meant to lie ahead, and days that no rule takes for a deed. */
    private static final Set<String> PLANNED = Set.of(
            "AcceptedTradeOff.expiresOn",
            "AcceptedTradeOff.startsOn",
            "Actuals.forecastFinish",
            "ActionItem.due",
            "DateSpan.endInclusive",
            "DateSpan.start",
            "Enablement.doneOn",
            "Enablement.due",
            "EnvironmentScan.date",
            "Evidence.date",
            "GateDecision.on",
            "Goal.due",
            "MeasurementPlan.firstMeasurementOn",
            "Message.plannedFor",
            "Milestone.due",
            "Milestone.forecast",
            "RecognitionEvent.scheduledOn",
            "RoadmapItem.goLive",
            "SignOff.approvedOn",
            "SignOff.expiresOn",
            "StrategicPlan.date",
            "StrategicPlan.referenceDate",
            "Strategy.adoptedOn",
            "StrategyMap.date",
            "StrategyReview.scheduledOn");

    /**
     * A review that is not held yet asks nobody to report, a message that is not sent yet is not to be acknowledged, and of a
     * version of the roadmap that is not made yet nobody has to be told. Outcomes are due after what is to go live later.
     */
    private static final Map<String, Set<String>> ASKED_OF = Map.of(
            "StrategyReview.heldOn",
            Set.of("M-02"),
            "Message.sentOn",
            Set.of("A-17"),
            "RoadmapVersion.date",
            Set.of("A-12"),
            "Initiative.implementedOn",
            Set.of("M-05", "M-10"));

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    /** Over the whole catalogue, at every gate. */
    @Property(tries = 40, seed = "41")
    void whatIsMovedBeyondTheDayOfTheAssessmentMakesNoRuleBetter(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = CatalogueProperties.spoiled(random);
        Moving moving = new Moving(random);
        StrategicPlan later = moving.later(plan);
        Statistics.collect(moving.what);
        Optional<ResolvedPlan> resolved = resolved(later);
        if (resolved.isEmpty()) {
            return;
        }
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment before = assess(ResolvedPlan.of(plan), gate);
        Assessment after = assess(resolved.get(), gate);
        for (Rule rule : RuleSet.full().rules()) {
            if (ASKED_OF.getOrDefault(moving.what, Set.of()).contains(rule.id().value())) {
                continue;
            }
            before.verdictOf(rule.id())
                    .ifPresent(verdict -> assertThat(
                                    goodness(after.verdictOf(rule.id()).orElseThrow()))
                            .as(
                                    "%s of %s, %s: %s and then %s",
                                    moving.what, rule.id(), gate, verdict, after.verdictOf(rule.id()))
                            .isLessThanOrEqualTo(goodness(verdict)));
        }
    }

    /** Every day of the sound plan is sorted into deeds, sights and plans, so that a new one is not forgotten. */
    @Example
    void everyDayHasItsPlace() {
        Set<String> days = new TreeSet<>();
        Moving moving = new Moving(new Random(1));
        moving.names = Optional.of(days);
        moving.moved(SoundPlan.plan());

        Set<String> known = new TreeSet<>(DONE);
        known.addAll(SEEN);
        known.addAll(PLANNED);
        assertThat(known).containsAll(days);
        assertThat(DONE).doesNotContainAnyElementsOf(PLANNED).doesNotContainAnyElementsOf(SEEN);
    }

    private static int goodness(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> 0;
            case UNKNOWN -> 1;
            case PASS, NOT_APPLICABLE -> 2;
        };
    }

    private static Assessment assess(ResolvedPlan plan, Gate gate) {
        return ReadinessChecker.standard().assess(GateContext.of(plan, SoundPlan.AS_OF), gate);
    }

    private static Optional<ResolvedPlan> resolved(StrategicPlan plan) {
        try {
            return Optional.of(ResolvedPlan.of(plan));
        } catch (UnresolvedPlanException e) {
            return Optional.empty();
        }
    }

    /** Moves one day on which something was done beyond the day of the assessment. */
    private static final class Moving {
        private final Random random;
        private final List<String> places = new ArrayList<>();
        private int chosen = -1;
        private String what = "nothing";
        private Optional<Set<String>> names = Optional.empty();

        Moving(Random random) {
            this.random = random;
        }

        /** Some kind of deed first, so that each has its turn, then one of them. */
        StrategicPlan later(StrategicPlan plan) {
            moved(plan);
            String kind = RandomPlans.pick(List.copyOf(new TreeSet<>(places)), random);
            List<Integer> ofKind = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).equals(kind)) {
                    ofKind.add(i);
                }
            }
            chosen = RandomPlans.pick(ofKind, random);
            places.clear();
            return (StrategicPlan) moved(plan);
        }

        private Object moved(Object entity) {
            RecordComponent[] components = entity.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            try {
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    String name = entity.getClass().getSimpleName() + "." + components[i].getName();
                    values[i] = value(components[i].getAccessor().invoke(entity), name);
                }
                return entity.getClass().getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException e) {
                return entity; // the record does not allow that day
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object value(Object value, String name) {
            if (value instanceof LocalDate day) {
                names.ifPresent(all -> all.add(name));
                return DONE.contains(name) && !day.isAfter(SoundPlan.AS_OF) ? day(day, name) : day;
            } else if (value instanceof Optional<?> optional) {
                return optional.map(inner -> value(inner, name));
            } else if (value instanceof Map<?, ?> map) {
                Map<Object, Object> moved = new LinkedHashMap<>();
                map.forEach((key, inner) -> moved.put(key, value(inner, name)));
                return moved;
            } else if (value instanceof Collection<?> entries) {
                List<Object> moved = new ArrayList<>();
                entries.forEach(entry -> moved.add(value(entry, name)));
                return value instanceof Set<?> ? new LinkedHashSet<>(moved) : moved;
            }
            boolean ours =
                    value.getClass().isRecord() && value.getClass().getName().startsWith("io.github.cxstrategy.");
            return ours ? moved(value) : value;
        }

        private LocalDate day(LocalDate day, String name) {
            places.add(name);
            if (places.size() - 1 != chosen) {
                return day;
            }
            what = name;
            return SoundPlan.AS_OF.plusDays(1L + random.nextInt(40));
        }
    }
}
