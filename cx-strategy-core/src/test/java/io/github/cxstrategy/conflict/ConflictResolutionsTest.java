package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.AgreeCommonGoal;
import io.github.cxstrategy.conflict.ConflictResolution.MitigateEffect;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A resolution changes what it is about, and leaves the rest of the plan as it is. */
class ConflictResolutionsTest {
    private static final Effect STRONG = Effect.negative(Effect.Strength.STRONG);
    private static final Effect WEAK = Effect.negative(Effect.Strength.WEAK);
    private static final Kpi SPEED = Kpi.builder(Id.of("speed"), "Speed")
            .goal(Goal.increase())
            .addMeasurement(Measurement.of("2027-01-31", "7.5"))
            .build();
    private static final Kpi QUALITY =
            Kpi.builder(Id.of("quality"), "Quality").goal(Goal.increase()).build();
    private static final Influence HARM =
            new Influence(SPEED.id(), QUALITY.id(), STRONG).withOrigin(Influence.Origin.DECLARED);
    private static final KpiEffect SIDE_EFFECT = new KpiEffect(QUALITY.id(), STRONG).guardedBy(QUALITY.id());
    private static final Scorecard SCORECARD = Scorecard.builder()
            .date(LocalDate.of(2027, 1, 1))
            .kpis(List.of(SPEED, QUALITY))
            .addInfluence(HARM)
            .addSuccessMetric(QUALITY.id())
            .addResource(Resource.builder(Id.of("hours"), "Hours").build())
            .build();
    private static final Initiative SCRIPT = Initiative.builder(Id.of("script"), "Script")
            .addEffect(SIDE_EFFECT)
            .costCenter("4711")
            .build();
    private static final StrategicPlan PLAN = StrategicPlan.builder(Id.of("plan"), "Plan")
            .scorecard(SCORECARD)
            .addInitiative(SCRIPT)
            .build();

    @Test
    void aWeakerInfluenceKeepsItsOriginAndTheScorecardItsRest() {
        StrategicPlan changed = ConflictResolutions.apply(
                PLAN,
                new MitigateEffect(
                        new TradeOffSource.Kpi(SPEED.id()),
                        QUALITY.id(),
                        STRONG,
                        Optional.of(Effect.Strength.WEAK),
                        "Weaken it."));

        assertThat(changed)
                .isEqualTo(PLAN.toBuilder()
                        .scorecard(SCORECARD.toBuilder()
                                .influences(List.of(HARM.withEffect(WEAK)))
                                .build())
                        .build());
    }

    @Test
    void aWeakerSideEffectKeepsItsGuardAndTheInitiativeItsRest() {
        StrategicPlan changed = ConflictResolutions.apply(
                PLAN,
                new MitigateEffect(
                        new TradeOffSource.Initiative(SCRIPT.id()),
                        QUALITY.id(),
                        STRONG,
                        Optional.of(Effect.Strength.WEAK),
                        "Weaken it."));

        assertThat(changed)
                .isEqualTo(PLAN.toBuilder()
                        .initiatives(List.of(SCRIPT.toBuilder()
                                .effects(List.of(SIDE_EFFECT.withEffect(WEAK)))
                                .build()))
                        .build());
    }

    @Test
    void aCommonGoalLeavesHistoryAndResourcesAsTheyAre() {
        Goal goal = Goal.increaseTo("9");
        StrategicPlan changed = ConflictResolutions.apply(PLAN, new AgreeCommonGoal(SPEED.id(), goal, "Agree on 9."));

        assertThat(changed)
                .isEqualTo(PLAN.toBuilder()
                        .scorecard(SCORECARD.toBuilder()
                                .kpis(List.of(SPEED.toBuilder().goal(goal).build(), QUALITY))
                                .build())
                        .build());
    }
}
