package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import io.github.cxstrategy.readiness.rule.Shuffling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of a gate, over plans that lack little: where nearly all is wrong, nothing can make it worse. */
class NearlyReadyProperties {
    private static final List<Id<Person>> PEOPLE = List.of(Id.of("ann"), Id.of("bob"), Id.of("dan"), Id.of("eve"));

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    /** Law 4. */
    @Property(tries = 20, seed = "51")
    void theOrderInWhichAPlanWasWrittenChangesNoByte(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        GateContext context = context(signed(CatalogueProperties.spoiled(random), random));
        GateContext shuffled = Shuffling.of(context, random);

        for (Gate gate : Gate.values()) {
            Assessment one = assess(context, gate);
            Assessment other = assess(shuffled, gate);
            for (int i = 0; i < one.allResults().size(); i++) {
                assertThat(other.allResults().get(i).toString())
                        .isEqualTo(one.allResults().get(i).toString());
            }
            assertThat(other.toString()).isEqualTo(one.toString());
        }
    }

    /** Law 5. */
    @Property(tries = 12, seed = "52")
    void neitherLocaleNorThreadChangesAByte(@ForAll("seeds") long seed)
            throws InterruptedException, ExecutionException {
        Random random = new Random(seed);
        GateContext context = context(signed(CatalogueProperties.spoiled(random), random));
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        String here = assess(context, gate).toString();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(assess(context, gate).toString()).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Callable<String> elsewhere = () -> assess(context, gate).toString();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> told : threads.invokeAll(Collections.nCopies(12, elsewhere))) {
                assertThat(told.get()).isEqualTo(here);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Law 6. */
    @Property(tries = 80, seed = "53")
    void anExemptionChangesOnlyWhatItNamesAndMakesNothingWorse(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = signed(CatalogueProperties.spoiled(random), random);
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment before = assess(context(plan), gate);
        RuleResult target = target(before, random);
        Optional<String> subject = random.nextBoolean() ? target.subject() : Optional.empty();
        String rule = target.rule().value();
        SignOff signOff = signOff(random);
        StrategicPlan.Builder builder = plan.toBuilder();
        Assessment after = assess(
                context(
                        target.verdict() == Verdict.UNKNOWN
                                ? builder.addRiskAcceptance(new RiskAcceptance(rule, subject, "Soon.", signOff))
                                        .build()
                                : builder.addWaiver(new Waiver(rule, subject, "Soon.", signOff))
                                        .build()),
                gate);
        Statistics.collect(before.verdict(), after.verdict());

        assertThat(badness(after)).isLessThanOrEqualTo(badness(before));
        assertThat(after.allResults()).hasSameSizeAs(before.allResults());
        for (int i = 0; i < before.allResults().size(); i++) {
            RuleResult was = before.allResults().get(i);
            RuleResult is = after.allResults().get(i);
            boolean named = was.rule().equals(target.rule())
                    && (subject.isEmpty() || subject.equals(was.subject()))
                    && (was.verdict() == Verdict.UNKNOWN) == (target.verdict() == Verdict.UNKNOWN);
            if (named && signOff.isInForceOn(SoundPlan.AS_OF)) {
                assertThat(is.verdict()).isEqualTo(was.verdict());
                assertThat(is.isLetPass() || !was.isLetPass()).isTrue();
            } else {
                assertThat(is).isEqualTo(was);
            }
        }
    }

    /** Law 7. */
    @Property(tries = 60, seed = "54")
    void aLowerSeverityNeverWorsensTheGate(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        GateContext context = context(signed(CatalogueProperties.spoiled(random), random));
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment before = assess(context, gate);
        RuleResult target = target(before, random);
        List<RuleSeverity> lowers = Stream.of(RuleSeverity.values())
                .filter(severity -> severity.compareTo(target.severity()) >= 0)
                .toList();
        RuleSeverity lower = RandomPlans.pick(lowers, random);
        Assessment after = assess(context, gate, RuleSet.full().withSeverity(target.rule(), lower));
        Statistics.collect(before.verdict(), after.verdict());

        assertThat(badness(after)).isLessThanOrEqualTo(badness(before));
        assertThat(after.results().stream().filter(result -> !result.rule().equals(target.rule())))
                .containsExactlyElementsOf(before.results().stream()
                        .filter(result -> !result.rule().equals(target.rule()))
                        .toList());
    }

    /** Law 8, for rule sets that somebody has made her own. */
    @Property(tries = 40, seed = "55")
    void aChangeOfOneRuleChangesNothingOfTheOthers(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        GateContext context = context(signed(CatalogueProperties.spoiled(random), random));
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        RuleSet own = changed(RuleSet.full().withLongestExemption(random.nextInt(366)), random);
        for (int i = 0; i < 12; i++) {
            own = changed(own, random);
        }
        Rule ours = StubRule.of("OUR-1", RuleSeverity.ADVICE, gate, Verdict.PASS);
        Assessment before = assess(context, gate, own);
        Assessment after = assess(context, gate, own.with(ours));
        Assessment lowered = assess(context, gate, own.with(ours).withSeverity(ours.id(), RuleSeverity.WARNING));
        Assessment without = assess(context, gate, own.with(ours).without(ours.id()));

        for (Assessment other : List.of(after, lowered, without)) {
            assertThat(other.results().stream().filter(result -> !result.rule().equals(ours.id())))
                    .containsExactlyElementsOf(before.results());
            assertThat(other.audit().rules().stream()
                            .filter(used -> !used.rule().equals(ours.id())))
                    .containsExactlyElementsOf(before.audit().rules());
            assertThat(other.exemptions()).isEqualTo(before.exemptions());
            assertThat(other.notSelected()).containsAll(before.notSelected());
        }
        assertThat(without.notSelected()).contains(ours.id());
        assertThat(Set.of(
                        before.audit().ruleSet(),
                        after.audit().ruleSet(),
                        lowered.audit().ruleSet(),
                        without.audit().ruleSet()))
                .hasSize(4);
    }

    /** Law 11: each result of either assessment is counted once. */
    @Property(tries = 40, seed = "56")
    void aComparisonLosesNoResult(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment before = assess(context(signed(CatalogueProperties.spoiled(random), random)), gate);
        Assessment after = assess(context(signed(CatalogueProperties.spoiled(random), random)), gate);
        Set<String> told = new TreeSet<>();
        for (Assessment one : List.of(before, after)) {
            one.results().forEach(result -> told.add(key(one.gate(), result)));
            one.earlierGates()
                    .forEach(earlier -> earlier.results().forEach(result -> told.add(key(earlier.gate(), result))));
        }
        AssessmentDiff diff = AssessmentDiff.between(before, after);

        assertThat(diff.changes().size() + diff.unchanged()).isEqualTo(told.size());
        assertThat(diff.changes().stream()
                        .map(change -> change.gate() + " " + change.rule() + " " + change.subject())
                        .distinct())
                .hasSameSizeAs(diff.changes())
                .isSubsetOf(told);
    }

    /** Law 14: what was not reached is listed, so that rules told and rules not reached are all that there are. */
    @Property(tries = 60, seed = "57")
    void whatALimitCutsOffIsListedAndNeverReady(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        GateContext context = context(CatalogueProperties.spoiled(random));
        Gate gate = RandomPlans.pick(List.of(Gate.values()), random);
        Assessment whole = assess(context, gate);
        int work = 1 + random.nextInt(whole.allResults().size());
        Assessment cut = ReadinessChecker.standard().assess(context, gate, SearchLimit.ofWork(work));
        Set<RuleId> rules = new TreeSet<>();
        cut.allResults().forEach(result -> rules.add(result.rule()));
        cut.cutOff().ifPresent(some -> some.notEvaluated().forEach(unreached -> rules.add(unreached.rule())));
        Set<RuleId> all = new TreeSet<>();
        whole.allResults().forEach(result -> all.add(result.rule()));

        assertThat(rules).containsAll(all);
        assertThat(cut.cutOff().isPresent()).isEqualTo(!told(cut).equals(told(whole)));
        if (cut.cutOff().isPresent()) {
            assertThat(cut.verdict()).isIn(GateVerdict.NOT_READY, GateVerdict.UNDECIDED);
        } else {
            assertThat(cut).isEqualTo(whole);
        }
    }

    private static Set<String> told(Assessment assessment) {
        Set<String> told = new TreeSet<>();
        assessment.allResults().forEach(result -> told.add(key(assessment.gate(), result)));
        return told;
    }

    private static String key(Gate gate, RuleResult result) {
        return gate + " " + result.rule() + " " + result.subject();
    }

    private static int badness(Assessment assessment) {
        return List.of(GateVerdict.READY, GateVerdict.READY_WITH_WAIVERS, GateVerdict.UNDECIDED, GateVerdict.NOT_READY)
                .indexOf(assessment.verdict());
    }

    private static GateContext context(StrategicPlan plan) {
        return VerdictTableTest.context(ResolvedPlan.of(plan));
    }

    private static Assessment assess(GateContext context, Gate gate) {
        return assess(context, gate, RuleSet.full());
    }

    private static Assessment assess(GateContext context, Gate gate, RuleSet rules) {
        return ReadinessChecker.of(rules).assess(context, gate);
    }

    /** What stands in the way if anything does, else any result. */
    private static RuleResult target(Assessment assessment, Random random) {
        List<RuleResult> troubles = troubles(assessment.results());
        return RandomPlans.pick(troubles.isEmpty() ? assessment.results() : troubles, random);
    }

    private static List<RuleResult> troubles(List<RuleResult> results) {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.UNKNOWN)
                .toList();
    }

