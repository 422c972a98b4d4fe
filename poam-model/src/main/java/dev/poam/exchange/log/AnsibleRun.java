package dev.poam.exchange.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run of Ansible did: an entry for each host of each task, and for each turn of a task that was repeated. */
final class AnsibleRun {

    private final List<LogEntry> entries = new ArrayList<>();

    private AnsibleRun() {}

    static List<LogEntry> entries(JsonNode run) {
        AnsibleRun read = new AnsibleRun();
        for (JsonNode play : run.path("plays")) {
            for (JsonNode task : play.path("tasks")) {
                LocalDate day = RunLog.day(task.path("task").path("duration").path("start"));
                String name = task.path("task").path("name").asText();
                for (Map.Entry<String, JsonNode> host : task.path("hosts").properties()) {
                    read.add(host.getKey(), name, host.getValue(), day);
                }
            }
        }
        return read.entries;
    }

    private void add(String host, String task, JsonNode result, @Nullable LocalDate day) {
        if (result.path("skipped").asBoolean()) {
            return;
        }
        boolean isBad =
                result.path("failed").asBoolean() || result.path("unreachable").asBoolean();
        if (result.path("results").path(0).has("ansible_loop_var")) {
            result.path("results").forEach(turn -> add(host, task, turn, day));
        } else if (!result.path("updates").isEmpty()) {
            addUpdates(host, task, result.path("updates"), day);
        } else {
            entries.add(new LogEntry(host, !isBad, task + " " + result, day));
        }
    }

    /** What Windows was offered; a search lists it, too, and installs nothing. */
    private void addUpdates(String host, String task, JsonNode updates, @Nullable LocalDate day) {
        for (JsonNode update : updates) {
            StringBuilder text = new StringBuilder(task)
                    .append(' ')
                    .append(update.path("title").asText());
            update.path("kb").forEach(number -> text.append(" KB").append(number.asText()));
            entries.add(new LogEntry(host, update.path("installed").asBoolean(), text.toString(), day));
        }
    }
}
