package dev.poam.report.proof;

import dev.poam.history.Identity;
import dev.poam.history.Landing;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import dev.poam.report.text.TextTable;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.CheckedTimestamp;
import dev.poam.signoff.SignoffStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sign-offs are worth: as {@code signoffs.json}, whose keys are public contract, and as a table. */
public final class SignoffReport {

    private SignoffReport() {}

    /**
     * Renders the sign-offs in their order; absent values are written as null.
     *
     * @param head the commit that was checked; null when there is none
     */
    public static String json(List<CheckedSignoff> signoffs, @Nullable String head) {
        JsonObject root = new JsonObject();
        root.put("head", head);
        JsonArray list = root.putArray("signoffs");
        signoffs.forEach(signoff -> add(signoff, list.addObject()));
        return root.text();
    }

    /** A line for each sign-off, and the reasons below; a single sentence where there are none. */
    public static List<String> lines(List<CheckedSignoff> signoffs) {
        if (signoffs.isEmpty()) {
            return List.of("No sign-off has been committed");
        }
        TextTable table = new TextTable().row("TODAY", "LANDED", "PURPOSE", "ATTESTOR", "DOCUMENT", "RECORD");
        List<String> reasons = new ArrayList<>();
        for (CheckedSignoff signoff : signoffs) {
            SignoffStatement statement = signoff.statement();
            table.row(
                    signoff.today().name(),
                    signoff.whenLanded().name(),
                    statement == null ? "-" : statement.purpose().label(),
                    statement == null ? "-" : statement.attestor().id(),
                    statement == null ? "-" : statement.document().path(),
                    signoff.path());
            if (!signoff.reason().isEmpty()) {
                reasons.add(signoff.today() + " " + signoff.path() + ": " + signoff.reason());
            }
            CheckedTimestamp timestamp = signoff.timestamp();
            if (timestamp != null && !timestamp.isTrusted()) {
                reasons.add("The timestamp of " + signoff.path() + " proves nothing: " + timestamp.objection());
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(reasons);
        return lines;
    }

    private static void add(CheckedSignoff signoff, JsonObject node) {
        node.put("record", signoff.path());
        node.put("today", signoff.today().name());
        node.put("whenLanded", signoff.whenLanded().name());
        node.put("reason", signoff.reason().isEmpty() ? null : signoff.reason());
        SignoffStatement statement = signoff.statement();
        node.put("document", statement == null ? null : statement.documentId());
        node.put("path", statement == null ? null : statement.document().path());
        node.put("sha256", statement == null ? null : statement.document().sha256());
        node.put("purpose", statement == null ? null : statement.purpose().label());
        node.put("statement", statement == null ? null : statement.statement());
        node.put("signedAt", statement == null ? null : statement.signedAt().toString());
        if (statement == null) {
            node.putNull("attestor");
        } else {
            node.putObject("attestor")
                    .put("id", statement.attestor().id())
                    .put("name", statement.attestor().name())
                    .put("title", statement.attestor().title())
                    .put("organization", statement.attestor().organization());
        }
        add(signoff.timestamp(), node);
        add(signoff.landed(), "landed", node);
        add(signoff.staleSince(), "staleSince", node);
    }

    private static void add(@Nullable CheckedTimestamp timestamp, JsonObject parent) {
        if (timestamp == null) {
            parent.putNull("timestamp");
            return;
        }
        parent.putObject("timestamp")
                .put("time", timestamp.time() == null ? null : timestamp.time().toString())
                .put("trusted", timestamp.isTrusted())
                .put("tsa", timestamp.authority())
                .put("reason", timestamp.isTrusted() ? null : timestamp.objection());
    }

    private static void add(@Nullable Landing landing, String name, JsonObject parent) {
        if (landing == null) {
            parent.putNull(name);
            return;
        }
        Identity by = landing.by();
        parent.putObject(name)
                .put("commit", landing.commit())
                .put("at", HistoryJson.time(landing.at()))
                .putObject("by")
                .put("name", by.name())
                .put("email", by.email());
    }
}
