package dev.poam.project;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;

/** Every field in the front matter of a file in {@code poam/reviews}, declared once; the minutes are the prose below. */
public final class ReviewFields {

    private static final FieldTable ITEM = FieldTable.of(
            required("id", FieldType.name("item's id"), "the item", "POAM-001"),
            required(
                    "decision",
                    FieldType.choice(ReviewDecision.class, ReviewDecision::label),
                    "what was decided of it",
                    "keep"),
            optional("note", FieldType.prose(), "why, or what else was said", "The keys have arrived."));

    private static final FieldTable REVIEW = FieldTable.of(
            required(
                    "period",
                    FieldType.form("2026-06, 2026-Q2 or 2026", ReviewPeriod.FORM),
                    "the month, quarter or year that is looked back on",
                    "2026-06"),
            required(
                    "kind",
                    FieldType.choice(ReviewKind.class, ReviewKind::label),
                    "whether it is monthly, quarterly or annual, as the period is",
                    "monthly"),
            required("date", FieldType.date(), "the day of the review", "2026-06-30"),
            required(
                    "participants",
                    FieldType.list(FieldType.name("person's id")),
                    "who took part, by the ids in poam/people.yaml",
                    "[jane, maria]"),
            optional(
                    "items",
                    FieldType.list(FieldType.table(ITEM)),
                    "each item that was open, and what was decided of it",
                    "[{id: POAM-001, decision: keep}]"));

    private ReviewFields() {}

    /** The fields in the order in which a new file has them. */
    public static FieldTable table() {
        return REVIEW;
    }
}
