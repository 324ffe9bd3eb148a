package io.github.cxstrategy.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.change.PlanPath.Step;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.PlanPlaces;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How what people change in a plan is told. */
class PlanDiffTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final FiscalPeriod Q2 = FiscalPeriod.ofQuarter(2027, 2);
    private static final Kpi NPS = Kpi.builder(Id.of("nps"), "Recommendation")
            .goal(Goal.increaseTo("50"))
            .build();
    private static final Kpi CASES = Kpi.builder(Id.of("cases"), "Cases").build();

    private static final StrategicPlan PLAN = StrategicPlan.builder(Id.of("plan"), "Plan")
            .date(DAY)
            .calendar(FiscalCalendar.CALENDAR_YEAR)
            .addPerson(person("ann"))
            .addPerson(person("bob"))
            .addPerson(person("cy"))
            .scorecard(new Scorecard(
                    Optional.empty(),
                    List.of(NPS, CASES),
                    List.of(influence("cases", "nps", Effect.Strength.WEAK)),
                    Set.of(Id.of("nps"))))
            .addRole(Role.builder(Id.of("agent"), "Agent")
                    .addMetric(RoleMetric.of(Id.of("nps"), Ratio.of("0.5")))
                    .build())
            .budget(Budget.builder()
                    .addPool(new BudgetPool(
                            Id.of("main"),
                            "Main",
                            CarryOver.NONE,
                            Map.of(Q1, new PeriodBudget(euro(100), Optional.of(new Reserve.Share(Ratio.of("0.1")))))))
                    .build())
            .addInitiative(chat().build())
            .addInitiative(Initiative.builder(Id.of("fax"), "Answer by fax").build())
            .addDecision(AllocationDecision.builder(Id.of("chat"), FundingDecision.DEFERRED)
                    .build())
            .addFundingRule(new FundingRule.MustFund(Id.of("chat"), "Law"))
            .addWaiver(waiver("A-05", "chat", "Later"))
            .addWaiver(waiver("A-05", "fax", "Never"))
            .build();

    private static Initiative.Builder chat() {
        return Initiative.builder(Id.of("chat"), "Answer by chat")
                .addOwner(Id.of("ann"))
                .priorityRank(3)
                .schedule(DateSpan.of("2027-01-01", "2027-03-31"))
                .estimate(CostEstimate.vrom(euro(1), euro(2), euro(3)))
                .addImpact(Id.of("loyalty"), ImpactLevel.STRONG)
                .addOption(FundingOption.full(List.of(CostLine.of(Id.of("main"), Q1, euro(2)))));
    }

    private static Person person(String id) {
        return new Person(Id.of(id), id, Optional.empty());
    }

    private static Influence influence(String from, String to, Effect.Strength strength) {
        return new Influence(Id.of(from), Id.of(to), Effect.positive(strength));
    }

    private static Waiver waiver(String rule, String subject, String reason) {
        return new Waiver(
                rule, Optional.of(subject), reason, new SignOff(Id.of("ann"), Id.of("bob"), DAY, DAY.plusDays(9)));
    }

    private static Money euro(long amount) {
        return Money.ofMinor("EUR", 100 * amount);
    }

    private static StrategicPlan withChat(UnaryOperator<Initiative.Builder> edit) {
        Initiative edited = edit.apply(PLAN.initiatives().get(0).toBuilder()).build();
        return PLAN.toBuilder()
                .initiatives(List.of(edited, PLAN.initiatives().get(1)))
                .build();
    }

    private static StrategicPlan withScorecard(List<Kpi> kpis, List<Influence> influences) {
        Scorecard scorecard = new Scorecard(Optional.empty(), kpis, influences, Set.of(Id.of("nps")));
        return PLAN.toBuilder().scorecard(scorecard).build();
    }

    private static StrategicPlan withPool(Map<FiscalPeriod, PeriodBudget> periods) {
        return PLAN.toBuilder()
                .budget(Budget.builder()
                        .addPool(new BudgetPool(Id.of("main"), "Main", CarryOver.NONE, periods))
                        .build())
                .build();
    }

    private static StrategicPlan withPeople(String... ids) {
        return PLAN.toBuilder()
                .people(Stream.of(ids).map(PlanDiffTest::person).toList())
                .build();
    }

    static Stream<Arguments> edits() {
        List<Influence> influences = PLAN.scorecard().orElseThrow().influences();
        PeriodBudget approved = PeriodBudget.of(euro(100));
        return Stream.of(
                edit("nothing", PLAN.toBuilder().build(), ""),
                edit(
                        "the plan itself",
                        PLAN.toBuilder()
                                .date(DAY.plusDays(1))
                                .declaredCoverage(Map.of(PlanPart.ROLES, Coverage.PARTIAL))
                                .build(),
                        """
                        ~ date: 2027-01-01 -> 2027-01-02
                        + declaredCoverage[ROLES]: PARTIAL
                        """),
                edit(
                        "a part that was missing",
                        PLAN.toBuilder()
                                .strategy(Strategy.builder().vision("Near").build())
                                .build(),
                        "+ strategy: {vision: Near}\n"),
                edit("a person more, one less", withPeople("bob", "dan", "cy"), """
                        - people[ann] at 0: {id: ann, name: ann}
                        + people[dan] at 1: {id: dan, name: dan}
                        """),
                edit("the first becomes the last", withPeople("bob", "cy", "ann"), "> people[ann]: 0 -> 2\n"),
                edit("the last becomes the first", withPeople("cy", "ann", "bob"), "> people[cy]: 2 -> 0\n"),
                edit(
                        "fields of an initiative",
                        withChat(chat -> chat.schedule(DateSpan.of("2027-01-01", "2027-06-30"))
                                .owners(Set.of(Id.of("bob")))
                                .estimate(CostEstimate.vrom(euro(1), euro(2), euro(4)))
                                .impacts(Map.of(Id.of("loyalty"), ImpactLevel.LOW, Id.of("speed"), ImpactLevel.LOW))),
                        """
                        - initiatives[chat].owners[ann]: ann
                        + initiatives[chat].owners[bob]: bob
                        ~ initiatives[chat].schedule: {endInclusive: 2027-03-31, start: 2027-01-01} -> {endInclusive: 2027-06-30, start: 2027-01-01}
                        ~ initiatives[chat].impacts[loyalty]: STRONG -> LOW
                        + initiatives[chat].impacts[speed]: LOW
                        ~ initiatives[chat].estimate.high: EUR 3.00 -> EUR 4.00
                        """),
                edit(
                        "options and their costs",
                        withChat(chat -> chat.options(List.of(
                                new FundingOption(Id.of("less"), "Less", Ratio.of("0.5"), List.of()),
                                FundingOption.full(List.of(CostLine.of(Id.of("main"), Q1, euro(3))))))),
                        """
                        ~ initiatives[chat].options[full].costs[main, 2027-Q1].amount: EUR 2.00 -> EUR 3.00
                        + initiatives[chat].options[less] at 0: {id: less, name: Less, valueShare: 0.5}
                        """),
                edit(
                        "a goal",
                        withScorecard(
                                List.of(
                                        NPS.toBuilder()
                                                .goal(Goal.increaseTo("60"))
                                                .build(),
                                        CASES),
                                influences),
                        "~ scorecard.kpis[nps].goal.target: 50 -> 60\n"),
                edit(
                        "influences, by their KPIs",
                        withScorecard(
                                List.of(NPS, CASES),
                                List.of(
                                        influence("cases", "nps", Effect.Strength.STRONG),
                                        influence("nps", "cases", Effect.Strength.WEAK))),
                        """
                        ~ scorecard.influences[cases -> nps].effect.strength: WEAK -> STRONG
                        + scorecard.influences[nps -> cases] at 1: {effect: {confidence: 1, sign: POSITIVE, strength: WEAK}, from: nps, to: cases}
                        """),
                edit(
                        "a metric of a role, by its KPI",
                        PLAN.toBuilder()
                                .roles(List.of(PLAN.roles().get(0).toBuilder()
                                        .metrics(List.of(RoleMetric.of(Id.of("nps"), Ratio.of("0.6"))))
                                        .build()))
                                .build(),
                        "~ roles[agent].metrics[nps].weight: 0.5 -> 0.6\n"),
                edit(
                        "money by pool and period",
                        withPool(Map.of(
                                Q1,
                                new PeriodBudget(euro(90), Optional.of(new Reserve.Amount(euro(9)))),
                                Q2,
                                approved)),
                        """
                        ~ budget.pools[main].periods[2027-Q1].approved: EUR 100.00 -> EUR 90.00
                        ~ budget.pools[main].periods[2027-Q1].reserve: {share: 0.1} -> {amount: EUR 9.00}
                        + budget.pools[main].periods[2027-Q2]: {approved: EUR 100.00}
                        """),
                edit(
                        "a decision, by its initiative",
                        PLAN.toBuilder()
                                .decisions(List.of(AllocationDecision.builder(Id.of("chat"), FundingDecision.FUNDED)
                                        .option(Id.of("full"))
                                        .build()))
                                .build(),
                        """
                        ~ decisions[chat].decision: DEFERRED -> FUNDED
                        + decisions[chat].option: full
                        """),
                edit(
                        "a rule of another kind",
                        PLAN.toBuilder()
                                .fundingRules(List.of(new FundingRule.MustNotFund(Id.of("chat"), "Law")))
                                .build(),
                        """
                        - fundingRules[mustFund chat] at 0: {mustFund: {initiative: chat, reason: Law}}
                        + fundingRules[mustNotFund chat] at 0: {mustNotFund: {initiative: chat, reason: Law}}
                        """),
                edit(
                        "a waiver, by its rule and subject",
                        PLAN.toBuilder()
                                .waivers(List.of(waiver("A-05", "fax", "Soon"), waiver("A-05", "chat", "Later")))
                                .build(),
                        """
                        > waivers[A-05, chat]: 0 -> 1
                        ~ waivers[A-05, fax].reason: Never -> Soon
                        """),
                edit(
                        "an id that is there twice is no name",
                        withPeople("ann", "ann", "bob", "cy"),
                        "+ people at 1: {id: ann, name: ann}\n"));
    }

    private static Arguments edit(String what, StrategicPlan after, String told) {
        return Arguments.of(what, after, told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void an_edit_is_told(String what, StrategicPlan after, String told) {
        PlanDiff diff = PlanDiff.between(PLAN, after);

        assertThat(text(diff)).isEqualTo(told);
        assertThat(diff.applyTo(PLAN)).isEqualTo(after);
        assertThat(diff.reversed().applyTo(after)).isEqualTo(PLAN);
    }

    @Test
    void what_was_added_comes_back_as_a_record() {
        PlanChange added = only(withPeople("ann", "bob", "cy", "dan"));

        assertThat(added.after().orElseThrow().as(Person.class)).isEqualTo(person("dan"));
        assertThat(added.before()).isEmpty();
    }

    @Test
    void what_changed_comes_back_as_a_value() {
        PlanChange changed = only(withChat(chat -> chat.estimate(CostEstimate.vrom(euro(1), euro(2), euro(9)))));

        assertThat(changed.before().orElseThrow().as(Money.class)).isEqualTo(euro(3));
        assertThat(changed.after().orElseThrow().as(Money.class)).isEqualTo(euro(9));
        assertThatThrownBy(() -> changed.after().orElseThrow().as(LocalDate.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value must be of type LocalDate but is 'EUR 9.00'.");
        assertThatThrownBy(() -> changed.after().orElseThrow().as(Person.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value must be of type Person, told by its components, but is EUR 9.00.");
    }

    private static PlanChange only(StrategicPlan after) {
        List<PlanChange> changes = PlanDiff.between(PLAN, after).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    @Test
    void a_path_tells_part_entity_and_field() {
        PlanPath path = path("initiatives[chat].options[full].costs[main, 2027-Q1].amount");

        assertThat(path.part()).contains(PlanPart.INITIATIVES);
        assertThat(path.entity())
                .map(PlanPath::toString)
                .contains("initiatives[chat].options[full].costs[main, 2027-Q1]");
        assertThat(path.field()).contains("amount");
        assertThat(path.place())
                .isEqualTo(Place.of("initiatives", "chat", "options[full].costs[main, 2027-Q1].amount"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            name                                    | -           | -                         | name                      | name
            calendar                                | -           | -                         | calendar                  | calendar
            declaredCoverage[ROLES]                 | -           | -                         | declaredCoverage[ROLES]   | declaredCoverage[ROLES]
            strategy                                | STRATEGY    | -                         | -                         | strategy
            strategy.vision                         | STRATEGY    | -                         | vision                    | strategy.vision
            people[ann]                             | PEOPLE      | people[ann]               | -                         | people[ann]
            people                                  | PEOPLE      | -                         | -                         | people
            initiatives[chat].owners[ann]           | INITIATIVES | initiatives[chat]         | owners[ann]               | initiatives[chat].owners[ann]
            initiatives[chat].options[full]         | INITIATIVES | initiatives[chat].options[full] | -                   | initiatives[chat].options[full]
            scorecard.kpis[nps].goal.target         | SCORECARD   | scorecard.kpis[nps]       | goal.target               | scorecard.kpis[nps].goal.target
            roadmap.milestones[a].name              | ROADMAP     | roadmap.milestones[a]     | name                      | roadmap.milestones[a].name
            scorecard.successMetrics[nps]           | SCORECARD   | -                         | successMetrics[nps]       | scorecard.successMetrics[nps]
            scorecard.influences[a -> b].effect     | INFLUENCES  | scorecard.influences[a -> b] | effect                 | influences[a -> b].effect
            budget.pools[main].periods[2027].reserve | BUDGET     | budget.pools[main]        | periods[2027].reserve     | budget[main].periods[2027].reserve
            lifecycle.journeys[buy].touchpoints[web] | JOURNEYS   | lifecycle.journeys[buy].touchpoints[web] | -          | journeys[buy].touchpoints[web]
            strategy.mandate.agreements[ann -> loyalty].on | MANDATE | strategy.mandate.agreements[ann -> loyalty] | on   | mandate[ann -> loyalty].on
            reviews.reviews                         | REVIEWS     | -                         | reviews                   | reviews.reviews
            reviews.reviews[2027-01-31].heldOn      | REVIEWS     | reviews.reviews[2027-01-31] | heldOn                  | reviews[2027-01-31].heldOn
            fundingRules[mustFund chat].reason      | FUNDING_RULES | fundingRules[mustFund chat] | reason                | fundingRules[mustFund chat].reason
            nowhere[x].at                           | -           | -                         | nowhere[x].at             | nowhere[x].at
            """)
    void a_path_is_told_by_part_entity_and_field(
            String text, @Nullable PlanPart part, @Nullable String entity, @Nullable String field, String place) {
        PlanPath path = path(text);

        assertThat(path).hasToString(text);
        assertThat(path.part()).isEqualTo(Optional.ofNullable(part));
        assertThat(path.entity().map(PlanPath::toString)).isEqualTo(Optional.ofNullable(entity));
        assertThat(path.field()).isEqualTo(Optional.ofNullable(field));
        assertThat(path.place()).hasToString(place);
    }

    /** Steps that have no dot in their elements. */
    private static PlanPath path(String text) {
        return new PlanPath(Stream.of(text.split("\\."))
                .map(step -> step.split("[\\[\\]]"))
                .map(step -> new Step(step[0], step.length > 1 ? Optional.of(step[1]) : Optional.empty()))
                .toList());
    }

    @Test
    void the_place_of_an_influence_is_that_of_findings() {
        Influence influence = influence("nps", "cases", Effect.Strength.WEAK);
        PlanChange added =
                PlanDiff.between(PLAN, withScorecard(List.of(NPS, CASES), List.of(influence))).changes().stream()
                        .filter(PlanChange.Added.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        assertThat(added.path().place()).isEqualTo(PlanPlaces.of(influence));
    }

    @Test
    void changes_are_found_by_part() {
        StrategicPlan after = withChat(chat -> chat.priorityRank(1)).toBuilder()
                .referenceDate(DAY)
                .build();
        PlanDiff diff = PlanDiff.between(PLAN, after);

        assertThat(diff.in(PlanPart.INITIATIVES)).hasSize(1);
        assertThat(diff.in(PlanPart.PEOPLE)).isEmpty();
        assertThat(diff.changes()).hasSize(2);
    }

    @Test
    void some_changes_are_made_without_the_others() {
        StrategicPlan after = withPeople("dan", "cy", "bob");
        PlanDiff diff = PlanDiff.between(PLAN, after);
        PlanDiff arrivals = diff.only(PlanChange.Added.class::isInstance);
        PlanDiff departures = diff.only(PlanChange.Removed.class::isInstance);

        assertThat(ids(arrivals.applyTo(PLAN))).isEqualTo("dan ann bob cy");
        assertThat(ids(departures.applyTo(PLAN))).isEqualTo("bob cy");
        assertThat(ids(departures.applyTo(arrivals.applyTo(PLAN)))).isEqualTo("dan bob cy");
    }

    private static String ids(StrategicPlan plan) {
        return plan.people().stream().map(person -> person.id().value()).collect(Collectors.joining(" "));
    }

    @Test
    void changes_are_made_in_another_version_where_it_holds_what_they_expect() {
        PlanDiff diff = PlanDiff.between(PLAN, withPeople("ann", "cy", "dan"));
        StrategicPlan other = withPeople("eve", "cy", "ann", "bob").toBuilder()
                .referenceDate(DAY)
                .build();

        StrategicPlan changed = diff.applyTo(other);

        assertThat(ids(changed)).isEqualTo("eve cy dan ann");
        assertThat(changed.referenceDate()).contains(DAY);
    }

    @Test
    void a_plan_that_holds_something_else_is_refused_with_every_reason() {
        StrategicPlan after = withChat(chat -> chat.priorityRank(1).addOwner(Id.of("bob"))).toBuilder()
                .people(List.of(person("ann"), person("cy"), person("dan")))
                .strategy(Strategy.builder().vision("Near").build())
                .budget(Budget.builder().build())
                .build();
        StrategicPlan other = withChat(chat -> chat.priorityRank(2).addOwner(Id.of("bob"))).toBuilder()
                .people(List.of(person("ann"), person("dan"), person("cy"), person("cy")))
                .strategy(Strategy.builder().vision("Far").build())
                .build();

        assertThatThrownBy(() -> PlanDiff.between(PLAN, after).applyTo(other))
                .isInstanceOf(PlanMismatchException.class)
                .hasMessage("""
                        The changes must fit the plan but 5 do not:
                        'strategy' must not be in the plan before the change but is.
                        'people[bob]' must be in the plan before the change but is not.
                        'people[dan]' must not be in the plan before the change but is.
                        'initiatives[chat].owners[bob]' must not be in the plan before the change but is.
                        'initiatives[chat].priorityRank' must be '3' before the change but is '2'.
                        Maybe they were found in another version of the plan.""");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit(
                        new PlanChange.Changed(path("nam"), text("a"), text("b")),
                        "'nam' must be a place of a plan where" + " a thing can be changed, once, but is not."),
                misfit(
                        new PlanChange.Added(path("name"), text("b"), Optional.empty()),
                        "'name' must be a place of a plan" + " where a thing can be added, once, but is not."),
                misfit(
                        new PlanChange.Changed(path("name.length"), text("a"), text("b")),
                        "'name.length' must be a place" + " of a plan where a thing can be changed, once, but is not."),
                misfit(
                        new PlanChange.Changed(path("name"), text("Plan"), text(" ")),
                        "'name' must leave a" + " record that can be. 'name' must hold text but is blank."),
                misfit(
                        new PlanChange.Changed(path("date"), text("2027-01-01"), text("soon")),
                        "'date' must be told with a"
                                + " value that can stand there. The value must be of type LocalDate but is 'soon'."),
                misfit(
                        new PlanChange.Changed(path("people"), text("a"), text("b")),
                        "'people' must be a place of a plan" + " where a thing can be changed, once, but is not."),
                misfit(
                        new PlanChange.Changed(path("people.id"), text("a"), text("b")),
                        "'people.id' must be a place of a" + " plan where a thing can be changed, once, but is not."),
                misfit(
                        new PlanChange.Changed(path("people[eve].name"), text("a"), text("b")),
                        "'people[eve].name' must be" + " in the plan before the change but is not."),
                misfit(
                        new PlanChange.Moved(path("people[eve]"), Optional.empty(), 0, 1),
                        "'people[eve]' must be in the" + " plan before the change but is not."),
                misfit(
                        new PlanChange.Added(
                                path("people[eve]"), ValueTypes.of(Person.class).tell(person("dan")), Optional.empty()),
                        "'people[eve]' must be a place of a plan where a thing can be added, once, but" + " is not."));
    }

    private static Arguments misfit(PlanChange change, String sentence) {
        return Arguments.of(change, sentence);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void a_change_that_no_plan_could_hold_is_refused_in_a_sentence(PlanChange change, String sentence) {
        assertThatThrownBy(() -> new PlanDiff(List.of(change)).applyTo(PLAN))
                .isInstanceOfSatisfying(
                        PlanMismatchException.class,
                        refusal -> assertThat(refusal.mismatches())
                                .containsExactly(new PlanMismatchException.Mismatch(change.path(), sentence)));
    }

    @Test
    void what_is_named_twice_is_not_changed_by_its_name() {
        PlanChange change = new PlanChange.Changed(path("people[ann].name"), text("ann"), text("Ann"));

        assertThatThrownBy(() -> new PlanDiff(List.of(change)).applyTo(withPeople("ann", "ann")))
                .hasMessageContaining("'people[ann].name' must name one thing in the plan but names 2.");
    }

    @Test
    void a_place_is_changed_once() {
        PlanChange one = new PlanChange.Changed(path("name"), text("Plan"), text("One"));
        PlanChange other = new PlanChange.Changed(path("name"), text("Plan"), text("Other"));

        assertThatThrownBy(() -> new PlanDiff(List.of(one, other)).applyTo(PLAN))
                .hasMessageContaining(
                        "'name' must be a place of a plan where a thing can be changed, once, but is not.");
        assertThatThrownBy(() -> new PlanDiff(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'changes' must name each entry once but has");
    }

    /** What is told by its index is looked for elsewhere if it is not there. */
    @Test
    void things_without_a_name_of_their_own_are_found_where_they_stand_now() {
        PlanDiff diff = PlanDiff.between(withPeople("ann", "ann", "bob", "cy"), withPeople("bob", "cy", "ann"));
        assertThat(text(diff)).isEqualTo("""
                > people {id: ann, name: ann}: 0 -> 2
                - people at 1: {id: ann, name: ann}
                """);

        assertThat(ids(diff.applyTo(withPeople("eve", "bob", "ann", "cy", "ann"))))
                .isEqualTo("eve bob ann cy");
        assertThatThrownBy(() -> diff.applyTo(withPeople("eve", "bob", "ann")))
                .hasMessageContaining("'people' must be in the plan before the change but is not.");
    }

    @Test
    void a_change_is_a_change() {
        assertThatThrownBy(() -> new PlanChange.Changed(path("name"), text("a"), text("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'to' of 'name' must differ from the value before but is it: a.");
        assertThatThrownBy(() -> new PlanChange.Added(path("people[eve]"), text("a"), Optional.of(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'index' of 'people[eve]' must not be negative but is -1.");
        assertThatThrownBy(() -> new PlanChange.Moved(path("people"), Optional.empty(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'value' of 'people' must be given exactly if the path names no element but is missing.");
        assertThatThrownBy(() -> new PlanChange.Moved(path("people[eve]"), Optional.empty(), 0, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'to' of 'people[eve]' must not be negative but is -2.");
        assertThatThrownBy(() -> new PlanPath(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'steps' must lead somewhere but there are none.");
    }

    private static PlanValue text(String text) {
        return new PlanValue.Text(text);
    }

    private static String text(PlanDiff diff) {
        return diff.changes().stream().map(PlanDiffTest::line).collect(Collectors.joining());
    }

    private static String line(PlanChange change) {
        if (change instanceof PlanChange.Added added) {
            return "+ " + added.path() + added.index().map(i -> " at " + i).orElse("") + ": " + added.value() + "\n";
        }
        if (change instanceof PlanChange.Removed removed) {
            return "- " + removed.path() + removed.index().map(i -> " at " + i).orElse("") + ": " + removed.value()
                    + "\n";
        }
        if (change instanceof PlanChange.Changed changed) {
            return "~ " + changed.path() + ": " + changed.from() + " -> " + changed.to() + "\n";
        }
        PlanChange.Moved moved = (PlanChange.Moved) change;
        return "> " + moved.path() + moved.value().map(value -> " " + value).orElse("") + ": " + moved.from() + " -> "
                + moved.to() + "\n";
    }
}
