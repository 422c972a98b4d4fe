package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.source.RefusedInputException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a Nessus file says of the scan before its first host. */
final class NessusSettings {

    private static final String NESSUS = "nessus";

    private @Nullable String policyName;
    private @Nullable String reportName;
    private @Nullable String ports;
    private @Nullable String severityBasis;
    private @Nullable BitSet plugins;

    void policyName(String name) {
        policyName = Words.line(name);
    }

    void reportName(@Nullable String name) {
        reportName = name == null ? null : Words.line(name);
    }

    /** What its severities follow: {@code cvss_v2}, {@code cvss_v3}; null when it does not say. */
    @Nullable
    String severityBasis() {
        return severityBasis;
    }

    void preference(ScanXml xml) throws RefusedInputException {
        String name = "";
        while (xml.nextChild("preference")) {
            if (xml.name().equals("name")) {
                name = xml.text().strip();
            } else if (xml.name().equals("value") && name.equals("plugin_set")) {
                Numbers numbers = new Numbers();
                xml.text(numbers);
                plugins = numbers.isEmpty() ? null : numbers.set();
            } else if (xml.name().equals("value")) {
                preference(name, xml.text().strip());
            } else {
                xml.skip();
            }
        }
    }

    private void preference(String name, String value) {
        switch (name) {
            case "port_range" -> ports = value;
            case "severity_basis" -> severityBasis = value;
            default -> {
                // Hundreds of others, some of them with passwords.
            }
        }
    }

    Scan scan(ScanInput input, NessusHosts hosts) {
        if (reportName == null) {
            input.warn(null, "the file has no Report", "Export the results, not only the policy.");
        }
        return new Scan(
                NESSUS,
                hosts.version(),
                hosts.feed(),
                reportName == null || reportName.isEmpty() ? policyName : reportName,
                hosts.started(),
                hosts.ended(),
                hosts.assumedUtc() ? "UTC" : null,
                coverage(hosts));
    }

    private Coverage coverage(NessusHosts hosts) {
        if (plugins == null) {
            return Coverage.unknown("the file does not say which plugins were run");
        }
        return new Coverage(null, plugins, ports == null ? "unknown" : ports, hosts.isThorough(), hosts.paranoia());
    }

    /** A list of numbers with anything between them, of any length. */
    private static final class Numbers implements ScanXml.TextSink {

        /** Far above the numbers that plugins have, so that a hostile one takes no memory. */
        private static final int HIGHEST = 10_000_000;

        private final BitSet set = new BitSet();
        private int number = -1;

        @Override
        public void take(char[] characters, int start, int length) {
            for (int i = start; i < start + length; i++) {
                char c = characters[i];
                if (c >= '0' && c <= '9') {
                    number = Math.min(HIGHEST, Math.max(0, number) * 10 + c - '0');
                } else {
                    end();
                }
            }
        }

        private void end() {
            if (number > 0 && number < HIGHEST) {
                set.set(number);
            }
            number = -1;
        }

        boolean isEmpty() {
            end();
            return set.isEmpty();
        }

        BitSet set() {
            return set;
        }
    }
}
