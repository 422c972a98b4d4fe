package dev.poam.exchange.scan.merge;

import dev.poam.exchange.FileChange;
import dev.poam.exchange.ImportPlan;
import dev.poam.exchange.scan.Weakness;
import dev.poam.item.ItemDraft;
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
        for (Observation observation : merge.touched().keySet()) {
            Optional<PoamItem> item = observation.item().flatMap(items::item);
            if (item.isPresent()) {
                new KnownItem(item.get(), observation, audit.project().files(), lines)
                        .update()
                        .ifPresent(files::add);
            } else if (observation.isOpen() && isGraveEnough(observation)) {
                fresh.add(observation);
            }
        }
        for (Observation observation : merge.judged()) {
            observation.item().flatMap(items::item).ifPresent(item -> propose(item, observation));
        }
        files.addAll(written(fresh, merge, scans));
        tellTracked(merge);
        return files;
    }

    private boolean isGraveEnough(Observation observation) {
        return observation.item().isPresent()
                || observation
                        .severity()
                        .filter(severity -> severity.compareTo(policy.threshold()) >= 0)
                        .isPresent();
    }

    private List<FileChange> written(List<Observation> fresh, Merge merge, ScanNames scans) {
        fresh.sort(Comparator.comparing((Observation each) -> each.severity().orElseThrow())
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

    private FileChange written(Observation observation, Weakness weakness, String scan, @Nullable String owner) {
        String id = observation.item().orElseGet(nextId);
        observation.item(id);
        ProposedRisk risk = risk(observation);
        observation.written(risk.fields());
        ItemDraft draft = ScannedItem.draft(id, observation, weakness, risk, scan, owner, related(observation));
        String path = audit.project().settings().itemFolders().get(0) + "/" + id + ".yaml";
        if (lines.size() < SHOWN_ITEMS) {
            lines.add("new item  " + id + "  " + observation.rating() + "  " + observation.title() + "  ("
                    + observation.key() + ", "
                    + MergeTally.places(observation.assets().size(), "asset") + ")"
                    + observation
                            .recurrenceOf()
                            .map(old -> ", recurrence of " + old)
                            .orElse(""));
        }
        return new FileChange(path, draft.yaml(wish.schema()).getBytes(StandardCharsets.UTF_8), true);
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

    private void propose(PoamItem item, Observation observation) {
        Map<String, String> proposal = new LinkedHashMap<>();
        Status status = item.status();
        if (status != null && policy.autoClose() == ImportPolicy.AutoClose.PROPOSE && !items.isAccepted(item.id())) {
            boolean worked = item.isAtLeast(Status.REMEDIATED);
            if (!worked && !observation.isOpen()) {
                proposal.put("status", Status.REMEDIATED.label());
                proposal.put("scan", observation.lastScan());
            } else if (worked && item.isOpen() && observation.isOpen() && isNewsSince(item, observation)) {
                proposal.put("status", Status.IN_PROGRESS.label());
                proposal.put("scan", observation.lastScan());
            }
        }
        if (!proposal.isEmpty() && !proposal.equals(observation.proposal())) {
            String to = String.valueOf(proposal.get("status"));
            lines.add("proposed  " + item.id() + " " + status + " -> " + to + ": "
                    + (observation.isOpen() ? "it is still seen" : "it is no longer seen on any asset")
                    + "; if you agree: mvn poam:move -Dpoam.id=" + item.id() + " -Dpoam.to=" + to.replace(" ", ""));
        }
        observation.propose(proposal);
    }

    private boolean isNewsSince(PoamItem item, Observation observation) {
        return items.since(item).map(day -> observation.newest().isAfter(day)).orElse(true);
    }

    private void tellTracked(Merge merge) {
        long tracked = merge.touched().keySet().stream()
                .filter(each -> each.item().isEmpty() && each.isOpen())
                .count();
        if (tracked > 0) {
            lines.add("tracked   " + tracked + " below the threshold "
                    + policy.threshold().label() + ", in " + Observations.TRACKED);
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
