package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.SolutionPool;
import io.github.cxstrategy.internal.solve.StartingBasis;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was met while one opposite case after the other was looked for, for those that follow: an answer in which one
 * initiative is the other way round often has others so too. Not thread-safe.
 */
final class NearbyAnswers {
    private final AllocationProgram program;
    private final Map<Id<Initiative>, FundedForm> funded;
    private final List<Id<Initiative>> initiatives;
    private final long[] given;
    private @Nullable SolutionPool pool;
    private final StartingBasis start = new StartingBasis();
    private final IntegerProgram.Builder rows;

    NearbyAnswers(AllocationProgram program, Map<Id<Initiative>, FundedForm> funded) {
        this.program = program;
        this.funded = funded;
        rows = program.rows(program.rules());
        given = program.columnsIn(funded);
        initiatives = new ArrayList<>(program.byInitiative().keySet());
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
        int group = initiatives.indexOf(id);
        return pool == null || group < 0 ? Optional.empty() : pool.answer(group);
    }

    /** {@return where to look first for an answer in which an initiative is the other way round} */
    long[] guess(Id<Initiative> id) {
        return opposite(id).orElse(given);
    }

    /** Takes note of an answer, once there is a pool. */
    void offer(long[] x) {
        if (pool != null) {
            pool.offer(x);
        }
    }

    /** {@return the pool, made when it is first asked for} */
    SolutionPool pool() {
        if (pool == null) {
            int[] groups = new int[program.choiceCount()];
            for (int k = 0; k < initiatives.size(); k++) {
                for (int column : program.columnsOf(initiatives.get(k))) {
                    groups[column] = k;
                }
            }
            IntegerProgram all = program.valued(rows(), program.values()).build();
            pool = new SolutionPool(all, groups, initiatives.size(), given);
        }
        return pool;
    }

    /** {@return where the relaxation of the last case ended} */
    StartingBasis start() {
        return start;
    }
}