    /** Another severity, another threshold, or one rule less, as long as each gate keeps its blockers. */
    private static RuleSet changed(RuleSet rules, Random random) {
        Rule rule = RandomPlans.pick(rules.rules(), random);
        int kind = random.nextInt(3);
        if (kind == 0 && rule.severity() != RuleSeverity.BLOCKER) {
            return rules.withSeverity(rule.id(), RandomPlans.pick(List.of(RuleSeverity.values()), random));
        } else if (kind == 1 && rule.severity() != RuleSeverity.BLOCKER) {
            return rules.without(rule.id());
        } else if (!rule.parameters().isEmpty()) {
            Parameter parameter = rule.parameters().get(0);
            return rules.withParameter(
                    rule.id(), parameter.name(), random.nextBoolean() ? parameter.least() : parameter.largest());
        }
        return rules;
    }

    /** The plan with exemptions, above all of what is in trouble, often several of one rule, and with evidence. */
    private static StrategicPlan signed(StrategicPlan plan, Random random) {
        StrategicPlan.Builder builder = plan.toBuilder();
        List<RuleResult> results = assess(context(plan), RandomPlans.pick(List.of(Gate.values()), random))
                .allResults();
        List<RuleResult> troubles = troubles(results);
        for (int i = random.nextInt(20); i > 0; i--) {
            RuleResult result =
                    RandomPlans.pick(troubles.isEmpty() || random.nextInt(4) == 0 ? results : troubles, random);
            Optional<String> subject = random.nextBoolean() ? Optional.empty() : result.subject();
            SignOff signOff = signOff(random);
            builder.addWaiver(new Waiver(result.rule().value(), subject, "Reason " + i, signOff));
            builder.addRiskAcceptance(new RiskAcceptance(result.rule().value(), subject, "Reason " + i, signOff));
        }
        List<Evidence> evidence = new ArrayList<>(plan.evidence());
        for (Gate gate : Gate.values()) {
            evidence.add(Evidence.of("Minutes", gate, SoundPlan.AS_OF.minusDays(random.nextInt(3))));
            evidence.add(new Evidence("Minutes", gate, Optional.empty(), Optional.of("Room " + random.nextInt(9))));
            evidence.add(new Evidence("Agenda", gate, Optional.empty(), Optional.empty()));
        }
        return builder.evidence(evidence).build();
    }

    /** In force or not, for a day or a year. */
    private static SignOff signOff(Random random) {
        Id<Person> requester = RandomPlans.pick(PEOPLE, random);
        List<Id<Person>> others =
                PEOPLE.stream().filter(person -> !person.equals(requester)).toList();
        int from = random.nextInt(200) - 190;
        return new SignOff(
                requester,
                RandomPlans.pick(others, random),
                SoundPlan.AS_OF.plusDays(from),
                SoundPlan.AS_OF.plusDays(from + random.nextInt(365)));
    }
}
