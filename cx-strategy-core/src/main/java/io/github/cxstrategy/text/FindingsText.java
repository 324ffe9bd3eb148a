package io.github.cxstrategy.text;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingLevel;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;

/** What validation found, as text made for people; do not parse it. */
public final class FindingsText {
    private FindingsText() {}

    /**
     * {@return every finding with its place and cure, errors first}
     *
     * @param plan the plan
     * @param findings what was found in it
     */
    public static String of(StrategicPlan plan, Findings findings) {
        return new Page().title(plan.name()).add(page(findings)).toString();
    }

    static Page page(Findings findings) {
        List<Finding> errors = findings.errors();
        List<Finding> warnings = findings.all().stream()
                .filter(finding -> finding.level() == FindingLevel.WARNING)
                .toList();
        Page page = new Page();
        if (findings.all().isEmpty()) {
            return page.paragraph("Nothing found: the plan adds up.");
        }
        page.paragraph("Found: " + Figures.count(errors.size(), "error") + " and "
                + Figures.count(warnings.size(), "warning") + ".");
        section(page, "Errors: the plan cannot be right as it stands", errors);
        section(page, "Warnings: somebody should look", warnings);
        return page;
    }

    private static void section(Page page, String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (Finding finding : findings) {
            page.item(1, "-", finding.place() + "  " + finding.code());
            page.item(2, " ", finding.message());
            page.item(2, " ", finding.cure());
        }
    }
}
