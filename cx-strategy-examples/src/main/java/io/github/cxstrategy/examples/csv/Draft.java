package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row as it was understood.
 *
 * @param start the first day, if known
 * @param end the last day, if known
 * @param cost what it costs, if known
 * @param estimate the three points, if the table has them
 */
record Draft(
        CsvTable.Row row,
        Id<Initiative> id,
        String name,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> implementedOn,
        Optional<Integer> rank,
        Optional<Money> cost,
        Optional<CostEstimate> estimate,
        List<String> departments,
        Optional<String> owner,
        List<Id<Initiative>> prerequisites,
        List<Id<Initiative>> predecessors) {

    /** {@return from the first to the last day, if both are known} */
    Optional<DateSpan> schedule() {
        return start.flatMap(first -> end.map(last -> new DateSpan(first, last)));
    }

    /** {@return the days into which the cost is put: those of the work, or the one that is known} */
    Optional<DateSpan> costDays() {
        return schedule().or(() -> start.or(() -> end).map(day -> new DateSpan(day, day)));
    }
}
