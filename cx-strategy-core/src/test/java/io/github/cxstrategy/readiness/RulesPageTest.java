package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/rules.md to the catalogue; written anew with {@code -Dgolden.update=true}. */
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    private static final List<Citation> ARTICLES = List.of(
            Catalogue.ALIGN_THE_ORGANIZATION,
            Catalogue.FIVE_STEPS,
            Catalogue.STRATEGIC_MANAGEMENT,
            Catalogue.INTEGRATION,
            Catalogue.ORGANIZATIONAL_ALIGNMENT);

    private static final List<String> SHORT = List.of("[Align]", "[5 steps]", "[Really]", "[Integration]", "[Roles]");

    @Test
    void thePageIsWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules of the gates

                Every rule of `RuleSet.full()`, written from the code. What its verdicts mean, and how to leave rules out, set thresholds and write your own, is told in [Readiness](guide/readiness.md). Rules in **bold** are those of `RuleSet.essential()`. "+" marks a rule for which more evidence can only improve the verdict; "no waiver" one whose failure nobody can waive.

                """);
        for (int i = 0; i < ARTICLES.size(); i++) {
            page.append("- ")
                    .append(SHORT.get(i))
                    .append(" *")
                    .append(cell(ARTICLES.get(i).title()))
                    .append("*\n");
        }
        for (Gate gate : Gate.values()) {
            List<Rule> rules = RuleSet.full().rules().stream()
                    .filter(rule -> rule.gates().stream().sorted().findFirst().orElseThrow() == gate)
                    .toList();
            page.append("\n## From ")
                    .append(gate.code())
                    .append(" on: `")
                    .append(gate)
                    .append("`\n\n");
            page.append("| rule | gates | severity | what it asks | evidence | remedy | thresholds | from |\n");
            page.append("|---|---|---|---|---|---|---|---|\n");
            rules.forEach(rule -> page.append(row(rule)));
        }
        return page.toString();
    }

    private static String row(Rule rule) {
        boolean essential = Catalogue.ESSENTIAL.contains(rule.id());
        return "| "
                + String.join(
                        " | ",
                        (essential ? "**" + rule.id() + "**" : rule.id().toString())
                                + (rule.evidenceMonotone() ? " +" : "")
                                + (rule.waivable() ? "" : " (no waiver)"),
                        rule.gates().stream().sorted().map(Gate::code).collect(Collectors.joining(", ")),
                        rule.severity().name(),
                        cell(rule.requirement()),
                        cell(rule.evidence()),
                        cell(rule.remedy().sentence()),
                        rule.parameters().stream().map(RulesPageTest::threshold).collect(Collectors.joining("; ")),
                        rule.sources().stream()
                                .map(source -> SHORT.get(ARTICLES.indexOf(source)))
                                .collect(Collectors.joining(", ")))
                + " |\n";
    }

    private static String threshold(Parameter parameter) {
        return "`" + parameter.name() + "` " + parameter.standard() + " (" + parameter.least() + " to "
                + parameter.largest() + "): " + cell(parameter.meaning());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
