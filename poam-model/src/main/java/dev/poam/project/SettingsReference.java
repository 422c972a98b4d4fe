package dev.poam.project;

import dev.poam.source.table.ReferencePage;
import dev.poam.source.table.SchemaDocument;
import dev.poam.source.table.TableSchema;
import java.util.List;

/** The JSON Schemas and reference pages of {@code poam.yaml} and {@code poam/people.yaml}. */
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
}
