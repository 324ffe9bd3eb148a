package io.github.cxstrategy.prioritization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrioritizerTest {
    private static final Objective LOYALTY = objective("loyalty", "0.625");
    private static final Objective COST = objective("cost", "0.3");
    private static final Objective OPEN =
            new Objective(Id.of("open"), "Not weighed yet", Optional.empty(), Optional.empty());
    private static final Initiative PORTAL = Initiative.builder(Id.of("portal"), "Portal")
            .addImpact(LOYALTY.id(), ImpactLevel.STRONG)
            .addImpact(COST.id(), ImpactLevel.NONE)
            .addImpact(OPEN.id(), ImpactLevel.EXTREME)
            .build();
    private static final Initiative TRAINING = Initiative.builder(Id.of("training"), "Training")
            .addImpact(LOYALTY.id(), ImpactLevel.LOW)
            .build();
    private static final Initiative IDEA =
            Initiative.builder(Id.of("idea"), "Idea").build();
    private static final Prioritization RESULT =
            Prioritizer.standard().prioritize(List.of(OPEN, LOYALTY, COST), List.of(TRAINING, PORTAL, IDEA));

    private static Objective objective(String id, String weight) {
        return new Objective(Id.of(id), id, Optional.empty(), Optional.of(Ratio.of(weight)));
    }

    @Test
    void pointsAreWeightTimesLevelInTheSmallestUnitOfAllWeights() {
        assertThat(RESULT.priority(PORTAL.id()).contributions())
                .isEqualTo(Map.of(LOYALTY.id(), 6 * 625L, COST.id(), 0L));
        assertThat(RESULT.priority(TRAINING.id()).points()).isEqualTo(625);
        assertThat(RESULT.total()).isEqualTo(7 * 625);
        assertThat(RESULT.priority(PORTAL.id()).share()).isEqualTo(Ratio.of("0.857142857"));
    }

    @Test
    void whatIsUnknownIsListedAndNotCalledZero() {
        assertThat(RESULT.unweighted()).containsExactly(OPEN.id());
        assertThat(RESULT.unrated()).containsExactly(IDEA.id());
        assertThat(RESULT.priority(TRAINING.id()).unrated()).containsExactly(COST.id());
        assertThat(RESULT.values().points()).containsOnlyKeys(PORTAL.id(), TRAINING.id());
    }

    @Test
    void theRankingGoesFromMostToLeast() {
        assertThat(RESULT.ranked())
                .extracting(InitiativePriority::initiative)
                .containsExactly(PORTAL.id(), TRAINING.id(), IDEA.id());
    }

    @Test
    void theScaleCanBeChanged() {
        Prioritizer steep = Prioritizer.standard().withLevel(ImpactLevel.STRONG, 100);
        assertThat(steep.prioritize(List.of(LOYALTY), List.of(PORTAL)).total()).isEqualTo(62_500);
        assertThat(Prioritizer.standard().scale()).containsEntry(ImpactLevel.STRONG, 6L);
        assertThatThrownBy(() -> steep.withLevel(ImpactLevel.LOW, -1))
                .hasMessage("'number' of LOW must not be negative but is -1.");
    }
}
