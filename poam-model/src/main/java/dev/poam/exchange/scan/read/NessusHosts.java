package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hosts of a Nessus file, and what they tell together of the scan. */
final class NessusHosts {

    private static final List<String> NAMES = List.of("host-fqdn", "hostname", "netbios-name", "bios-uuid");
    private static final Pattern JSON_NAME = Pattern.compile("\"FQDN\"\\s*:\\s*\"([^\"]{1,255})\"");
    static final String SCAN_INFORMATION = "19506";
    private static final Pattern INFORMATION =
            Pattern.compile("(?m)^[ \\t]*([A-Za-z][A-Za-z -]{2,40}?)[ \\t]*:[ \\t]*(.{1,200}?)[ \\t]*$");

    private final ScanXml xml;
    private final ScanInput input;
    private final ScanSink sink;
    private final NessusItems items;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private boolean assumedUtc;
    private @Nullable String version;
    private @Nullable String feed;
    private boolean thorough = true;
    private int paranoia = Integer.MAX_VALUE;

    NessusHosts(ScanXml xml, ScanInput input, ScanSink sink, NessusSettings settings) {
        this.xml = xml;
        this.input = input;
        this.sink = sink;
        this.items = new NessusItems(xml, settings);
    }

    void read() throws RefusedInputException {
        String name = xml.attribute("name");
        if (name == null || name.isBlank()) {
            throw input.refusal(xml.position(), "a ReportHost has no name", "Export the scan once more.");
        }
        String asset = Words.line(name).toLowerCase(Locale.ROOT);
        Map<String, String> tags = new HashMap<>();
        while (xml.nextChild("ReportHost")) {
            if (xml.name().equals("HostProperties")) {
                readTags(tags);
            } else if (xml.name().equals("ReportItem")) {
                readItem(asset);
            } else {
                xml.skip();
            }
        }
        note(time(tags, "HOST_START"), time(tags, "HOST_END"));
        sink.asset(new ScannedAsset(
                asset, otherNames(tags), tags.containsKey("HOST_END"), credentialed(tags.get("Credentialed_Scan"))));
    }

    private void readItem(String asset) throws RefusedInputException {
        NessusItems.Item item = items.read(asset);
        sink.sighting(item.sighting());
        if (item.plugin().equals(SCAN_INFORMATION)) {
            noteInformation(item.output());
        }
    }

    private void readTags(Map<String, String> tags) throws RefusedInputException {
        while (xml.nextChild("HostProperties")) {
            String name = xml.attribute("name");
            if (name == null || name.startsWith("patch-summary")) {
                xml.skip();
            } else {
                tags.put(name, xml.text().strip());
            }
        }
    }

    private static @Nullable Boolean credentialed(@Nullable String tag) {
        return tag == null ? null : Boolean.valueOf(tag);
    }

    private static List<String> otherNames(Map<String, String> tags) {
        List<String> names = new ArrayList<>();
        NAMES.stream().map(tags::get).filter(Objects::nonNull).forEach(names::add);
        JSON_NAME
                .matcher(tags.getOrDefault("host-fqdns", ""))
                .results()
                .map(result -> result.group(1))
                .forEach(names::add);
        Stream.of(tags.getOrDefault("mac-address", "").split("\\s+", -1)).forEach(names::add);
        names.add(tags.getOrDefault("host-ip", ""));
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    /** Seconds since 1970 where the file has them, else a time, which counts as UTC when it has no zone. */
    private @Nullable Instant time(Map<String, String> tags, String name) {
        String seconds = tags.get(name + "_TIMESTAMP");
        String words = tags.get(name);
        if (seconds == null && words == null) {
            return null;
        }
        Optional<Instant> time =
                Dates.seconds(seconds).or(() -> Dates.withZone(words)).or(() -> withoutZone(words));
        if (time.isEmpty()) {
            input.warn(xml.position(), name + " is no time", "The day of the scan is taken from the other hosts.");
        }
        return time.orElse(null);
    }

    private Optional<Instant> withoutZone(@Nullable String words) {
        Optional<Instant> time = Dates.instant(words);
        assumedUtc |= time.isPresent();
        return time;
    }

    private void note(@Nullable Instant start, @Nullable Instant end) {
        if (start != null && (started == null || start.isBefore(started))) {
            started = start;
        }
        if (end != null && (ended == null || end.isAfter(ended))) {
            ended = end;
        }
    }

    private void noteInformation(String output) {
        Matcher line = INFORMATION.matcher(output);
        while (line.find()) {
            String value = line.group(2);
            switch (line.group(1)) {
                case "Nessus version" -> version = value.split(" ", 2)[0];
                case "Plugin feed version" -> feed = value;
                case "Thorough tests" -> thorough &= value.equals("yes");
                case "Paranoia level" -> paranoia = Math.min(paranoia, level(value));
                default -> {
                    // What else it says is not about how closely it looked.
                }
            }
        }
    }

    private static int level(String value) {
        return value.matches("[0-9]") ? Integer.parseInt(value) : 0;
    }

    @Nullable
    Instant started() {
        return started == null ? ended : started;
    }

    @Nullable
    Instant ended() {
        return ended == null ? started : ended;
    }

    boolean assumedUtc() {
        return assumedUtc;
    }

    @Nullable
    String version() {
        return version;
    }

    @Nullable
    String feed() {
        return feed;
    }

    boolean isThorough() {
        return thorough && paranoia != Integer.MAX_VALUE;
    }

    int paranoia() {
        return paranoia == Integer.MAX_VALUE ? 0 : paranoia;
    }
}
