package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signing;
import dev.poam.signoff.SigningRequest;
import dev.poam.signoff.SignoffRun;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.cms.SigningIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Keys in {@code jane.p12} and {@code raj.p12}, made by keytool, for a repository in which both may approve documents and
 * verify what they do not own.
 */
public final class SampleKey {

    private static final String PASSPHRASE = "a passphrase for tests";

    private SampleKey() {}

    /** Commits the sample repository with a policy that may be approved; the keys lie beside it, uncommitted. */
    public static GitProgram commitTo(Path folder) throws IOException, InterruptedException {
        make("jane", folder);
        make("raj", folder);
        GitProgram git = SampleRepository.commitTo(folder)
                .edit("poam/people.yaml", "version: 1", "version: 2")
                .edit("poam/people.yaml", "    roles: [system-administrator]\n", """
                            roles: [system-administrator]
                            keys: [{type: x509, sha256: %s}]
                          - id: raj
                            name: Raj Patel
                            roles: [system-administrator]
                            keys: [{type: x509, sha256: %s}]
                        signoffs:
                          - {purpose: approval, roles: [system-administrator]}
                          - {purpose: verification, roles: [system-administrator], notSameAs: [owner]}
                        """.formatted(
                                certificate("jane", folder), certificate("raj", folder)));
        Files.writeString(folder.resolve(".gitignore"), "*.p12\n*.groovy\n*.log\n*.properties\ntarget/\n");
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/POLICY.md"), "# Policy\n\nLock the door.\n");
        return git.commit("2026-05-01", "Say who may approve");
    }

    /** Signs the policy as Jane and leaves the files uncommitted. */
    public static void approve(Path folder, Instant at) throws IOException, RefusedSigningException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            History history = History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), at));
            SigningRequest request = new SigningRequest(
                    List.of("docs/POLICY.md"),
                    SignoffPurpose.APPROVAL,
                    "I approve it.",
                    new SignoffRun(at, "jane"),
                    false);
            Signing signing = Signing.prepare(Project.load(folder), repository.files("HEAD"), history, request);
            NewFolder.write(folder, signing.sign(identity("jane", folder)));
        }
    }

    private static String certificate(String name, Path folder) throws IOException {
        return CmsSignature.fingerprint(identity(name, folder).certificate());
    }

    private static SigningIdentity identity(String name, Path folder) throws IOException {
        return SigningIdentity.ofPkcs12(
                Files.readAllBytes(folder.resolve(name + ".p12")), null, PASSPHRASE.toCharArray());
    }

    private static void make(String name, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name,
                "-startdate",
                "2026/01/01 00:00:00",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSPHRASE,
                "-keystore",
                folder.resolve(name + ".p12").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool ended with " + process.exitValue());
        }
    }
}
