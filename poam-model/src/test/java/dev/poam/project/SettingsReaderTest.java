package dev.poam.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @TempDir
    Path root;

    @Test
    void readsEverySetting() throws IOException {
        Files.createDirectories(root.resolve("poams"));
        Project project = load("""
                organization: Acme
                system: Enclave
                marking: CUI
                documents:
                  - {id: SSP, path: docs/SSP.md, title: Plan}
                items:
                  folders: [poams]
                  formerFolders: [old/items]
                review: {everyDays: 14}
                fields:
                  criterion: off
                  ssp: error
                rules:
                  item/vague-milestone: warning
                """);

        assertThat(project.problems()).isEmpty();
        Settings settings = project.settings();
        assertThat(settings.organization()).isEqualTo("Acme");
        assertThat(settings.documents()).containsExactly(new Settings.Document("SSP", "docs/SSP.md", "Plan"));
        assertThat(settings.itemFolders()).containsExactly("poams");
        assertThat(settings.formerItemFolders()).containsExactly("old/items");
        assertThat(settings.reviewEveryDays()).isEqualTo(14);
        assertThat(settings.fieldPolicy())
                .containsEntry("criterion", RuleLevel.OFF)
                .containsEntry("ssp", RuleLevel.ERROR)
                .containsEntry("rootCause", RuleLevel.WARNING);
        assertThat(settings.rules()).containsOnlyKeys("item/vague-milestone");
    }

    @Test
    void anEmptyMappingHasEveryDefault() throws IOException {
        assertThat(load("{}\n").settings())
                .usingRecursiveComparison()
                .ignoringFields("positions")
                .isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisation: Acme           | UNKNOWN_FIELD | unknown field `organisation`; did you mean `organization`?
            review: {everyDays: 0}       | BAD_VALUE     | `review.everyDays` is 0
            review: {everyDays: 7.5}     | BAD_VALUE     | `review.everyDays` is `7.5`, not a whole number
            fields: {owner: off}         | UNKNOWN_FIELD | unknown field `owner`
            fields: {rootcause: off}     | UNKNOWN_FIELD | unknown field `rootcause`; did you mean `rootCause`?
            rules: {date/overdue: fatal} | BAD_VALUE     | `rules.date/overdue` is `fatal`
            rules: [date/overdue]        | BAD_VALUE     | `rules` is a list, not a mapping
            items: {folders: [../other]} | BAD_VALUE     | the folder `../other` leads upwards with ..
            items: {folders: [poams]}    | BAD_VALUE     | the folder `poams` is no folder here
            documents: [{id: SSP}]       | MISSING_FIELD | `documents[0].path` is missing
            organization: [              | UNREADABLE    | not valid YAML
            """)
    void saysWhatIsWrong(String text, Problem.Kind kind, String message) throws IOException {
        assertThat(load(text + "\n").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("poam.yaml");
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void policySaysWhichMissingFieldsOfItemsMatter() throws IOException {
        Files.createDirectories(root.resolve("poam/items"));
        Files.writeString(root.resolve("poam/items/POAM-001.yaml"), "id: POAM-001\n");

        assertThat(load("fields: {ssp: error, rootCause: off, assets: info}\n").problems())
                .filteredOn(problem -> problem.message().endsWith("(required: by policy)")
                        || problem.message().startsWith("`assets`"))
                .extracting(Problem::message, Problem::level)
                .contains(tuple("`ssp` is missing (required: by policy)", null))
                .contains(tuple("`cuiImpact` is missing (required: by policy)", Problem.Level.WARNING))
                .contains(tuple("`assets` is missing (required: by policy)", Problem.Level.INFO))
                .hasSize(4);
    }

    private Project load(String settings) throws IOException {
        Files.writeString(root.resolve("poam.yaml"), settings, StandardCharsets.UTF_8);
        return Project.load(root);
    }
}
