package io.github.cxstrategy.json;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.AdkarScores;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.CoordinationRecord;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.workforce.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random records, derived from their structure as the codec is, so that a new component is generated from its first day.
 *
 * <p>Components are drawn until the record accepts them. A record that accepts them too rarely gets a recipe of its own
 * in {@link #recipes()}; the failure says so.
 */
final class RecordGenerator {

    private static final int TRIES = 200;

    private static final ClassValue<RecordShape> PARTS = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type);
        }
    };

    /** What the components of a type are, type variables filled in, is asked for once. */
    private static final Map<Shape, List<Shape>> COMPONENTS = new ConcurrentHashMap<>();

    private final Random random;
    private final int size;
    private final Leaves leaves;
    private final Map<Class<?>, Supplier<Object>> recipes;

    /**
     * Starts a generator.
     *
     * @param random decides everything
     * @param size the most elements of a list, set or map
     */
    RecordGenerator(Random random, int size) {
        this.random = random;
        this.size = size;
        this.leaves = new Leaves(random);
        this.recipes = recipes();
    }

    /** Whole plans of all sizes up to three elements a list. */
    static Arbitrary<StrategicPlan> plans() {
        Arbitrary<Long> seeds = Arbitraries.longs().withoutEdgeCases();
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 3).withoutEdgeCases();
        return Combinators.combine(seeds, sizes)
                .as((seed, size) -> new RecordGenerator(new Random(seed), size).record(StrategicPlan.class));
    }

    static RecordShape parts(Class<?> type) {
        return PARTS.get(type);
    }

    <T extends Record> T record(Class<T> type) {
        return type.cast(any(Shape.of(type)));
    }

    private Map<Class<?>, Supplier<Object>> recipes() {
        Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
        makers.put(String.class, leaves::text);
        makers.put(boolean.class, random::nextBoolean);
        makers.put(Boolean.class, random::nextBoolean);
        makers.put(int.class, () -> random.nextInt(1_000));
        makers.put(Integer.class, () -> random.nextInt(1_000));
        makers.put(long.class, leaves::whole);
        makers.put(Long.class, leaves::whole);
        makers.put(double.class, leaves::real);
        makers.put(Double.class, leaves::real);
        makers.put(BigDecimal.class, leaves::decimal);
        makers.put(LocalDate.class, leaves::date);
        makers.put(OptionalInt.class, () -> present() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty());
        makers.put(OptionalLong.class, () -> present() ? OptionalLong.of(leaves.whole()) : OptionalLong.empty());
        makers.put(OptionalDouble.class, () -> present() ? OptionalDouble.of(leaves.real()) : OptionalDouble.empty());
        makers.put(Id.class, leaves::id);
        makers.put(Ratio.class, leaves::ratio);
        makers.put(Fte.class, leaves::fte);
        makers.put(Money.class, leaves::money);
        makers.put(FiscalPeriod.class, leaves::period);
        makers.put(Formula.class, () -> leaves.formula(1 + random.nextInt(4)));
        makers.put(CostEstimate.class, this::estimate);
        makers.put(FundingOption.class, this::option);
        makers.put(CoordinationRecord.class, this::coordination);
        makers.put(Survey.Readiness.class, this::readiness);
        makers.put(AdkarScores.class, this::adkar);
        makers.put(SignOff.class, this::signOff);
        makers.put(AcceptedTradeOff.Parties.class, this::parties);
        makers.put(InitiativeGroup.class, this::group);
        makers.put(
                FundingRule.ShareAtMost.class,
                () -> new FundingRule.ShareAtMost(group(), share(), periods(), leaves.text()));
        makers.put(
                FundingRule.ShareAtLeast.class,
                () -> new FundingRule.ShareAtLeast(group(), share(), periods(), leaves.text()));
        makers.put(FundingRule.AllOrNone.class, () -> new FundingRule.AllOrNone(two(), leaves.text()));
        makers.put(
                FundingRule.RequiresAny.class, () -> new FundingRule.RequiresAny(Id.of("third"), two(), leaves.text()));
        makers.put(
                FundingRule.Synergy.class,
                () -> new FundingRule.Synergy(two(), random.nextInt(2_001) - 1_000L, costs(), leaves.text()));
        return makers;
    }

    /** Three amounts of one currency in their order are too rare to wait for. */
    @SuppressWarnings("unchecked") // the shapes say what the optionals hold
    private Object estimate() {
        String currency = leaves.money().currency().getCurrencyCode();
        List<Money> amounts = Stream.generate(() -> Money.ofMinor(currency, random.nextInt(1_000_000)))
                .limit(3)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Object> rest = components(Shape.of(CostEstimate.class));
        return new CostEstimate(
                amounts.get(0),
                present() ? Optional.of(amounts.get(1)) : Optional.empty(),
                amounts.get(2),
                (Optional<io.github.cxstrategy.model.initiative.EstimateClass>) rest.get(3),
                (Optional<CostEstimate.Refinement>) rest.get(4),
                (Optional<LocalDate>) rest.get(5));
    }

    /** Tranches include the whole, which is rarely drawn. */
    @SuppressWarnings("unchecked") // the shapes say what the components hold
    private Object option() {
        List<Object> parts = components(Shape.of(FundingOption.class));
        Set<Ratio> tranches = new LinkedHashSet<>();
        if (present()) {
            tranches.add(Ratio.ONE);
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                tranches.add(new Ratio(BigDecimal.valueOf(1 + random.nextInt(999), 3)));
            }
        }
        return new FundingOption(
                (Id<FundingOption>) parts.get(0),
                (String) parts.get(1),
                new Ratio(BigDecimal.valueOf(random.nextInt(1_001), 3)),
                (List<CostLine>) parts.get(3),
                tranches,
                (List<Demand>) parts.get(5),
                (Optional<DateSpan>) parts.get(6));
    }

    /** A small generator draws less than the two initiatives that there must be. */
    private Set<Id<Initiative>> two() {
        return new LinkedHashSet<>(List.of(Id.of("one"), Id.of("other")));
    }

    private InitiativeGroup group() {
        return random.nextInt(3) == 0
                ? InitiativeGroup.of(two())
                : leaves.oneOf(List.of(
                        new InitiativeGroup.Everything(),
                        new InitiativeGroup.Silos(),
                        new InitiativeGroup.Tagged(leaves.text()),
                        new InitiativeGroup.OfDepartment(leaves.id()),
                        new InitiativeGroup.OnJourney(leaves.id()),
                        new InitiativeGroup.ForAudience(leaves.id()),
                        new InitiativeGroup.Serving(leaves.id())));
    }

    private List<CostLine> costs() {
        return Stream.generate(() -> record(CostLine.class))
                .limit(random.nextInt(size + 1))
                .toList();
    }

    /** A share in whole basis points is too rare among all ratios. */
    private Ratio share() {
        return new Ratio(BigDecimal.valueOf(random.nextInt(10_001), 4));
    }

    @SuppressWarnings("unchecked") // the shapes say what the components hold
    private Set<FiscalPeriod> periods() {
        return new LinkedHashSet<>((List<FiscalPeriod>) (List<?>)
                Stream.generate(leaves::period).limit(random.nextInt(size + 1)).toList());
    }

    /** A small generator draws less than the two initiatives that there must be. */
    @SuppressWarnings("unchecked") // the shapes say what the components hold
    private Object coordination() {
        List<Object> parts = components(Shape.of(CoordinationRecord.class));
        Set<Id<Initiative>> initiatives = new LinkedHashSet<>((Set<Id<Initiative>>) parts.get(1));
        initiatives.addAll(List.of(Id.of("one"), Id.of("other")));
        return new CoordinationRecord(
                (LocalDate) parts.get(0), initiatives, (Set<Id<Department>>) parts.get(2), (String) parts.get(3));
    }

    /** Scores from 1 to 5 are too rare among all decimals. */
    @SuppressWarnings("unchecked") // the shapes say what the components hold
    private Object readiness() {
        List<Object> parts = components(Shape.of(Survey.Readiness.class));
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (int left = random.nextInt(size + 1); left > 0; left--) {
            scores.put(leaves.text(), BigDecimal.valueOf(100 + random.nextInt(401), 2));
        }
        return new Survey.Readiness(
                (Id<StakeholderGroup>) parts.get(0), (LocalDate) parts.get(1), scores, (Optional<Integer>)
                        parts.get(3));
    }

    /** One of the scores is given always, any of them. */
    private Object adkar() {
        List<Optional<Integer>> scores = new ArrayList<>();
        int given = random.nextInt(5);
        for (int i = 0; i < 5; i++) {
            scores.add(i == given || present() ? Optional.of(1 + random.nextInt(5)) : Optional.empty());
        }
        return new AdkarScores(scores.get(0), scores.get(1), scores.get(2), scores.get(3), scores.get(4));
    }

    /** A small generator draws nobody. */
    private Object parties() {
        Shape shape = Shape.of(AcceptedTradeOff.Parties.class);
        List<Object> parts = components(shape);
        if (parts.stream().allMatch(part -> ((Set<?>) part).isEmpty())) {
            parts.set(random.nextInt(parts.size()), Set.of(leaves.id()));
        }
        return PARTS.get(shape.raw()).construct(parts.toArray());
    }

    private Object signOff() {
        LocalDate approved = leaves.date();
        return new SignOff(Id.of("asks"), leaves.id(), approved, approved.plusDays(random.nextInt(366)));
    }

    private boolean present() {
        return random.nextInt(3) > 0;
    }

    private Object any(Shape shape) {
        Class<?> raw = shape.raw();
        Supplier<Object> recipe = recipes.get(raw);
        if (recipe != null) {
            return recipe.get();
        }
        if (raw == Optional.class) {
            return present() ? Optional.of(argument(shape, 0)) : Optional.empty();
        }
        if (raw == List.class) {
            return many(shape);
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(many(shape));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            many(shape).forEach(key -> map.put(key, argument(shape, 1)));
            return map;
        }
        if (raw.isEnum()) {
            return leaves.oneOf(List.of(raw.getEnumConstants()));
        }
        if (raw.isSealed()) {
            return any(shape.ofSubtype(leaves.oneOf(List.of(raw.getPermittedSubclasses()))));
        }
        if (raw.isRecord()) {
            return accepted(shape);
        }
        throw new IllegalArgumentException("The generator must know how to make " + shape + " but does not.");
    }

    private Object argument(Shape shape, int index) {
        return any(shape.arguments().get(index));
    }

    private List<Object> many(Shape shape) {
        List<Object> values = new ArrayList<>();
        for (int left = random.nextInt(size + 1); left > 0; left--) {
            values.add(argument(shape, 0));
        }
        return values;
    }

    private List<Object> components(Shape shape) {
        List<Object> components = new ArrayList<>();
        for (Shape component : COMPONENTS.computeIfAbsent(shape, RecordGenerator::componentShapes)) {
            components.add(any(component));
        }
        return components;
    }

    private static List<Shape> componentShapes(Shape record) {
        return PARTS.get(record.raw()).components().stream()
                .map(component -> Shape.of(component.getGenericType(), record.meanings()))
                .toList();
    }

    private Object accepted(Shape shape) {
        RecordShape parts = PARTS.get(shape.raw());
        RuntimeException last = new IllegalStateException();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return parts.construct(components(shape).toArray());
            } catch (IllegalArgumentException refusal) {
                last = refusal;
            }
        }
        throw new IllegalStateException(
                "The generator must make a " + shape + " within " + TRIES + " tries.\nMaybe it needs a recipe.", last);
    }
}
