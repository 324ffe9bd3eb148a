package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.examples.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a list of signed edges to conflicts. */
class SignedGraphCommandTest {
    private static final String EDGES = """
            from,to,weight
            a,b,-9
            b,c,5
            a,c,2
            c,c,1
            a,b,-1
            c,a,0
            """;

    private static Run imported(Path folder, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("graph.csv"), text);
        String[] args = new String[3 + more.length];
        System.arraycopy(new String[] {"import", "signed-graph", file.toString()}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }

    @Test
    void edgesBecomeInfluencesAndWhatWasAssumedIsSaid(@TempDir Path folder) throws IOException {
        Path plan = folder.resolve("plan.json");
        Run run = imported(folder, EDGES, "-o", plan.toString());

        assertThat(run.problems()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                graph.csv: 3 KPIs and 6 influences.
                Edges from a node to itself are kept, and the detector leaves them out (1): c.
                Further edges between the same two nodes are kept (1): a -> b.
                Each node is taken for a KPI that is to rise, with a role of its own; strengths are by the size of the weight\
                 beside the largest, 9.
                """);
        GoldenText.check(
                "cli/conflicts-signed-graph",
                Run.of("conflicts", plan.toString()).out());
    }

    @Test
    void aFileWithoutNamesOfColumnsBeginsWithAnEdge(@TempDir Path folder) throws IOException {
        Run run = imported(folder, "6,2,4\n6,5,-2\n");

        assertThat(run.err()).startsWith("graph.csv: 3 KPIs and 2 influences.\n");
        assertThat(run.code()).isEqualTo(Main.OK);
    }

    @Test
    void everyRowThatIsNoEdgeIsRefused(@TempDir Path folder) throws IOException {
        Run run = imported(folder, "from,to,weight\na,b,much\n,b,1\na,b\n");

        assertThat(run.code()).isEqualTo(Main.WRONG);
        assertThat(run.err()).isEqualTo("""
                graph.csv, line 4: A row must have the 3 fields that the first row names but has 2. Maybe a text with a\
                 delimiter or a line end lacks its quotes.
                graph.csv, line 2: 'weight' must be a number but is 'much'.
                graph.csv, line 3: 'from' must name a node but is empty.
                """);
        assertThat(imported(folder, "a,b,c\n").err()).isEqualTo("""
                graph.csv, line 1: The first row must name from, to and weight, or be an edge, but is 'a,b,c'. Maybe the\
                 weight is no number.
                """);
        assertThat(imported(folder, "from,to,weight\n").err())
                .isEqualTo("graph.csv: There must be at least one edge but there is none.\n");
    }
}
