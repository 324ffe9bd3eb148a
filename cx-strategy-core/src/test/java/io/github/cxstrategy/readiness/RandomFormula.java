package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A formula at random over a few facts: the same formula in every world, since its shape comes from its number alone. */
final class RandomFormula {
    private static final int FACTS = 6;

    /** Whose list of actions is all there is, and whose list may go on. */
    private static final GateContext CLOSED = context(Coverage.COMPLETE);

    private static final GateContext OPEN = context(Coverage.PARTIAL);

    /**
     * What is the case: a fact that is 0 to 3, absent (-1) or unknown (-2); and whether the lists have one more element
     * than is written down: no (0), yes (1), unknown (-2).
     */
    static final class World {
        private final int[] facts;
        private final int lists;

        World(int[] facts, int lists) {
            this.facts = facts;
            this.lists = lists;
        }

        int[] facts() {
            return facts;
        }

        int lists() {
            return lists;
        }

        static World partial(Random random) {
            int[] facts = new int[FACTS];
            for (int i = 0; i < FACTS; i++) {
                facts[i] = random.nextInt(6) - 2;
            }
            return new World(facts, random.nextInt(3) == 0 ? -2 : random.nextInt(2));
        }

        /** A world in which all that is unknown here is one way or the other. */
        World completed(Random random) {
            int[] known = facts.clone();
            for (int i = 0; i < FACTS; i++) {
                if (known[i] == -2) {
                    known[i] = random.nextInt(5) - 1;
                }
            }
            return new World(known, lists == -2 ? random.nextInt(2) : lists);
        }
    }

    private final Random shape;
    private final World world;
    private int lists;

    private RandomFormula(long number, World world) {
        shape = new Random(~number * 0x9E3779B97F4A7C15L); // other draws than those of a world with that number
        this.world = world;
    }

    static Check of(long number, World world) {
        return new RandomFormula(number, world).formula(3);
    }

    private Check formula(int depth) {
        int kind = depth == 0 ? shape.nextInt(3) : shape.nextInt(12);
        return switch (kind) {
            case 0 -> Check.present(fact(shape.nextInt(FACTS)));
            case 1 -> holds(shape.nextInt(FACTS), shape.nextInt(4));
            case 2 ->
                Check.compare(
                        number(shape.nextInt(FACTS)), relation(), Quantity.exactly("rule", "limit", shape.nextInt(4)));
            case 3, 4 -> Check.all(members(depth));
            case 5 -> new Check.Any(members(depth));
            case 6 -> Check.not(formula(depth - 1));
            case 7 -> new Check.ForEach(PlanPart.ACTIONS, "list " + ++lists, world.lists == -2, items(depth));
            case 8 -> new Check.Exists(PlanPart.ACTIONS, "list " + ++lists, world.lists == -2, items(depth));
            case 9 -> limited(context().count(PlanPart.ACTIONS, "count " + ++lists, items(depth)));
            case 10 ->
                context()
                        .share(
                                PlanPart.ACTIONS,
                                "share " + ++lists,
                                items(depth),
                                relation(),
                                RandomPlans.pick(List.of(Ratio.ZERO, Ratio.of("0.5"), Ratio.ONE), shape));
            default -> limited(aggregate());
        };
    }

    private Check limited(Quantity quantity) {
        return Check.compare(quantity, relation(), Quantity.exactly("rule", "limit", shape.nextInt(6)));
    }

    private Relation relation() {
        return RandomPlans.pick(List.of(Relation.values()), shape);
    }

    private GateContext context() {
        return world.lists == -2 ? OPEN : CLOSED;
    }

    /** The sum, the least or the largest of some numbers; the last one is the one that nobody may know of. */
    private Quantity aggregate() {
        List<Quantity> numbers = new ArrayList<>();
        for (int count = shape.nextInt(4); count > 0; count--) {
            numbers.add(number(shape.nextInt(FACTS)));
        }
        Quantity last = number(shape.nextInt(FACTS));
        if (world.lists == 1) {
            numbers.add(last);
        }
        String name = "numbers " + ++lists;
        return switch (shape.nextInt(3)) {
            case 0 -> context().sum(PlanPart.ACTIONS, "x", name, numbers);
            case 1 -> context().least(PlanPart.ACTIONS, "x", name, numbers);
            default -> context().largest(PlanPart.ACTIONS, "x", name, numbers);
        };
    }

    private static GateContext context(Coverage coverage) {
        StrategicPlan plan = StrategicPlan.builder(Id.of("plan"), "Plan")
                .addCoverage(PlanPart.ACTIONS, coverage)
                .build();
        return GateContext.of(ResolvedPlan.of(plan), ReadyPlan.TODAY);
    }

    private List<Check> members(int depth) {
        List<Check> members = new ArrayList<>();
        for (int count = 1 + shape.nextInt(3); count > 0; count--) {
            members.add(formula(depth - 1));
        }
        return members;
    }

    /** The last element is the one that nobody may know of; its shape is drawn in any case. That it is there is a fact. */
    private List<Item> items(int depth) {
        List<Item> items = new ArrayList<>();
        for (Check member : members(depth)) {
            items.add(new Item("item " + items.size(), member));
        }
        Check isThere = Check.present(new Fact.Known("last of list " + lists, "id", "there"));
        Item last = new Item("last", Check.all(List.of(formula(0), isThere)));
        if (world.lists == 1) {
            items.add(last);
        }
        return items;
    }

    private Fact fact(int index) {
        int value = world.facts[index];
        String name = "f" + index;
        return value >= 0
                ? new Fact.Known("x", name, Integer.toString(value))
                : value == -1 ? new Fact.Absent("x", name) : new Fact.Unknown("x", name);
    }

    private Check holds(int index, int least) {
        return Check.holds(fact(index), world.facts[index] >= least);
    }

    private Quantity number(int index) {
        Optional<BigDecimal> value =
                world.facts[index] < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(world.facts[index]));
        return new Quantity(fact(index), value, value);
    }
}
