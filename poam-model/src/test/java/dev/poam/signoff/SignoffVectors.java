package dev.poam.signoff;

import static dev.poam.signoff.VectorDraft.PEOPLE;
import static dev.poam.signoff.VectorDraft.POLICY;
import static dev.poam.signoff.VectorDraft.TEXT;
import static dev.poam.signoff.VectorDraft.key;
import static dev.poam.signoff.VectorDraft.people;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.cms.TestCertificate;
import dev.poam.signoff.cms.TestTsa;
import dev.poam.signoff.key.SignatureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the folders of vectors, with new keys each time. */
final class SignoffVectors {

    static final String COMPROMISED = ", revoked: {at: 2026-02-01, reason: key-compromise}";

    /** Makes one vector. */
    interface Maker {

        void make(VectorDraft draft) throws IOException;
    }

    private static final Map<String, Maker> MAKERS = new TreeMap<>();

    static {
        SignatureVectors.passing();
        SignatureVectors.signatures();
        SignatureVectors.keys();
        ChainVectors.chains();
        ChainVectors.lists();
        records();
        authority();
        timestamps();
    }

    private SignoffVectors() {}

    static void add(String name, Maker maker) {
        MAKERS.put(name, maker);
    }

    static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    /** Makes the vectors that are not there; to make one anew, delete its folder. */
    static void writeAll(Path top) throws IOException {
        for (var maker : MAKERS.entrySet()) {
            Path folder = top.resolve(maker.getKey());
            if (!Files.exists(folder)) {
                write(folder, maker.getValue());
            }
        }
    }

