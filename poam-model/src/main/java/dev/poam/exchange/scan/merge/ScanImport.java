package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.plan.Importer;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.read.ScanFile;
import dev.poam.exchange.scan.read.ScanFormat;
import dev.poam.project.ImportPolicy;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports what scanners saw: reads their files, brings them together with what is known, and plans what to write.
 *
 * <pre>{@code
 * ScanImport scans = new ScanImport(audit, wish, nextId);
 * boolean isScan = scans.read(path, "weekly.nessus");
 * ImportPlan plan = scans.plan();
 * }</pre>
 */
public final class ScanImport implements Importer {

    /**
     * What the user says of the files.
     *
     * @param owner who answers for new items; null for the one of the settings
     * @param scanned the day of scans whose file does not tell; null when it must
     * @param complete whether each file holds all that a complete scan of its assets saw
     * @param force whether a scan is taken although there is newer news
     */
    public record Wish(@Nullable String owner, @Nullable LocalDate scanned, boolean complete, boolean force) {}

    private record Dated(ScanFile file, LedgerEntry entry) {}

    private final Audit audit;
    private final Wish wish;
    private final Supplier<String> nextId;
    private final List<Dated> scans = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Nothing is read or written yet.
     *
     * @param nextId gives an id that nobody has used, another one each time
     */
    public ScanImport(Audit audit, Wish wish, Supplier<String> nextId) {
        this.audit = audit;
        this.wish = wish;
        this.nextId = nextId;
    }

    @Override
    public boolean read(Path file, String shown) throws IOException {
        Optional<ScanFormat> format = ScanFormat.of(file);
        if (format.isPresent()) {
            read(format.get(), file, shown);
        }
        return format.isPresent();
    }

    private void read(ScanFormat format, Path file, String shown) throws IOException {
        try {
            ScanFile read = ScanFile.read(format, file, shown);
            read.warnings().forEach(problem -> findings.add(ImportPlan.finding(problem)));
            Optional<LocalDate> day = Optional.ofNullable(read.scan().started())
                    .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate())
                    .or(() -> Optional.ofNullable(wish.scanned()));
            if (day.isPresent()) {
                scans.add(new Dated(read, LedgerEntry.of(read, day.get())));
            } else {
                refuse(
                        shown,
                        "the file does not say when the scan was made",
                        "Say it: -Dpoam.scanned=2026-10-04, the day on which the scan began.");
            }
        } catch (RefusedInputException e) {
            findings.add(ImportPlan.finding(e.problem()));
        }
    }

    private void refuse(String shown, String message, String help) {
        findings.add(ImportPlan.finding(new Problem(Problem.Kind.BAD_VALUE, shown, null, message, help)));
    }

    @Override
    public ImportPlan plan() throws IOException {
        FileTree files = audit.project().files();
        ImportPolicy policy = audit.project().settings().imports();
        Observations observations;
        ExploitedCatalog exploited;
        try {
            observations = Observations.read(files);
            exploited = ExploitedCatalog.read(files, policy.exploited());
        } catch (RefusedInputException e) {
            findings.add(ImportPlan.finding(e.problem()));
            return new ImportPlan(List.of(), lines, findings);
        }
        ItemStates items = new ItemStates(audit.project().items(), audit.history());
        Merge merge = new Merge(observations, items, policy, exploited);
        scans.sort(Comparator.comparing(Dated::entry, LedgerEntry.BY_TIME));
        boolean any = false;
        for (Dated scan : scans) {
            any |= merge(scan, observations, merge);
        }
        if (!any) {
            return new ImportPlan(List.of(), lines, findings);
        }
        ItemPlan plan = new ItemPlan(audit, observations, items, wish, nextId);
        return write(plan, plan.decide(merge, source()), observations, files);
    }

    private boolean merge(Dated scan, Observations observations, Merge merge) {
        ScanFile file = scan.file();
        lines.add(headline(scan));
        if (observations.hasScan(file.sha256())) {
            lines.add("  imported      already; nothing changes");
            return false;
        }
        Optional<LocalDate> newer = merge.newerNews(file, scan.entry());
        if (newer.isPresent() && !wish.force()) {
            refuse(
                    file.path(),
                    "the scan of " + scan.entry().day() + " is older than what is known of its assets, from "
                            + newer.get(),
                    "Import scans in their order; -Dpoam.force takes it, without moving anything back.");
            return false;
        }
        merge.add(file, scan.entry(), wish.complete()).lines().forEach(line -> lines.add("  " + line));
        return true;
    }

    private static String headline(Dated dated) {
        ScanFile file = dated.file();
        Scan scan = file.scan();
        return file.path() + ": " + file.format().label() + (scan.name() == null ? "" : ", \"" + scan.name() + "\"")
                + ", scan of " + dated.entry().day() + (scan.zone() == null ? "" : " (" + scan.zone() + " assumed)")
                + ": "
                + MergeTally.places(file.content().assets().size(), "asset") + ", "
                + file.content().count(Verdict.OPEN) + " open, "
                + file.content().count(Verdict.FIXED) + " passed or fixed, "
                + file.content().count(Verdict.INFORMATIONAL) + " for information (not kept)";
    }

    /** What a new item gives as its source: the scan, by what it was called, and the hash of its file. */
    private ItemPlan.ScanNames source() {
        return (observation, weakness) -> {
            Dated dated = scans.stream()
                    .filter(each -> each.file().content().weaknesses().containsKey(weakness.key()))
                    .findFirst()
                    .orElseGet(() -> scans.get(0));
            Scan scan = dated.file().scan();
            return dated.file().format().label() + (scan.name() == null ? "" : " \"" + scan.name() + "\"") + " of "
                    + dated.entry().day() + ", SHA-256 "
                    + LedgerEntry.shortHash(dated.file().sha256());
        };
    }

    private ImportPlan write(ItemPlan plan, List<FileChange> items, Observations observations, FileTree files)
            throws IOException {
        lines.addAll(plan.lines());
        findings.addAll(plan.findings());
        List<FileChange> changes = new ArrayList<>();
        if (plan.isComplete()) {
            observations.all().stream()
                    .flatMap(each -> each.item().stream())
                    .distinct()
                    .sorted()
                    .forEach(item ->
                            changes.add(new FileChange(Observations.path(item), observations.ofItem(item), true)));
            if (observations.hasTracked() || files.kind(Observations.TRACKED) == FileTree.EntryKind.FILE) {
                changes.add(new FileChange(Observations.TRACKED, observations.tracked(), true));
            }
            changes.addAll(items);
            changes.add(new FileChange(Observations.LEDGER, observations.ledger(), true));
        }
        List<FileChange> real = new ArrayList<>();
        for (FileChange change : changes) {
            Current.of(change, files).ifPresent(real::add);
        }
        return new ImportPlan(real, lines, findings);
    }
}
