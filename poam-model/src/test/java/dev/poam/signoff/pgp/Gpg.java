package dev.poam.signoff.pgp;

import dev.poam.signoff.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gpg program, in a folder of its own with a key ring of its own. */
public final class Gpg implements AutoCloseable {

    static final String PASSPHRASE = "a passphrase for tests";

    private final Terminal terminal;

    public Gpg(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("gnupg"));
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true, true);
        this.terminal = new Terminal(folder, Map.of("GNUPGHOME", home.toString()));
    }

    /** Makes a key named {@code NAME@example.com} without a passphrase, and exports both its halves. */
    public Gpg key(String name, String algorithm, String usage, String... more) {
        return make(name, "", algorithm, usage, "0", more);
    }

    Gpg lockedKey(String name) {
        return make(name, PASSPHRASE, "ed25519", "sign", "0");
    }

    /** A key of the past; {@code expires} as gpg takes it. */
    public Gpg oldKey(String name, String created, String expires) {
        return make(name, "", "ed25519", "sign", expires, "--faked-system-time", created);
    }

    private Gpg make(String name, String passphrase, String algorithm, String usage, String expires, String... more) {
        List<String> command = new ArrayList<>(List.of(more));
        command.addAll(List.of(
                "--passphrase", passphrase, "--quick-gen-key", name + "@example.com", algorithm, usage, expires));
        run(command.toArray(String[]::new));
        return export(name);
    }

    Gpg signingSubkey(String name) {
        run("--passphrase", "", "--quick-add-key", fingerprint(name), "ed25519", "sign");
        return export(name);
    }

    /** Writes {@code NAME.asc} and {@code NAME.secret}. */
    Gpg export(String name) {
        run("--armor", "--yes", "--output", name + ".asc", "--export", address(name));
        run(
                "--passphrase",
                PASSPHRASE,
                "--armor",
                "--yes",
                "--output",
                name + ".secret",
                "--export-secret-keys",
                address(name));
        return this;
    }

    /** The fingerprint of the primary key, in capitals. */
    public String fingerprint(String name) {
        return fingerprints(name).get(0);
    }

    /** The fingerprints of the primary key and of its parts. */
    List<String> fingerprints(String name) {
        return run("--with-colons", "--with-subkey-fingerprint", "--list-keys", address(name))
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .toList();
    }

    /** An armoured signature; the options decide what is odd about it. */
    byte[] sign(byte[] content, String name, String... options) throws IOException {
        terminal.write("content", content);
        List<String> command = new ArrayList<>(List.of("--armor", "--yes", "--local-user", address(name)));
        command.addAll(List.of(options));
        command.addAll(List.of("--output", "content.asc", "content"));
        run(command.toArray(String[]::new));
        return read("content.asc");
    }

    public byte[] read(String name) throws IOException {
        return terminal.read(name);
    }

    public Terminal terminal() {
        return terminal;
    }

    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--quiet", "--pinentry-mode", "loopback"));
        command.addAll(List.of(arguments));
        return terminal.run(command.toArray(String[]::new));
    }

    /** The whole name, or gpg would also take others that contain it. */
    private static String address(String name) {
        return "=" + name + "@example.com";
    }

    /** Ends the agent that gpg has started. */
    @Override
    public void close() {
        terminal.run("gpgconf", "--kill", "all");
    }
}
