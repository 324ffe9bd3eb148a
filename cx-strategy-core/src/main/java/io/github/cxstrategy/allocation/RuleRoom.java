package io.github.cxstrategy.allocation;

import io.github.cxstrategy.model.funding.FundingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a selection leaves room for more under the rules on funding: those that something more would break. */
final class RuleRoom {
    /** A row of a rule, and what the selection comes to in it. */
    private record Row(FundingRule rule, long lo, long hi, long activity) {}

    /** What a column adds to a row. */
    private record Share(int row, long coefficient) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<List<Share>> shares = new ArrayList<>();

    RuleRoom(AllocationProgram program, List<FundingRule> rules, long[] x) {
        for (int j = 0; j < x.length; j++) {
            shares.add(new ArrayList<>());
        }
        for (FundingRule rule : rules) {
            RuleRows.add(
                    program,
                    (lo, hi, columns, coefficients) -> {
                        long activity = 0;
                        for (int k = 0; k < columns.length; k++) {
                            activity += coefficients[k] * x[columns[k]];
                            shares.get(columns[k]).add(new Share(rows.size(), coefficients[k]));
                        }
                        rows.add(new Row(rule, lo, hi, activity));
                    },
                    rule);
        }
    }

    /** {@return the rules that the selection breaks with these columns beside it, in their order} */
    Set<FundingRule> broken(int[] added) {
        Map<Integer, Long> more = new HashMap<>();
        for (int column : added) {
            shares.get(column).forEach(share -> more.merge(share.row(), share.coefficient(), Math::addExact));
        }
        Set<FundingRule> broken = new LinkedHashSet<>();
        more.keySet().stream().sorted().forEach(r -> {
            Row row = rows.get(r);
            long activity = row.activity() + more.getOrDefault(r, 0L);
            if (activity < row.lo() || activity > row.hi()) {
                broken.add(row.rule());
            }
        });
        return broken;
    }
}
