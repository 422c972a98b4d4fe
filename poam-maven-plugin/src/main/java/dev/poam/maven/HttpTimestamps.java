package dev.poam.maven;

import dev.poam.signoff.Timestamp;
import dev.poam.signoff.TimestampService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.maven.plugin.MojoExecutionException;

/** A timestamp authority that answers over HTTP, as RFC 3161 section 3.4 says. */
final class HttpTimestamps implements TimestampService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String NO_ADDRESS = "poam.tsa takes an http or https address without a user name";
    private static final int OK = 200;

    private final URI address;
    private final Duration patience;

    HttpTimestamps(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** The authority that a user names. */
    static HttpTimestamps at(String address) throws MojoExecutionException {
        // The address is not repeated: it may hold a password.
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            if (scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null) {
                return new HttpTimestamps(uri, PATIENCE);
            }
        } catch (URISyntaxException e) {
            throw new MojoExecutionException(NO_ADDRESS);
        }
        throw new MojoExecutionException(NO_ADDRESS);
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        // A redirect could lead anywhere; whoever moved the service tells its new address.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest question = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(request))
                .build();
        Body body = new Body();
        HttpResponse<Void> response =
                await(client.sendAsync(question, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(body::add))));
        if (response.statusCode() != OK) {
            throw new IOException(
                    "the timestamp authority " + address + " answered with status " + response.statusCode());
        }
        return body.bytes();
    }

    /** The request's own timeout ends with the head of the answer; this one is for all of it. */
    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    "the timestamp authority " + address + " did not answer in " + patience.toSeconds() + " seconds",
                    e);
        } catch (ExecutionException e) {
            throw new IOException("the timestamp authority " + address + " cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the timestamp authority " + address, e);
        }
    }

    /** Keeps no more than a timestamp can have. */
    private final class Body {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean tooLarge;

        synchronized void add(byte[] part) {
            tooLarge |= kept.size() + part.length > Timestamp.MOST_BYTES;
            if (!tooLarge) {
                kept.writeBytes(part);
            }
        }

        synchronized byte[] bytes() throws IOException {
            if (tooLarge) {
                throw new IOException("the timestamp authority " + address + " answered with more than "
                        + Timestamp.MOST_BYTES + " bytes");
            }
            return kept.toByteArray();
        }
    }
}
