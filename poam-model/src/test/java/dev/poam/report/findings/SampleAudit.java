package dev.poam.report.findings;

import dev.poam.history.History;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.signoff.Signoffs;
import dev.poam.source.FileTree;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check's result over a repository without readable items. */
final class SampleAudit {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private SampleAudit() {}

    static Audit of(@Nullable String head, Finding... findings) {
        List<String> chain = head == null ? List.of() : List.of(head);
        History history = new History(true, head, List.of(), List.of(), chain, List.of(), List.of());
        Project project = new Project(
                new NoFiles(),
                Settings.DEFAULTS,
                People.NOBODY,
                List.of(),
                List.of(),
                List.of(),
                List.of("poam/items/POAM-002.yaml", "poam/items/POAM-009 größer.yaml"),
                List.of());
        return new Audit(project, history, Signoffs.NOT_READ, AS_OF, List.of(findings), 0);
    }

    /** An empty repository. */
    private record NoFiles() implements FileTree {

        @Override
        public EntryKind kind(String path) {
            return EntryKind.MISSING;
        }

        @Override
        public List<String> filesBelow(String folder) {
            return List.of();
        }

        @Override
        public List<String> linksBelow(String folder) {
            return List.of();
        }

        @Override
        public long size(String path) {
            throw new IllegalArgumentException(path);
        }

        @Override
        public byte[] read(String path, long limit) {
            throw new IllegalArgumentException(path);
        }

        @Override
        public String sha256(String path) {
            throw new IllegalArgumentException(path);
        }
    }
}
