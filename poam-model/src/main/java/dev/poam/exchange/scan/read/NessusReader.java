package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.source.RefusedInputException;

/** Reads the second version of Nessus's own format, one host at a time. */
final class NessusReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        NessusSettings settings = new NessusSettings();
        NessusHosts hosts = new NessusHosts(xml, input, sink, settings);
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "NessusClientData" ->
                    throw input.refusal(
                            xml.position(),
                            "this is the first version of Nessus's format, which is not read",
                            "Open it in Nessus and export it as .nessus (version 2).");
                case "policyName" -> settings.policyName(xml.text());
                case "preference" -> settings.preference(xml);
                case "Report" -> settings.reportName(xml.attribute("name"));
                case "ReportHost" -> hosts.read();
                default -> {
                    // The rest of the policy says nothing about what was seen.
                }
            }
        }
        return settings.scan(input, hosts);
    }
}
