package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.read.ScanFile;
import dev.poam.source.CalendarDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A scan that was imported: enough to prove which file it was, and how closely it looked. The file is kept elsewhere. */
record LedgerEntry(Map<String, String> values) {

    /** Oldest first: by day, then by the moment of the beginning where it is known. */
    static final Comparator<LedgerEntry> BY_TIME = Comparator.comparing(LedgerEntry::day)
            .thenComparing(LedgerEntry::started, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(LedgerEntry::sha256);

    private static final int SHORT_HASH = 12;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    LedgerEntry {
        values = new LinkedHashMap<>(values);
    }

    static LedgerEntry of(ScanFile file, LocalDate day) {
        Scan scan = file.scan();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("day", day.toString());
        values.put("sha256", file.sha256());
        values.put("format", file.format().label());
        put(values, "version", scan.version());
        put(values, "feed", scan.feed());
        put(values, "name", scan.name());
        put(values, "started", scan.started());
        put(values, "ended", scan.ended());
        put(values, "assumedZone", scan.zone());
        Coverage coverage = scan.coverage();
        if (coverage.unknown() == null) {
            put(values, "ports", coverage.ports());
            values.put("thorough", Boolean.toString(coverage.thorough()));
            values.put("paranoia", Integer.toString(coverage.paranoia()));
        }
        values.put("assets", Integer.toString(file.content().assets().size()));
        values.put("open", Integer.toString(file.content().count(Verdict.OPEN)));
        values.put("informational", Integer.toString(file.content().count(Verdict.INFORMATIONAL)));
        return new LedgerEntry(values);
    }

    /** Empty when a line does not tell which file it was, and of which day. */
    static Optional<LedgerEntry> of(Map<String, String> values) {
        boolean isWhole = SHA256.matcher(values.getOrDefault("sha256", "")).matches()
                && CalendarDate.parse(values.getOrDefault("day", "")).isPresent();
        return isWhole ? Optional.of(new LedgerEntry(values)) : Optional.empty();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    String sha256() {
        return values.getOrDefault("sha256", "");
    }

    /** The beginning of the hash, as instances name the scan. */
    String scan() {
        return shortHash(sha256());
    }

    static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(SHORT_HASH, sha256.length()));
    }

    LocalDate day() {
        return CalendarDate.parse(values.getOrDefault("day", "")).orElseThrow();
    }

    /** The name that people gave the scan; empty when the file did not tell. */
    String name() {
        return values.getOrDefault("name", "");
    }

    /** The scan in words: day, name, beginning of the hash. */
    String shown() {
        return "scan of " + day() + (name().isEmpty() ? "" : ", \"" + name() + "\"") + ", SHA-256 " + scan();
    }

    private @Nullable Instant started() {
        try {
            String started = values.get("started");
            return started == null ? null : Instant.parse(started);
        } catch (DateTimeParseException e) {
            // The day is what counts; the moment only orders the scans of one day.
            return null;
        }
    }

    /** Whether it was surely made later than another; of two scans of one day only their hours tell. */
    boolean isAfter(LedgerEntry other) {
        Instant mine = started();
        Instant its = other.started();
        return day().isAfter(other.day())
                || (day().equals(other.day()) && mine != null && its != null && mine.isAfter(its));
    }

    @Nullable
    String ports() {
        return values.get("ports");
    }

    boolean thorough() {
        return "true".equals(values.get("thorough"));
    }

    int paranoia() {
        String level = values.getOrDefault("paranoia", "0");
        return level.matches("[0-9]{1,9}") ? Integer.parseInt(level) : 0;
    }
}
