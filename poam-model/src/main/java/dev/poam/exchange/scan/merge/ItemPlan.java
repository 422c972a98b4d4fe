package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.Weakness;
import dev.poam.item.ItemDraft;
import dev.poam.item.ItemFiles;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.ImportPolicy;
import dev.poam.project.Settings;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what becomes an item, what of an item the import may change, and what a person should look at. */
final class ItemPlan {

    /** How the scan is called that told of a weakness. */
    interface ScanNames {
        String of(Observation observation, Weakness weakness);
    }

    private static final int SHOWN_ITEMS = 200;

    private final Audit audit;
    private final Observations observations;
    private final ItemStates items;
    private final ScanImport.Wish wish;
    private final Supplier<String> nextId;
    private final ImportPolicy policy;
    private final List<String> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean complete = true;

    ItemPlan(Audit audit, Observations observations, ItemStates items, ScanImport.Wish wish, Supplier<String> nextId) {
        this.audit = audit;
        this.observations = observations;
        this.items = items;
        this.wish = wish;
        this.nextId = nextId;
        this.policy = audit.project().settings().imports();
    }

    /** The files of items that are new or change; each observation knows its item afterwards. */
    List<FileChange> decide(Merge merge, ScanNames scans) throws IOException {
        List<FileChange> files = new ArrayList<>();
        List<Observation> fresh = new ArrayList<>();
        SortedMap<String, List<Observation>> known = new TreeMap<>();
        for (Observation observation : merge.touched().keySet()) {
            Optional<PoamItem> item = observation.item().flatMap(items::item);
            if (item.isPresent()) {
                known.computeIfAbsent(item.get().id(), absent -> new ArrayList<>())
                        .add(observation);
            } else if (observation.item().filter(this::isUnreadable).isPresent()) {
                complete = false;
            } else if (observation.isOpen() && isGraveEnough(observation)) {
                fresh.add(observation);
            }
        }
        for (Map.Entry<String, List<Observation>> entry : known.entrySet()) {
            update(items.item(entry.getKey()).orElseThrow(), entry.getValue()).ifPresent(files::add);
        }
        propose(merge);
        files.addAll(written(fresh, merge, scans));
        tellTracked(merge);
        return files;
    }

    /** Whether an item is there and cannot be read, so that nobody knows what would be written over. */
    private boolean isUnreadable(String id) {
        List<String> there = audit.project().itemFiles().stream()
                .filter(path -> ItemFiles.idInName(path).filter(id::equals).isPresent())
                .toList();
        there.forEach(
                path -> findings.add(
                        ImportPlan.finding(
                                new Problem(
                                        Problem.Kind.UNREADABLE,
                                        path,
                                        null,
                                        "the scan speaks of " + id + ", and its item cannot be read",
                                        "Mend it (mvn poam:verify tells what is wrong with it), then import again; until then nothing is written."))));
        return !there.isEmpty();
    }

    private Optional<FileChange> update(PoamItem item, List<Observation> seen) throws IOException {
        KnownItem known = new KnownItem(item, seen, audit.project().files());
        Optional<FileChange> change = known.update();
        lines.addAll(known.lines());
        new AcceptedItem(item, observations.of(item.id()))
                .doubts(audit.asOf())
                .forEach(doubt -> lines.add("look again " + item.id() + ": " + doubt.message()));
        return change;
    }

    private boolean isGraveEnough(Observation observation) {
        return observation.item().isPresent()
                || observation
                        .severity()
                        .filter(severity -> severity.compareTo(policy.threshold()) >= 0)
                        .isPresent();
    }

