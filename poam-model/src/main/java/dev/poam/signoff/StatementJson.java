package dev.poam.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.SignoffStatement.Previous;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SafePath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The JSON form of a statement. */
final class StatementJson {

    private static final String STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE_TYPE = "urn:poam:signoff:v1";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    /** Names of documents and people, which become names of files. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

    private static final Pattern UTC_SECOND = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final String path;

    private StatementJson(String path) {
        this.path = path;
    }

    static String write(SignoffStatement statement) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("_type", STATEMENT_TYPE);
        ObjectNode subject = root.putArray("subject").addObject();
        subject.put("name", statement.document().path());
        subject.putObject("digest")
                .put("sha256", statement.document().sha256())
                .put("gitBlob", statement.document().gitBlob());
        root.put("predicateType", PREDICATE_TYPE);
        ObjectNode predicate = root.putObject("predicate");
        predicate.put("document", statement.documentId());
        predicate.put("purpose", statement.purpose().label());
        predicate
                .putObject("attestor")
                .put("id", statement.attestor().id())
                .put("name", statement.attestor().name())
                .put("title", statement.attestor().title())
                .put("organization", statement.attestor().organization());
        predicate.put("statement", statement.statement());
        predicate.put("signedAt", statement.signedAt().toString());
        predicate.put("recordLocation", statement.recordLocation());
        predicate.put("baseCommit", statement.baseCommit());
        Previous previous = statement.previous();
        if (previous != null) {
            predicate.putObject("previous").put("record", previous.record()).put("sha256", previous.sha256());
        }
        return StrictJson.write(root);
    }

    static SignoffStatement read(String path, byte[] bytes) throws RefusedInputException {
        return new StatementJson(path).statement(StrictJson.read(path, bytes));
    }

    private SignoffStatement statement(JsonNode root) throws RefusedInputException {
        requireFields("the record", root, List.of("_type", "subject", "predicateType", "predicate"), List.of());
        requireText(root, "_type", STATEMENT_TYPE);
        requireText(root, "predicateType", PREDICATE_TYPE);
        JsonNode predicate = root.get("predicate");
        requireFields(
                "`predicate`",
                predicate,
                List.of("document", "purpose", "attestor", "statement", "signedAt", "recordLocation", "baseCommit"),
                List.of("previous"));
        String location = text(predicate, "recordLocation");
        if (!location.equals(path)) {
            throw refusal("the record says that it is kept at " + location);
        }
        return new SignoffStatement(
                text(predicate, "document", NAME),
                document(root.get("subject")),
                purpose(text(predicate, "purpose")),
                attestor(predicate.get("attestor")),
                text(predicate, "statement"),
                moment(predicate),
                location,
                text(predicate, "baseCommit", SignoffRecord.COMMIT),
                predicate.has("previous") ? previous(predicate.get("previous")) : null);
    }

    private SignedDocument document(JsonNode subject) throws RefusedInputException {
        if (!subject.isArray() || subject.size() != 1) {
            throw refusal("the record does not name exactly one document");
        }
        JsonNode one = subject.get(0);
        requireFields("`subject`", one, List.of("name", "digest"), List.of());
        JsonNode digest = one.get("digest");
        requireFields("`digest`", digest, List.of("sha256", "gitBlob"), List.of());
        return new SignedDocument(
                safePath(one, "name"), text(digest, "sha256", SHA256), text(digest, "gitBlob", SignoffRecord.COMMIT));
    }

    private Attestor attestor(JsonNode attestor) throws RefusedInputException {
        requireFields("`attestor`", attestor, List.of("id", "name", "title", "organization"), List.of());
        return new Attestor(
                text(attestor, "id", NAME),
                text(attestor, "name"),
                text(attestor, "title"),
                text(attestor, "organization"));
    }

    private Previous previous(JsonNode previous) throws RefusedInputException {
        requireFields("`previous`", previous, List.of("record", "sha256"), List.of());
        return new Previous(safePath(previous, "record"), text(previous, "sha256", SHA256));
    }

    private SignoffPurpose purpose(String label) throws RefusedInputException {
        return Arrays.stream(SignoffPurpose.values())
                .filter(purpose -> purpose.label().equals(label))
                .findFirst()
                .orElseThrow(() -> refusal("the record has the unknown purpose `" + label + "`"));
    }

    private Instant moment(JsonNode predicate) throws RefusedInputException {
        String text = text(predicate, "signedAt", UTC_SECOND);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal("`signedAt` is no moment: " + text);
        }
    }

    private String safePath(JsonNode parent, String name) throws RefusedInputException {
        String value = text(parent, name);
        if (!SafePath.isSafe(value)) {
            throw refusal("`" + name + "` is no path in the repository: " + value);
        }
        return value;
    }

    private String text(JsonNode parent, String name, Pattern form) throws RefusedInputException {
        String value = text(parent, name);
        if (!form.matcher(value).matches()) {
            throw refusal("`" + name + "` does not have its form: " + value);
        }
        return value;
    }

    private String text(JsonNode parent, String name) throws RefusedInputException {
        JsonNode value = parent.get(name);
        if (!value.isTextual()) {
            throw refusal("`" + name + "` is not a text");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.textValue())) {
            throw refusal("`" + name + "` has half a character, which programs read differently");
        }
        return value.textValue();
    }

    private void requireText(JsonNode parent, String name, String expected) throws RefusedInputException {
        if (!text(parent, name).equals(expected)) {
            throw refusal("`" + name + "` is not " + expected);
        }
    }

    private void requireFields(String what, JsonNode node, List<String> needed, List<String> allowed)
            throws RefusedInputException {
        if (!node.isObject()) {
            throw refusal(what + " is not an object");
        }
        for (String name : needed) {
            if (!node.has(name)) {
                throw refusal(what + " has no `" + name + "`");
            }
        }
        String unknown = StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .filter(name -> !needed.contains(name) && !allowed.contains(name))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw refusal(what + " has what a record does not have: " + unknown);
        }
    }

    private RefusedInputException refusal(String message) {
        return StrictJson.refusal(path, message);
    }
}
