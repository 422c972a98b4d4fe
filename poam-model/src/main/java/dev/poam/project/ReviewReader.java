package dev.poam.project;

import dev.poam.item.FieldPositions;
import dev.poam.source.FrontMatter;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import dev.poam.source.table.TableReading;
import dev.poam.source.table.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a review; one without a period or a date is none. */
final class ReviewReader {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    ReviewReader(SourceText source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Review> read() {
        try {
            FrontMatter parts = FrontMatter.split(source);
            YamlDocument document = YamlReader.read(source, parts.yaml());
            problems.addAll(document.problems());
            TableReading reading = TableReading.of(source, document.root(), ReviewFields.table());
            problems.addAll(reading.problems());
            return review(reading);
        } catch (RefusedInputException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Optional<Review> review(TableReading reading) {
        Values values = reading.values();
        LocalDate date = values.date("date");
        ReviewPeriod period = Optional.ofNullable(values.text("period"))
                .flatMap(ReviewPeriod::parse)
                .orElse(null);
        if (date == null || period == null) {
            return Optional.empty();
        }
        ReviewKind kind = values.choice("kind", ReviewKind.class);
        if (kind != null && kind != period.kind()) {
            problems.add(new Problem(
                    Problem.Kind.BAD_VALUE,
                    source.path(),
                    reading.positions().get("kind"),
                    "`kind` is `" + kind.label() + "`, and the period " + period + " is "
                            + period.kind().label(),
                    "Correct one of the two: 2026-06 is a month, 2026-Q2 a quarter, 2026 a year."));
        }
        return Optional.of(new Review(
                source.path(),
                new FieldPositions(reading.positions()),
                period,
                date,
                values.texts("participants"),
                values.tables("items").stream()
                        .map(item -> new Review.Item(
                                item.text("id"), item.choice("decision", ReviewDecision.class), item.text("note")))
                        .toList()));
    }
}
