package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.VerdictTableTest.Case;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Shuffling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each case of the table is told in the same words wherever it is asked, and shows what makes it different. */
class CasesAnywhereTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void here() {
        Locale.setDefault(locale);
    }

    /** Law 4, of each rule where it has something to say. */
    @Test
    void theOrderOfListsChangesNoWord() {
        Random random = new Random(4);

        cases().forEach(one -> assertThat(told(one, Shuffling.of(context(one), random)))
                .as("%s", one)
                .isEqualTo(told(one, context(one))));
    }

    /** Law 5: Turkish has another small i, Arabic other digits and other dates. */
    @Test
    void noLocaleChangesAWord() {
        Map<Case, String> here = new HashMap<>();
        cases().forEach(one -> here.put(one, told(one, context(one))));
        for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            cases().forEach(one ->
                    assertThat(told(one, context(one))).as("%s, %s", tag, one).isEqualTo(here.get(one)));
        }
    }

    /** Law 10: what makes the verdict of a case another one than that of the sound plan, or of another case, is shown. */
    @Test
    void otherVerdictsHaveOtherFacts() {
        Map<String, Verdict> seen = new HashMap<>();
        List<String> hidden = new ArrayList<>();
        Stream.concat(RuleSet.full().rules().stream().map(rule -> new Case(rule.id(), Verdict.PASS, "")), cases())
                .forEach(one -> results(one, context(one)).forEach(result -> {
                    String facts = one.rule() + " " + result.subject()
                            + result.explanation().read() + result.explanation().missing();
                    Verdict other = seen.putIfAbsent(facts, result.verdict());
                    if (other != null && other != result.verdict()) {
                        hidden.add(one + " is " + result.verdict() + " and was " + other);
                    }
                }));

        assertThat(hidden).isEmpty();
    }

    private static Stream<Case> cases() {
        return VerdictTableTest.cases().filter(one -> !one.edit().startsWith("everything is"));
    }

    private static GateContext context(Case one) {
        return VerdictTableTest.context(ResolvedPlan.of(PlanEdit.apply(SoundPlan.plan(), one.edit())));
    }

    private static String told(Case one, GateContext context) {
        return results(one, context).toString();
    }

    private static List<RuleResult> results(Case one, GateContext context) {
        RuleSet.Selected selected = RuleSet.full().selected(one.rule());
        Gate gate = selected.rule().gates().stream().sorted().toList().get(0);
        return RuleRun.results(selected, new Lookups(context), gate);
    }
}
