package dev.poam.exchange.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.source.CalendarDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Ansible's JSON callback and InSpec's JSON reporter write. */
final class RunLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAY = "2026-06-30".length();

    private RunLog() {}

    /** Whether an object begins in one of the first lines; Ansible writes its warnings before it. */
    static boolean looksLikeJson(byte[] content) {
        return start(text(content)) >= 0;
    }

    static Optional<MachineLog> read(byte[] content) {
        String text = text(content);
        JsonNode root;
        try {
            root = JSON.readTree(text.substring(Math.max(0, start(text))));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (root.path("plays").isArray()) {
            return Optional.of(new MachineLog(LogKind.ANSIBLE, ansible(root)));
        }
        if (root.path("profiles").isArray() && root.has("platform")) {
            return Optional.of(new MachineLog(LogKind.INSPEC, inspec(root)));
        }
        return Optional.empty();
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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

    /** One entry for each host of each task that was not skipped. */
    private static List<LogEntry> ansible(JsonNode root) {
        List<LogEntry> entries = new ArrayList<>();
        for (JsonNode play : root.path("plays")) {
            for (JsonNode task : play.path("tasks")) {
                LocalDate day = day(task.path("task").path("duration").path("start"));
                for (Map.Entry<String, JsonNode> host : task.path("hosts").properties()) {
                    JsonNode result = host.getValue();
                    if (!result.path("skipped").asBoolean()) {
                        boolean isBad = result.path("failed").asBoolean()
                                || result.path("unreachable").asBoolean();
                        String text = task.path("task").path("name").asText() + " " + result;
                        entries.add(new LogEntry(host.getKey(), !isBad, text, day));
                    }
                }
            }
        }
        return entries;
    }

    /** One entry for each control: good when it has results and all of them passed. */
    private static List<LogEntry> inspec(JsonNode root) {
        String host = root.path("platform").path("target_id").asText("");
        List<LogEntry> entries = new ArrayList<>();
        for (JsonNode profile : root.path("profiles")) {
            for (JsonNode control : profile.path("controls")) {
                int passed = 0;
                int others = 0;
                LocalDate day = null;
                for (JsonNode result : control.path("results")) {
                    boolean isPassed = result.path("status").asText().equals("passed");
                    passed += isPassed ? 1 : 0;
                    others += isPassed || result.path("status").asText().equals("skipped") ? 0 : 1;
                    day = day == null ? day(result.path("start_time")) : day;
                }
                if (passed + others > 0) {
                    entries.add(new LogEntry(host, others == 0, control.toString(), day));
                }
            }
        }
        return entries;
    }

    private static @Nullable LocalDate day(JsonNode time) {
        String text = time.asText("");
        return text.length() < DAY
                ? null
                : CalendarDate.parse(text.substring(0, DAY)).orElse(null);
    }
}
