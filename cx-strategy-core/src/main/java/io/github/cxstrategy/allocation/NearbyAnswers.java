package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.StartingBasis;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was met while one opposite case after the other was looked for, for those that follow: an answer in which one
 * initiative is the other way round often has others so too. Not thread-safe.
 */
final class NearbyAnswers {
    private static final class Answer {
        private final long value;
        private final long[] x;

        Answer(long value, long[] x) {
            this.value = value;
            this.x = x;
        }
    }

    private final AllocationProgram program;
    private final Map<Id<Initiative>, FundedForm> funded;
    private final Map<Id<Initiative>, Answer> best = new TreeMap<>();
    private final StartingBasis start = new StartingBasis();
    private final IntegerProgram.Builder rows;

    NearbyAnswers(AllocationProgram program, Map<Id<Initiative>, FundedForm> funded) {
        this.program = program;
        this.funded = funded;
        rows = program.rows(program.rules());
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

    /** {@return where to look first for an answer in which an initiative is the other way round} */
    long[] guess(Id<Initiative> id) {
        Answer known = best.get(id);
        return known == null ? program.columnsIn(funded) : known.x;
    }

    /** Takes note of an answer that respects every rule. */
    void offer(long value, long[] x) {
        Answer answer = new Answer(value, x);
        Map<Id<Initiative>, Choice> chosen = program.chosen(x);
        for (Id<Initiative> id : program.byInitiative().keySet()) {
            if (chosen.containsKey(id) != funded.containsKey(id)) {
                best.merge(id, answer, (before, now) -> before.value >= now.value ? before : now);
            }
        }
    }

    /** {@return where the relaxation of the last case ended} */
    StartingBasis start() {
        return start;
    }
}
