package dev.poam.exchange.log;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.source.CalendarDate;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Ansible's JSON callback and InSpec's reporters write; the runs of a file that was appended to, one by one. */
final class RunLog {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    private static final int DAY = "2026-06-30".length();

    private RunLog() {}

    /** Whether an object begins in one of the first lines; Ansible writes its warnings before it. */
    static boolean looksLikeJson(byte[] content) {
        return start(text(content)) >= 0;
    }

    /**
     * The log; empty when the objects are not those of a run.
     *
     * @throws RefusedInputException when the JSON breaks off: what is lost may be what went wrong
     */
    static Optional<MachineLog> read(String name, byte[] content) throws RefusedInputException {
        String text = text(content);
        List<LogEntry> entries = new ArrayList<>();
        LogKind kind = null;
        try (MappingIterator<JsonNode> runs =
                JSON.readerFor(JsonNode.class).readValues(text.substring(Math.max(0, start(text))))) {
            while (runs.hasNextValue()) {
                JsonNode run = runs.nextValue();
                LogKind found = kind(run);
                if (found == null || (kind != null && kind != found)) {
                    return Optional.empty();
                }
                kind = found;
                entries.addAll(kind == LogKind.ANSIBLE ? AnsibleRun.entries(run) : inspec(run));
            }
        } catch (IOException e) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    name,
                    null,
                    "the JSON in it is damaged or breaks off",
                    "Write the log once more; what is lost may be what went wrong."));
        }
        return kind == null ? Optional.empty() : Optional.of(new MachineLog(kind, entries));
    }

    private static @Nullable LogKind kind(JsonNode run) {
        if (run.path("plays").isArray()) {
            return LogKind.ANSIBLE;
        }
        boolean isFull = run.path("profiles").isArray() && run.has("platform");
        boolean isShort = run.path("controls").isArray() && run.has("statistics") && run.has("version");
        return isFull || isShort ? LogKind.INSPEC : null;
    }

    /** PowerShell writes UTF-16 into what its users redirect. */
    private static String text(byte[] content) {
        Charset charset =
                startsWith(content, 0xFF, 0xFE) ? UTF_16LE : startsWith(content, 0xFE, 0xFF) ? UTF_16BE : UTF_8;
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static int start(String text) {
        if (text.startsWith("{")) {
            return 0;
        }
        int line = text.indexOf("\n{");
        boolean isWarned =
                text.startsWith("[") || text.isBlank() || text.stripLeading().startsWith("{");
        return line >= 0 && isWarned ? line + 1 : -1;
    }

    /** One entry for each control: good when it has results and all of them passed. */
    private static List<LogEntry> inspec(JsonNode run) {
        String host = run.path("platform").path("target_id").asText("");
        List<LogEntry> entries = new ArrayList<>();
        for (JsonNode profile : run.path("profiles")) {
            for (JsonNode control : profile.path("controls")) {
                add(host, control, control.path("results"), entries);
            }
        }
        for (JsonNode result : run.path("controls")) {
            add(host, result, JSON.createArrayNode().add(result), entries);
        }
        return entries;
    }

    private static void add(String host, JsonNode control, JsonNode results, List<LogEntry> entries) {
        int passed = 0;
        int others = 0;
        LocalDate day = null;
        for (JsonNode result : results) {
            boolean isPassed = result.path("status").asText().equals("passed");
            passed += isPassed ? 1 : 0;
            others += isPassed || result.path("status").asText().equals("skipped") ? 0 : 1;
            day = day == null ? day(result.path("start_time")) : day;
        }
        if (passed + others > 0) {
            entries.add(new LogEntry(host, others == 0, control.toString(), day));
        }
    }

    static @Nullable LocalDate day(JsonNode time) {
        String text = time.asText("");
        return text.length() < DAY
                ? null
                : CalendarDate.parse(text.substring(0, DAY)).orElse(null);
    }
}
