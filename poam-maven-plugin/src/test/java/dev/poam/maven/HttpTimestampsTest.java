package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.poam.signoff.cms.Timestamp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTimestampsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sendsTheRequestAndGivesTheAnswer() throws IOException {
        server.createContext("/", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            byte[] request = exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, (type + ", " + new String(request, UTF_8)).getBytes(UTF_8));
        });

        assertThat(service().answer("question".getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("application/timestamp-query, question");
    }

    @Test
    void tellsTheStatusOfAFailure() {
        server.createContext("/", exchange -> answer(exchange, 503, new byte[0]));

        assertThatIOException()
                .isThrownBy(() -> service().answer(new byte[1]))
                .withMessageEndingWith("answered with status 503");
    }

    @Test
    void followsNoRedirect() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 307, new byte[0]);
        });
        server.createContext("/elsewhere", exchange -> answer(exchange, 200, new byte[1]));

        assertThatIOException()
                .isThrownBy(() -> service().answer(new byte[1]))
                .withMessageEndingWith("answered with status 307");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        server.createContext("/", exchange -> answer(exchange, 200, new byte[Timestamp.MOST_BYTES + 1]));

        assertThatIOException()
                .isThrownBy(() -> service().answer(new byte[1]))
                .withMessageEndingWith("answered with more than 262144 bytes");
    }

    @Test
    void doesNotWaitForEver() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(end);
        });

        assertThatIOException()
                .isThrownBy(() -> new HttpTimestamps(address(), Duration.ofSeconds(1)).answer(new byte[1]))
                .withMessageEndingWith("did not answer in 1 seconds");
    }

    @Test
    void tellsThatNobodyIsThere() {
        server.stop(0);

        assertThatIOException()
                .isThrownBy(() -> service().answer(new byte[1]))
                .withMessageContaining("cannot be asked: java.net.ConnectException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://tsa.example",
                "tsa.example",
                "http:tsa",
                "http://user:secret@tsa.example",
                "http://a b"
            })
    void takesAddressesOfTheWebOnly(String address) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> HttpTimestamps.at(address))
                .withMessage("poam.tsa takes an http or https address without a user name");
    }

    private HttpTimestamps service() {
        return new HttpTimestamps(address(), Duration.ofSeconds(20));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
