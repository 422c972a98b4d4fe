package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.source.RefusedInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A host of Qualys's XML, and the places on it. */
final class QualysHost {

    private static final List<String> FIELDS = List.of("IP", "DNS", "NETBIOS", "TRACKING_METHOD");

    private final Map<String, String> fields = new HashMap<>();

    /** Takes the element that begins here if it tells the host from others; any other is gone into. */
    void take(ScanXml xml) throws RefusedInputException {
        if (FIELDS.contains(xml.name())) {
            fields.put(xml.name(), Words.line(xml.text()));
        }
    }

    /** The name by which Qualys itself follows the host. */
    String name() {
        String followed = fields.getOrDefault(fields.getOrDefault("TRACKING_METHOD", "IP"), "");
        String name = followed.isEmpty() ? fields.getOrDefault("IP", "unnamed host") : followed;
        return name.toLowerCase(Locale.ROOT);
    }

    ScannedAsset asset() {
        List<String> others = Stream.of("DNS", "NETBIOS", "IP")
                .map(each -> fields.getOrDefault(each, ""))
                .filter(each -> !each.isEmpty())
                .toList();
        return new ScannedAsset(name(), others, true, null);
    }

    /** Where on the host something was detected. */
    Place place(Children detection) {
        String port = detection.one("PORT");
        Place place =
                Place.of(name(), port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0, detection.orNull("PROTOCOL"));
        List<String> parts = Stream.of(
                        detection.one("SSL").matches("(?i)true|1") ? "ssl" : "", detection.one("INSTANCE"))
                .filter(each -> !each.isEmpty())
                .toList();
        return parts.isEmpty() ? place : place.part(Words.line(String.join(" ", parts)));
    }
}
