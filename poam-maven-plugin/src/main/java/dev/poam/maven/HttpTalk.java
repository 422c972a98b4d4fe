package dev.poam.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to one partner and waits for each answer, for a limited time and up to a limited size. It follows no
 * redirect: that could lead anywhere, and whoever moved a service tells its new address.
 */
final class HttpTalk {

    private final String partner;
    private final Duration patience;
    private final int mostBytes;
    private final HttpClient client;

    /**
     * Nothing is sent yet.
     *
     * @param partner who it is in messages: {@code the timestamp authority http://tsa.example}
     */
    HttpTalk(String partner, Duration patience, int mostBytes) {
        this.partner = partner;
        this.patience = patience;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer of any status, with its whole body. */
    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    record Reply(int status, Map<String, List<String>> headers, byte[] body) {}

    /**
     * Sends a request once.
     *
     * @throws IOException when no whole answer came in time
     */
    Reply ask(HttpRequest.Builder request) throws IOException {
        Body body = new Body();
        HttpResponse<Void> response = await(client.sendAsync(
                request.timeout(patience).build(),
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(body::add))));
        return new Reply(response.statusCode(), response.headers().map(), body.bytes());
    }

    /** The request's own timeout ends with the head of the answer; this one is for all of it. */
    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(partner + " did not answer in " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(partner + " cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + partner, e);
        }
    }

    /** Keeps no more than it may have. */
    private final class Body {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean tooLarge;

        synchronized void add(byte[] part) {
            tooLarge |= kept.size() + part.length > mostBytes;
            if (!tooLarge) {
                kept.writeBytes(part);
            }
        }

        synchronized byte[] bytes() throws IOException {
            if (tooLarge) {
                throw new IOException(partner + " answered with more than " + mostBytes + " bytes");
            }
            return kept.toByteArray();
        }
    }
}
