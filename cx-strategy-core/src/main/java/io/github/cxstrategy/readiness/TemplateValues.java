package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the names in the template of a remedy stand for: the subject, the thresholds, and the facts that were read, of which
 * those about the subject come first. Looked up by name, since templates ask for few of them.
 */
final class TemplateValues implements Function<String, Optional<String>> {
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
    public Optional<String> apply(String name) {
        if (name.equals(SUBJECT)) {
            return Optional.of(subject.orElse("plan"));
        }
        Ratio threshold = parameters.values().get(name);
        return threshold != null ? Optional.of(threshold.toString()) : fact(name);
    }

    private Optional<String> fact(String name) {
        Optional<String> other = Optional.empty();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Known known && known.name().equals(name)) {
                if (subject.isPresent() && known.subject().equals(subject.get())) {
                    return Optional.of(known.value());
                } else if (other.isEmpty()) {
                    other = Optional.of(known.value());
                }
            }
        }
        return other;
    }
}
