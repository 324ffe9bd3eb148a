package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The glossary names the public types of this module too. */
class JsonDocumentationTest {

    @Test
    void theGlossaryNamesEachPublicType() throws IOException {
        String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
        String section = glossary.substring(glossary.indexOf("\n## `json`\n"));

        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.cxstrategy.json"))
                .filteredOn(type -> isPublic(type)
                        && type.getEnclosingClass()
                                .map(JsonDocumentationTest::isPublic)
                                .orElse(true))
                .allSatisfy(type -> assertThat(section).contains("\n| `" + nameInPackage(type) + "` |"));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isArray();
    }

    private static String nameInPackage(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
