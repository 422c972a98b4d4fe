package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.item.Imported;
import dev.poam.item.ItemEditor;
import dev.poam.item.ItemId;
import dev.poam.item.ItemReader;
import dev.poam.item.ItemReading;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.rule.Finding;
import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The items that come of rows: new ones, and what old ones lack. */
final class PlannedItems {

    private static final int LONGEST_QUOTE = 60;

    /** Where a value that only the sheet has is added; whatever is a list or belongs to one is only told. */
    private static final Set<String> ADDED = Set.of(
            "owner",
            "priority",
            "targetCompletion",
            "source.identified",
            "risk.cvss",
            "risk.vector",
            "rootCause",
            "cuiImpact",
            "interimMitigation");

    private final String file;
    private final Project project;
    private final KnownItems known;
    private final Ids ids;
    private final LocalDate asOf;
    private final @Nullable String schema;

    private final Map<String, byte[]> created = new TreeMap<>();
    private final Map<String, byte[]> changed = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> defaulted = new TreeMap<>();
    private final Map<String, Integer> open = new TreeMap<>();
    private final List<String> newIds = new ArrayList<>();
    private int keptIds;
    private int same;
    private int refused;

    PlannedItems(String file, Project project, Ids ids, LocalDate asOf) throws IOException {
        this.file = file;
        this.project = project;
        this.known = new KnownItems(file, project.items());
        this.ids = ids;
        this.asOf = asOf;
        this.schema = project.schemaOfNewItems();
    }

    void take(List<RowItem> rows) throws IOException {
        // An id that a row brings must not be given to another row before it.
        Map<RowItem, PoamItem> old = new LinkedHashMap<>();
        Map<RowItem, String> kept = new LinkedHashMap<>();
        for (RowItem row : rows) {
            Optional<PoamItem> item = known.of(row);
            item.ifPresent(each -> old.put(row, each));
            if (item.isEmpty() && ItemId.isProper(row.name()) && ids.take(row.name())) {
                kept.put(row, row.name());
            }
        }
        for (RowItem row : rows) {
            PoamItem item = old.get(row);
            if (item != null) {
                compare(row, item);
            } else {
                create(row, Optional.ofNullable(kept.get(row)));
            }
        }
    }

