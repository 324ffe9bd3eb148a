package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.SolutionPool;
import io.github.cxstrategy.internal.solve.StartingBasis;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was met while one opposite case after the other was looked for, for those that follow: an answer in which one
 * initiative is the other way round often has others so too. Not thread-safe.
 */
final class NearbyAnswers {
    private final AllocationProgram program;
    private final Map<Id<Initiative>, FundedForm> funded;
    private final Map<Id<Initiative>, Integer> groups = new HashMap<>();
    private final long[] given;
    private @Nullable SolutionPool pool;
    private final StartingBasis start = new StartingBasis();
    private final IntegerProgram.Builder rows;

    NearbyAnswers(AllocationProgram program, Map<Id<Initiative>, FundedForm> funded) {
        this.program = program;
        this.funded = funded;
        rows = program.rows(program.rules());
        given = program.columnsIn(funded);
        program.byInitiative().keySet().forEach(id -> groups.put(id, groups.size()));
    }

    AllocationProgram program() {
        return program;
    }

    /** {@return what is funded in the answer that is explained, and how} */
    Map<Id<Initiative>, FundedForm> funded() {
        return funded;
    }

    /** {@return the rows of all rules, to add to; made once, as that takes longer than many a case} */
    IntegerProgram.Builder rows() {
        return new IntegerProgram.Builder(rows);
    }

    /** {@return the best answer in the pool in which an initiative is the other way round} */
    Optional<long[]> opposite(Id<Initiative> id) {
        Integer group = groups.get(id);
        return pool == null || group == null ? Optional.empty() : pool.answer(group);
    }

    /** {@return what that answer is worth} */
    OptionalLong valueOfOpposite(Id<Initiative> id) {
        Integer group = groups.get(id);
        return pool == null || group == null ? OptionalLong.empty() : pool.value(group);
    }

    /** {@return where to look first for an answer in which an initiative is the other way round} */
    long[] guess(Id<Initiative> id) {
        return opposite(id).orElse(given);
    }

    /** Takes note of an answer, if answers are kept. */
    void offer(long[] x) {
        if (pool != null) {
            pool.offer(x);
        }
    }

    /** Looks for more answers, if answers are kept. */
    void grow(Effort effort) {
        if (pool != null) {
            effort.grow(pool);
        }
    }

    /** Keeps answers from now on, in a pool. */
    void keepAnswers() {
        if (pool == null) {
            int[] groupOf = new int[program.choiceCount()];
            Arrays.setAll(
                    groupOf,
                    j -> Objects.requireNonNull(groups.get(program.choice(j).id())));
            IntegerProgram all = program.valued(rows(), program.values()).build();
            pool = new SolutionPool(all, groupOf, groups.size(), given);
        }
    }

    /** {@return where the relaxation of the last case ended} */
    StartingBasis start() {
        return start;
    }
}
