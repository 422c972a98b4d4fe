package dev.poam.exchange.ticket;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What sends a request to a ticket system and waits for the answer; it follows no redirect. */
public interface WebClient {

    /**
     * A request with a JSON body or none.
     *
     * @param method {@code GET} or {@code POST}
     * @param address what follows the address of the system, with a leading slash and everything escaped
     * @param body null for none
     */
    record Request(String method, String address, @Nullable String body) {

        static Request get(String address) {
            return new Request("GET", address, null);
        }

        static Request post(String address, String body) {
            return new Request("POST", address, body);
        }

        /** Whether sending it twice does no more than sending it once. */
        boolean isSafe() {
            return method.equals("GET");
        }
    }

    /**
     * An answer, of any status.
     *
     * @param headers by name, in any letter case
     */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        private static final int OK = 200;
        private static final int MULTIPLE_CHOICES = 300;

        public Answer {
            Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            anyCase.putAll(headers);
            headers = anyCase;
        }

        boolean isSuccess() {
            return status >= OK && status < MULTIPLE_CHOICES;
        }

        Optional<String> header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
        }

        /** The seconds after which to ask again, where the system says so in seconds. */
        OptionalLong retryAfter() {
            String seconds = header("Retry-After").orElse("");
            return seconds.matches("[0-9]{1,6}") ? OptionalLong.of(Long.parseLong(seconds)) : OptionalLong.empty();
        }
    }

    /** Where the requests go. */
    URI system();

    /**
     * Sends a request once.
     *
     * @throws IOException when no whole answer came, so that nobody knows whether the request was carried out
     */
    Answer send(Request request) throws IOException;
}
