package dev.poam.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue from the tables that come with this library. */
final class CatalogReader {

    private static final String REQUIREMENTS = "nist-800-171r2.csv";
    private static final String OBJECTIVES = "nist-800-171a-objectives.csv";

    private final Map<String, List<Objective>> objectives = new HashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();

    Catalog read() {
        forEachRow(OBJECTIVES, this::addObjective);
        forEachRow(REQUIREMENTS, this::addRequirement);
        return new Catalog(requirements);
    }

    private void addObjective(NamedCsvRecord row) {
        Objective objective = new Objective(row.getField("id"), row.getField("requirement"), row.getField("text"));
        objectives
                .computeIfAbsent(objective.requirement(), requirement -> new ArrayList<>())
                .add(objective);
    }

    private void addRequirement(NamedCsvRecord row) {
        String id = row.getField("requirement");
        String level1 = row.getField("fci_level1_practice");
        requirements.add(new Requirement(
                id,
                row.getField("cmmc_practice"),
                row.getField("family"),
                row.getField("title"),
                row.getField("text"),
                points(row.getField("weight")),
                points(row.getField("weight_partial")),
                Eligibility.valueOf(row.getField("poam_allowed").toUpperCase(Locale.ROOT)),
                row.getField("nist_class").equals("basic"),
                level1.isEmpty() ? null : level1,
                row.getField("note"),
                objectives.getOrDefault(id, List.of())));
    }

    private static @Nullable Integer points(String written) {
        return written.isEmpty() || written.equals("N/A") ? null : Integer.valueOf(written);
    }

    private static void forEachRow(String resource, Consumer<NamedCsvRecord> taker) {
        try (InputStream input = CatalogReader.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException(resource + " is missing from the library's jar");
            }
            CsvReader.builder().ofNamedCsvRecord(input, StandardCharsets.UTF_8).forEach(taker);
        } catch (IOException e) {
            throw new UncheckedIOException("while reading " + resource + " from the library's jar", e);
        }
    }
}
