package io.github.cxstrategy.examples.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibReaderTest {
    private static final String META = """
            META
            key;value
            description;A small town
            budget;1000
            """;

    static PabulibFile read(String text) {
        return PabulibReader.read("town.pb", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsColumnsInAnyOrderAndPassesOverWhatItDoesNotKnow() {
        PabulibFile file = read(META + """
                mood;sunny
                PROJECTS
                votes;latitude;name;cost;selected;project_id
                7;52.1;Rower dla każdego;12.5;1;2023/DAB/0010
                3;;公園;4,50;0;2023/DAB/0011
                """);

        assertThat(file.find("mood")).contains("sunny");
        assertThat(file.projects())
                .extracting(
                        PabulibFile.Project::id,
                        PabulibFile.Project::name,
                        PabulibFile.Project::cost,
                        PabulibFile.Project::votes,
                        PabulibFile.Project::selected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2023/DAB/0010",
                                Optional.of("Rower dla każdego"),
                                new BigDecimal("12.5"),
                                7L,
                                Optional.of(true)),
                        org.assertj.core.groups.Tuple.tuple(
                                "2023/DAB/0011", Optional.of("公園"), new BigDecimal("4.5"), 3L, Optional.of(false)));
    }

    @Test
    void readsQuotedFields() {
        PabulibFile file = read(META + """
                PROJECTS
                project_id;cost;votes;name
                1;5;1;"One; and ""two""\"
                2;5;1;Ticket machine "Estakada"
                3;5;1;"over
                two lines"
                """.replace("\n", "\r\n"));

        assertThat(file.projects())
                .extracting(project -> project.name().orElseThrow())
                .containsExactly("One; and \"two\"", "Ticket machine \"Estakada\"", "over\r\ntwo lines");
        assertThat(file.projects().get(2).line()).isEqualTo(9);
    }

    @Test
    void countsBallotsWhereTheFileHasNoVotes() {
        PabulibFile file = read("\uFEFF" + META + """
                PROJECTS
                project_id;cost
                a/1;5
                b;5
                c;5
                VOTES
                voter_id;vote
                1;a/1,b
                2;b
                3;b,b
                4;
                """);

        assertThat(file.projects()).extracting(PabulibFile.Project::votes).containsExactly(1L, 3L, 0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROJECTS\\nproject_id;cost;votes\\n1;5;x | line 7: 'votes' must be a number such as 1200 or 1200.50 but is 'x'.",
                "PROJECTS\\nproject_id;cost;votes\\n1;5;2.5 | line 7: 'votes' must be a whole number but is '2.5'.",
                "PROJECTS\\nproject_id;cost;votes\\n1;-5;2 | line 7: 'cost' must be a number such as 1200 or 1200.50 but is '-5'.",
                "PROJECTS\\nproject_id;cost;votes\\n1;1,000;2 | line 7: 'cost' must tell decimals from thousands but '1,000' can mean 1000 or 1.000.",
                "PROJECTS\\nproject_id;cost;votes\\n1;5;2\\n1;6;2 | line 8: Each 'project_id' must stand once but '1' stands twice.",
                "PROJECTS\\nproject_id;cost;votes\\n;5;2 | line 7: Every project must have a 'project_id' but this one has none.",
                "PROJECTS\\nproject_id;votes\\n1;5 | line 6: The section PROJECTS must have a column 'cost' but has none.",
                "PROJECTS\\nproject_id;cost\\n1;5 | line 6: The votes must be known but there is neither a column 'votes' nor a section VOTES.",
                "PROJECTS\\nproject_id;cost\\n1;5\\nVOTES\\nvote\\n1,2 | line 10: A vote must be for one of the projects but is for '2'.",
                "PROJECTS\\nproject_id;cost;votes | line 6: The section PROJECTS must hold at least one project but has none.",
                "PROJECTS | line 5: The section PROJECTS must name its columns but is empty.",
                "META\\nkey;value | line 5: The section META must stand once but stands twice.",
                "budget;5 | line 5: A key of META must stand once but 'budget' stands twice.",
                "PROJECTS\\nproject_id;cost;votes;name\\n1;5;2;\"open | line 7: A field that starts with a double quote must end with one.",
            })
    void namesTheLineOfWhatItCannotRead(String rest, String message) {
        assertThatThrownBy(() -> read(META + rest.replace("\\n", "\n")))
                .isInstanceOf(PabulibException.class)
                .hasMessage("town.pb, " + message);
    }

    @Test
    void saysWhatToDoAboutATextWithASemicolon() {
        assertThatThrownBy(() -> read(META + "PROJECTS\nproject_id;cost;votes\n1;5;2;3\n"))
                .hasMessage("town.pb, line 7: A row must have at most the 3 fields that the columns name but has 4.\n"
                        + "Maybe a text with a semicolon lacks its double quotes.");
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        assertThatThrownBy(() -> read("{\"id\": 1}"))
                .hasMessage("town.pb, line 1: A section META, PROJECTS or VOTES must start here but there is"
                        + " '{\"id\": 1}'.");
        assertThatThrownBy(() -> read(""))
                .hasMessage("town.pb: The file must have a section META but has none.\nMaybe it is no .pb file.");
        assertThatThrownBy(() -> PabulibReader.read("town.pb", new byte[] {'M', '\n', (byte) 0xFF}))
                .hasMessage("town.pb, line 2: The file must be UTF-8 text but is not.");
    }
}
