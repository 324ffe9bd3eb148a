package io.github.cxstrategy.examples.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column feeds which field, by the name in the first row of the table.
 *
 * @param id the identifier of the initiative
 * @param name what people call it
 * @param cost what it costs, where the table has one figure
 * @param low what it costs if all goes well, together with likely and high
 * @param likely what it most likely costs
 * @param high what it costs if all goes badly
 * @param currency the ISO 4217 code of the amounts of the row
 * @param start the first day
 * @param end the last day
 * @param implementedOn the day on which it went live
 * @param rank its rank among the initiatives, 1 for the most important
 * @param departments the departments that it touches
 * @param owner who is accountable for it
 * @param prerequisites the ids of those that must be funded or done for it
 * @param predecessors the ids of those that must end before it starts
 */
public record CsvColumns(
        String id,
        String name,
        Optional<String> cost,
        Optional<String> low,
        Optional<String> likely,
        Optional<String> high,
        Optional<String> currency,
        Optional<String> start,
        Optional<String> end,
        Optional<String> implementedOn,
        Optional<String> rank,
        Optional<String> departments,
        Optional<String> owner,
        Optional<String> prerequisites,
        Optional<String> predecessors) {

    /** Checks that every name is one, and that costs are mapped one way only. */
    public CsvColumns {
        Mapped.notBlank("id", Optional.of(id));
        Mapped.notBlank("name", Optional.of(name));
        Mapped.notBlank("cost", cost);
        Mapped.notBlank("low", low);
        Mapped.notBlank("likely", likely);
        Mapped.notBlank("high", high);
        Mapped.notBlank("currency", currency);
        Mapped.notBlank("start", start);
        Mapped.notBlank("end", end);
        Mapped.notBlank("implementedOn", implementedOn);
        Mapped.notBlank("rank", rank);
        Mapped.notBlank("departments", departments);
        Mapped.notBlank("owner", owner);
        Mapped.notBlank("prerequisites", prerequisites);
        Mapped.notBlank("predecessors", predecessors);
        long points =
                List.of(low, likely, high).stream().filter(Optional::isPresent).count();
        Mapped.check(
                points == 0 || points == 3,
                "'likely' must be mapped together with 'low' and 'high' but only " + points + " of the three "
                        + (points == 1 ? "is" : "are") + ". Maybe 'cost' is meant, for a table with one figure.");
        Mapped.check(
                cost.isEmpty() || points == 0,
                "'cost' must not be mapped beside 'low', 'likely' and 'high' but is: it would be 'likely' once more.");
    }

    /** {@return the column of the cost, or of the most likely cost} */
    public Optional<String> likelyCost() {
        return cost.or(() -> likely);
    }

    /** {@return the columns that are mapped, by the key that maps them, in the order of the keys} */
    public Map<String, String> mapped() {
        Map<String, String> mapped = new LinkedHashMap<>();
        mapped.put("id", id);
        mapped.put("name", name);
        cost.ifPresent(column -> mapped.put("cost", column));
        low.ifPresent(column -> mapped.put("low", column));
        likely.ifPresent(column -> mapped.put("likely", column));
        high.ifPresent(column -> mapped.put("high", column));
        currency.ifPresent(column -> mapped.put("currency", column));
        start.ifPresent(column -> mapped.put("start", column));
        end.ifPresent(column -> mapped.put("end", column));
        implementedOn.ifPresent(column -> mapped.put("implementedOn", column));
        rank.ifPresent(column -> mapped.put("rank", column));
        departments.ifPresent(column -> mapped.put("departments", column));
        owner.ifPresent(column -> mapped.put("owner", column));
        prerequisites.ifPresent(column -> mapped.put("prerequisites", column));
        predecessors.ifPresent(column -> mapped.put("predecessors", column));
        return mapped;
    }
}
