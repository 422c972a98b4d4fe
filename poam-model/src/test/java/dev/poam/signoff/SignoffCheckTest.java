package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.history.Landing;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.cms.TestCertificate;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.signoff.cms.TestTsa;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignoffCheckTest {

    private static final TestIdentity JANE = TestIdentity.make("jane");
    private static final String POLICY = "docs/POLICY.md";
    private static final String TEXT = "# Policy\n\nLock the door.\n";
    private static final SignoffRun RUN = new SignoffRun(Instant.parse("2026-01-06T10:00:00Z"), "jane");
    private static final String RECORD = RUN.recordPath("POLICY");
    private static final TestTsa TSA = TestTsa.make("tsa");
    private static final String TIMESTAMP = SignatureFormat.CMS.fileOf(RECORD) + CheckedTimestamp.SUFFIX;
    private static final String COMPROMISED = ", revoked: {at: 2026-02-01, reason: key-compromise}";

    @TempDir
    private Path root;

    /** The files of the latest sign-off. */
    private final Map<String, byte[]> files = new TreeMap<>();

    private TestRepository repository;
    private int peopleVersion;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.create(root);
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, ""))
                .write(POLICY, TEXT)
                .land();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void validWhenEverythingHolds() throws IOException {
        signed(JANE, TEXT).land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID);
        assertThat(signoff.reason()).isEmpty();
    }

    @Test
    void staleOnceTheDocumentHasChanged() throws IOException {
        signed(JANE, TEXT).land();
        String change =
                repository.commit().by("Maya").write(POLICY, TEXT + "Mostly.\n").land();
        repository.commit().write(POLICY, TEXT + "Always.\n").land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.STALE);
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID);
        assertThat(signoff.reason())
                .startsWith(POLICY + " has changed since, first in commit " + change + " by Maya <");
        assertThat(signoff.staleSince()).extracting(Landing::commit).isEqualTo(change);
    }

    @Test
    void staleOnceTheDocumentIsGone() throws IOException {
        signed(JANE, TEXT).land();
        repository.commit().delete(POLICY).land();

        assertThat(check().today()).isEqualTo(Verdict.STALE);
    }

    @Test
    void validAgainWhenTheDocumentIsBack() throws IOException {
        signed(JANE, TEXT).land();
        repository.commit().write(POLICY, "other").land();
        repository.commit().write(POLICY, TEXT).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void unboundWhenTheDocumentNeverHadTheBytes() throws IOException {
        signed(JANE, "something else\n").land();

        assertVerdict(Verdict.UNBOUND, POLICY + " never had the signed bytes on the main line");
    }

    @Test
    void boundOnceTheSignedBytesAreCommitted() throws IOException {
        signed(JANE, "signed first\n").land();
        repository.commit().write(POLICY, "signed first\n").land();

        CheckedSignoff signoff = check();
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.UNBOUND);
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void validWhenItWasMadeOnABranchThatWasMerged() throws IOException {
        repository.branch("review");
        repository.commit().write("note.txt", "a change of the branch").land();
        signed(JANE, TEXT).land();
        repository.checkout("main");
        repository.commit().write("other.txt", "a change of the main line").land();
        repository.merge("review").land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void rewrittenWhenTheBaseIsNotInTheHistory() throws IOException {
        String first = repository.head();
        repository.commit().write("note.txt", "to be lost").land();
        signed(JANE, TEXT);
        repository.ref("refs/heads/main", first);
        TestRepository.Change again = repository.commit();
        files.forEach(again::write);
        again.land();

        assertVerdict(Verdict.REWRITTEN, "which is not in the history");
    }

    @Test
    void invalidWithoutASignature() throws IOException {
        signed(JANE, TEXT).delete(SignatureFormat.CMS.fileOf(RECORD)).land();

        assertVerdict(Verdict.INVALID, "there is no signature");
    }

    @Test
    void invalidWithTwoSignatures() throws IOException {
        String second = SignatureFormat.SSHSIG.fileOf(RECORD);
        signed(JANE, TEXT).write(second, "another").land();

        assertVerdict(Verdict.INVALID, "there is more than one signature: ");
    }

    @Test
    void invalidWhenTheRecordHasChanged() throws IOException {
        signed(JANE, TEXT)
                .write(RECORD, new String(files.get(RECORD), UTF_8).replace("It is fine.", "It is bad."))
                .land();

        assertVerdict(Verdict.INVALID, "the signature does not fit the record");
    }

    @Test
    void invalidWhenTheTwinHasChanged() throws IOException {
        signed(JANE, TEXT).write(SignoffRecord.twin(RECORD), "# All is well\n").land();

        assertVerdict(Verdict.INVALID, "is not that of the record");
    }

    @Test
    void invalidAtAnotherPath() throws IOException {
        signed(JANE, TEXT).land();
        repository.commit().move(RECORD, "poam/signoffs/elsewhere-signoff.json").land();

        assertVerdict(Verdict.INVALID, "the record says that it is kept at " + RECORD);
    }

    @Test
    void untrustedWhenTheSignerComesInTheSameCommit() throws IOException {
        TestIdentity mallory = TestIdentity.make("mallory");
        signed(mallory, TEXT).write("poam/people.yaml", people(mallory, "")).land();

        assertVerdict(Verdict.UNTRUSTED, "is not one of `jane`");
    }

    @Test
    void untrustedWithoutARole() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "").replace("[management]\n    keys", "[operator]\n    keys"))
                .land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.UNTRUSTED, "`jane` has no role that may sign for approval: management");
    }

    @Test
    void untrustedWhereTheVersionOfPeopleWasRolledBack() throws IOException {
        String first = people(JANE, "");
        String second = people(JANE, ", to: 2030-01-01");
        repository.commit().write("poam/people.yaml", first).land();
        String highest = repository.commit().write("poam/people.yaml", second).land();
        repository.commit().write("poam/people.yaml", first).land();
        signed(JANE, TEXT).land();

        assertVerdict(
                Verdict.UNTRUSTED,
                "poam/people.yaml has version 2 and lets nobody sign: version 3 has landed before, in commit "
                        + highest);
    }

    @Test
    void untrustedWhereTheVersionOfPeopleStayed() throws IOException {
        String same = people(JANE, "");
        repository.commit().write("poam/people.yaml", same).land();
        repository.commit().write("poam/people.yaml", same + "# a remark\n").land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.UNTRUSTED, "has version 2 and lets nobody sign: version 2 has landed before");
    }

    @Test
    void untrustedWhereThePeopleHaveLostTheirVersion() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "").replace("version: 2\n", ""))
                .land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.UNTRUSTED, "has no version and lets nobody sign: version 1 has landed before");
    }

    @Test
    void validOnceTheVersionHasRisenAgain() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "").replace("version: 2\n", ""))
                .land();
        repository.commit().write("poam/people.yaml", people(JANE, "")).land();
        signed(JANE, TEXT).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void untrustedWherePeopleCannotBeRead() throws IOException {
        repository.commit().write("poam/people.yaml", "people: [").land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.UNTRUSTED, "`jane` is nobody in poam/people.yaml");
    }

    @Test
    void keepsItsWorthWhenTheSignerLeaves() throws IOException {
        signed(JANE, TEXT).land();
        repository.commit().write("poam/people.yaml", "people: []\n").land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void expiredWhenTheCertificateWasOutOfDate() throws IOException {
        TestIdentity old = TestIdentity.make("old", "2020-01-01T00:00:00Z", "2025-12-31T00:00:00Z");
        repository.commit().write("poam/people.yaml", people(old, "")).land();
        signed(old, TEXT).land();

        assertVerdict(Verdict.EXPIRED, " was not valid on ");
    }

    @Test
    void expiredWhenTheKeyDidNotCountYet() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, ", from: 2027-01-01"))
                .land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.EXPIRED, "does not count on 2026-01-05");
    }

    @Test
    void revokedWhenTheKeyHadBeenRevoked() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, ", revoked: {at: 2026-01-01, reason: superseded}"))
                .land();
        signed(JANE, TEXT).land();

        assertVerdict(Verdict.REVOKED, "was revoked before 2026-01-05");
    }

    @Test
    void supersededKeyStaysGoodForOldRecords() throws IOException {
        signed(JANE, TEXT).land();
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, ", revoked: {at: 2026-02-01, reason: superseded}"))
                .land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void compromisedKeyIsGoodForNoRecord() throws IOException {
        signed(JANE, TEXT).land();
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, ", revoked: {at: 2026-02-01, reason: key-compromise}"))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.REVOKED);
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID);
        assertThat(signoff.reason()).endsWith("has been revoked, and not as superseded");
    }

    @Test
    void compromisedKeyIsGoodForWhatATimestampProvesOlder() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "") + believed(TSA))
                .land();
        stamped(TSA, "2026-01-20T00:00:00Z").land();
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, COMPROMISED) + believed(TSA))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
        assertThat(signoff.timestamp())
                .isEqualTo(new CheckedTimestamp(Instant.parse("2026-01-20T00:00:00Z"), "CN=tsa", ""));
    }

    @Test
    void compromisedKeyIsNotGoodForWhatATimestampProvesYounger() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "") + believed(TSA))
                .land();
        stamped(TSA, "2026-02-01T00:00:00Z").land();
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, COMPROMISED) + believed(TSA))
                .land();

        assertThat(check().today()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void timestampOfAnUnknownAuthorityProvesNothing() throws IOException {
        stamped(TSA, "2026-01-20T00:00:00Z").land();
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, COMPROMISED) + believed(TSA))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.REVOKED);
        assertThat(signoff.timestamp())
                .extracting(CheckedTimestamp::objection)
                .asString()
                .endsWith("is not one of `timestamps` in poam/people.yaml as committed");
    }

    @Test
    void timestampOfACompromisedAuthorityProvesNothing() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "") + believed(TSA))
                .land();
        stamped(TSA, "2026-01-20T00:00:00Z").land();
        repository
                .commit()
                .write(
                        "poam/people.yaml",
                        people(JANE, COMPROMISED)
                                + believed(TSA).replace("}", ", revoked: {at: 2030-01-01, reason: key-compromise}}"))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.REVOKED);
        assertThat(signoff.timestamp())
                .extracting(CheckedTimestamp::objection)
                .asString()
                .endsWith("has been revoked, and not as superseded");
    }

    @Test
    void timestampOfOtherBytesTakesNothingFromTheRecord() throws IOException {
        repository
                .commit()
                .write("poam/people.yaml", people(JANE, "") + believed(TSA))
                .land();
        signed(JANE, TEXT)
                .write(TIMESTAMP, TSA.stamp("other".getBytes(UTF_8), Instant.parse("2026-01-20T00:00:00Z")))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
        assertThat(signoff.timestamp()).isEqualTo(new CheckedTimestamp(null, null, "the timestamp is of other bytes"));
    }

    @Test
    void timestampProvesThatTheCertificateWasInItsDates() throws IOException {
        TestIdentity old = TestIdentity.make("old", "2020-01-01T00:00:00Z", "2025-12-31T00:00:00Z");
        TestTsa tsa = new TestTsa(TestCertificate.named("tsa")
                .valid("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z")
                .forTimestamps()
                .selfSigned());
        repository
                .commit()
                .write("poam/people.yaml", people(old, "") + believed(tsa))
                .land();
        signed(old, TEXT).write(TIMESTAMP, stamp(tsa, "2025-12-30T00:00:00Z")).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void laterTimestampTakesNothingFromTheRecord() throws IOException {
        TestIdentity brief = TestIdentity.make("brief", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        repository
                .commit()
                .write("poam/people.yaml", people(brief, "") + believed(TSA))
                .land();
        signed(brief, TEXT).land();
        repository
                .commit()
                .on("2026-06-02")
                .write(TIMESTAMP, stamp(TSA, "2026-06-01T00:00:00Z"))
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
        assertThat(signoff.timestamp()).matches(CheckedTimestamp::isTrusted);
    }

    /** A commit that brings a sign-off with a timestamp. */
    private TestRepository.Change stamped(TestTsa tsa, String at) throws IOException {
        return signed(JANE, TEXT).write(TIMESTAMP, stamp(tsa, at));
    }

    /** A timestamp over the latest signature. */
    private byte[] stamp(TestTsa tsa, String at) throws IOException {
        byte[] signature = Objects.requireNonNull(files.get(SignatureFormat.CMS.fileOf(RECORD)));
        return tsa.stamp(signature, Instant.parse(at));
    }

    private static String believed(TestTsa tsa) {
        return "timestamps:\n  - {sha256: " + tsa.fingerprint() + "}\n";
    }

    /** A commit that brings a sign-off of the policy with this text. */
    private TestRepository.Change signed(TestIdentity identity, String text) throws IOException {
        SignoffStatement statement = new SignoffStatement(
                "POLICY",
                SignedDocument.of(POLICY, text.getBytes(UTF_8)),
                SignoffPurpose.APPROVAL,
                new Attestor("jane", "Jane Roe", "ISSO", "Acme"),
                "It is fine.",
                RUN.at(),
                RECORD,
                repository.head(),
                null);
        files.putAll(TestSignoffs.sign(statement, identity.identity()));
        TestRepository.Change change = repository.commit();
        files.forEach(change::write);
        return change;
    }

    /** The people in a new version of their file. */
    private String people(TestIdentity identity, String more) {
        peopleVersion++;
        return """
                version: %d
                people:
                  - id: jane
                    roles: [management]
                    keys: [{type: x509, sha256: %s%s}]
                signoffs:
                  - {purpose: approval, roles: [management]}
                """.formatted(peopleVersion, identity.fingerprint(), more);
    }

    private void assertVerdict(Verdict verdict, String reason) throws IOException {
        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(verdict);
        assertThat(signoff.whenLanded()).isEqualTo(verdict);
        assertThat(signoff.reason()).contains(reason);
    }

    private CheckedSignoff check() throws IOException {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            History history = History.of(
                    git, new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2026-11-21T18:40:00Z")));
            List<CheckedSignoff> all = SignoffCheck.of(git, history);
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
