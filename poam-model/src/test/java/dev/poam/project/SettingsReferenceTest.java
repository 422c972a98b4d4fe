package dev.poam.project;

import dev.poam.testing.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

    private static final String RESOURCES = "src/main/resources/dev/poam/project/";

    @Test
    void schemasAndPagesInTheJarAreThoseOfTheTables() throws IOException {
        Golden.check(RESOURCES + "poam.schema.json", SettingsReference.settingsSchema());
        Golden.check(RESOURCES + "people.schema.json", SettingsReference.peopleSchema());
        Golden.check(RESOURCES + "poam.md", SettingsReference.settingsPage());
        Golden.check(RESOURCES + "people.md", SettingsReference.peoplePage());
        Golden.check(RESOURCES + "assessment.schema.json", SettingsReference.assessmentSchema());
        Golden.check(RESOURCES + "assessment.md", SettingsReference.assessmentPage());
        Golden.check(RESOURCES + "review.schema.json", SettingsReference.reviewSchema());
        Golden.check(RESOURCES + "review.md", SettingsReference.reviewPage());
    }
}
