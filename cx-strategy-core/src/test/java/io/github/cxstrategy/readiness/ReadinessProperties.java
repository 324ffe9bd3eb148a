package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of a gate, over the catalogue and plans that nobody would write. */
class ReadinessProperties {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    /** A decided verdict holds in every completion of the unknown facts; and with it, more facts never flip it. */
    @Property(tries = 300, seed = "11")
    void whatIsDecidedStaysDecidedWhenMoreIsKnown(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = RandomPlans.complete(random);
        StrategicPlan partial = RandomPlans.forgetting(whole, random);
        Map<String, Verdict> later = verdicts(assess(whole));

        assess(partial).results().stream()
                .filter(result -> result.verdict() != Verdict.UNKNOWN)
                .forEach(result -> {
                    Statistics.collect(result.rule().value(), result.verdict());
                    if (result.verdict() == Verdict.NOT_APPLICABLE
                            && result.subject().isEmpty()) {
                        assertThat(later.entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith(result.rule() + " ")))
                                .as(result.toString())
                                .allSatisfy(
                                        entry -> assertThat(entry.getValue()).isEqualTo(Verdict.NOT_APPLICABLE));
                    } else {
                        assertThat(later).as("%s", result).containsEntry(key(result), result.verdict());
                    }
                });
    }

    /** The same for a rule as a whole: if it passes or fails, it does so with everything known. */
    @Property(tries = 150, seed = "12")
    void aRuleThatIsDecidedStaysDecided(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = RandomPlans.complete(random);
        Assessment before = assess(RandomPlans.forgetting(whole, random));
        Assessment after = assess(whole);

        for (Rule rule : RuleSet.full().rules()) {
            Optional<Verdict> verdict = before.verdictOf(rule.id());
            if (verdict.filter(v -> v != Verdict.UNKNOWN).isPresent()) {
                assertThat(after.verdictOf(rule.id())).as(rule.id().value()).isEqualTo(verdict);
            }
        }
    }

    /** Nothing passes because data is missing: an empty plan passes no rule and is ready for no gate. */
    @Property(tries = 20, seed = "13")
    void anEmptyPlanIsNeverReady(@ForAll("seeds") long seed) {
        StrategicPlan whole = RandomPlans.complete(new Random(seed));
        Assessment assessment =
                assess(StrategicPlan.builder(whole.id(), whole.name()).build());

        assertThat(assessment.verdict()).isEqualTo(GateVerdict.UNDECIDED);
        assertThat(assessment.results()).allMatch(result -> result.verdict() == Verdict.UNKNOWN);
    }

    @Property(tries = 100, seed = "14")
    void moreEvidenceNeverWorsensAnEvidenceMonotoneRule(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = RandomPlans.complete(random);
        StrategicPlan less = RandomPlans.withLessBudget(whole, random);
        Assessment before = assess(less);
        Assessment after = assess(whole);

        RuleSet.full().rules().stream().filter(Rule::evidenceMonotone).forEach(rule -> {
            if (before.verdictOf(rule.id()).equals(Optional.of(Verdict.PASS))) {
                assertThat(after.verdictOf(rule.id())).contains(Verdict.PASS);
            }
        });
    }

    @Property(tries = 100, seed = "15")
    void theOrderInWhichAPlanWasWrittenChangesNoByte(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = exempted(RandomPlans.forgetting(RandomPlans.complete(random), random), random);

        assertThat(assess(RandomPlans.shuffled(plan, random)).toString())
                .isEqualTo(assess(plan).toString());
    }

    @Property(tries = 10, seed = "16")
    void parallelCallsGiveTheSameBytes(@ForAll("seeds") long seed) {
        StrategicPlan plan = RandomPlans.complete(new Random(seed));
        ReadinessChecker checker = ReadinessChecker.standard();
        GateContext context = GateContext.of(ResolvedPlan.of(plan), TODAY);
        String alone = checker.assess(context, G3).toString();

        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> checker.assess(context, G3).toString())
                        .distinct())
                .containsExactly(alone);
    }

    @Property(tries = 100, seed = "17")
    void aWaiverHidesNoUnknownChangesNoOtherRuleAndNeverWorsensTheGate(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = exempted(RandomPlans.forgetting(RandomPlans.complete(random), random), random);
        Waiver waiver = RandomPlans.pick(waivers(random), random);
        Assessment before = assess(plan);
        Assessment after = assess(plan.toBuilder().addWaiver(waiver).build());

        assertThat(badness(after.verdict())).isLessThanOrEqualTo(badness(before.verdict()));
        assertThat(after.results().stream().map(result -> key(result) + result.verdict()))
                .containsExactlyElementsOf(before.results().stream()
                        .map(result -> key(result) + result.verdict())
                        .toList());
        assertThat(after.results().stream()
                        .filter(result -> !result.rule().value().equals(waiver.rule())))
                .containsExactlyElementsOf(before.results().stream()
                        .filter(result -> !result.rule().value().equals(waiver.rule()))
                        .toList());
        assertThat(after.results()).allMatch(result -> result.waiver().isEmpty() || result.verdict() == Verdict.FAIL);
    }

    @Property(tries = 100, seed = "18")
    void anExpiredWaiverIsAsIfItWereNotThere(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = RandomPlans.forgetting(RandomPlans.complete(random), random);
        RuleId rule = RandomPlans.pick(RuleSet.full().rules(), random).id();
        Waiver expired = new Waiver(
                rule.value(),
                Optional.empty(),
                "Once.",
                new SignOff(CID, BOB, TODAY.minusDays(30), TODAY.minusDays(1)));
        Assessment before = assess(plan);
        Assessment after = assess(plan.toBuilder().addWaiver(expired).build());

        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.results()).isEqualTo(before.results());
    }

    @Property(tries = 100, seed = "19")
    void loweringASeverityNeverWorsensTheGate(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = RandomPlans.forgetting(RandomPlans.complete(random), random);
        RuleId rule = RandomPlans.pick(RuleSet.full().rules(), random).id();
        RuleSet lowered = RuleSet.full().withSeverity(rule, RuleSeverity.ADVICE);

        assertThat(badness(assess(plan, lowered).verdict()))
                .isLessThanOrEqualTo(badness(assess(plan).verdict()));
    }

    @Property(tries = 100, seed = "20")
    void addingARuleEvenOneThatThrowsChangesNoOtherResult(@ForAll("seeds") long seed, @ForAll boolean fails) {
        Random random = new Random(seed);
        StrategicPlan plan = RandomPlans.forgetting(RandomPlans.complete(random), random);
        Rule added =
                Rule.of("B-01", RuleSeverity.BLOCKER, Set.of(G3), "It must not throw.", (context, gate, parameters) -> {
                    if (fails) {
                        throw new IllegalStateException("oops");
                    }
                    return StubRule.saying(Verdict.PASS);
                });
        Assessment after = assess(plan, RuleSet.full().with(added));

        assertThat(after.results().stream().filter(result -> !result.rule().equals(added.id())))
                .containsExactlyElementsOf(assess(plan).results());
        assertThat(after.verdictOf(added.id())).contains(fails ? Verdict.UNKNOWN : Verdict.PASS);
        assertThat(fails && after.verdict() == GateVerdict.READY).isFalse();
    }

    @Property(tries = 100, seed = "21")
    void aGateIsReadyOnlyIfNoBlockerFailsOrIsUnknown(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = exempted(RandomPlans.forgetting(RandomPlans.complete(random), random), random);
        RuleSet rules = RuleSet.full();
        for (RuleId id : List.of(RuleId.of("A-29"), RuleId.of("A-24"), RuleId.of("A-28"))) {
            rules = random.nextBoolean() ? rules.without(id) : rules;
        }
        Assessment assessment = assess(plan, rules);
        List<RuleResult> blockers = Stream.concat(
                        assessment.results().stream(),
                        assessment.earlierGates().stream().flatMap(gate -> gate.results().stream()))
                .filter(result -> result.severity() == RuleSeverity.BLOCKER)
                .toList();

        assertThat(assessment.verdict() == GateVerdict.READY)
                .isEqualTo(blockers.stream()
                        .allMatch(result ->
                                result.verdict() == Verdict.PASS || result.verdict() == Verdict.NOT_APPLICABLE));
        assertThat(assessment.verdict() == GateVerdict.NOT_READY)
                .isEqualTo(blockers.stream()
                        .anyMatch(result -> result.verdict() == Verdict.FAIL
                                && result.waiver().isEmpty()));
    }

    /** The machine's place in the world changes no byte. */
    @Property(tries = 10, seed = "22")
    void localesAndTimeZonesChangeNoByte(@ForAll("seeds") long seed) {
        StrategicPlan plan = RandomPlans.complete(new Random(seed));
        String here = assess(plan).toString();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(assess(plan).toString()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 60, seed = "23")
    void nothingChangesBetweenEqualAssessmentsAndFixedIsNewSeenFromBehind(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan whole = RandomPlans.complete(random);
        Assessment one = assess(whole);
        Assessment other = assess(exempted(RandomPlans.forgetting(whole, random), random));

        assertThat(AssessmentDiff.between(one, assess(whole)).changes()).isEmpty();
        Map<AssessmentDiff.Kind, AssessmentDiff.Kind> behind = Map.of(
                AssessmentDiff.Kind.NEW, AssessmentDiff.Kind.FIXED,
                AssessmentDiff.Kind.FIXED, AssessmentDiff.Kind.NEW,
                AssessmentDiff.Kind.WORSE, AssessmentDiff.Kind.BETTER,
                AssessmentDiff.Kind.BETTER, AssessmentDiff.Kind.WORSE);
        assertThat(AssessmentDiff.between(other, one).changes().stream()
                        .map(change -> change.rule() + " " + change.subject() + change.kind()))
                .containsExactlyElementsOf(AssessmentDiff.between(one, other).changes().stream()
                        .map(change -> change.rule() + " " + change.subject()
                                + behind.getOrDefault(change.kind(), change.kind()))
                        .toList());
    }

    @Property(tries = 60, seed = "24")
    void anAssessmentThatIsCutOffIsNeverReadyAndListsWhatIsMissing(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = exempted(RandomPlans.complete(random), random);
        GateContext context = GateContext.of(ResolvedPlan.of(plan), TODAY);
        RuleSet rules = RuleSet.of(List.of(
                StubRule.blocker("S-1", Verdict.PASS),
                StubRule.of("S-2", RuleSeverity.WARNING, G3, Verdict.PASS),
                StubRule.of("S-3", RuleSeverity.BLOCKER, Gate.PLAN_TO_ALIGN, Verdict.PASS)));
        Assessment stubs = ReadinessChecker.of(rules).assess(context, G3, SearchLimit.ofWork(1 + random.nextInt(3)));
        assertThat(stubs.verdict() == GateVerdict.READY)
                .isEqualTo(stubs.cutOff().isEmpty());

        Assessment whole = assess(plan);
        Assessment cut = ReadinessChecker.standard().assess(context, G3, SearchLimit.ofWork(1 + random.nextInt(60)));
        assertThat(cut.cutOff()).isPresent();
        assertThat(cut.verdict()).isIn(GateVerdict.NOT_READY, GateVerdict.UNDECIDED);
        assertThat(whole.allResults()).containsAll(cut.allResults());
        Set<RuleId> reached = cut.allResults().stream().map(RuleResult::rule).collect(Collectors.toSet());
        assertThat(cut.cutOff().orElseThrow().notEvaluated())
                .noneMatch(unreached -> reached.contains(unreached.rule()));
        if (cut.verdict() == GateVerdict.NOT_READY) {
            assertThat(whole.verdict()).isEqualTo(GateVerdict.NOT_READY);
        }
    }

    private static Assessment assess(StrategicPlan plan) {
        return assess(plan, RuleSet.full());
    }

    private static Assessment assess(StrategicPlan plan, RuleSet rules) {
        return ReadinessChecker.of(rules).assess(GateContext.of(ResolvedPlan.of(plan), TODAY), G3);
    }

    private static int badness(GateVerdict verdict) {
        return List.of(GateVerdict.READY, GateVerdict.READY_WITH_WAIVERS, GateVerdict.UNDECIDED, GateVerdict.NOT_READY)
                .indexOf(verdict);
    }

    private static Map<String, Verdict> verdicts(Assessment assessment) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        assessment.results().forEach(result -> verdicts.put(key(result), result.verdict()));
        return verdicts;
    }

    private static String key(RuleResult result) {
        return result.rule() + " " + result.subject().orElse("");
    }

    private static List<Waiver> waivers(Random random) {
        List<Waiver> waivers = new ArrayList<>();
        for (Rule rule : RuleSet.full().rules()) {
            Optional<String> subject = random.nextBoolean() ? Optional.empty() : Optional.of("i" + random.nextInt(4));
            waivers.add(new Waiver(
                    rule.id().value(),
                    subject,
                    "Money follows.",
                    new SignOff(CID, BOB, TODAY, TODAY.plusDays(random.nextInt(300)))));
        }
        return waivers;
    }

    private static StrategicPlan exempted(StrategicPlan plan, Random random) {
        StrategicPlan.Builder builder = plan.toBuilder();
        waivers(random).stream().filter(any -> random.nextInt(3) == 0).forEach(builder::addWaiver);
        waivers(random).stream()
                .filter(any -> random.nextInt(3) == 0)
                .forEach(waiver -> builder.addRiskAcceptance(
                        new RiskAcceptance(waiver.rule(), waiver.subject(), "Known soon.", waiver.signOff())));
        return builder.build();
    }
}
