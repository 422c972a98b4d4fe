package dev.poam.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reads a scan of 400 MB in a process with 256 MB of memory, in turn with a pass of the parser alone over the same file, and
 * prints what each took. It judges nothing but that the memory is enough; the file is kept for the next time.
 */
class ScanBenchmark {

    private static final long SIZE = 400L * 1024 * 1024;
    private static final int RESULTS_OF_A_HOST = 130;
    private static final int PLUGINS = 2_500;
    private static final String DESCRIPTION =
            "The server does less than it should &amp; lets &quot;others&quot; do more. ".repeat(20);

    @Test
    void readsALargeScanInLittleMemory() throws IOException, InterruptedException {
        Path scan = madeBelow(Benches.KEPT);
        Processes.millis(
                Benches.KEPT,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScanRun.class.getName(),
                        scan.toString()));
    }

    private static Path madeBelow(Path folder) throws IOException {
        Path file = folder.resolve("large.nessus");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve("large.tmp");
        try (BufferedWriter text = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            text.write("<NessusClientData_v2><Report name=\"large\">\n");
            long written = 0;
            for (int host = 0; written < SIZE; host++) {
                String one = host(host);
                text.write(one);
                written += one.length();
            }
            text.write("</Report></NessusClientData_v2>\n");
        }
        return Files.move(draft, file);
    }

    private static String host(int number) {
        StringBuilder host = new StringBuilder("<ReportHost name=\"10.0." + number / 256 + "." + number % 256
                + "\"><HostProperties><tag name=\"HOST_START_TIMESTAMP\">1777800000</tag></HostProperties>\n");
        for (int i = 0; i < RESULTS_OF_A_HOST; i++) {
            int plugin = 10_000 + (number * 31 + i * 7) % PLUGINS;
            host.append("<ReportItem port=\"443\" protocol=\"tcp\" severity=\"" + Math.max(0, plugin % 9 - 4)
                    + "\" pluginID=\"" + plugin + "\" pluginName=\"Weakness " + plugin
                    + "\" pluginFamily=\"General\">\n"
                    + "<cvss3_base_score>7.5</cvss3_base_score><description>" + DESCRIPTION + "</description>\n"
                    + "<plugin_type>remote</plugin_type><solution>Update it.</solution><synopsis>It is weak.</synopsis>\n"
                    + "<plugin_output>\n" + DESCRIPTION + "\n</plugin_output></ReportItem>\n");
        }
        return host.append("</ReportHost>\n").toString();
    }
}
