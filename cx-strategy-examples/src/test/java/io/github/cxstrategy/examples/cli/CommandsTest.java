package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.GoldenText;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every command says of the bundled plan. */
class CommandsTest {
    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("align", Main.OK, List.of("align")),
                Arguments.of("allocate", Main.OK, List.of("allocate")),
                Arguments.of("allocate-keep-decisions", Main.OK, List.of("allocate", "--keep-decisions")),
                Arguments.of("conflicts", Main.OK, List.of("conflicts")),
                Arguments.of("gate", Main.NO, List.of("gate")),
                Arguments.of("gate-g1", Main.OK, List.of("gate", "--gate", "G1")),
                Arguments.of("gate-g2", Main.NO, List.of("gate", "--gate", "G2")),
                Arguments.of("gate-g4", Main.NO, List.of("gate", "--gate", "G4")),
                Arguments.of("gate-g5", Main.NO, List.of("gate", "--gate", "G5")),
                Arguments.of("check", Main.OK, List.of("check")));
    }

    static Stream<Arguments> helps() {
        return Stream.of(
                Arguments.of("help", List.of("--help")),
                Arguments.of("help-align", List.of("align", "--help")),
                Arguments.of("help-allocate", List.of("allocate", "--help")),
                Arguments.of("help-conflicts", List.of("conflicts", "--help")),
                Arguments.of("help-gate", List.of("gate", "--help")),
                Arguments.of("help-check", List.of("check", "--help")),
                Arguments.of("help-import-csv", List.of("import", "csv", "--help")),
                Arguments.of("help-diff", List.of("diff", "--help")),
                Arguments.of("help-solve", List.of("solve", "--help")),
                Arguments.of("help-verify-certificate", List.of("verify-certificate", "--help")),
                Arguments.of("help-import-mspdi", List.of("import", "mspdi", "--help")),
                Arguments.of("help-import-pabulib", List.of("import", "pabulib", "--help")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tellsTheBundledPlan(String golden, int code, List<String> args) throws IOException {
        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
        GoldenText.check("cli/" + golden, run.out());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120).noneMatch(line -> line.endsWith(" "));
    }

    @ParameterizedTest
    @MethodSource("helps")
    void helps(String golden, List<String> args) throws IOException {
        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        GoldenText.check("cli/" + golden, run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysTheSameInEveryLocaleAndTimeZone(String golden, int code, List<String> args) {
        String[] command = args.toArray(String[]::new);
        String[] asData = Stream.concat(args.stream(), Stream.of("--json", "-")).toArray(String[]::new);
        String text = Run.of(command).out();
        String data = Run.of(asData).out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(Run.of(command).out()).as(other).isEqualTo(text);
                assertThat(Run.of(asData).out()).as(other).isEqualTo(data);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version").out()).startsWith("cx-strategy ");
    }

    @Test
    void tellsTimesOnStandardErrorOnly() {
        Run run = Run.of("check");

        assertThat(run.err()).matches("Read in [0-9.]+ s, answered in [0-9.]+ s\\.\n");
        assertThat(run.out()).doesNotContain("Read in");
    }

    @Test
    void judgesAsOfTheDayThatIsToldElseThatOfThePlan() {
        assertThat(Run.of("gate", "--as-of", "2026-11-15").out()).contains("As of 2026-11-15:");
        assertThat(Run.of("gate").out()).contains("As of 2026-12-15:");
    }

    @Test
    void judgesAsOfTodayWhereThePlanFixesNoDay() {
        Run run = Run.withInput(Plans.json(Plans.small().build()), "gate", "-");

        assertThat(run.problems()).isEmpty();
        assertThat(run.out()).contains("As of 2027-01-01:");
    }

    @Test
    void endsWithOneWhereTheGateIsShut() {
        assertThat(Run.of("align").code()).isEqualTo(Main.OK);
        assertThat(Run.of("align", "--strict").code()).isEqualTo(Main.NO);
        assertThat(Run.of("gate", "--gate", "g3").code()).isEqualTo(Main.NO);
        assertThat(Run.of("gate", "--gate", "ALIGN_TO_PLAN_EXECUTION").out())
                .isEqualTo(Run.of("gate").out());
    }

    @Test
    void endsWithOneWhereThePlanHasErrors() {
        Run run = Run.withInput(Plans.json(Plans.unresolved(1)), "check", "-");

        assertThat(run.code()).isEqualTo(Main.NO);
        assertThat(run.out()).contains("DANGLING_REFERENCE", "'ghost-1'");
    }

    @Test
    void tellsWhatChanged(@TempDir Path folder) throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.json"), Plans.json(Plans.small().build()));
        Run run = Run.withInput(Plans.json(Plans.smallRevised()), "diff", before.toString(), "-");

        assertThat(run.problems()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        GoldenText.check("cli/diff", run.out());
        assertThat(Run.of("diff", before.toString(), before.toString()).out()).endsWith("Nothing changed.\n");
    }

    @Test
    void tellsWhichRulesClash() throws IOException {
        StrategicPlan plan = Plans.small()
                .addFundingRule(new FundingRule.MustFund(Id.of("six"), "Promised to the board."))
                .addFundingRule(new FundingRule.MustFund(Id.of("five"), "Required by law."))
                .build();
        Run run = Run.withInput(Plans.json(plan), "allocate", "-");

        assertThat(run.code()).isEqualTo(Main.OK);
        GoldenText.check("cli/allocate-infeasible", run.out());
        assertThat(Run.withInput(Plans.json(plan), "align", "-").out())
                .contains("  Funding    no allocation respects every rule\n");
    }

    @Test
    void listsPeriodsThatAreTooManyForColumns() throws IOException {
        GoldenText.check(
                "cli/allocate-months",
                Run.withInput(Plans.json(Plans.monthly()), "allocate", "-").out());
    }

    @Test
    void explainsWhatItChose() throws IOException {
        String plan = Plans.json(Plans.small().build());
        GoldenText.check(
                "cli/allocate-explained",
                Run.withInput(plan, "allocate", "-", "--explain", "all", "--more-money", "--frontier")
                        .out());
        String one = Run.withInput(plan, "allocate", "-", "--explain", "five").out();
        GoldenText.check("cli/allocate-explained-one", one);
        assertThat(Run.withInput(plan, "allocate", "-", "--explain", "all").out() + one)
                .doesNotContainPattern("(?i)\\b(bound|dual|incumbent|branch|relaxation|node|lp)\\b");
        Run unknown = Run.withInput(plan, "allocate", "-", "--explain", "seven");
        assertThat(unknown.code()).isNotEqualTo(Main.OK);
        assertThat(unknown.problems())
                .contains("--explain must name an initiative of the plan, or 'all', but the plan has no 'seven'.");
    }

    private static String withEstimates() {
        StrategicPlan plan = Plans.small().build();
        List<Initiative> initiatives = plan.initiatives().stream()
                .map(i -> i.id().value().equals("four")
                        ? i
                        : i.toBuilder().estimate(Plans.estimate(i)).build())
                .toList();
        return Plans.json(plan.toBuilder().initiatives(initiatives).build());
    }

    @Test
    void choosesSoThatHighCostsAreWithstood() throws IOException {
        String told =
                Run.withInput(withEstimates(), "allocate", "-", "--robust", "1").out();

        GoldenText.check("cli/allocate-robust", told);
        assertThat(told).doesNotContainPattern("(?i)\\b(bound|dual|incumbent|branch|relaxation|node|lp)\\b");
        assertThat(Run.withInput(withEstimates(), "allocate", "-", "--robust", "1", "--json", "-")
                        .out())
                .contains("\"gamma\": 1");
        assertThat(Run.withInput(withEstimates(), "allocate", "-", "--robust", "0")
                        .out())
                .contains("That costs nothing against the best choice at likely costs.");
        assertThat(Run.withInput(withEstimates(), "allocate", "-", "--robust", "-1")
                        .problems())
                .contains("'--robust' must not be negative but is -1.");
        assertThat(Run.withInput(withEstimates(), "allocate", "-", "--robust", "1", "--frontier")
                        .problems())
                .contains("'--robust' cannot be explained yet");
    }

    @Test
    void tellsWhatUncertainCostsDo() throws IOException {
        String text = withEstimates();
        String told = Run.withInput(text, "allocate", "-", "--ranges", "200").out();

        GoldenText.check("cli/allocate-ranges", told);
        assertThat(told).doesNotContainPattern("(?i)\\b(bound|dual|incumbent|branch|relaxation|node|lp)\\b");
        assertThat(Run.withInput(text, "allocate", "-", "--ranges", "200", "--draw", "1")
                        .out())
                .isEqualTo(told);
        assertThat(Run.withInput(text, "allocate", "-", "--ranges", "200", "--draw", "2")
                        .out())
                .isNotEqualTo(told);
        assertThat(Run.withInput(text, "allocate", "-", "--ranges", "0").problems())
                .contains("'--ranges' must be 1 to 100000 but is 0.");
    }
}
