package dev.poam.signoff.cms;

import dev.poam.signoff.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The openssl program, in a folder of its own. */
public final class OpenSsl {

    static final String PASSPHRASE = "a passphrase for tests";

    private final Path folder;

    public OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** Makes {@code NAME.key}, {@code NAME.pem} (self-signed, valid for a year) and {@code NAME.p12}. */
    public OpenSsl identity(String name, String newKey, String... more) {
        List<String> request = new ArrayList<>(List.of("req", "-x509", "-nodes", "-days", "365", "-newkey"));
        request.addAll(List.of(newKey.split(" ", -1)));
        request.addAll(List.of("-subj", "/CN=" + name, "-keyout", name + ".key", "-out", name + ".pem"));
        request.addAll(List.of(more));
        run(request);
        run(List.of(
                "pkcs12",
                "-export",
                "-inkey",
                name + ".key",
                "-in",
                name + ".pem",
                "-name",
                name,
                "-passout",
                "pass:" + PASSPHRASE,
                "-out",
                name + ".p12"));
        return this;
    }

    /** Writes {@code NAME.key} and {@code NAME.pem} of a key that was not made here. */
    public OpenSsl identity(String name, SigningIdentity identity) throws IOException {
        try {
            Files.writeString(
                    folder.resolve(name + ".pem"),
                    Pem.of("CERTIFICATE", identity.certificate().getEncoded()));
            Files.writeString(
                    folder.resolve(name + ".key"),
                    Pem.of("PRIVATE KEY", identity.privateKey().getEncoded()));
            return this;
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    public SigningIdentity identity(String name) throws IOException {
        return SigningIdentity.ofPkcs12(read(name + ".p12"), null, PASSPHRASE.toCharArray());
    }

    /** A CMS signature by openssl over the content; the options decide what is odd about it. */
    public byte[] sign(byte[] content, String signer, String... options) throws IOException {
        Files.write(folder.resolve("content"), content);
        List<String> command = new ArrayList<>(List.of("cms", "-sign", "-binary", "-in", "content"));
        command.addAll(List.of("-signer", signer + ".pem", "-inkey", signer + ".key"));
        command.addAll(List.of("-outform", "DER", "-out", "signature"));
        command.addAll(List.of(options));
        run(command);
        return read("signature");
    }

    /** Makes {@code NAME-tsa.key} and {@code NAME-tsa.pem}, issued by an authority {@code NAME-ca.pem}, and its settings. */
    OpenSsl timestampAuthority(String name) throws IOException {
        identity(name + "-ca", "ec -pkeyopt ec_paramgen_curve:P-256");
        Files.writeString(folder.resolve(name + ".ext"), "extendedKeyUsage=critical,timeStamping\n");
        Files.writeString(folder.resolve(name + ".cnf"), """
                [tsa]
                default_tsa = %1$s
                [%1$s]
                serial = %1$s.serial
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha1, sha256, sha384, sha512
                ess_cert_id_alg = sha256
                """.formatted(name));
        type("openssl req -new -nodes -newkey rsa:2048 -subj /CN=" + name + " -keyout " + name + "-tsa.key -out " + name
                + ".csr");
        type("openssl x509 -req -days 365 -in " + name + ".csr -CA " + name + "-ca.pem -CAkey " + name
                + "-ca.key -CAcreateserial -extfile " + name + ".ext -out " + name + "-tsa.pem");
        return this;
    }

    /** What a timestamp authority answers to a query. */
    byte[] answer(byte[] query, String authority, String... options) throws IOException {
        Files.write(folder.resolve("query.tsq"), query);
        List<String> command = new ArrayList<>(List.of("ts", "-reply", "-queryfile", "query.tsq"));
        command.addAll(List.of("-config", authority + ".cnf", "-signer", authority + "-tsa.pem"));
        command.addAll(List.of("-inkey", authority + "-tsa.key", "-out", "reply.tsr"));
        command.addAll(List.of(options));
        run(command);
        return read("reply.tsr");
    }

    X509Certificate certificate(String name) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(read(name)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** Runs a command as somebody would type it; gives what it prints and fails when it fails. */
    public String type(String commandLine) {
        return new Terminal(folder).type(commandLine);
    }

    private void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(arguments);
        new Terminal(folder).run(command.toArray(String[]::new));
    }
}
