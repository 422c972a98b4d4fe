package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.cms.OpenSsl;
import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.cms.TestCertificate;
import dev.poam.signoff.cms.TestTsa;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A vector in the making: Jane signs off a policy, or her own item, with whatever is odd about it. */
final class VectorDraft implements AutoCloseable {

    static final String POLICY = "docs/POLICY.md";
    static final String ITEM = "poam/items/POAM-001.yaml";
    static final String PEOPLE = "poam/people.yaml";
    static final String TEXT = "# Policy\n\nLock the door.\n";

    private static final SignoffRun RUN = new SignoffRun(Instant.parse("2026-01-05T09:30:00Z"), "jane");

    private final SigningIdentity jane = TestCertificate.named("jane").selfSigned();
    private final OpenSsl openssl;
    private final SignoffVector vector;
    private final TestRepository repository;
    private final Map<String, byte[]> next = new TreeMap<>();
    private String document = POLICY;
    private SignoffPurpose purpose = SignoffPurpose.APPROVAL;
    private String base = "";
    private int commits;

    VectorDraft(Path folder, Path workplace) throws IOException {
        this.openssl = new OpenSsl(workplace).identity("jane", jane);
        this.vector = new SignoffVector(folder);
        this.repository = TestRepository.create(workplace.resolve("repository"));
    }

    SigningIdentity jane() {
        return jane;
    }

    OpenSsl openssl() {
        return openssl;
    }

    /** The first commit: the policy, an item of Jane's, and the people. */
    VectorDraft begin(String people) throws IOException {
        return put(POLICY, TEXT)
                .put(ITEM, "id: POAM-001\nstatus: Verified\nowner: jane\n")
                .put(PEOPLE, people)
                .land();
    }

    /** People of whom Jane may sign with one key. */
    VectorDraft begin(SigningIdentity key) throws IOException {
        return begin(people(1, key(key, "")));
    }

    static String key(SigningIdentity identity, String more) {
        return "{type: x509, sha256: " + CmsSignature.fingerprint(identity.certificate()) + more + "}";
    }

    static String people(int version, String keys) {
        return """
                version: %d
                people:
                  - id: jane
                    emails: [jane.roe@example.com]
                    roles: [management, system-administrator]
                    keys: [%s]
                signoffs:
                  - {purpose: approval, roles: [management]}
                  - {purpose: verification, roles: [system-administrator], notSameAs: [owner]}
                """.formatted(version, keys);
    }

    /** The next sign-off is a verification of Jane's item. */
    VectorDraft verifyingTheItem() {
        document = ITEM;
        purpose = SignoffPurpose.VERIFICATION;
        return this;
    }

    /** The next record names this commit. */
    VectorDraft on(String commit) {
        base = commit;
        return this;
    }

    SignoffStatement statement() {
        String id = document.equals(ITEM) ? "POAM-001" : "POLICY";
        byte[] bytes = document.equals(ITEM)
                ? "id: POAM-001\nstatus: Verified\nowner: jane\n".getBytes(UTF_8)
                : TEXT.getBytes(UTF_8);
        return new SignoffStatement(
                id,
                SignedDocument.of(document, bytes),
                purpose,
                new Attestor("jane", "Jane Roe", "ISSO", "Acme"),
                "It is fine.",
                RUN.at(),
                RUN.recordPath(id),
                base.isEmpty() ? repository.head() : base,
                null);
    }

    /** Something that makes a signature over the record. */
    interface Signature {

        byte[] over(byte[] record) throws IOException;
    }

    VectorDraft sign(SigningIdentity key) throws IOException {
        return sign(record -> key.sign(record, RUN.at()));
    }

    VectorDraft sign(Signature signature) throws IOException {
        return sign(statement().bytes(), signature);
    }

    VectorDraft sign(byte[] record, Signature signature) throws IOException {
        SignoffStatement statement = statement();
        next.put(record(), record);
        next.put(SignoffRecord.twin(record()), statement.markdown().getBytes(UTF_8));
        next.put(signature(), signature.over(record));
        return this;
    }

    String record() {
        return statement().recordLocation();
    }

    String signature() {
        return SignatureFormat.CMS.fileOf(record());
    }

    boolean has(String path) {
        return next.containsKey(path);
    }

    byte[] file(String path) {
        return Objects.requireNonNull(next.get(path));
    }

    VectorDraft put(String path, String text) {
        return put(path, text.getBytes(UTF_8));
    }

    VectorDraft put(String path, byte[] bytes) {
        next.put(path, bytes);
        return this;
    }

    VectorDraft without(String path) {
        next.remove(path);
        return this;
    }

    VectorDraft flip(String path, int at) {
        byte[] bytes = file(path).clone();
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        return put(path, bytes);
    }

    /** A timestamp over the signature of the next commit. */
    VectorDraft stamp(TestTsa tsa, String at) throws IOException {
        return put(signature() + CheckedTimestamp.SUFFIX, tsa.stamp(file(signature()), Instant.parse(at)));
    }

    /** Makes a commit of what was put, and of what goes away. */
    VectorDraft land(String... deleted) throws IOException {
        Path commit = vector.folder().resolve("commits/%02d".formatted(++commits));
        for (var file : next.entrySet()) {
            Path place = commit.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        next.clear();
        if (deleted.length > 0) {
            SignoffVector.delete(commit, List.of(deleted));
        }
        SignoffVector.land(commit, repository);
        return this;
    }

    void expect(Verdict both, String reason) throws IOException {
        expect(both, both, reason);
    }

    void expect(Verdict today, Verdict whenLanded, String reason) throws IOException {
        vector.expect(new SignoffVector.Expectation(today, whenLanded, reason));
    }

    @Override
    public void close() {
        repository.close();
    }
}