    private static void write(Path folder, Maker maker) throws IOException {
        Path workplace = Files.createTempDirectory("vector");
        try (VectorDraft draft = new VectorDraft(folder, workplace)) {
            maker.make(draft);
        } finally {
            delete(workplace);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void records() {
        add("flipped-bit-in-record_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            String text = new String(draft.file(draft.record()), UTF_8);
            draft.flip(draft.record(), text.indexOf("fine"))
                    .land()
                    .expect(Verdict.INVALID, "the signature does not fit the record");
        });
        MAKERS.put(
                "flipped-bit-in-document_fail",
                draft -> draft.begin(draft.jane())
                        .sign(draft.jane())
                        .land()
                        .put(POLICY, TEXT)
                        .flip(POLICY, 20)
                        .land()
                        .expect(Verdict.STALE, Verdict.VALID, "docs/POLICY.md has changed since, first in commit "));
        MAKERS.put(
                "flipped-bit-in-document-before_fail",
                draft -> draft.begin(draft.jane())
                        .put(POLICY, TEXT)
                        .flip(POLICY, 20)
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.STALE, "docs/POLICY.md has changed since"));
        MAKERS.put(
                "document-never-there_fail",
                draft -> draft.put(POLICY, "other\n")
                        .put(PEOPLE, people(1, key(draft.jane(), "")))
                        .land()
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.UNBOUND, "docs/POLICY.md never had the signed bytes"));
        add("record-with-crlf_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            String text = new String(draft.file(draft.record()), UTF_8);
            draft.put(draft.record(), text.replace("\n", "\r\n"))
                    .land()
                    .expect(Verdict.INVALID, "the signature does not fit the record");
        });
        spelled(
                "duplicate-key",
                "is not valid JSON",
                "\"statement\": ",
                "\"statement\": \"It is bad.\",\n    \"statement\": ");
        spelled(
                "unknown-field",
                "has what a record does not have: rank",
                "\"statement\": ",
                "\"rank\": 1,\n    \"statement\": ");
        spelled("other-predicate", "`predicateType` is not", "urn:poam:signoff:v1", "urn:poam:signoff:v2");
        add("record-moved_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            String from = draft.record();
            String to = "poam/signoffs/elsewhere/POLICY-signoff.json";
            draft.put(to, draft.file(from))
                    .put(SignoffRecord.twin(to), draft.file(SignoffRecord.twin(from)))
                    .put(SignatureFormat.CMS.fileOf(to), draft.file(SignatureFormat.CMS.fileOf(from)))
                    .without(from)
                    .without(SignoffRecord.twin(from))
                    .without(SignatureFormat.CMS.fileOf(from))
                    .land()
                    .expect(Verdict.INVALID, "the record says that it is kept at " + from);
        });
        add("twin-altered_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            String twin = SignoffRecord.twin(draft.record());
            draft.put(twin, new String(draft.file(twin), UTF_8).replace("It is fine", "All is fine"))
                    .land()
                    .expect(Verdict.INVALID, "the readable twin " + twin + " is not that of the record");
        });
        add("twin-missing_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            draft.without(SignoffRecord.twin(draft.record()))
                    .land()
                    .expect(Verdict.INVALID, "is not that of the record");
        });
        MAKERS.put(
                "base-commit-gone_fail",
                draft -> draft.begin(draft.jane())
                        .on("0123456789abcdef0123456789abcdef01234567")
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.REWRITTEN, "0123456789abcdef0123456789abcdef01234567"));
    }

    /** A record that is signed well, but spelled otherwise. */
    private static void spelled(String name, String reason, String from, String to) {
        add(name + "_fail", draft -> {
            draft.begin(draft.jane());
            String record = new String(draft.statement().bytes(), UTF_8).replace(from, to);
            draft.sign(record.getBytes(UTF_8), bytes -> draft.jane().sign(bytes, Instant.parse("2026-01-05T09:30:00Z")))
                    .land()
                    .expect(Verdict.INVALID, reason);
        });
    }

    private static void authority() {
        add("signer-added-in-the-same-commit_fail", draft -> {
            SigningIdentity other = TestCertificate.named("mallory").selfSigned();
            draft.begin(draft.jane())
                    .sign(other)
                    .put(PEOPLE, people(2, key(other, "")))
                    .land()
                    .expect(Verdict.UNTRUSTED, "is not one of `jane`");
        });
        MAKERS.put(
                "people-version-rolled-back_fail",
                draft -> draft.begin(people(2, ""))
                        .put(PEOPLE, people(1, key(draft.jane(), "")))
                        .land()
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.UNTRUSTED, "poam/people.yaml has version 1 and lets nobody sign"));
        MAKERS.put(
                "people-version-kept_fail",
                draft -> draft.begin(people(1, ""))
                        .put(PEOPLE, people(1, key(draft.jane(), "")))
                        .land()
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.UNTRUSTED, "poam/people.yaml has version 1 and lets nobody sign"));
        add("owner-verifies-with-a-second-key_fail", draft -> {
            SigningIdentity second = TestCertificate.named("jane-2").selfSigned();
            draft.begin(people(1, key(draft.jane(), "") + ", " + key(second, "")))
                    .verifyingTheItem()
                    .sign(second)
                    .land()
                    .expect(Verdict.UNTRUSTED, "`jane` is the owner of POAM-001");
        });
        MAKERS.put(
                "no-role_fail",
                draft -> draft.begin(people(1, key(draft.jane(), "")).replace("roles: [management, ", "roles: ["))
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.UNTRUSTED, "`jane` has no role that may sign for approval"));
        MAKERS.put(
                "no-people_fail",
                draft -> draft.begin("people: [")
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.UNTRUSTED, "`jane` is nobody in poam/people.yaml"));
    }

    private static void timestamps() {
        stamped("compromised-but-stamped-before_pass", "2026-01-20T00:00:00Z", true, Verdict.VALID, "");
        stamped(
                "compromised-and-stamped-after_fail",
                "2026-02-01T00:00:00Z",
                true,
                Verdict.REVOKED,
                "has been revoked, and not as superseded");
        stamped(
                "compromised-and-stamped-by-nobody-known_fail",
                "2026-01-20T00:00:00Z",
                false,
                Verdict.REVOKED,
                "has been revoked, and not as superseded");
    }

    private static void stamped(String name, String at, boolean known, Verdict today, String reason) {
        add(name, draft -> {
            TestTsa tsa = TestTsa.make("tsa");
            String believed = known ? "timestamps: [{sha256: " + tsa.fingerprint() + "}]\n" : "";
            draft.begin(people(1, key(draft.jane(), "")) + believed)
                    .sign(draft.jane())
                    .stamp(tsa, at)
                    .land()
                    .put(PEOPLE, people(2, key(draft.jane(), COMPROMISED)) + believed)
                    .land()
                    .expect(today, Verdict.VALID, reason);
        });
    }
}
