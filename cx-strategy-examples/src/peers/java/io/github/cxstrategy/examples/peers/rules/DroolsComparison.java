package io.github.cxstrategy.examples.peers.rules;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.Explanation;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleResult;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Sixty rules that look at one number each, over many initiatives: the gate's engine beside Drools, which get the same rules
 * and the same numbers and must find the same violations. Before that, one rule and one missing number: what each says.
 *
 * <p>Arguments: {@code INITIATIVES WARM-UP ROUNDS}. Both take turns in one thread of one process; the figures are medians and
 * the least of the rounds, processor time. A round of Drools is a session of its own: facts put in, rules fired, session
 * closed; once with a rule for each violation, once with a rule for each verdict. A round of ours is an assessment; once with
 * every fact of every explanation looked at.
 */
final class DroolsComparison {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Gate GATE = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 14);
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final int LIMITS = 10;
    private static final double MILLION = 1e6;

    /** A number of an initiative, and the steps between the limits that it is held to. */
    private record Field(String name, int step, Function<Initiative, Optional<Integer>> number) {}

    private static final List<Field> FIELDS = List.of(
            new Field("rank", 90, Initiative::priorityRank),
            new Field("low", 50, initiative -> initiative.estimate().map(estimate -> thousands(estimate.low()))),
            new Field("high", 90, initiative -> initiative.estimate().map(estimate -> thousands(estimate.high()))),
            new Field(
                    "month",
                    1,
                    initiative -> initiative.schedule().map(span -> span.start().getMonthValue())),
            new Field(
                    "day",
                    3,
                    initiative -> initiative.schedule().map(span -> span.start().getDayOfMonth())),
            new Field(
                    "weeks",
                    4,
                    initiative -> initiative.schedule().map(span ->
                            (int) ChronoUnit.WEEKS.between(span.start(), span.endInclusive()))));

    private DroolsComparison() {}

    private static int thousands(Money money) {
        return (int) (money.minorUnits() / 100_000);
    }

    public static void main(String[] args) {
        int initiatives = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int warmUp = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 41;
        missingFact();
        StrategicPlan plan = plan(initiatives);

        long start = THREADS.getCurrentThreadCpuTime();
        ReadinessChecker checker = ReadinessChecker.of(RuleSet.of(rules()));
        long ownSetUp = THREADS.getCurrentThreadCpuTime() - start;
        start = System.nanoTime();
        KieBase base = drools(false);
        long setUp = System.nanoTime() - start;

        ResolvedPlan resolved = ResolvedPlan.of(plan);
        List<Row> rows = plan.initiatives().stream().map(DroolsComparison::row).toList();
        Supplier<Assessment> ours = () -> checker.assess(GateContext.of(resolved, TODAY), GATE);
        Supplier<List<String>> theirs = () -> fire(base, rows);
        Set<String> failed = new TreeSet<>();
        for (RuleResult result : ours.get().results()) {
            if (result.verdict() == Verdict.FAIL) {
                failed.add(result.rule() + " " + result.subject().orElse(""));
            }
        }
        Set<String> found = new TreeSet<>(theirs.get());
        long unknown = ours.get().results().stream()
                .filter(result -> result.verdict() == Verdict.UNKNOWN)
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d rules x %d initiatives: %d violations found by ours, %d by Drools, %s; %d results of ours are unknown%n",
                FIELDS.size() * LIMITS,
                initiatives,
                failed.size(),
                found.size(),
                failed.equals(found) ? "the same" : "NOT THE SAME",
                unknown);
        KieBase full = drools(true);
        Supplier<List<String>> verdicts = () -> fire(full, rows);
        System.out.printf(
                Locale.ROOT,
                "with a rule for each verdict: %d results of ours, %d findings of Drools%n",
                ours.get().results().size(),
                verdicts.get().size());
        double[] own = new double[rounds];
        double[] looked = new double[rounds];
        double[] other = new double[rounds];
        double[] all = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            double one = time(() -> ours.get().results().size());
            double two = time(() -> facts(ours.get()));
            double three = time(() -> theirs.get().size());
            double four = time(() -> verdicts.get().size());
            if (i >= 0) {
                own[i] = one;
                looked[i] = two;
                other[i] = three;
                all[i] = four;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "set-up: ours %.0f ms of the processor, Drools %.0f ms by the clock (it compiles in threads of its own)%n",
                ownSetUp / MILLION,
                setUp / MILLION);
        tell("Drools, violations only", other, other);
        tell("Drools, every verdict with the number it read", all, other);
        tell("ours, every verdict with its explanation", own, other);
        tell("the same, every fact of every explanation looked at", looked, other);
    }

    private static void tell(String what, double[] round, double[] base) {
        System.out.printf(
                Locale.ROOT,
                "a round: %s: median %.2f ms, least %.2f (%.2f times the least of violations only)%n",
                what,
                median(round),
                least(round),
                least(round) / least(base));
    }

    private static double least(double[] figures) {
        return Arrays.stream(figures).min().orElseThrow();
    }

    /** Of a run that counts what it has found. */
    private static double time(IntSupplier run) {
        long start = THREADS.getCurrentThreadCpuTime();
        int found = run.getAsInt();
        long used = THREADS.getCurrentThreadCpuTime() - start;
        if (found == 0) {
            throw new IllegalStateException("There must be a result.");
        }
        return used / MILLION;
    }

    /** Looks at every fact of every explanation, which are sorted out when somebody looks. */
    private static int facts(Assessment assessment) {
        int facts = 0;
        for (RuleResult result : assessment.results()) {
            Explanation explanation = result.explanation();
            facts += explanation.read().size()
                    + explanation.missing().size()
                    + explanation.why().size();
        }
        return facts;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One initiative that nobody has ranked, and the rule that every rank is at most so many. */
    private static void missingFact() {
        StrategicPlan plan = StrategicPlan.builder(Id.of("plan"), "Plan")
                .addInitiative(Initiative.builder(Id.of("crm"), "CRM").build())
                .build();
        RuleResult result = ReadinessChecker.of(RuleSet.of(List.of(rule(FIELDS.get(0), 0))))
                .assess(GateContext.of(ResolvedPlan.of(plan), TODAY), GATE)
                .results()
                .get(0);
        List<String> found = fire(drools(false), List.of(row(plan.initiatives().get(0))));
        System.out.println("A rank that is missing:");
        System.out.println("  Drools finds " + (found.isEmpty() ? "nothing" : found));
        System.out.println(
                "  ours says " + result.verdict() + " of '" + result.subject().orElse("") + "': " + result.message());
    }

    private static List<String> fire(KieBase base, List<Row> rows) {
        List<String> found = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("found", found);
            rows.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return found;
    }

    private static String name(Field field, int limit) {
        return "%s-%02d".formatted(field.name(), limit);
    }

    /** One rule for each violation; or three for each rule of ours, so that each initiative gets a verdict with its number. */
    private static KieBase drools(boolean everyVerdict) {
        StringBuilder text =
                new StringBuilder("package peers\nimport " + Row.class.getName() + "\nglobal java.util.List found\n");
        for (Field field : FIELDS) {
            for (int limit = 0; limit < LIMITS; limit++) {
                String name = name(field, limit);
                int most = (limit + 1) * field.step();
                if (everyVerdict) {
                    text.append(verdict(name, "FAIL", field, "> " + most))
                            .append(verdict(name, "PASS", field, "<= " + most))
                            .append(verdict(name, "UNKNOWN", field, "== null"));
                } else {
                    text.append(
                            "rule \"%1$s\" when $row : Row( %2$s > %3$d ) then found.add(\"%1$s \" + $row.getId()); end%n"
                                    .formatted(name, field.name(), most));
                }
            }
        }
        return new KieHelper().addContent(text.toString(), ResourceType.DRL).build();
    }

    private static String verdict(String name, String verdict, Field field, String condition) {
        return "rule \"%1$s %2$s\" when $row : Row( $n : %3$s, %3$s %4$s ) then found.add(\"%1$s %2$s \" + $row.getId() + \" %3$s \" + $n); end%n"
                .formatted(name, verdict, field.name(), condition);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Field field : FIELDS) {
            for (int limit = 0; limit < LIMITS; limit++) {
                rules.add(rule(field, limit));
            }
        }
        return rules;
    }

    private static Rule rule(Field field, int limit) {
        Quantity most = Quantity.exactly("rule", "limit", (limit + 1L) * field.step());
        return Rule.of(
                name(field, limit),
                RuleSeverity.BLOCKER,
                Set.of(GATE),
                "'" + field.name() + "' must be at most " + (limit + 1) * field.step() + ".",
                (context, gate, parameters) -> context.<Initiative>forEach(
                        PlanPart.INITIATIVES,
                        context.plan().initiatives(),
                        Initiative::id,
                        initiative -> Check.compare(
                                context.number(
                                        PlanPart.INITIATIVES,
                                        initiative.id().value(),
                                        field.name(),
                                        field.number().apply(initiative).map(BigDecimal::valueOf)),
                                Relation.AT_MOST,
                                most)));
    }

    private static Row row(Initiative initiative) {
        List<Integer> numbers = new ArrayList<>();
        FIELDS.forEach(field -> numbers.add(field.number().apply(initiative).orElse(null)));
        return new Row(initiative.id().value(), numbers);
    }

    /** One number in eight is missing; the numbers are spread so that few exceed the higher limits. */
    private static StrategicPlan plan(int count) {
        SplittableRandom random = new SplittableRandom(1);
        StrategicPlan.Builder plan = StrategicPlan.builder(Id.of("plan"), "Plan");
        for (int i = 0; i < count; i++) {
            Initiative.Builder initiative = Initiative.builder(Id.of("initiative-" + i), "Initiative " + i);
            if (random.nextInt(8) > 0) {
                initiative.priorityRank(1 + random.nextInt(200));
            }
            if (random.nextInt(8) > 0) {
                int low = 1 + random.nextInt(100);
                initiative.estimate(CostEstimate.vrom(
                        Money.of("EUR", low * 1_000L), Money.of("EUR", low * 1_000L + random.nextInt(90_000))));
            }
            if (random.nextInt(8) > 0) {
                LocalDate start = FIRST_DAY.plusDays(random.nextInt(60));
                initiative.schedule(new DateSpan(start, start.plusWeeks(random.nextInt(9))));
            }
            plan.addInitiative(initiative.build());
        }
        return plan.build();
    }
}
