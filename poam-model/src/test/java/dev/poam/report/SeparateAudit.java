package dev.poam.report;

import dev.poam.report.findings.FindingsJson;
import dev.poam.report.findings.Tool;
import dev.poam.report.history.HistoryJson;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** An audit in a Java of its own, which is given an environment and tells which programs it started. */
final class SeparateAudit {

    /** The kind of event by which Java tells that it started a program. */
    private static final String PROCESS_START = "jdk.ProcessStart";

    private SeparateAudit() {}

    /**
     * What came of it.
     *
     * @param report findings and history
     * @param started the programs, in their order
     */
    record Outcome(String report, List<String> started) {}

    /**
     * Audits a folder.
     *
     * @param workplace a folder for what the run itself writes
     * @param options for Java
     */
    static Outcome of(Path root, Path workplace, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Path report = workplace.resolve("report");
        Path started = workplace.resolve("started");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:FlightRecorderOptions:repository=" + workplace.resolve("flight"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SeparateAudit.class.getName()));
        command.addAll(List.of(root.toString(), report.toString(), started.toString()));
        Path log = workplace.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("ended with " + status + ": " + Files.readString(log));
        }
        return new Outcome(Files.readString(report), Files.readAllLines(started));
    }

    /**
     * Audits the first folder, and writes the report and the programs started into the two files; starts a program first
     * when {@code poam.test.start} names one.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path report = Path.of(arguments[1]);
        Path flight = report.resolveSibling("flight.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PROCESS_START);
            recording.start();
            String program = System.getProperty("poam.test.start");
            if (program != null) {
                new ProcessBuilder(program).start().waitFor();
            }
            Files.writeString(report, report(Path.of(arguments[0])));
            recording.stop();
            recording.dump(flight);
        }
        List<String> started = RecordingFile.readAllEvents(flight).stream()
                .filter(event -> event.getEventType().getName().equals(PROCESS_START))
                .map(event -> event.getString("command"))
                .toList();
        Files.write(Path.of(arguments[2]), started);
    }

    /** What an audit of the folder says. */
    static String report(Path root) throws IOException {
        Audit audit = Audit.run(new AuditRequest(
                root, null, LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T12:00:00Z"), HistoryMode.REQUIRE));
        return FindingsJson.render(audit, Tool.poam("1.0")) + HistoryJson.render(audit.history());
    }
}
