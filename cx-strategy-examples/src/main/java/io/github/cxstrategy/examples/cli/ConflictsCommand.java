package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictPolicy;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.text.ConflictText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Tells which goals and initiatives work against each other. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells which goals of roles, and which initiatives, work against each other, how, and what would"
                + " settle it.")
final class ConflictsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--role",
            paramLabel = "R",
            description = "Only conflicts and questions in which this role takes part, by its id.")
    private @Nullable String role;

    @Option(
            names = "--kind",
            paramLabel = "K",
            converter = KindsConverter.class,
            description =
                    "Look for this kind only, by its name or the code of its family, such as CAUSAL_TRADE_OFF or K3.")
    private @Nullable Kinds kinds;

    @Option(
            names = "--mermaid",
            paramLabel = "FILE",
            description =
                    "Write the conflicts and the strategy map as a picture in the language of Mermaid to this file; '-'"
                            + " is standard output, before the text.")
    private @Nullable String mermaid;

    ConflictsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return plan.judge(console, this::answer);
    }

    private int answer(ResolvedPlan resolved) {
        ConflictPolicy policy = kinds == null
                ? ConflictPolicy.standard()
                : ConflictPolicy.builder().only(kinds.kinds()).build();
        ConflictReport report = KpiConflictDetector.of(policy).detect(resolved);
        ConflictReport asked = role == null ? report : ofRole(resolved, report, role);
        if (mermaid != null) {
            byte[] picture = ConflictText.mermaid(resolved, asked).getBytes(StandardCharsets.UTF_8);
            JsonOption.write(console, picture, mermaid);
        }
        json.tell(console, asked, () -> ConflictText.of(resolved, asked));
        return Main.OK;
    }

    /** What of the report is about a role; its other parts stay as they are. */
    private static ConflictReport ofRole(ResolvedPlan resolved, ConflictReport report, String name) {
        boolean known =
                resolved.roles().stream().anyMatch(one -> one.id().value().equals(name));
        if (!known) {
            throw new Problem("'--role' must be the id of a role in the plan but is '" + name + "'.");
        }
        Id<Role> id = Id.of(name);
        return new ConflictReport(
                report.involvingRole(id),
                report.evaluatedKinds(),
                report.notEvaluated(),
                report.questions().stream()
                        .filter(question -> question.participants().stream()
                                .anyMatch(participant -> participant instanceof Participant.RoleMetric metric
                                        && metric.role().equals(id)))
                        .toList(),
                report.diagnostics(),
                report.flaws(),
                report.summary());
    }

    /** The kinds that somebody asks for. */
    record Kinds(Set<ConflictKind> kinds) {}

    /** Reads a kind by its name or the code of its family. */
    static final class KindsConverter implements ITypeConverter<Kinds> {
        @Override
        public Kinds convert(String text) {
            Set<ConflictKind> kinds = Arrays.stream(ConflictKind.values())
                    .filter(kind ->
                            kind.name().equalsIgnoreCase(text) || kind.family().equalsIgnoreCase(text))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConflictKind.class)));
            if (kinds.isEmpty()) {
                throw new TypeConversionException("must be one of "
                        + Arrays.stream(ConflictKind.values())
                                .map(kind -> kind + " (" + kind.family() + ")")
                                .collect(Collectors.joining(", "))
                        + " but is '" + text + "'");
            }
            return new Kinds(kinds);
        }
    }
}
