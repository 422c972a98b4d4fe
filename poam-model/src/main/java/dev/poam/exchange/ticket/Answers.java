package dev.poam.exchange.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.exchange.ticket.WebClient.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What ticket systems answer. */
final class Answers {

    static final int NOT_FOUND = 404;

    private static final int FAULTS_OF_OURS = 400;
    private static final int FAULTS_OF_THE_SERVER = 500;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;

    private Answers() {}

    /** The JSON of a success. */
    static JsonNode json(Answer answer, String system) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(system + " answered " + complaint(answer));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IOException(system + " answered with something that is no JSON: " + shown(answer.body()), e);
        }
    }

    /** Whether nothing was made: a fault of the server, unlike one of ours, may come after the ticket was made. */
    static boolean isRefusal(Answer answer) {
        return answer.status() >= FAULTS_OF_OURS && answer.status() < FAULTS_OF_THE_SERVER;
    }

    /** The status and the beginning of what came with it, on one line. */
    static String complaint(Answer answer) {
        String hint = switch (answer.status()) {
            case 401 -> " (the token is not accepted)";
            case 403 -> " (the token may not do that)";
            case 301, 302, 303, 307, 308 -> " (it has moved; the token is sent nowhere else: correct tickets.url)";
            default -> "";
        };
        return "with status " + answer.status() + hint + (answer.body().isBlank() ? "" : ": " + shown(answer.body()));
    }

    private static String shown(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "..";
    }

    /** The key of a ticket, which goes into a file and an address. */
    static String key(JsonNode key, String system) throws IOException {
        String text = key.asText("");
        if (!text.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IOException(
                    system + " gave a ticket the key " + (text.isEmpty() ? "that is missing" : shown(text)));
        }
        return text;
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
