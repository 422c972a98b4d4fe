package dev.poam.exchange.extract;

import dev.poam.exchange.scan.merge.Observations;
import dev.poam.history.GitRepository;
import dev.poam.history.Landing;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import dev.poam.rule.RuleBook;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The POA&amp;M of a commit as others are to get it.
 *
 * @param head the commit; its date is the date of every file that is made
 * @param observations what scans have seen, as of the commit
 */
public record Extract(Audit audit, Landing head, Observations observations) {

    /**
     * Takes what was known on a day.
     *
     * @param snapshot of a commit whose history is known
     * @throws IOException when the repository cannot be read, or what scans have seen is not as it was written
     */
    public static Extract of(Snapshot snapshot) throws IOException {
        Audit audit = snapshot.audit();
        String commit = Objects.requireNonNull(audit.history().head(), "exports are made from a commit");
        try (GitRepository repository = snapshot.openRepository()) {
            return new Extract(audit, repository.landing(commit), Observations.read(repository.files(commit)));
        } catch (RefusedInputException e) {
            throw new IOException(
                    e.problem().path() + ": " + e.problem().message() + ". "
                            + e.problem().help(),
                    e);
        }
    }

    public Project project() {
        return audit.project();
    }

    /** What {@code poam.yaml} says. */
    public Settings settings() {
        return audit.project().settings();
    }

    /** The day that counts as today. */
    public LocalDate asOf() {
        return audit.asOf();
    }

    /** Every item beside what has landed of it, by id. */
    public List<ReportedItem> items() {
        return ReportedItem.all(audit);
    }

    /** The CVE ids that an item names, and those of what scans have seen of it. */
    public SortedSet<String> cves(PoamItem item) {
        SortedSet<String> cves = new TreeSet<>(ItemWords.cves(item));
        observations.of(item.id()).forEach(seen -> cves.addAll(seen.cves()));
        return cves;
    }

    /** What a check says against the items, as findings of a rule that only those know who hand something out. */
    public List<Finding> judged(String rule, Consumer<Reporter> check) {
        return RuleBook.standard().judge(rule, project(), asOf(), check);
    }

    /** A name that a thing keeps in every export of this system's POA&amp;M, and that no other system's has. */
    public UUID name(String... parts) {
        Settings settings = settings();
        UUID system = StableName.of(
                StableName.NAMESPACE,
                Objects.requireNonNullElse(settings.organization(), ""),
                Objects.requireNonNullElse(settings.system(), ""));
        return StableName.of(system, parts);
    }
}
