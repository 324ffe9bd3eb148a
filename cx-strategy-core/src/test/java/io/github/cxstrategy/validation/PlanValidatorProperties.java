package io.github.cxstrategy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.Shuffled;
import io.github.cxstrategy.model.plan.PlanReferences;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Laws of validation, over arbitrary plans and over sound ones. */
class PlanValidatorProperties {
    private static final Set<FindingCode> REFERENCES =
            EnumSet.of(FindingCode.DANGLING_REFERENCE, FindingCode.DUPLICATE_ID, FindingCode.CYCLE);

    @Property(seed = "1", tries = 200)
    void a_sound_plan_has_no_findings(@ForAll long seed) {
        assertThat(ExpectedFindings.text(SoundPlans.of(seed))).isEmpty();
    }

    @Property(seed = "2", tries = 300)
    void whatever_the_plan_there_is_an_answer_in_sentences(@ForAll long seed) {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        assertThat(PlanValidator.standard().validate(plan).all())
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(finding -> {
                    assertThat(finding.message()).endsWith(".");
                    if (!finding.place().field().equals(Optional.of("formula"))) { // a formula has brackets of its own
                        assertThat(finding.message()).doesNotContain("[");
                    }
                    assertThat(finding.cure()).endsWith(".");
                });
    }

    @Property(seed = "3", tries = 150)
    void order_does_not_matter(@ForAll long seed, @ForAll long order) {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        assertThat(PlanValidator.standard().validate(Shuffled.of(plan, new Random(order))))
                .isEqualTo(PlanValidator.standard().validate(plan));
    }

    @Property(seed = "4", tries = 150)
    void the_part_on_references_is_what_references_say(@ForAll long seed) {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        Findings all = PlanValidator.standard().validate(plan);
        assertThat(all.of(REFERENCES)).isEqualTo(PlanReferences.check(plan).all());
    }

    @Test
    void arbitrary_plans_show_every_code() {
        Set<FindingCode> seen = EnumSet.noneOf(FindingCode.class);
        for (long seed = 0; seed < 2000 && seen.size() < FindingCode.values().length; seed++) {
            PlanValidator.standard().validate(new RandomRecords(seed).next(StrategicPlan.class)).all().stream()
                    .map(Finding::code)
                    .forEach(seen::add);
        }
        assertThat(seen).containsExactly(FindingCode.values());
    }
}
