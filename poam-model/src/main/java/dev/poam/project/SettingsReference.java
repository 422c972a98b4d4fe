package dev.poam.project;

import dev.poam.source.table.ReferencePage;
import dev.poam.source.table.SchemaDocument;
import dev.poam.source.table.TableSchema;
import java.util.List;

/** The JSON Schemas and reference pages of {@code poam.yaml}, {@code poam/people.yaml}, assessments and
 * reviews. */
public final class SettingsReference {

    private SettingsReference() {}

    /** The schema of {@code poam.yaml}; the resource {@code poam.schema.json} beside this class. */
    public static String settingsSchema() {
        return new SchemaDocument("urn:poam:schema:settings", "poam.yaml", TableSchema.of(SettingsFields.table()))
                .json();
    }

    /** The schema of {@code poam/people.yaml}; the resource {@code people.schema.json} beside this class. */
    public static String peopleSchema() {
        return new SchemaDocument("urn:poam:schema:people", "people.yaml", TableSchema.of(PeopleFields.table())).json();
    }

    /** The schema of an assessment; the resource {@code assessment.schema.json} beside this class. */
    public static String assessmentSchema() {
        return new SchemaDocument("urn:poam:schema:assessment", "assessment", TableSchema.of(AssessmentFields.table()))
                .json();
    }

    /** The schema of a review's front matter; the resource {@code review.schema.json} beside this class. */
    public static String reviewSchema() {
        return new SchemaDocument("urn:poam:schema:review", "review", TableSchema.of(ReviewFields.table())).json();
    }

    /** The page on {@code poam.yaml}; the resource {@code poam.md} beside this class. */
    public static String settingsPage() {
        return ReferencePage.of(
                "Settings in poam.yaml",
                List.of("The file may be absent; every setting has a default."),
                SettingsFields.table(),
                List.of());
    }

    /** The page on {@code poam/people.yaml}; the resource {@code people.md} beside this class. */
    public static String peoplePage() {
        return ReferencePage.of(
                "People in poam/people.yaml",
                List.of("Items name people by their ids, or owners by a role that somebody holds."),
                PeopleFields.table(),
                List.of());
    }

    /** The page on assessments; the resource {@code assessment.md} beside this class. */
    public static String assessmentPage() {
        return ReferencePage.of(
                "Assessments in poam/assessments",
                List.of(
                        "Each file is one assessment against NIST SP 800-171 r2; the newest one decides the score.",
                        "What is not listed is not assessed, unless `default: met` is written out."),
                AssessmentFields.table(),
                List.of());
    }

    /** The page on reviews; the resource {@code review.md} beside this class. */
    public static String reviewPage() {
        return ReferencePage.of(
                "Reviews in poam/reviews",
                List.of(
                        "Each file is one review: front matter with these fields, and the minutes below it.",
                        "Files are named after their period: 2026-06.md, 2026-Q2.md, 2026.md."),
                ReviewFields.table(),
                List.of());
    }
}
