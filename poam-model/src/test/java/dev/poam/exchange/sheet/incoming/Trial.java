package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.item.NextId;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A repository with two people, into which sheets are imported. */
final class Trial {

    private final Path root;
    private final Set<String> taken = new TreeSet<>();

    Trial(Path root) throws IOException {
        this.root = root;
        write("poam/people.yaml", """
                version: 1
                people:
                  - {id: luis, name: Luis Ortega, emails: [luis@acme.example]}
                  - {id: dana, name: Dana Lee, emails: [dana@acme.example]}
                """);
    }

    /** Has an id been used before. */
    void take(String id) {
        taken.add(id);
    }

    SheetPlan importing(String name, byte[] content) throws IOException {
        SheetPlan plan = plan(name, content);
        apply(plan);
        return plan;
    }

    SheetPlan plan(String name, byte[] content) throws IOException {
        return plan(name, content, null);
    }

    SheetPlan plan(String name, byte[] content, @Nullable String owner) throws IOException {
        Project project = Project.load(root);
        Set<String> used = new TreeSet<>(taken);
        project.items().forEach(item -> used.add(item.id()));
        Ids ids = new Ids() {
            @Override
            public String next() {
                String id = NextId.after(used, "POAM");
                used.add(id);
                return id;
            }

            @Override
            public boolean take(String id) {
                return used.add(id);
            }
        };
        return SheetImport.plan(SheetFiles.read(name, content), project, ids, owner, LocalDate.of(2026, 6, 4));
    }

    void apply(SheetPlan plan) throws IOException {
        for (Map<String, byte[]> files : List.of(plan.created(), plan.changed())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(file.getKey(), new String(file.getValue(), UTF_8));
            }
        }
    }

    PoamItem item(String id) throws IOException {
        return Project.load(root).item(id).orElseThrow();
    }

    /** Replaces one text in a file by another. */
    void edit(String path, String old, String changed) throws IOException {
        write(path, Files.readString(root.resolve(path)).replace(old, changed));
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
