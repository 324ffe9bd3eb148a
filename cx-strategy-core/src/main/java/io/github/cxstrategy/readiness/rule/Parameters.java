package io.github.cxstrategy.readiness.rule;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The thresholds a rule is evaluated with.
 *
 * @param values the value of each parameter, by name
 */
public record Parameters(Map<String, Ratio> values) {
    /** Checks the names. */
    public Parameters {
        values = Check.keyTexts("values", values);
    }

    /**
     * {@return every parameter at its standard}
     *
     * @param parameters the parameters of a rule
     */
    public static Parameters standard(Collection<Parameter> parameters) {
        Map<String, Ratio> values = new TreeMap<>();
        parameters.forEach(parameter -> values.put(parameter.name(), parameter.standard()));
        return new Parameters(values);
    }

    /**
     * {@return these parameters, one of them set}
     *
     * @param parameter the parameter to set
     * @param value its value
     * @throws IllegalArgumentException if the value lies outside the parameter's range
     */
    public Parameters with(Parameter parameter, Ratio value) {
        Map<String, Ratio> changed = new TreeMap<>(values);
        changed.put(parameter.name(), parameter.checked(value));
        return new Parameters(changed);
    }

    /**
     * {@return the value of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if the rule has no such parameter
     */
    public Ratio ratio(String name) {
        Ratio value = values.get(name);
        checkArgument(value != null, "The rule must have the parameter '%s' but has %s.", name, values.keySet());
        return Objects.requireNonNull(value);
    }
}
