package dev.poam.maven;

import dev.poam.signoff.TimestampService;
import dev.poam.signoff.cms.Timestamp;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
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
        String authority = "the timestamp authority " + address;
        HttpTalk.Reply reply = new HttpTalk(authority, patience, Timestamp.MOST_BYTES)
                .ask(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/timestamp-query")
                        .header("Accept", "application/timestamp-reply")
                        .POST(BodyPublishers.ofByteArray(request)));
        if (reply.status() != OK) {
            throw new IOException(authority + " answered with status " + reply.status());
        }
        return reply.body();
    }
}
