package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;

/**
 * A table as a plan.
 *
 * @param plan the plan, every part of it partial
 * @param notes what of the table the plan does not hold, and what had to be assumed
 * @param rows how many rows the table has
 * @param problems what is wrong in the rows that were left out; empty if none was
 */
public record CsvImport(StrategicPlan plan, List<ImportNote> notes, int rows, List<RowProblem> problems) {
    /** Copies the lists. */
    public CsvImport {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** {@return how many rows were left out} */
    public int rowsLeftOut() {
        return (int) problems.stream().map(RowProblem::line).distinct().count();
    }
}
