package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.poam.signoff.cms.CmsSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A timestamp authority on this machine: openssl behind a small HTTP server, until the process ends. */
public final class LocalTsa {

    private final Path folder;

    /** Works with what {@link #make} has left in the folder. */
    public LocalTsa(Path folder) {
        this.folder = folder;
    }

    /** Whether there is an openssl to run; on a CI machine there must be. */
    public static boolean isPossible() {
        try {
            new LocalTsa(Path.of("").toAbsolutePath()).openssl("version");
            return true;
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("openssl is missing on a CI machine", e);
            }
            System.err.println("openssl is missing: the projects that need it are left out");
            return false;
        }
    }

    /** Makes {@code ca.pem}, {@code tsa.pem} and the keys in this folder. */
    public static LocalTsa make(Path folder) throws IOException {
        Files.createDirectories(folder);
        LocalTsa tsa = new LocalTsa(folder);
        Files.writeString(folder.resolve("tsa.ext"), "extendedKeyUsage=critical,timeStamping\n");
        Files.writeString(folder.resolve("tsa.cnf"), """
                [tsa]
                default_tsa = local
                [local]
                serial = serial
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                ess_cert_id_alg = sha256
                """);
        tsa.openssl(
                "req -x509 -nodes -days 365 -newkey rsa:2048 -subj /CN=Root -keyout ca.key -out ca.pem".split(" ", -1));
        tsa.openssl("req -new -nodes -newkey rsa:2048 -subj /CN=Clock -keyout tsa.key -out tsa.csr".split(" ", -1));
        tsa.openssl(("x509 -req -days 365 -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile tsa.ext"
                        + " -out tsa.pem")
                .split(" ", -1));
        return tsa;
    }

    /** The SHA-256 of the certificate that signs. */
    public String fingerprint() throws IOException, CertificateException {
        byte[] file = Files.readAllBytes(folder.resolve("tsa.pem"));
        return CmsSignature.fingerprint((X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file)));
    }

    /** Begins to answer; gives the address. */
    public String start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
            openssl("ts -reply -config tsa.cnf -queryfile query -signer tsa.pem -inkey tsa.key -out reply"
                    .split(" ", -1));
            byte[] reply = Files.readAllBytes(folder.resolve("reply"));
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    /** What openssl says of a timestamp over a file. */
    public String verify(Path timestamp, Path stamped) throws IOException {
        return openssl("ts", "-verify", "-in", timestamp.toString(), "-data", stamped.toString(), "-CAfile", "ca.pem");
    }

    private String openssl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
