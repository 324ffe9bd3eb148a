package io.github.cxstrategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cxstrategy.finding.FindingCode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents name everything that they promise to name, and nothing that is gone. */
class DocumentationTest {

    private static final String ROOT = "io.github.cxstrategy.";

    private static final Path DOCS = Path.of("..", "docs");

    /** The first cell of a row, {@code | `Name` |}. */
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|(.*)\\|$");

    /** A type, or a component or constant of one, in a table. */
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

    /** A section of the glossary is a package, a row in it a public type of that package; all of them, and no others. */
    @Test
    void theGlossaryNamesEachPublicType() throws IOException {
        Set<String> rows = new TreeSet<>();
        String section = "";
        for (String line : Files.readAllLines(DOCS.resolve("glossary.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3).replace("`", "").strip();
            }
            Matcher row = ROW.matcher(line);
            if (row.matches() && !section.equals("json")) {
                rows.add(section + "." + row.group(1));
            }
        }

        assertThat(rows)
                .as("the rows of docs/glossary.md, and the public types of the core")
                .containsExactlyInAnyOrderElementsOf(publicTypes());
    }

    @Test
    void theGlossaryExplainsEachTypeInWordsAndCitesASource() throws IOException {
        assertThat(Files.readAllLines(DOCS.resolve("glossary.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cells(line))
                        .hasSize(3)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    /** The table says where each thing that the articles ask for stands: in no component that is gone. */
    @Test
    void theGlossaryNamesComponentsThatAreThere() throws IOException {
        assertThat(componentsInTheGlossary()).hasSizeGreaterThan(200);
        assertThat(modelNames()).containsAll(componentsInTheGlossary());
    }

    private static Set<String> componentsInTheGlossary() throws IOException {
        Set<String> named = new TreeSet<>();
        String section = "";
        for (String line : Files.readAllLines(DOCS.resolve("glossary.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (section.equals("From the articles to the components") && line.startsWith("| ")) {
                NAME.matcher(line).results().forEach(name -> named.add(name.group(1)));
            }
        }
        return named;
    }

    /** Types of the model, their components and their constants, as the glossary writes them. */
    private static Set<String> modelNames() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : modelTypes()) {
            names.add(nested(type));
            Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                    .forEach(component -> names.add(nested(type) + "." + component.getName()));
            Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                    .forEach(constant -> names.add(nested(type) + "." + constant));
        }
        return names;
    }

    private static List<Class<?>> modelTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT + "model", ROOT + "basics")
                        .stream()
                        .filter(HouseRules::isVisible)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static String nested(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    @Test
    void theFindingsPageExplainsEachCode() throws IOException {
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(DOCS.resolve("findings.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                explained.add(row.group(1));
                String level = FindingCode.valueOf(row.group(1)).level().name();
                assertThat(cells(line).get(1)).as("level of %s", row.group(1)).isEqualTo(level);
            }
        }

        assertThat(explained)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("packageInfos")
    void aPackageIsExplainedInOneSentence(Path packageInfo) throws IOException {
        String source = Files.readString(packageInfo);
        String text = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                .replaceAll("(?m)^\\s*\\*", "")
                .strip();

        assertThat(text).doesNotContain("<p>").endsWith(".");
        assertThat(SENTENCE_END.matcher(text).results()).as(text).hasSize(1);
    }

    /** Those of all three modules. */
    static List<Path> packageInfos() throws IOException {
        List<Path> result = new ArrayList<>();
        for (String module : List.of("core", "json", "examples")) {
            Path sources = Path.of("..", "cx-strategy-" + module, "src", "main", "java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.endsWith("package-info.java"))
                            .sorted()
                            .forEach(result::add);
                }
            }
        }
        return result;
    }

    /** Without the root; nested ones as {@code room.Outer.Inner}. Builders belong to what they build. */
    private static Set<String> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.cxstrategy")
                        .stream()
                        .filter(HouseRules::isVisible)
                        .filter(type -> !type.getSimpleName().equals("Builder"))
                        .map(type -> type.getName().substring(ROOT.length()).replace('$', '.'))
                        .filter(name -> !name.startsWith("internal."))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>(Arrays.asList(row.split("\\|", -1)));
        return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
    }
}
