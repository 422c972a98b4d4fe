package dev.poam.item;

import dev.poam.source.table.ReferencePage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference page of an item's fields. */
public final class FieldReference {

    /** The resource that holds the page, beside this class. */
    public static final String RESOURCE = "fields.md";

    private FieldReference() {}

    /** The page as Markdown. */
    public static String markdown() {
        return ReferencePage.of("Fields of an item", INTRODUCTION, ItemFields.table(), List.of("## Markdown", prose()));
    }

    private static final List<String> INTRODUCTION = List.of(
            "An item is one file below `poam/items` whose name begins with the item's id: `POAM-001.yaml`,"
                    + " `POAM-001-mfa.yaml`, or `POAM-001.md` with YAML front matter. Every name that is not in these tables"
                    + " is reported as `item/unknown-field`, every value that is not of its kind as `item/bad-value`.",
            "*With a plan*: while an item is Open its missing plan is a warning, from In Progress on an error. An"
                    + " operational item with a `deferral` needs no plan. *By policy*: as `fields` in `poam.yaml` says;"
                    + " unless it says otherwise, `rootCause`, `cuiImpact` and `interimMitigation` are warnings when"
                    + " missing, the others may be missing.",
            "The risk score is `cvss` / 10 x `impact` (low 1, medium 2, high 3): above 2.0 the item is Immediate, from"
                    + " 1.0 to 2.0 Scheduled, below 1.0 Deferred. Without a CVSS score the class follows the priority.");

    private static String prose() {
        Map<String, String> headings = MarkdownItem.headings();
        String list = headings.entrySet().stream()
                .map(entry -> "`## " + entry.getKey() + "` is `" + entry.getValue() + "`")
                .collect(Collectors.joining(", "));
        return "In a Markdown item these headings carry prose instead of a field in the front matter: " + list
                + ". A field may be given in one of the two places only. `## Verification` counts when the front matter has"
                + " a `verification`. Other headings are free prose.";
    }
}
