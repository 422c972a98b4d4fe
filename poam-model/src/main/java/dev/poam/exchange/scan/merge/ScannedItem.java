package dev.poam.exchange.scan.merge;

import dev.poam.catalog.Catalog;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.WeaknessText;
import dev.poam.item.Criterion;
import dev.poam.item.ItemDraft;
import dev.poam.item.Kind;
import dev.poam.item.SourceType;
import dev.poam.item.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down a weakness that scans have seen as an item that a person can go on with. */
final class ScannedItem {

    /** Lets people find the items whose requirements nobody has confirmed yet. */
    static final String PROPOSED_TAG = "proposed-requirements";

    /** Flaw remediation, and remediation by risk; what a vulnerability offends unless its check says otherwise. */
    private static final List<String> USUAL_REQUIREMENTS = List.of("3.11.3", "3.14.1");

    private static final List<String> REQUIREMENTS_OF_SETTINGS = List.of("3.4.2");

    private static final int LONGEST_TITLE = 160;

    /** More assets than these are in the observations alone. */
    static final int MOST_ASSETS = 50;

    private static final int MOST_CVES = 20;
    private static final int LINE = 110;

    private ScannedItem() {}

    /**
     * The draft of an item.
     *
     * @param scan what people call the scan that told of it
     * @param related items of other scanners with the same CVE
     */
    static ItemDraft draft(
            String id,
            Observation observation,
            Weakness weakness,
            ProposedRisk risk,
            String scan,
            @Nullable String owner,
            List<String> related) {
        SortedSet<String> assets = observation.openAssets();
        List<String> own = own(weakness);
        ItemDraft draft = ItemDraft.of(id)
                .with("kind", Kind.OPERATIONAL.label())
                .with("title", title(weakness))
                .with("status", Status.OPEN.label())
                .with("owner", owner)
                .with("requirements", own.isEmpty() ? usual(observation) : own)
                .with("source.type", SourceType.VULNERABILITY_ASSESSMENT.label())
                .with("source.reference", scan + ", " + weakness.text().reference())
                .with("source.identified", observation.openSince().orElseThrow().toString())
                .with("deficiency", deficiency(weakness, assets, id))
                .with("criterion", Criterion.VULNERABILITY.label())
                .with("assets", assets.size() > MOST_ASSETS ? List.of() : List.copyOf(assets))
                .with("recurrenceOf", observation.recurrenceOf().orElse(null))
                .with("related", related)
                .with("notes", notes(weakness, own.isEmpty()))
                .with("tags", tags(observation));
        for (Map.Entry<String, String> field : risk.fields().entrySet()) {
            draft = draft.with(field.getKey(), field.getValue());
        }
        return draft;
    }

    private static List<String> tags(Observation observation) {
        return observation.isExploited() ? List.of(PROPOSED_TAG, AcceptedItem.EXPLOITED) : List.of(PROPOSED_TAG);
    }

    private static List<String> usual(Observation observation) {
        return observation.isAboutSetting() ? REQUIREMENTS_OF_SETTINGS : USUAL_REQUIREMENTS;
    }

    /** The references of the scanner that are in the catalogue, each once. */
    private static List<String> own(Weakness weakness) {
        Catalog catalog = Catalog.load();
        return weakness.requirements().stream()
                .filter(reference -> catalog.resolve(reference).isPresent())
                .distinct()
                .toList();
    }

    private static String title(Weakness weakness) {
        String title = weakness.title().isEmpty() ? weakness.key() : weakness.title();
        return title.length() > LONGEST_TITLE
                ? title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE)))
                                .strip() + " ..."
                : title;
    }

    private static String deficiency(Weakness weakness, SortedSet<String> assets, String id) {
        WeaknessText text = weakness.text();
        List<String> parts = new ArrayList<>();
        Stream.of(text.synopsis(), text.description())
                .filter(each -> !each.isEmpty())
                .forEach(parts::add);
        if (parts.isEmpty()) {
            parts.add(title(weakness));
        }
        if (!weakness.cves().isEmpty()) {
            parts.add(weakness.cves().stream().limit(MOST_CVES).collect(Collectors.joining(", "))
                    + (weakness.cves().size() > MOST_CVES
                            ? " and " + (weakness.cves().size() - MOST_CVES) + " more"
                            : ""));
        }
        if (assets.size() > MOST_ASSETS) {
            parts.add("On " + assets.size() + " assets, listed in " + Observations.path(id) + ".");
        }
        return wrapped(parts);
    }

    private static String notes(Weakness weakness, boolean usual) {
        List<String> parts = new ArrayList<>();
        if (!weakness.text().solution().isEmpty()) {
            parts.add("The scanner advises: " + weakness.text().solution());
        }
        parts.add(
                usual
                        ? "The requirements and the risk are proposed by the import; confirm them, then delete the tag "
                                + PROPOSED_TAG + "."
                        : "The requirements are those that the scanner names, the risk is proposed by the import; confirm"
                                + " them, then delete the tag " + PROPOSED_TAG + ".");
        return wrapped(parts);
    }

    /** Paragraphs in lines that a difference can show. */
    private static String wrapped(List<String> parts) {
        return Stream.of(String.join("\n\n", parts).split("\n", -1))
                .map(ScannedItem::wrapped)
                .collect(Collectors.joining("\n"));
    }

    private static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (length > 0) {
                boolean fits = length + 1 + word.length() <= LINE;
                text.append(fits ? ' ' : '\n');
                length = fits ? length + 1 : 0;
            }
            text.append(word);
            length += word.length();
        }
        return text.toString();
    }
}
