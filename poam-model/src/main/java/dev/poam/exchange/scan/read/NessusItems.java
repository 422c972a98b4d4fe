package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.WeaknessText;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single results of a Nessus file: vulnerabilities, and the checks of a compliance audit. */
final class NessusItems {

    private static final String COMPLIANCE_FAMILY = "Policy Compliance";
    private static final int MOST_DIGITS = 5;
    private static final String OUTPUT = "plugin_output";

    private static final Weakness INFORMATION = new WeaknessBuilder("nessus:information", "").build();

    private final ScanXml xml;
    private final NessusSettings settings;
    /** Texts and scores are those of the plugin, so they are read once. */
    private final Map<String, Weakness> plugins = new HashMap<>();

    NessusItems(ScanXml xml, NessusSettings settings) {
        this.xml = xml;
        this.settings = settings;
    }

    /** A result; of its output only the beginning, and that only of plugins that tell of the scan. */
    record Item(String plugin, Sighting sighting, String output) {}

    Item read(String asset) throws RefusedInputException {
        String plugin = attribute("pluginID");
        int severity = number(attribute("severity"));
        String protocol = xml.attribute("protocol");
        Place place =
                Place.of(asset, number(attribute("port")), protocol == null ? null : protocol.toLowerCase(Locale.ROOT));
        if (attribute("pluginFamily").startsWith(COMPLIANCE_FAMILY)) {
            String title = attribute("pluginName");
            return new Item(plugin, NessusCheck.of(title, severity, children()).on(asset), "");
        }
        Weakness known = plugins.get(plugin);
        if (known != null && severity > 0) {
            xml.skip();
            return new Item(plugin, Sighting.open(known.withSeverity(severity(severity)), place), "");
        }
        if (severity == 0) {
            return informational(plugin, place);
        }
        String title = attribute("pluginName");
        String family = attribute("pluginFamily");
        Children children = children();
        if (children.has("compliance")) {
            return new Item(plugin, NessusCheck.of(title, severity, children).on(asset), "");
        }
        Weakness weakness = weakness(plugin, title, family, severity(severity), children);
        plugins.put(plugin, weakness);
        return new Item(plugin, Sighting.open(weakness, place), "");
    }

    /** What is for information only is counted; of the plugin that tells of the scan the output is wanted as well. */
    private Item informational(String plugin, Place place) throws RefusedInputException {
        Sighting sighting = new Sighting(INFORMATION, place, Verdict.INFORMATIONAL, null, null);
        if (!plugin.equals(NessusHosts.SCAN_INFORMATION)) {
            xml.skip();
            return new Item(plugin, sighting, "");
        }
        String output = "";
        while (xml.nextChild("ReportItem")) {
            if (xml.name().equals(OUTPUT)) {
                output = xml.text();
            } else {
                xml.skip();
            }
        }
        return new Item(plugin, sighting, output);
    }

    private Weakness weakness(
            String plugin, String title, String family, @Nullable ScanSeverity severity, Children children) {
        List<String> cwes = new ArrayList<>();
        Stream.concat(
                        children.all("cwe").stream(),
                        children.all("xref").stream()
                                .filter(text -> text.strip().startsWith("CWE")))
                .forEach(text -> Words.cwe(text).ifPresent(cwes::add));
        return new Weakness(
                "nessus:" + plugin,
                List.of(),
                Words.line(title),
                severity,
                scores(children),
                children.all("cve").stream()
                        .flatMap(text -> Words.cves(text).stream())
                        .toList(),
                cwes,
                List.of(),
                switch (children.one("plugin_type")) {
                    case "local" -> Reach.LOCAL;
                    case "remote" -> Reach.REMOTE;
                    default -> Reach.UNKNOWN;
                },
                children.all("xref").stream().anyMatch(Words::isKnownExploited),
                new WeaknessText(
                        Words.line(children.one("synopsis")),
                        Words.paragraphs(children.one("description")),
                        solution(children),
                        "plugin " + plugin + " (" + Words.line(family) + ")"
                                + (settings.severityBasis() == null
                                        ? ""
                                        : ", severity by " + settings.severityBasis())));
    }

    private static String solution(Children children) {
        String solution = Words.paragraphs(children.one("solution"));
        return solution.equalsIgnoreCase("n/a") ? "" : solution;
    }

    /** Scans of web applications have the short names. */
    private static List<Score> scores(Children children) {
        String by = children.has("cvss_score_source") ? children.one("cvss_score_source") : "nessus";
        return Stream.of(
                        Words.score("4.0", by, children.orNull("cvss4_base_score"), children.orNull("cvss4_vector")),
                        Words.score("3.0", by, children.orNull("cvss3_base_score"), children.orNull("cvss3_vector")),
                        Words.score("3.0", by, children.orNull("cvssv3"), null),
                        Words.score("2.0", by, children.orNull("cvss_base_score"), children.orNull("cvss_vector")),
                        Words.score("2.0", by, children.orNull("cvss"), null))
                .flatMap(Optional::stream)
                .toList();
    }

    private Children children() throws RefusedInputException {
        Map<String, List<String>> children = new HashMap<>();
        while (xml.nextChild("ReportItem")) {
            String name = xml.name();
            if (name.equals(OUTPUT)) {
                xml.skip();
            } else {
                children.computeIfAbsent(name, any -> new ArrayList<>()).add(xml.text());
            }
        }
        return new Children(children);
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.attribute(name), "");
    }

    /** Called for every result, so without a regular expression; 0 for what is no number. */
    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > MOST_DIGITS) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static @Nullable ScanSeverity severity(int number) {
        return switch (number) {
            case 1 -> ScanSeverity.LOW;
            case 2 -> ScanSeverity.MEDIUM;
            case 3 -> ScanSeverity.HIGH;
            case 4 -> ScanSeverity.CRITICAL;
            default -> null;
        };
    }
}
