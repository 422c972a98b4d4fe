package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A repository into which scans are imported one after the other, each plan carried out. */
final class ImportSeries implements AutoCloseable {

    private static final String PEOPLE = """
            version: 1
            people:
              - {id: robin, name: Robin, emails: [robin@example.com], roles: [system-administrator]}
            """;

    private final Path root;
    private final TestRepository repository;
    private final AtomicInteger ids = new AtomicInteger();
    private int files;

    ImportSeries(Path root) throws IOException {
        this.root = root;
        this.repository = TestRepository.create(root);
        Files.createDirectories(root.resolve("poam/items"));
        write("poam.yaml", "organization: Acme\nimport: {owner: robin}\n");
        write("poam/people.yaml", PEOPLE);
    }

    @Override
    public void close() {
        repository.close();
    }

    void settings(String imports) throws IOException {
        write("poam.yaml", "organization: Acme\nimport: " + imports + "\n");
    }

    ImportPlan run(NessusText scan) throws IOException {
        return run(scan.xml());
    }

    ImportPlan run(String text) throws IOException {
        return run(text, new ScanImport.Wish(null, null, false, false));
    }

    /** Imports a file and writes what the plan says. */
    ImportPlan run(String text, ScanImport.Wish wish) throws IOException {
        Path file = root.resolveSibling("scan-" + files++);
        Files.writeString(file, text);
        ScanImport scans = new ScanImport(audit(), wish, () -> "POAM-%03d".formatted(ids.incrementAndGet()));
        scans.read(file, "scan");
        return carryOut(scans.plan());
    }

    /** Writes what a plan says. */
    ImportPlan carryOut(ImportPlan plan) throws IOException {
        for (FileChange change : plan.files()) {
            Path place = root.resolve(change.path());
            Files.createDirectories(place.getParent());
            Files.write(place, change.content());
        }
        return plan;
    }

    /** Says how many ids are taken already. */
    void idsUsed(int number) {
        ids.set(number);
    }

    Audit audit() throws IOException {
        return Audit.run(new AuditRequest(
                root, null, LocalDate.of(2027, 6, 1), Instant.parse("2027-06-01T00:00:00Z"), HistoryMode.WARN));
    }

    /** Adds a line to an item, as a person would. */
    void add(String id, String line) throws IOException {
        write("poam/items/" + id + ".yaml", read("poam/items/" + id + ".yaml") + line + "\n");
    }

    /** Lets an item land with another status on a day, as if people had worked on it. */
    void land(String id, String status, String day) throws IOException {
        String path = "poam/items/" + id + ".yaml";
        String text = read(path).replaceFirst("(?m)^status: .*$", "status: " + status);
        write(path, text);
        repository.commit().on(day).write(path, text).land();
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    }

    void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The observed places of an item: asset, first and last seen, state. */
    String places(String id) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<String> lines = read("poam/observations/" + id + ".yaml").lines()) {
            lines.filter(line -> line.startsWith("  - {asset: "))
                    .forEach(line -> text.append(line.replaceAll(
                                    "  - \\{asset: ([^,]*),.*firstSeen: ([^,]*), lastSeen: ([^,]*), state: ([^,]*),.*",
                                    "$1 $2 $3 $4"))
                            .append('\n'));
        }
        return text.toString();
    }
}
