package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.NextId;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whatever stands in the rows of a sheet, each file that is planned is an item or a mapping that can be read. */
class SheetImportFuzzTest {

    private static final String HEADER =
            "ID,Weakness,Control,POC,Found,Due,Milestones,Resources,Status,Risk,Action,Source,Closed on,Comments\n";

    @FuzzTest(maxDuration = "2m")
    void plansWhatCanBeRead(byte[] rows) throws IOException {
        byte[] header = HEADER.getBytes(UTF_8);
        byte[] content = new byte[header.length + rows.length];
        System.arraycopy(header, 0, content, 0, header.length);
        System.arraycopy(rows, 0, content, header.length, rows.length);

        SheetPlan plan = SheetImport.plan(
                SheetFiles.read("old.csv", content), nothing(), new CountedIds(), null, LocalDate.of(2026, 6, 4));

        plan.created().forEach((path, bytes) -> {
            if (path.startsWith("poam/items/")) {
                assertThat(ItemReader.read(path, bytes).item()).as(path).isNotNull();
            }
        });
        assertThat(plan.findings())
                .allSatisfy(
                        finding -> assertThat(finding.message()).isNotBlank().doesNotContain("\n"));
    }

    private static Project nothing() {
        return new Project(
                new WorkingFolder(Path.of("nowhere")),
                Settings.DEFAULTS,
                People.NOBODY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static final class CountedIds implements Ids {

        private final Set<String> used = new TreeSet<>();

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
    }
}
