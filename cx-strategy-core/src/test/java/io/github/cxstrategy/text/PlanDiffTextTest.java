package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.CoordinationRecord;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.strategy.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes in words: where, what kind, from what to what. */
class PlanDiffTextTest {
    private static final StrategicPlan PLAN =
            StrategicPlan.builder(Id.of("plan"), "A plan").build();

    private static Initiative.Builder initiative(String id) {
        return Initiative.builder(Id.of(id), "Initiative\t" + id);
    }

    private static StrategicPlan.Builder with(Initiative... initiatives) {
        return PLAN.toBuilder().initiatives(List.of(initiatives));
    }

    private static String text(StrategicPlan before, StrategicPlan after) {
        return PlanDiffText.of(after, PlanDiff.between(before, after));
    }

    @Test
    void nothingChanged() {
        assertThat(text(PLAN, PLAN)).isEqualTo("A plan\n======\nNothing changed.\n");
    }

    @Test
    void everyKindOfChangeByPart() {
        Initiative a = initiative("a").build();
        Initiative b = initiative("b").build();
        Initiative c = initiative("c").build();
        Initiative scheduled =
                c.toBuilder().schedule(DateSpan.of("2027-01-01", "2027-03-31")).build();
        Initiative later = a.toBuilder().priorityRank(2).build();
        StrategicPlan before = with(a.toBuilder().priorityRank(1).build(), b, c).build();
        StrategicPlan after =
                with(scheduled, later).date(LocalDate.of(2027, 1, 1)).build();

        assertThat(text(before, after)).isEqualTo("""
                A plan
                ======
                2 added, 1 removed, 1 changed, 1 moved.

                The plan itself
                ---------------
                  + date: 2027-01-01

                Initiatives
                -----------
                  > a: from place 1 to 2
                  ~ a priorityRank: from 1 to 2
                  - b: Initiative b
                  + c schedule: 2027-01-01 to 2027-03-31
                """);
    }

    @Test
    void whatHasNoNameIsToldByItsValue() {
        Initiative a = initiative("a").build();
        Initiative other = a.toBuilder().priorityRank(1).build();

        assertThat(text(with(a).build(), with(a, a, other).build()))
                .contains("2 added.")
                .endsWith("  + Initiative a\n  + Initiative a\n");
    }

    @Test
    void aPartWithSeveralListsSaysWhichOneChanged() {
        Milestone live = Milestone.builder(Id.of("live"), "Go live").build();
        Milestone late = live.toBuilder().forecast(LocalDate.of(2027, 3, 1)).build();
        CoordinationRecord agreed = new CoordinationRecord(
                LocalDate.of(2027, 1, 1), Set.of(Id.of("a"), Id.of("b")), Set.of(), "One after the other.");
        StrategicPlan before = PLAN.toBuilder()
                .roadmap(Roadmap.builder().addMilestone(live).build())
                .build();
        StrategicPlan after = PLAN.toBuilder()
                .roadmap(Roadmap.builder()
                        .addMilestone(late)
                        .addCoordinationRecord(agreed)
                        .build())
                .build();

        assertThat(text(before, after))
                .contains("  + milestones live forecast: 2027-03-01\n")
                .contains("  + coordinationRecords");
    }

    @Test
    void aLongValueIsCutShort() {
        Strategy strategy =
                Strategy.builder().vision("far ".repeat(100) + "away").build();
        String text = text(PLAN, PLAN.toBuilder().strategy(strategy).build());

        assertThat(text).contains("+ {vision: far far").endsWith("...\n").doesNotContain("away");
        assertThat(text.lines()).allMatch(line -> line.length() <= Page.WIDTH);
    }
}
