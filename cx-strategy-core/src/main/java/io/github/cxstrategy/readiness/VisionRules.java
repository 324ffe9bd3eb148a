package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is there action for every vision, and a vision for every action? */
final class VisionRules {
    private static final String VISION = "vision";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("X-01", FIVE_STEPS, STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks(
                            "Every objective must have an initiative that is owned and scheduled and, from alignment on, funded.")
                    .shows("the objectives that are dreams, and what each candidate lacks")
                    .mends(Remedy.decide("Add an owner, a schedule or funds to an initiative for '{subject}'."))
                    .checkEach(plan -> new VisionRules(plan.context()).noDreams(plan.gate())),
            blocker("X-02", FIVE_STEPS)
                    .fromAlignmentOn()
                    .asks(
                            "Every funded initiative must lead to an objective of the strategy, and there must be a vision.")
                    .shows("the money that is spent without vision")
                    .mends(Remedy.decide("Link the initiative to an objective or stop it."))
                    .check(plan -> new VisionRules(plan.context()).noNightmare()));

    private final GateContext context;
    private final Funding funding;
    private final Links links;
    private final Map<Id<Initiative>, DateSpan> onRoadmap = new HashMap<>();
    private final Map<Id<Initiative>, List<Need>> needs = new HashMap<>();

    private VisionRules(GateContext context) {
        this.context = context;
        funding = new Funding(context);
        links = new Links(context);
        context.plan()
                .plan()
                .roadmap()
                .map(Roadmap::items)
                .orElse(List.of())
                .forEach(item -> onRoadmap.put(item.initiative(), item.schedule()));
    }

    private record Need(String name, Check check) {}

    private Check noDreams(Gate gate) {
        return context.forEach(
                PlanPart.OBJECTIVES,
                context.plan().objectives(),
                Objective::id,
                objective -> isNoDream(objective, gate));
    }

    private Check isNoDream(Objective objective, Gate gate) {
        List<Initiative> candidates = context.plan().initiatives().stream()
                .filter(initiative -> links.mayServe(initiative, objective.id())
                        && links.serves(initiative, objective.id()).verdict() != Verdict.FAIL)
                .toList();
        Check some = context.exists(PlanPart.INITIATIVES, candidates, Initiative::id, initiative -> {
            List<Check> parts = new ArrayList<>(List.of(links.serves(initiative, objective.id())));
            needs(initiative, gate).forEach(need -> parts.add(need.check()));
            return new Check.All(parts);
        });
        List<Fact> lacks = new ArrayList<>();
        Optional<Initiative> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (Initiative candidate : candidates) {
            List<String> lacking = lacks(candidate, gate);
            if (!lacking.isEmpty()) {
                lacks.add(new Fact.Known(candidate.id().value(), "lacks", String.join(", ", lacking)));
            }
            if (lacking.size() < fewest) {
                nearest = Optional.of(candidate);
                fewest = lacking.size();
            }
        }
        return new Check.Explained(
                some,
                "'" + objective.id() + "' is a dream: "
                        + (candidates.isEmpty()
                                ? "no initiative serves it."
                                : lacks.stream()
                                                .map(fact ->
                                                        "'" + fact.subject() + "' lacks " + ((Fact.Known) fact).value())
                                                .collect(Collectors.joining("; "))
                                        + "."),
                Optional.of(nearest.map(initiative -> "Add what is lacking to '" + initiative.id() + "': "
                                + String.join(", ", lacks(initiative, gate)) + ".")
                        .orElse("Plan an initiative for '" + objective.id() + "' or drop it.")),
                lacks);
    }

    private List<String> lacks(Initiative initiative, Gate gate) {
        List<String> lacks = new ArrayList<>();
        for (Need need : needs(initiative, gate)) {
            if (need.check().verdict() == Verdict.FAIL) {
                lacks.add(need.name());
            }
        }
        return lacks;
    }

    /** What an initiative needs to be more than a wish; worked out once for all objectives. */
    private List<Need> needs(Initiative initiative, Gate gate) {
        return needs.computeIfAbsent(initiative.id(), id -> allNeeds(initiative, gate));
    }

    private List<Need> allNeeds(Initiative initiative, Gate gate) {
        String subject = initiative.id().value();
        List<Need> needs = new ArrayList<>();
        needs.add(new Need(
                "an owner", Check.present(context.fact(PlanPart.INITIATIVES, subject, "owners", initiative.owners()))));
        needs.add(new Need("a schedule", Check.present(scheduled(initiative))));
        if (gate.compareTo(Gate.ALIGN_TO_PLAN_EXECUTION) >= 0) {
            needs.add(new Need("funds", funding.isFunded(initiative.id())));
        }
        return needs;
    }

    /** A schedule of its own or a time on the roadmap. */
    private Fact scheduled(Initiative initiative) {
        Optional<DateSpan> schedule =
                initiative.schedule().or(() -> Optional.ofNullable(onRoadmap.get(initiative.id())));
        PlanPart part = context.isComplete(PlanPart.INITIATIVES) ? PlanPart.ROADMAP : PlanPart.INITIATIVES;
        return context.fact(part, initiative.id().value(), "schedule", schedule);
    }

    private Check noNightmare() {
        Fact vision = context.fact(
                PlanPart.STRATEGY,
                "strategy",
                VISION,
                context.plan().plan().strategy().flatMap(Strategy::vision));
        Check.ForEach linked = funding.forEachFunded(this::isLinked);
        List<Item> items = new ArrayList<>(linked.items());
        items.add(new Item(
                VISION,
                new Check.Explained(
                        Check.present(vision),
                        "There is no vision, so that all allotted money is action without vision.",
                        Optional.of("Write a vision."),
                        List.of(nightmareMoney(Check.present(vision).verdict() == Verdict.FAIL)))));
        return new Check.ForEach(linked.part(), linked.list(), linked.open(), items);
    }

    /** The money allotted to initiatives that lead nowhere; all of it if there is no vision. */
    private Fact nightmareMoney(boolean all) {
        List<Money> amounts = funding.funded().stream()
                .filter(initiative -> all || links.toObjective(initiative).verdict() == Verdict.FAIL)
                .flatMap(initiative -> funding.allotted(initiative.id()).stream())
                .toList();
        boolean known = context.isComplete(PlanPart.DECISIONS)
                && funding.funded().stream()
                        .noneMatch(initiative -> links.toObjective(initiative).verdict() == Verdict.UNKNOWN);
        if (amounts.stream().map(Money::currency).distinct().count() > 1) {
            return new Fact.Unknown(VISION, "money without vision");
        }
        return new Fact.Known(
                VISION,
                "money without vision",
                (known ? "" : "at least ") + Sums.text(Sums.minorUnits(amounts.stream()), Sums.currency(amounts)));
    }

    private Check isLinked(Initiative initiative) {
        String subject = initiative.id().value();
        List<Money> amounts = funding.allotted(initiative.id());
        return new Check.Explained(
                links.toObjective(initiative),
                "'" + subject + "' is funded but leads to no objective: "
                        + Sums.text(Sums.minorUnits(amounts.stream()), Sums.currency(amounts))
                        + " of action without vision.",
                Optional.of("Link '" + subject + "' to an objective or stop it."),
                List.of(funding.allotment(initiative.id()).fact()));
    }
}
