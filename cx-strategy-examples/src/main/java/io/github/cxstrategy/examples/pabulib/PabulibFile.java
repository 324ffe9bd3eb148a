package io.github.cxstrategy.examples.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a .pb file says about the projects of one participatory budget.
 *
 * @param source the name of the file, for messages
 * @param meta the META section, in the order of the file, keys in lower case
 * @param projects the projects, in the order of the file
 */
public record PabulibFile(String source, Map<String, Entry> meta, List<Project> projects) {
    /** Copies the collections. */
    public PabulibFile {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
        projects = List.copyOf(projects);
    }

    /**
     * A value of the META section.
     *
     * @param value the value, not blank
     * @param line the line on which it stands, from 1
     */
    public record Entry(String value, int line) {}

    /**
     * A project that people could vote for.
     *
     * @param id the identifier
     * @param name what people call it; the file may have no names
     * @param cost what it costs, in major units of the currency, not negative
     * @param votes how many people voted for it
     * @param selected whether the city selected it, where the file says so
     * @param categories the categories it belongs to
     * @param line the line on which it stands, from 1
     */
    public record Project(
            String id,
            Optional<String> name,
            BigDecimal cost,
            long votes,
            Optional<Boolean> selected,
            List<String> categories,
            int line) {
        /** Copies the list. */
        public Project {
            categories = List.copyOf(categories);
        }
    }

    /**
     * {@return a value of the META section}
     *
     * @param key the key, in lower case
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(meta.get(key)).map(Entry::value);
    }
}
