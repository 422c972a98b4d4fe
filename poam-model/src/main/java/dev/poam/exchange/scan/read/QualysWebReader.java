package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Verdict;
import dev.poam.source.RefusedInputException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Qualys's reports of web applications, whose root element depends on where they were downloaded. */
final class QualysWebReader implements ScanReader {

    private static final List<String> FIRST = List.of("FIRST_TIME_DETECTED", "DETECTION_DATE");
    private static final List<String> LAST = List.of("LAST_TIME_DETECTED", "DETECTION_DATE");

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        QualysGlossary glossary = new QualysGlossary();
        Instant newest = null;
        String name = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "GENERATION_DATETIME", "GENERATION_DATE" ->
                    newest = Dates.later(newest, Dates.instant(xml.text()));
                case "NAME" -> name = name == null ? Words.line(xml.text()) : name;
                case "VULNERABILITY", "SENSITIVE_CONTENT", "INFORMATION_GATHERED" -> {
                    String sort = xml.name();
                    Children detection = xml.record();
                    newest = Dates.later(newest, Dates.instant(any(detection, LAST)));
                    // The summary counts them in elements of the same names.
                    if (detection.has("QID")) {
                        detection(sort, detection, glossary, sink);
                    }
                }
                case "QID" -> {
                    Children entry = xml.record();
                    if (entry.has("TITLE")) {
                        glossary.entry(number(entry), entry);
                    }
                }
                default -> {
                    // Summaries.
                }
            }
        }
        glossary.handOn(sink);
        return new Scan(
                "qualys",
                null,
                null,
                name,
                newest,
                newest,
                null,
                Coverage.unknown("a report of web applications does not say which checks were made"));
    }

    private static String number(Children entry) {
        return entry.all("QID").stream()
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .findFirst()
                .orElse("");
    }

    private static void detection(String sort, Children detection, QualysGlossary glossary, ScanSink sink) {
        String url = Words.line(detection.one("URL"));
        String asset = host(url);
        boolean ignored = detection.one("IGNORED").equalsIgnoreCase("true");
        String type = sort.startsWith("INFO") ? "info" : "";
        Verdict verdict = QualysStatus.verdict(type, detection.one("STATUS"));
        String id = detection.has("UNIQUE_ID") ? detection.one("UNIQUE_ID") : url;
        glossary.detection(
                detection.one("QID"),
                Place.of(asset).part(id),
                ignored && verdict == Verdict.OPEN ? Verdict.UNDECIDED : verdict,
                day(detection, FIRST),
                day(detection, LAST));
        if (!url.isEmpty()) {
            sink.asset(new ScannedAsset(asset, List.of(), true, null));
        }
    }

    private static @Nullable LocalDate day(Children detection, List<String> names) {
        return Dates.day(any(detection, names));
    }

    private static @Nullable String any(Children detection, List<String> names) {
        return names.stream()
                .map(detection::orNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .orElse("unnamed application");
        } catch (IllegalArgumentException e) {
            return "unnamed application";
        }
    }
}
