package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Parameters;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names in the template of a remedy stand for: the subject, the thresholds, and the facts that were read, of which
 * those about the subject come first. Looked up by name, since templates ask for few of them.
 */
final class TemplateValues extends AbstractMap<String, String> {
    private static final String SUBJECT = "subject";

    private final Optional<String> subject;
    private final Parameters parameters;
    private final List<Fact> facts;

    TemplateValues(Optional<String> subject, Parameters parameters, List<Fact> facts) {
        this.subject = subject;
        this.parameters = parameters;
        this.facts = facts;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        if (SUBJECT.equals(name)) {
            return subject.orElse("plan");
        }
        Ratio threshold = name instanceof String text ? parameters.values().get(text) : null;
        if (threshold != null) {
            return threshold.toString();
        }
        String other = null;
        for (Fact fact : facts) {
            if (fact instanceof Fact.Known known && known.name().equals(name)) {
                if (subject.isPresent() && known.subject().equals(subject.get())) {
                    return known.value();
                } else if (other == null) {
                    other = known.value();
                }
            }
        }
        return other;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> all = new HashMap<>();
        for (Fact fact : facts) {
            all.computeIfAbsent(fact.name(), this::get);
        }
        parameters.values().forEach((name, value) -> all.put(name, value.toString()));
        all.put(SUBJECT, subject.orElse("plan"));
        return all.entrySet();
    }
}
