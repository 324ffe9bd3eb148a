package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a rule of the catalogue reads: the plan with its date, the gate that is asked for, and the rule's thresholds. For
 * one run of one rule.
 */
final class Facts {
    private final Lookups lookups;
    private final GateContext context;
    private final Gate gate;
    private final Parameters parameters;

    Facts(Lookups lookups, Gate gate, Parameters parameters) {
        this.lookups = lookups;
        context = lookups.context();
        this.gate = gate;
        this.parameters = parameters;
    }

    GateContext context() {
        return context;
    }

    Gate gate() {
        return gate;
    }

    StrategicPlan plan() {
        return context.plan().plan();
    }

    LocalDate today() {
        return context.asOf();
    }

    Funding funding() {
        return lookups.funding();
    }

    Links links() {
        return lookups.links();
    }

    Messages messages() {
        return lookups.messages(this);
    }

    /** The teams that say they are for an initiative, in the order of the plan. */
    List<Team> teamsOf(Id<Initiative> initiative) {
        return lookups.teamsOf(initiative);
    }

    /** The item of each initiative that is on the roadmap; of several the one that starts first. */
    Map<Id<Initiative>, RoadmapItem> items() {
        return lookups.items();
    }

    /** Whether one of the parts may have more than is written down. */
    boolean open(PlanPart... parts) {
        for (PlanPart part : parts) {
            if (open(part)) {
                return true;
            }
        }
        return false;
    }

    boolean open(PlanPart part) {
        return !context.isComplete(part);
    }

    // What is there.

    Fact fact(PlanPart part, Object subject, String name, Optional<?> value) {
        return context.fact(part, subject.toString(), name, value);
    }

    Check present(PlanPart part, Object subject, String name, Optional<?> value) {
        return Check.present(fact(part, subject, name, value));
    }

    Check present(PlanPart part, Object subject, String name, Collection<?> values) {
        return Check.present(context.fact(part, subject.toString(), name, values));
    }

    /** Whether a value has a property; unknown where the value is missing, absent or not. */
    <T> Check is(PlanPart part, Object subject, String name, Optional<T> value, Predicate<? super T> holds) {
        return Check.holds(fact(part, subject, name, value), value.isPresent() && holds.test(value.get()));
    }

    /** Whether a set has an element; one that is open may still have it. */
    Check contains(PlanPart part, Object subject, String name, Collection<?> values, Object element) {
        boolean there = values.contains(element);
        return there || open(part)
                ? Check.present(
                        fact(part, subject, name + " " + element, there ? Optional.of("yes") : Optional.empty()))
                : Check.holds(new Fact.Known(subject.toString(), name, values.toString()), false);
    }

    // What has happened.

    /** Whether something is known to have been done by the day of the assessment: what is dated later is only planned. */
    Check done(PlanPart part, Object subject, String name, Optional<LocalDate> day) {
        return day.isEmpty() ? present(part, subject, name, day) : notAhead(part, subject, name, day);
    }