    private List<FileChange> written(List<Observation> fresh, Merge merge, ScanNames scans) throws IOException {
        fresh.sort(Comparator.comparing(
                        (Observation each) -> each.severity().orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(each -> risk(each).cvss(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Observation::key));
        String owner = wish.owner() == null ? policy.owner() : wish.owner();
        if (owner == null && !fresh.isEmpty()) {
            complete = false;
            findings.add(
                    ImportPlan.finding(
                            new Problem(
                                    Problem.Kind.BAD_VALUE,
                                    Settings.PATH,
                                    null,
                                    "nobody is named to answer for " + MergeTally.places(fresh.size(), "new item"),
                                    "Name a person or role of poam/people.yaml: -Dpoam.owner=... or import: {owner: ...} in poam.yaml.")));
        }
        List<FileChange> files = new ArrayList<>();
        for (Observation observation : fresh) {
            Weakness weakness = merge.touched().get(observation);
            if (weakness != null) {
                files.add(written(observation, weakness, scans.of(observation, weakness), owner));
            }
        }
        return files;
    }

    private FileChange written(Observation observation, Weakness weakness, String scan, @Nullable String owner)
            throws IOException {
        String id = observation.item().orElseGet(this::freeId);
        observation.item(id);
        ProposedRisk risk = risk(observation);
        observation.written(risk.fields());
        ItemDraft draft = ScannedItem.draft(id, observation, weakness, risk, scan, owner, related(observation));
        String path = audit.project().settings().itemFolders().get(0) + "/" + id + ".yaml";
        if (lines.size() < SHOWN_ITEMS) {
            lines.add("new item  " + id + "  " + observation.rating() + "  " + observation.title() + "  ("
                    + observation.key() + ", "
                    + MergeTally.places(observation.openAssets().size(), "asset") + ")"
                    + observation
                            .recurrenceOf()
                            .map(old -> ", recurrence of " + old)
                            .orElse(""));
        }
        return new FileChange(
                path, draft.yaml(audit.project().schemaOfNewItems()).getBytes(StandardCharsets.UTF_8), true);
    }

    /** An id that no observation has either; an import that was cut off may have left some without their items. */
    private String freeId() {
        String id = nextId.get();
        while (!observations.of(id).isEmpty()) {
            id = nextId.get();
        }
        return id;
    }

    private static ProposedRisk risk(Observation observation) {
        return ProposedRisk.of(observation.severity().orElse(null), observation.score());
    }

    /** Items of other scanners with a CVE in common; of one scanner, many checks share one. */
    private List<String> related(Observation observation) {
        return observations.all().stream()
                .filter(other -> !other.scanner().equals(observation.scanner()))
                .filter(other -> other.cves().stream().anyMatch(observation.cves()::contains))
                .flatMap(other -> other.item().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What is known of an item as a whole; it may be about several weaknesses. */
    private void propose(Merge merge) {
        Set<String> ids = new TreeSet<>();
        merge.judged().forEach(observation -> observation.item().ifPresent(ids::add));
        for (String id : ids) {
            items.item(id).ifPresent(item -> propose(item, observations.of(id)));
        }
    }

    private void propose(PoamItem item, List<Observation> seen) {
        boolean isOpen = seen.stream().anyMatch(Observation::isOpen);
        Map<String, String> proposal = new LinkedHashMap<>();
        Status proposed = proposed(item, seen, isOpen);
        LedgerEntry scan = seen.stream()
                .flatMap(each -> observations.newestScan(each).stream())
                .max(LedgerEntry.BY_TIME)
                .orElse(null);
        if (proposed != null && scan != null) {
            proposal.put("status", proposed.label());
            proposal.put("scan", scan.scan());
            if (seen.stream().noneMatch(each -> each.proposal().equals(proposal))) {
                lines.add("proposed  " + item.id() + " " + item.status() + " -> " + proposed + ": "
                        + (isOpen ? "it is still seen" : "no scan that looked sees it any more on any asset")
                        + " (" + scan.shown() + "); if you agree: mvn poam:move -Dpoam.id=" + item.id() + " -Dpoam.to="
                        + step(item, proposed).label().replace(" ", "")
                        + (isOpen ? "" : ", with this scan as evidence from Remediated on"));
            }
        }
        seen.forEach(each -> each.propose(proposal));
    }

    /** A status moves forward one step at a time. */
    private static Status step(PoamItem item, Status proposed) {
        return Optional.ofNullable(item.status())
                .flatMap(Status::next)
                .filter(next -> proposed.isAtLeast(next))
                .orElse(proposed);
    }

    private @Nullable Status proposed(PoamItem item, List<Observation> seen, boolean isOpen) {
        if (item.status() == null) {
            return null;
        }
        if (!isOpen) {
            boolean mayPropose = policy.autoClose() == ImportPolicy.AutoClose.PROPOSE;
            return mayPropose && !item.isAtLeast(Status.REMEDIATED) ? Status.REMEDIATED : null;
        }
        boolean isBack = item.isAtLeast(Status.REMEDIATED)
                && item.isOpen()
                && !items.isAccepted(item.id())
                && seen.stream().anyMatch(each -> each.isOpen() && isNewsSince(item, each));
        return isBack ? Status.IN_PROGRESS : null;
    }

    private boolean isNewsSince(PoamItem item, Observation observation) {
        return items.since(item).map(day -> observation.newest().isAfter(day)).orElse(true);
    }

    private void tellTracked(Merge merge) {
        long tracked = merge.touched().keySet().stream()
                .filter(each -> each.item().isEmpty() && each.isOpen())
                .count();
        if (tracked > 0) {
            lines.add(
                    "tracked   " + tracked + (tracked == 1 ? " weakness" : " weaknesses") + " below import.threshold ("
                            + policy.threshold().label() + "): no item, but kept in " + Observations.TRACKED);
        }
    }

    List<String> lines() {
        return lines;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether everything is known that the items need; else nothing may be written. */
    boolean isComplete() {
        return complete;
    }
}
