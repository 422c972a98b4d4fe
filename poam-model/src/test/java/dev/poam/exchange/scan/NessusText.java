package dev.poam.exchange.scan;

import java.util.ArrayList;
import java.util.List;

/** A hand-made Nessus file: the shape of real ones, with words of our own. */
public final class NessusText {

    private final String started;
    private final List<String> hosts = new ArrayList<>();
    private String plugins = "101;102;103;104;105;19506";
    private String ports = "1-65535";
    private String targets = "";
    private boolean finished = true;
    private String credentialed = "true";
    private int hour = 12;

    private NessusText(String started) {
        this.started = started;
    }

    /** A scan that began at noon of a day, in UTC. */
    public static NessusText of(String day) {
        return new NessusText(day);
    }

    /** The plugins that were run. */
    public NessusText plugins(String set) {
        plugins = set;
        return this;
    }

    /** What the scan was told to look at, whether it reports it or not. */
    public NessusText targets(String list) {
        targets = list;
        return this;
    }

    public NessusText ports(String range) {
        ports = range;
        return this;
    }

    /** The scan of the hosts that follow did not come to its end. */
    public NessusText unfinished() {
        finished = false;
        return this;
    }

    /** The hour of the day at which the scan of the hosts that follow began, in UTC. */
    public NessusText at(int other) {
        hour = other;
        return this;
    }

    public NessusText withoutAccount() {
        credentialed = "false";
        return this;
    }

    /** A host with its results. */
    public NessusText host(String name, String... items) {
        long begin = java.time.LocalDate.parse(started).toEpochDay() * 86_400 + hour * 3_600L;
        String end = finished
                ? "<tag name=\"HOST_END_TIMESTAMP\">" + (begin + 600) + "</tag><tag name=\"HOST_END\">x</tag>"
                : "";
        hosts.add("""
                <ReportHost name="%s"><HostProperties>
                <tag name="HOST_START_TIMESTAMP">%d</tag>%s
                <tag name="Credentialed_Scan">%s</tag><tag name="host-fqdn">%s.corp.example</tag>
                </HostProperties>%s</ReportHost>
                """.formatted(name, begin, end, credentialed, name, String.join("\n", items)));
        return this;
    }

    /** A vulnerability on TCP port 443. */
    public static String item(int plugin, int severity) {
        return item(plugin, severity, 443, "7.5", "local");
    }

    public static String item(int plugin, int severity, int port, String score, String type) {
        return """
                <ReportItem port="%d" svc_name="www" protocol="tcp" severity="%d" pluginID="%d" pluginName="Weakness %d" pluginFamily="Web">
                <cve>CVE-2026-%04d</cve><cvss3_base_score>%s</cvss3_base_score>
                <description>Something is weak.\n\nIt was found.</description><plugin_type>%s</plugin_type>
                <solution>Make it strong.</solution><synopsis>It is weak.</synopsis>
                <plugin_output>some output</plugin_output></ReportItem>
                """.formatted(port, severity, plugin, plugin, plugin, score, type);
    }

    /** A vulnerability as {@link #item(int, int)}, which the scanner says is exploited in the wild. */
    public static String exploited(int plugin, int severity) {
        return item(plugin, severity).replace("<cve>", "<xref>CISA-KNOWN-EXPLOITED:2026/05/03</xref><cve>");
    }

    /** What tells how closely the scan looked. */
    public static String information(String thorough, int paranoia) {
        return """
                <ReportItem port="0" svc_name="general" protocol="tcp" severity="0" pluginID="19506" pluginName="Scan Information" pluginFamily="Settings">
                <plugin_output>Thorough tests : %s
                Paranoia level : %d</plugin_output></ReportItem>
                """.formatted(thorough, paranoia);
    }

    /** A check of an audit. */
    public static String check(String name, String result, String references) {
        return """
                <ReportItem port="0" svc_name="general" protocol="tcp" severity="3" pluginID="21157" pluginName="Unix Compliance Checks" pluginFamily="Policy Compliance">
                <compliance>true</compliance><cm:compliance-check-name>%s</cm:compliance-check-name>
                <cm:compliance-result>%s</cm:compliance-result><cm:compliance-info>Why it matters.</cm:compliance-info>
                <cm:compliance-benchmark-name>Sample Benchmark v2.1</cm:compliance-benchmark-name>
                <cm:compliance-reference>%s</cm:compliance-reference></ReportItem>
                """.formatted(name, result, references);
    }

    /** The whole file. */
    public String xml() {
        return """
                <?xml version="1.0" ?>
                <NessusClientData_v2><Policy><policyName>Weekly</policyName><Preferences><ServerPreferences>
                <preference><name>plugin_set</name><value>%s</value></preference>
                <preference><name>port_range</name><value>%s</value></preference>
                <preference><name>TARGET</name><value>%s</value></preference>
                </ServerPreferences></Preferences></Policy>
                <Report name="weekly" xmlns:cm="http://www.nessus.org/cm">%s</Report></NessusClientData_v2>
                """.formatted(plugins, ports, targets, String.join("\n", hosts));
    }
}
