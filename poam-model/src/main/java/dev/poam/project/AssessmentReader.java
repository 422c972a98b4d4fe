package dev.poam.project;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.RequirementRef;
import dev.poam.item.FieldPositions;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import dev.poam.source.table.TableReading;
import dev.poam.source.table.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an assessment; one without an id or a day on which it was performed is none. */
final class AssessmentReader {

    private static final int USUAL_LEVEL = 2;

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Position> positions = new HashMap<>();

    AssessmentReader(SourceText source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Assessment> read() {
        try {
            YamlDocument document = YamlReader.read(source);
            problems.addAll(document.problems());
            TableReading reading = TableReading.of(source, document.root(), AssessmentFields.table());
            problems.addAll(reading.problems());
            return Optional.ofNullable(assessment(reading));
        } catch (RefusedInputException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private @Nullable Assessment assessment(TableReading reading) {
        Values values = reading.values();
        String id = values.text("id");
        LocalDate performed = values.date("performed");
        positions.putAll(reading.positions());
        Map<String, AssessmentResult> results = results(values, reading);
        Assessment.Closeout closeout = closeout(values.table("closeout"), reading);
        if (id == null || performed == null) {
            return null;
        }
        BigDecimal level = values.number("level");
        return new Assessment(
                source.path(),
                new FieldPositions(positions),
                id,
                level == null ? USUAL_LEVEL : level.intValueExact(),
                values.choice("track", Track.class),
                performed,
                values.date("statusDate"),
                values.date("reportDelivered"),
                values.text("scope"),
                values.texts("cageCodes"),
                values.texts("assessors"),
                plan(values.table("ssp")),
                values.text("default") != null,
                results,
                artifacts(values.table("artifacts")),
                closeout,
                values.tables("affirmations").stream()
                        .map(one -> new Assessment.Affirmation(one.date("on"), one.text("by")))
                        .toList());
    }

    private static Assessment.@Nullable Plan plan(@Nullable Values ssp) {
        return ssp == null ? null : new Assessment.Plan(ssp.text("document"), ssp.text("version"), ssp.date("date"));
    }

    private static Assessment.@Nullable Artifacts artifacts(@Nullable Values artifacts) {
        return artifacts == null
                ? null
                : new Assessment.Artifacts(artifacts.text("list"), artifacts.text("algorithm"), artifacts.text("hash"));
    }

    private Assessment.@Nullable Closeout closeout(@Nullable Values closeout, TableReading reading) {
        return closeout == null
                ? null
                : new Assessment.Closeout(
                        closeout.date("performed"),
                        closeout.date("resultsPosted"),
                        closeout.text("scope"),
                        closeout.texts("cageCodes"),
                        results(closeout, reading));
    }

    private Map<String, AssessmentResult> results(Values values, TableReading reading) {
        Map<String, AssessmentResult> results = new LinkedHashMap<>();
        for (Map.Entry<String, Values> entry : values.tablesByName("results").entrySet()) {
            String written = entry.getKey();
            String at = entry.getValue().at();
            Optional<RequirementRef> found = Catalog.load().resolve(written);
            if (found.isEmpty()) {
                unknown(written, at, reading);
                continue;
            }
            String id = found.get().id();
            place(id, written, at);
            if (results.putIfAbsent(id, result(entry.getValue())) != null) {
                problems.add(
                        problem(at, reading, "`" + written + "` is a second result of " + id, "Keep one of the two."));
            }
        }
        return results;
    }

    /** Places a result under its shortest form as well, however it is written. */
    private void place(String id, String written, String at) {
        String base = at.substring(0, at.length() - written.length());
        Map<String, Position> aliases = new HashMap<>();
        positions.forEach((field, position) -> {
            if (field.equals(at) || field.startsWith(at + ".")) {
                aliases.put(base + id + field.substring(at.length()), position);
            }
        });
        aliases.forEach(positions::putIfAbsent);
    }

    private void unknown(String written, String at, TableReading reading) {
        String near = Catalog.load()
                .nearest(written)
                .map(one -> "; did you mean `" + one + "`?")
                .orElse("");
        problems.add(problem(
                at,
                reading,
                "NIST SP 800-171 r2 has no requirement or objective `" + written + "`" + near,
                "Write it as 3.5.3, IA.L2-3.5.3 or 3.5.3[a]."));
    }

    private Problem problem(String at, TableReading reading, String message, String help) {
        return new Problem(
                Problem.Kind.BAD_VALUE, source.path(), reading.positions().get(at), message, help);
    }

    private static AssessmentResult result(Values result) {
        return new AssessmentResult(
                result.choice("result", Outcome.class),
                result.text("justification"),
                result.choice("mfa", MfaUse.class),
                result.choice("fips", FipsUse.class));
    }
}
