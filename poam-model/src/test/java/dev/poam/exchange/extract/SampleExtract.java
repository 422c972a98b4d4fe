package dev.poam.exchange.extract;

import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Repositories to hand out from. */
public final class SampleExtract {

    /** The people whom the items name. */
    public static final String PEOPLE = """
            version: 1
            people:
              - {id: jane, name: Jane Doe, title: IT Manager, organization: Acme Machining, emails: [jane@acme.example], roles: [system-administrator]}
              - {id: ellen, name: Ellen Marsh, organization: Acme Machining, emails: [ellen@acme.example], roles: [management]}
            """;

    /** What {@code poam.yaml} says. */
    public static final String SETTINGS = "organization: Acme Machining\nsystem: Enclave\nmarking: CUI\n";

    private SampleExtract() {}

    /** What a repository held on a day, by its HEAD. */
    public static Extract of(Path root, String asOf) {
        try {
            return Extract.of(Snapshot.of(new AuditRequest(
                    root, "HEAD", LocalDate.parse(asOf), Instant.parse("2026-12-31T00:00:00Z"), HistoryMode.REQUIRE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A repository with one commit of 1 June 2026, and in it one item. */
    public static Extract withItem(Path root, String yaml) {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit()
                    .write("poam.yaml", SETTINGS)
                    .write("poam/people.yaml", PEOPLE)
                    .write("poam/items/POAM-001.yaml", yaml)
                    .on("2026-06-01")
                    .land();
        }
        return of(root, "2026-06-30");
    }
}
