package io.github.cxstrategy.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.Shuffled;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.SoundPlans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of differences: over plans that have little in common, most of them broken, and over versions of one plan. */
class PlanDiffProperties {
    /** Two plans. */
    record Pair(StrategicPlan before, StrategicPlan after) {
        PlanDiff diff() {
            return PlanDiff.between(before, after);
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.oneOf(strangers(), versions(), brokenVersions());
    }

    /** Plans that anything may be in, with ids that are there twice and contradictions. */
    private static Arbitrary<Pair> strangers() {
        return seeds().map(seed -> {
            RandomRecords records = new RandomRecords(seed);
            return new Pair(records.next(StrategicPlan.class), records.next(StrategicPlan.class));
        });
    }

    /** A plan in which everything adds up, and what a few edits make of it. */
    @Provide
    Arbitrary<Pair> versions() {
        return versions(SoundPlans::of);
    }

    private static Arbitrary<Pair> brokenVersions() {
        return versions(seed -> new RandomRecords(seed).next(StrategicPlan.class));
    }

    private static Arbitrary<Pair> versions(LongFunction<StrategicPlan> plans) {
        return Combinators.combine(
                        seeds(), Arbitraries.integers().between(0, 12).withoutEdgeCases())
                .as((seed, edits) -> {
                    StrategicPlan plan = plans.apply(seed);
                    return new Pair(plan, RandomEdits.of(plan, seed, edits));
                });
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases();
    }

    @Property(seed = "1", tries = 500)
    void applied_it_gives_the_other_plan(@ForAll("pairs") Pair pair) {
        assertThat(pair.diff().applyTo(pair.before())).isEqualTo(pair.after());
    }

    @Property(seed = "2", tries = 500)
    void reversed_it_leads_back(@ForAll("pairs") Pair pair) {
        PlanDiff back = pair.diff().reversed();
        assertThat(back.applyTo(pair.after())).isEqualTo(pair.before());
        assertThat(back.reversed()).isEqualTo(pair.diff());
    }

    @Property(seed = "3", tries = 300)
    void it_is_empty_exactly_between_equal_plans(@ForAll("pairs") Pair pair) {
        assertThat(pair.diff().isEmpty()).isEqualTo(pair.before().equals(pair.after()));
        assertThat(PlanDiff.between(pair.before(), pair.before().toBuilder().build()))
                .isEqualTo(new PlanDiff(List.of()));
    }

    @Property(seed = "4", tries = 200)
    void another_order_is_told_as_moves_only(@ForAll("versions") Pair pair, @ForAll long order) {
        StrategicPlan shuffled = Shuffled.of(pair.before(), new Random(order));
        PlanDiff diff = PlanDiff.between(pair.before(), shuffled);
        assertThat(diff.changes()).allMatch(PlanChange.Moved.class::isInstance);
        assertThat(diff.applyTo(pair.before())).isEqualTo(shuffled);
    }

    @Property(seed = "5", tries = 300)
    void what_is_equal_in_both_is_not_told(@ForAll("pairs") Pair pair) {
        Set<String> kept = new HashSet<>();
        pair.before().initiatives().stream()
                .filter(pair.after().initiatives()::contains)
                .forEach(initiative -> kept.add("initiatives[" + initiative.id() + "]"));
        assertThat(pair.diff().changes())
                .filteredOn(change -> !(change instanceof PlanChange.Moved))
                .noneMatch(change -> kept.contains(change.path().steps().get(0).toString()));
    }

    @Property(seed = "9", tries = 300)
    void no_change_lies_within_another(@ForAll("pairs") Pair pair) {
        Set<List<PlanPath.Step>> told = new HashSet<>();
        pair.diff().changes().stream()
                .filter(change -> !(change instanceof PlanChange.Moved))
                .filter(change -> change instanceof PlanChange.Changed
                        || change.path().element().isPresent())
                .forEach(change -> told.add(change.path().steps()));
        for (PlanChange change : pair.diff().changes()) {
            List<PlanPath.Step> steps = change.path().steps();
            for (int i = 1; i < steps.size(); i++) {
                assertThat(told).doesNotContain(steps.subList(0, i));
            }
        }
    }

    @Property(seed = "6", tries = 300)
    void every_value_comes_back_from_its_texts(@ForAll long seed) {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        assertThat(ValueTypes.plan().tell(plan).as(StrategicPlan.class)).isEqualTo(plan);
    }

    @Property(seed = "7", tries = 300)
    void changes_of_named_things_do_not_fit_where_they_are_made_already(@ForAll("pairs") Pair pair) {
        PlanDiff named = pair.diff()
                .only(change -> !(change instanceof PlanChange.Moved)
                        && (change instanceof PlanChange.Changed
                                || change.path().element().isPresent()));
        if (!named.isEmpty()) {
            assertThatThrownBy(() -> named.applyTo(pair.after()))
                    .isInstanceOfSatisfying(
                            PlanMismatchException.class,
                            refusal -> assertThat(refusal.mismatches()).hasSameSizeAs(named.changes()));
        }
    }

    @Property(seed = "8", tries = 300)
    void a_selection_changes_what_was_selected_and_nothing_else(@ForAll("versions") Pair pair, @ForAll long seed) {
        Random random = new Random(seed);
        PlanDiff selection = pair.diff().only(change -> isIndependent(change) && random.nextBoolean());
        StrategicPlan halfway;
        try {
            halfway = selection.applyTo(pair.before());
        } catch (PlanMismatchException refusal) {
            assertThat(refusal).hasMessageContaining("must leave a record that can be");
            return;
        }
        assertThat(PlanDiff.between(pair.before(), halfway)).isEqualTo(selection);
    }

    /** What has an index may stand elsewhere when others are left out. */
    private static boolean isIndependent(PlanChange change) {
        return !(change instanceof PlanChange.Moved)
                && !(change instanceof PlanChange.Added added && added.index().isPresent())
                && !(change instanceof PlanChange.Removed removed
                        && removed.index().isPresent());
    }

    /** The generators are worth something only if they make changes of every kind, named and not, near and deep. */
    @Test
    void the_plans_show_every_kind_of_change() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
            List<PlanChange> changes = new ArrayList<>();
            changes.addAll(
                    PlanDiff.between(plan, RandomEdits.of(plan, seed, 20)).changes());
            StrategicPlan sound = SoundPlans.of(seed);
            changes.addAll(
                    PlanDiff.between(sound, RandomEdits.of(sound, seed, 20)).changes());
            changes.forEach(change -> seen.add(change.getClass().getSimpleName()
                    + (change.path().element().isPresent() ? " named" : " plain")
                    + (change.path().entity().isPresent() ? " entity" : "")
                    + (change.path().steps().size() > 1 ? " deep" : "")));
        }
        assertThat(seen)
                .contains(
                        "Added named entity",
                        "Added named entity deep",
                        "Added plain",
                        "Added plain entity deep",
                        "Removed named entity",
                        "Removed named entity deep",
                        "Removed plain",
                        "Changed plain entity deep",
                        "Moved named entity",
                        "Moved named entity deep",
                        "Moved plain");
    }
}
