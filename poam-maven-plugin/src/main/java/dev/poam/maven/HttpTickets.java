package dev.poam.maven;

import dev.poam.exchange.ticket.WebClient;
import dev.poam.project.TicketPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Speaks to a ticket system over HTTP; the token goes to the address in {@code poam.yaml} and nowhere else. */
final class HttpTickets implements WebClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A page of a hundred tickets with two fields has some ten thousand bytes. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final URI system;
    private final String authorization;
    private final HttpTalk talk;

    private HttpTickets(URI system, String authorization, Duration patience) {
        this.system = system;
        this.authorization = authorization;
        this.talk = new HttpTalk("the ticket system " + system, patience, MOST_BYTES);
    }

    /** Nothing is sent yet. */
    static HttpTickets of(TicketPolicy policy, String token) {
        return of(policy, token, PATIENCE);
    }

    static HttpTickets of(TicketPolicy policy, String token, Duration patience) {
        return new HttpTickets(URI.create(policy.url()), authorization(policy.user(), token), patience);
    }

    private static String authorization(@Nullable String user, String token) {
        return user == null
                ? "Bearer " + token
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public URI system() {
        return system;
    }

    @Override
    public Answer send(Request request) throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(system + request.address()))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        String body = request.body();
        if (body == null) {
            question.method(request.method(), BodyPublishers.noBody());
        } else {
            question.header("Content-Type", "application/json")
                    .method(request.method(), BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        }
        HttpTalk.Reply reply = talk.ask(question);
        return new Answer(reply.status(), reply.headers(), new String(reply.body(), StandardCharsets.UTF_8));
    }
}
