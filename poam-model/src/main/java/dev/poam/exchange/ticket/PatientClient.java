package dev.poam.exchange.ticket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Asks again where that is harmless: after 429, and for requests that change nothing also after a lost connection or a
 * passing fault of the server. Each pause is twice as long as the one before, or as long as the server asks for.
 */
final class PatientClient implements WebClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> PASSING = Set.of(TOO_MANY_REQUESTS, 502, 503, 504);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Nobody waits longer than this in a build, whatever the server asks for. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final WebClient client;
    private final TicketRun.Pause pause;

    PatientClient(WebClient client, TicketRun.Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    @Override
    public URI system() {
        return client.system();
    }

    @Override
    public Answer send(Request request) throws IOException {
        Duration next = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            try {
                Answer answer = client.send(request);
                boolean again =
                        request.isSafe() ? PASSING.contains(answer.status()) : answer.status() == TOO_MANY_REQUESTS;
                if (last || !again) {
                    return answer;
                }
                next = answer.retryAfter().isPresent()
                        ? Duration.ofSeconds(answer.retryAfter().getAsLong())
                        : next;
            } catch (IOException e) {
                if (last || !request.isSafe()) {
                    throw e;
                }
            }
            pause.of(next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next);
            next = next.multipliedBy(2);
        }
    }
}