    /** The same for what need not say its day; where it may still tell one, that may lie ahead. */
    Check notAhead(PlanPart part, Object subject, String name, Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return open(part)
                    ? Check.present(new Fact.Unknown(subject.toString(), name))
                    : Check.holds(new Fact.Known(subject.toString(), name, "not told"), true);
        }
        return Check.compare(day(part, subject, name, day), Relation.AT_MOST, asOf())
                .saying("'%s' of '%s' is %s, which lies ahead.", name, subject, day.get());
    }

    /** Whether something that need not say its day is there, and not dated ahead. */
    Check there(PlanPart part, Object subject, String name, boolean there, Optional<LocalDate> day) {
        Check given = present(part, subject, name, there ? Optional.of("there") : Optional.empty());
        return there ? Check.all(given, notAhead(part, subject, "day of " + name, day)) : given;
    }

    // How much there is.

    /** The number of entries of a list, which may be larger where a part is open. */
    Quantity count(Object subject, String name, long known, PlanPart... parts) {
        BigDecimal number = BigDecimal.valueOf(known);
        return open(parts)
                ? Quantity.atLeast(subject.toString(), name, number)
                : Quantity.exactly(subject.toString(), name, number, number.toString());
    }

    /** A number that may be missing. */
    Quantity number(PlanPart part, Object subject, String name, Optional<BigDecimal> value) {
        return context.number(part, subject.toString(), name, value);
    }

    /** An amount that may be missing, in minor units. */
    Quantity money(PlanPart part, Object subject, String name, Optional<Money> amount) {
        Optional<BigDecimal> units =
                amount.isPresent() ? Optional.of(BigDecimal.valueOf(amount.get().minorUnits())) : Optional.empty();
        return new Quantity(fact(part, subject, name, amount), units, units);
    }

    static Quantity exactly(Object subject, String name, BigDecimal value) {
        return Quantity.exactly(subject.toString(), name, value, value.toPlainString());
    }

    /** A number of which the least and the largest value are known, or one of them, or none. */
    static Quantity between(Object subject, String name, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.isPresent() && low.equals(high)
                ? exactly(subject, name, low.get())
                : new Quantity(new Fact.Unknown(subject.toString(), name), low, high);
    }

    /** A day that may be missing, as a number of days that can be compared. */
    Quantity day(PlanPart part, Object subject, String name, Optional<LocalDate> day) {
        return day.isPresent()
                ? day(subject, name, day.get())
                : Quantity.unknown(context.missing(part, subject.toString(), name));
    }

    static Quantity day(Object subject, String name, LocalDate day) {
        return Quantity.exactly(subject.toString(), name, BigDecimal.valueOf(day.toEpochDay()), day.toString());
    }

    /** The day as of which is judged. */
    Quantity asOf() {
        return lookups.asOf();
    }

    /** A quantity that may turn out smaller, if so. */
    static Quantity atMost(Quantity quantity, boolean smaller) {
        return smaller
                ? new Quantity(
                        new Fact.Unknown(
                                quantity.fact().subject(), quantity.fact().name()),
                        Optional.empty(),
                        quantity.high())
                : quantity;
    }

    /** A quantity that may turn out larger, if so. */
    static Quantity atLeast(Quantity quantity, boolean larger) {
        return larger
                ? new Quantity(
                        new Fact.Unknown(
                                quantity.fact().subject(), quantity.fact().name()),
                        quantity.low(),
                        Optional.empty())
                : quantity;
    }

    /** The whole months of a span of days. */
    Quantity months(PlanPart part, Object subject, String name, Optional<DateSpan> span) {
        Optional<BigDecimal> months = span.map(days -> BigDecimal.valueOf(
                ChronoUnit.MONTHS.between(days.start(), days.endInclusive().plusDays(1))));
        return new Quantity(
                fact(part, subject, name, months.map(count -> count + " months (" + span.orElseThrow() + ")")),
                months,
                months);
    }

    // Thresholds.

    Ratio ratio(String parameter) {
        return parameters.ratio(parameter);
    }

    Quantity limit(String parameter) {
        return exactly("rule", parameter, ratio(parameter).value());
    }

    /** A threshold that counts whole things; a fraction of one does not count. */
    long whole(String parameter) {
        return ratio(parameter).value().longValue();
    }

    /** A day so many months before the one as of which is judged, by a threshold. */
    LocalDate monthsAgo(String parameter) {
        return today().minusMonths(whole(parameter));
    }

    // Lists.

    /** One item for each entity; a list that is open cannot pass. */
    static <T> Check.ForEach each(
            PlanPart part,
            String list,
            boolean open,
            Collection<? extends T> entities,
            Function<? super T, Id<?>> id,
            Function<T, Check> check) {
        return new Check.ForEach(part, list, open, GateContext.items(entities, id, check));
    }

    /** One item for each entity of a part. */
    <T> Check.ForEach each(
            PlanPart part, Collection<? extends T> entities, Function<? super T, Id<?>> id, Function<T, Check> check) {
        return context.forEach(part, entities, id, check);
    }

    /** The same for a list within the part, which has a name of its own: what more it may have is asked for by that. */
    <T> Check.ForEach each(
            PlanPart part,
            String list,
            Collection<? extends T> entities,
            Function<? super T, Id<?>> id,
            Function<T, Check> check) {
        return each(part, list, open(part), entities, id, check);
    }

    /** Whether some entity of a part will do. */
    <T> Check.Exists some(
            PlanPart part, Collection<? extends T> entities, Function<? super T, Id<?>> id, Function<T, Check> check) {
        return context.exists(part, entities, id, check);
    }

    /**
     * What must hold for those entities that meet a condition: what does not is left out, and what may is an item that is
     * unknown until the condition is decided.
     */
    static <T> Function<T, Optional<Check>> where(Function<T, Check> condition, Function<T, Check> check) {
        return entity -> {
            Check met = condition.apply(entity);
            return switch (met.verdict()) {
                case FAIL, NOT_APPLICABLE -> Optional.empty();
                case UNKNOWN -> Optional.of(met);
                case PASS -> Optional.of(check.apply(entity));
            };
        };
    }

    /** One item for each entity that has a formula. */
    static <T> Check.ForEach eachOf(
            PlanPart part,
            String list,
            boolean open,
            Collection<? extends T> entities,
            Function<? super T, Id<?>> id,
            Function<T, Optional<Check>> check) {
        List<Item> items = new ArrayList<>();
        for (T entity : entities) {
            String subject = id.apply(entity).value();
            try {
                check.apply(entity).ifPresent(formula -> items.add(new Item(subject, formula)));
            } catch (RuntimeException e) {
                items.add(new Item(subject, GateContext.broken(e)));
            }
        }
        items.sort((a, b) -> CodePoints.ORDER.compare(a.subject(), b.subject()));
        return new Check.ForEach(part, list, open, items);
    }

    /** The same list with another item in front. */
    static Check.ForEach with(Check.ForEach each, String subject, Check check) {
        List<Item> items = new ArrayList<>(List.of(new Item(subject, check)));
        items.addAll(each.items());
        return new Check.ForEach(each.part(), each.list(), each.open(), items);
    }

    /** Two lists in one. */
    static Check.ForEach joined(String list, Check.ForEach... lists) {
        return new Check.ForEach(
                lists[0].part(),
                list,
                Arrays.stream(lists).anyMatch(Check.ForEach::open),
                Arrays.stream(lists).flatMap(each -> each.items().stream()).toList());
    }

    // Shares.

    /**
     * Compares the share of members that pass with a threshold: what is not known of a member widens the share to an
     * interval, what is not applicable is not counted, and a share of nothing is not applicable.
     */
    static Check share(
            Object subject, String name, boolean open, Collection<Check> members, Relation relation, Ratio threshold) {
        long yes = 0;
        long maybe = 0;
        long no = 0;
        for (Check member : members) {
            switch (member.verdict()) {
                case PASS -> yes++;
                case UNKNOWN -> maybe++;
                case FAIL -> no++;
                case NOT_APPLICABLE -> {}
            }
        }
        List<Fact> missing = maybe > 0 ? missing(members) : List.of();
        return share(subject, name, open, yes, maybe, yes + maybe + no, relation, threshold, missing);
    }

    /** What is missing of the members that are undecided. */
    private static List<Fact> missing(Collection<Check> members) {
        return members.stream()
                .filter(member -> member.verdict() == Verdict.UNKNOWN)
                .flatMap(member -> member.facts().stream())
                .filter(fact -> !(fact instanceof Fact.Known))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * At most a share of the entities of a part may be as a formula says; those that are, are named.
     *
     * @param name what one that is so is called, for example {@code reactive}
     * @param list what they are called together, for example {@code reactive initiatives}
     * @param failure what is wrong if there are too many, before their names
     */
    <T> Check fewAre(
            String name,
            String list,
            PlanPart part,
            Collection<T> entities,
            Function<T, Id<T>> id,
            Function<T, Check> formula,
            String failure) {
        if (open(part)) {
            return Check.present(Fact.rest(part.noun()));
        }
        List<Check> members = new ArrayList<>();
        List<Id<T>> found = new ArrayList<>();
        for (T entity : entities) {
            Check member = formula.apply(entity);
            members.add(member);
            if (member.verdict() == Verdict.PASS) {
                found.add(id.apply(entity));
            }
        }
        return showing(
                share("plan", list, false, members, Relation.AT_MOST, ratio("share")),
                failure + ": " + Wording.list(found.stream().map(Id::value).toList()) + ".",
                fact(part, "plan", name, found.isEmpty() ? Optional.empty() : Optional.of(found)));
    }

    /** The same by numbers: so many of so many. */
    static Check share(
            Object subject, String name, boolean open, long yes, long all, Relation relation, Ratio threshold) {
        return share(subject, name, open, yes, 0, all, relation, threshold, List.of());
    }

    /** So many of so many, and some more that may, for want of some facts: those are what is missing, not the share. */
    private static Check share(
            Object subject,
            String name,
            boolean open,
            long yes,
            long maybe,
            long all,
            Relation relation,
            Ratio threshold,
            List<Fact> missing) {
        String whom = subject.toString();
        if (open) {
            return Check.present(new Fact.Unknown(whom, name));
        }
        if (all == 0) {
            return new Check.NotApplicable(
                    "There is nothing of '" + whom + "' that could be counted as '" + name + "'.");
        }
        Fact fact = new Fact.Known(whom, name, yes + (maybe == 0 ? "" : " to " + (yes + maybe)) + " of " + all);
        return Check.compare(
                new Quantity(
                        fact,
                        Optional.of(BigDecimal.valueOf(yes)),
                        Optional.of(BigDecimal.valueOf(yes + maybe)),
                        missing),
                relation,
                Quantity.exactly(
                        whom,
                        "threshold",
                        threshold.value().multiply(BigDecimal.valueOf(all)),
                        threshold + " of " + all));
    }

    // Words.

    static Check showing(Check check, String failure, Fact... evidence) {
        return showing(check, evidence).failingWith(failure);
    }

    /** A formula with more to show; what is missing of that is left out, so that it is not taken for what is asked. */
    static Check showing(Check check, Fact... evidence) {
        ImmutableList.Builder<Fact> known = ImmutableList.builder();
        for (Fact fact : evidence) {
            if (fact instanceof Fact.Known) {
                known.add(fact);
            }
        }
        return check.showing(known.build());
    }

    static boolean fails(Check check) {
        return check.verdict() == Verdict.FAIL;
    }
}
