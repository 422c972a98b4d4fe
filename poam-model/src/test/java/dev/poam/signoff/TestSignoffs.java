package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.signoff.key.Signer;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-offs made for tests, whether anybody may make them or not; each name has one key for as long as the tests run. */
public final class TestSignoffs {

    private static final Map<String, TestIdentity> IDENTITIES = new ConcurrentHashMap<>();

    private TestSignoffs() {}

    /** The SHA-256 of a person's certificate. */
    public static String certificate(String name) {
        return identity(name).fingerprint();
    }

    private static TestIdentity identity(String name) {
        return IDENTITIES.computeIfAbsent(name, TestIdentity::make);
    }

    /**
     * Signs a document.
     *
     * @param stored the signed bytes
     * @param base the commit that the record names
     * @return record, twin and signature by path
     */
    public static SortedMap<String, byte[]> sign(
            String attestor, SignoffPurpose purpose, String path, byte[] stored, String base, Instant at)
            throws IOException {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String id = file.substring(0, file.indexOf('.'));
        SignoffRun run = new SignoffRun(at, attestor);
        SignoffStatement statement = new SignoffStatement(
                id,
                SignedDocument.of(path, stored),
                purpose,
                new Attestor(attestor, attestor, "", ""),
                "It is so.",
                run.at(),
                run.recordPath(id),
                base,
                null);
        return sign(statement, identity(attestor).identity());
    }

    /** Record, twin and signature by path. */
    static SortedMap<String, byte[]> sign(SignoffStatement statement, Signer signer) throws IOException {
        String path = statement.recordLocation();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(path, statement.bytes());
        files.put(SignoffRecord.twin(path), statement.markdown().getBytes(UTF_8));
        files.put(signer.format().fileOf(path), signer.sign(statement.bytes(), statement.signedAt()));
        return files;
    }
}
