package io.github.cxstrategy.readiness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTemplateTest {
    private static final Map<String, String> VALUES = Map.of("subject", "crm", "gap", "EUR 5", "a b", "{gap}");

    @ParameterizedTest
    @CsvSource({
        "Do it., Do it.",
        "'Raise {gap} of {subject}.', 'Raise EUR 5 of crm.'",
        "{subject}, crm",
        "'Name the {owner}.', 'Name the the owner.'",
        "'{a b}!', {gap}!",
        "'{{subject}', {crm",
        "'{subject}}', crm}",
        "'{} and {subject}', '{} and crm'",
        "'{}{', '{}{'",
        "'} {', '} {'",
        "'{never closed', '{never closed'",
        "'$1 \\ {gap}', '$1 \\ EUR 5'"
    })
    void fillsNamesBetweenBraces(String template, String filled) {
        assertThat(RemedyTemplate.fill(template, name -> Optional.ofNullable(VALUES.get(name))))
                .isEqualTo(filled);
    }
}