    private void create(RowItem row, Optional<String> ownId) {
        String id = ownId.orElseGet(ids::next);
        String path = project.settings().itemFolders().get(0) + "/" + id + ".yaml";
        byte[] content = content(row, id);
        ItemReading reading = ItemReader.read(path, content);
        Optional<Problem> fault = reading.problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING_FIELD && problem.level() == null)
                .findFirst();
        if (reading.item() == null || fault.isPresent()) {
            refuse(row, fault);
            return;
        }
        created.put(path, content);
        newIds.add(id);
        keptIds += ownId.isPresent() ? 1 : 0;
        if (ownId.isEmpty() && ItemId.isProper(row.name())) {
            findings.add(SheetFinding.READ_AS.at(
                    file,
                    row.row(),
                    0,
                    id,
                    "row " + row.row() + " is called " + row.name() + ", as something else is or was; it becomes " + id,
                    "Nothing is to be done, unless both are the same."));
        }
        reading.problems().stream()
                .filter(problem -> problem.level() == null)
                .map(PlannedItems::missingField)
                .forEach(field -> open.merge(field, 1, Integer::sum));
        row.defaulted().forEach(field -> defaulted.merge(field, 1, Integer::sum));
        row.findings().forEach(finding -> findings.add(of(finding, id)));
    }

    private void refuse(RowItem row, Optional<Problem> fault) {
        refused++;
        findings.add(SheetFinding.REFUSED.at(
                file,
                row.row(),
                0,
                null,
                "row " + row.row() + " does not become an item: "
                        + fault.map(Problem::message).orElse("it cannot be read"),
                "Shorten or mend the row, and import again."));
    }

    /** The field that the reader names first. */
    private static String missingField(Problem problem) {
        String[] parts = problem.message().split("`", 3);
        return parts.length == 3 ? parts[1] : problem.message();
    }

    private byte[] content(RowItem row, String id) {
        return row.draft(id, asOf.toString()).plainYaml(schema).getBytes(StandardCharsets.UTF_8);
    }

    private static Finding of(Finding finding, String id) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.path(),
                finding.position(),
                id,
                finding.message() + " (" + id + ")",
                finding.help());
    }

    /** People have had the item since; what they wrote stays, and what they have not written is added. */
    private void compare(RowItem row, PoamItem item) throws IOException {
        ItemReading reading = ItemReader.read(item.path(), content(row, item.id()));
        PoamItem theirs = reading.item();
        if (theirs == null) {
            refuse(row, reading.problems().stream().findFirst());
            return;
        }
        Imported imported = item.imported();
        boolean isUnchanged = imported != null && row.sha256().equalsIgnoreCase(imported.sha256());
        Map<String, String> added = new LinkedHashMap<>();
        List<Difference> told = new ArrayList<>();
        for (Difference difference : Difference.between(item, theirs, row)) {
            boolean isOwn = !row.defaulted().contains(difference.field());
            if (difference.ours().isEmpty() && ADDED.contains(difference.field()) && isOwn) {
                added.put(difference.field(), difference.theirs());
            } else if (!isUnchanged && isOwn && !isOurReference(difference)) {
                told.add(difference);
            }
        }
        add(item, added, row);
        told.forEach(difference -> findings.add(difference(row, item, difference)));
        same += added.isEmpty() && told.isEmpty() ? 1 : 0;
    }

    /** The place in the sheet moves when rows are sorted. */
    private boolean isOurReference(Difference difference) {
        return difference.field().equals("source.reference")
                && difference.theirs().startsWith(file + ",");
    }

    private void add(PoamItem item, Map<String, String> added, RowItem row) throws IOException {
        if (added.isEmpty()) {
            return;
        }
        try {
            byte[] content = project.files().read(item.path(), Limits.FILE_BYTES);
            changed.put(item.path(), ItemEditor.of(item.path(), content).set(added));
        } catch (RefusedInputException e) {
            findings.add(SheetFinding.ROW_DIFFERS.at(
                    file,
                    row.row(),
                    0,
                    item.id(),
                    "row " + row.row() + " has what " + item.id() + " lacks, and it cannot be added: "
                            + e.problem().message(),
                    "Write " + String.join(", ", added.keySet()) + " into the item by hand."));
        }
    }

    private Finding difference(RowItem row, PoamItem item, Difference difference) {
        String ours = difference.ours().isEmpty() ? "nothing" : quoted(difference.ours());
        boolean isStatus = difference.field().equals("status");
        return SheetFinding.ROW_DIFFERS.at(
                file,
                row.row(),
                0,
                item.id(),
                "row " + row.row() + " says " + quoted(difference.theirs()) + " for " + difference.field() + " of "
                        + item.id() + ", which says " + ours,
                isStatus
                        ? "The item stays as it is; move it with mvn poam:move if the sheet is right."
                        : "The item stays as it is; change it in an editor if the sheet is right.");
    }

    private static String quoted(String text) {
        return CellTexts.quoted(text, LONGEST_QUOTE);
    }

    Map<String, byte[]> created() {
        return created;
    }

    Map<String, byte[]> changed() {
        return changed;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What it comes to. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!newIds.isEmpty()) {
            lines.add(Words.count(newIds.size(), "new item") + ": "
                    + (newIds.size() > 6
                            ? newIds.get(0) + " to " + newIds.get(newIds.size() - 1)
                            : String.join(", ", newIds))
                    + (keptIds == 0 ? "" : "; " + keptIds + " of them kept the id of the sheet"));
        }
        if (!changed.isEmpty()) {
            lines.add(Words.count(changed.size(), "item") + " got what they lacked: "
                    + String.join(", ", changed.keySet()));
        }
        if (same > 0) {
            lines.add(Words.count(same, "item") + " as before");
        }
        if (refused > 0) {
            lines.add(Words.count(refused, "row") + " refused");
        }
        open.forEach((field, count) ->
                lines.add(Words.count(count, "item") + " came without " + field + "; mvn poam:verify asks for it"));
        defaulted.forEach((field, count) ->
                lines.add(Words.count(count, "item") + " got " + field + " from the defaults, as no cell tells it"));
        return lines;
    }
}
