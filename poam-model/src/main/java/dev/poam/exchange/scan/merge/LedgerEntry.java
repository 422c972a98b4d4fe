package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.read.ScanFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scan that was imported: enough to prove which file it was, and how closely it looked. The file is kept elsewhere. */
record LedgerEntry(Map<String, String> values) {

    private static final int SHORT_HASH = 12;

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

    String day() {
        return values.getOrDefault("day", "");
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
