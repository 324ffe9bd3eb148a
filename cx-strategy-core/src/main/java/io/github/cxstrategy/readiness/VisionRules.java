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
import io.github.cxstrategy.model.roadmap.RoadmapItem;
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
import java.util.StringJoiner;

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
                    .checkEach(plan -> new VisionRules(plan).noDreams(plan.gate())),
            blocker("X-02", FIVE_STEPS)
                    .fromAlignmentOn()
                    .asks(
                            "Every funded initiative must lead to an objective of the strategy, and there must be a vision.")
                    .shows("the money that is spent without vision")
                    .mends(Remedy.decide("Link the initiative to an objective or stop it."))
                    .check(plan -> new VisionRules(plan).noNightmare()));

    private final GateContext context;
    private final Funding funding;
    private final Links links;
    private final Map<Id<Initiative>, RoadmapItem> onRoadmap;
    private final Map<Id<Initiative>, Wish> wishes = new HashMap<>();

    private VisionRules(Facts plan) {
        context = plan.context();
        funding = plan.funding();
        links = plan.links();
        onRoadmap = plan.items();
    }

    /** What an initiative needs to be more than a wish, and which of that it is known to lack. */
    private record Wish(String initiative, List<Check> needs, List<String> lacks) {
        String lacking() {
            return String.join(", ", lacks);
        }
    }

    private Check noDreams(Gate gate) {
        return context.forEach(
                PlanPart.OBJECTIVES,
                context.plan().objectives(),
                Objective::id,
                objective -> isNoDream(objective, gate));
    }

    private Check isNoDream(Objective objective, Gate gate) {
        List<Item> candidates = new ArrayList<>();
        List<Wish> lacking = new ArrayList<>();
        Wish nearest = null;
        for (Links.Candidate candidate : links.candidates(objective.id())) {
            if (!Facts.fails(candidate.serves())) {
                Initiative initiative = candidate.initiative();
                Wish wish = wishes.computeIfAbsent(initiative.id(), id -> wish(initiative, gate));
                candidates.add(new Item(
                        wish.initiative(),
                        new Check.All(ImmutableList.<Check>builderWithExpectedSize(
                                        1 + wish.needs().size())
                                .add(candidate.serves())
                                .addAll(wish.needs())
                                .build())));
                if (!wish.lacks().isEmpty()) {
                    lacking.add(wish);
                }
                if (nearest == null || wish.lacks().size() < nearest.lacks().size()) {
                    nearest = wish;
                }
            }
        }
        Check some = new Check.Exists(
                PlanPart.INITIATIVES,
                PlanPart.INITIATIVES.key(),
                !context.isComplete(PlanPart.INITIATIVES),
                candidates);
        return new Check.Explained(
                some,
                dream(objective, Facts.fails(some) ? lacking : List.of()),
                Optional.of(
                        nearest == null
                                ? "Plan an initiative for '" + objective.id() + "' or drop it."
                                : "Add what is lacking to '" + nearest.initiative() + "': " + nearest.lacking() + "."),
                lacking.stream()
                        .<Fact>map(wish -> new Fact.Known(wish.initiative(), "lacks", wish.lacking()))
                        .toList());
    }

    private static String dream(Objective objective, List<Wish> lacking) {
        StringJoiner wishes = new StringJoiner("; ").setEmptyValue("no initiative serves it");
        lacking.forEach(wish -> wishes.add("'" + wish.initiative() + "' lacks " + wish.lacking()));
        return "'" + objective.id() + "' is a dream: " + wishes + ".";
    }

    /** Worked out once for all objectives. */
    private Wish wish(Initiative initiative, Gate gate) {
        String subject = initiative.id().value();
        List<Check> needs = new ArrayList<>();
        List<String> lacks = new ArrayList<>();
        need(
                "an owner",
                Check.present(context.fact(PlanPart.INITIATIVES, subject, "owners", initiative.owners())),
                needs,
                lacks);
        need("a schedule", Check.present(scheduled(initiative)), needs, lacks);
        if (gate.compareTo(Gate.ALIGN_TO_PLAN_EXECUTION) >= 0) {
            need("funds", funding.isFunded(initiative.id()), needs, lacks);
        }
        return new Wish(subject, needs, lacks);
    }

    private static void need(String name, Check check, List<Check> needs, List<String> lacks) {
        needs.add(check);
        if (Facts.fails(check)) {
            lacks.add(name);
        }
    }

    /** A schedule of its own or a time on the roadmap. */
    private Fact scheduled(Initiative initiative) {
        Optional<DateSpan> schedule = initiative
                .schedule()
                .or(() -> Optional.ofNullable(onRoadmap.get(initiative.id())).map(RoadmapItem::schedule));
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
                (known ? "" : "at least ") + Sums.text(Sums.minorUnits(amounts), Sums.currency(amounts)));
    }

    private Check isLinked(Initiative initiative) {
        String subject = initiative.id().value();
        Check linked = links.toObjective(initiative)
                .showing(List.of(funding.allotment(initiative.id()).fact()));
        return Facts.fails(linked) ? nightmare(linked, subject, funding.allotted(initiative.id())) : linked;
    }

    private static Check nightmare(Check linked, String subject, List<Money> allotted) {
        return linked.saying(
                        "'%s' is funded but leads to no objective: %s of action without vision.",
                        subject, Sums.text(Sums.minorUnits(allotted), Sums.currency(allotted)))
                .mendedBy("Link '%s' to an objective or stop it.", subject);
    }
}
