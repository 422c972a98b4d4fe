package dev.poam.signoff;

import dev.poam.history.History;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.SignoffStatement.Previous;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.key.SignerKey;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.LineEnds;
import dev.poam.source.RefusedInputException;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records of one act of signing: everything is looked at before anything is signed. */
public final class Signing {

    private final Project project;
    private final FileTree committed;
    private final Documents documents;
    private final Authority authority;
    private final String head;
    private final SigningRequest request;
    private final List<String> reasons = new ArrayList<>();
    private final List<SignoffStatement> statements = new ArrayList<>();

    /** Documents that are made by being signed. */
    private final SortedMap<String, byte[]> made = new TreeMap<>();

    private Signing(
            Project project, FileTree committed, History history, People people, String head, SigningRequest request) {
        this.project = project;
        this.committed = committed;
        this.documents = new Documents(project);
        this.authority = new Authority(people, history);
        this.head = head;
        this.request = request;
    }

    /**
     * Makes the records and checks that the attestor may sign them.
     *
     * @param project the repository as it lies in the folder
     * @param committed the files of HEAD; who may sign what is read from there
     * @param history that of HEAD
     * @throws RefusedSigningException with every reason against it
     */
    public static Signing prepare(Project project, FileTree committed, History history, SigningRequest request)
            throws IOException, RefusedSigningException {
        String head = history.head();
        if (head == null) {
            throw new RefusedSigningException(
                    List.of("a sign-off names the commit it was made on, and there is none that can be read"));
        }
        People people = Project.load(committed).people();
        Signing signing = new Signing(project, committed, history, people, head, request);
        signing.prepare();
        return signing;
    }

    /** Stamps signatures, as the people of HEAD allow. */
    public Timestamping timestamping() {
        return new Timestamping(authority.people());
    }

    /** In the order of their documents' paths. */
    public List<SignoffStatement> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** The documents that are made by being signed, by path: the manifest of a release. */
    public SortedMap<String, byte[]> madeDocuments() {
        return Collections.unmodifiableSortedMap(made);
    }

    /**
     * Signs every record.
     *
     * @return the files to write, by path: records, readable twins and signatures, and the manifest of a release
     * @throws RefusedSigningException when the key is not the attestor's
     */
    public SortedMap<String, byte[]> sign(Signer signer) throws IOException, RefusedSigningException {
        SignerKey key = signer.key();
        Instant at = request.run().at();
        authority
                .keyObjection(request.run().attestor(), key, at)
                .map(Authority.KeyObjection::reason)
                .ifPresent(reasons::add);
        if (!signer.isInDateAt(at)) {
            reasons.add(key.description() + " is not valid on " + at);
        }
        refuseForReasons();
        SortedMap<String, byte[]> files = new TreeMap<>(made);
        for (SignoffStatement statement : statements) {
            String path = statement.recordLocation();
            byte[] record = statement.bytes();
            files.put(path, record);
            files.put(SignoffRecord.twin(path), statement.markdown().getBytes(StandardCharsets.UTF_8));
            files.put(signer.format().fileOf(path), signature(signer, record));
        }
        return files;
    }

    /** Signs, and proves that the check of the record will be able to verify it with what is committed. */
    private byte[] signature(Signer signer, byte[] record) throws IOException, RefusedSigningException {
        Instant at = request.run().at();
        byte[] signature = signer.sign(record, at);
        try {
            VerifiedSignature verified = new CommittedKeys(authority.people(), committed)
                    .verify(signer.format(), signature, record, request.run().attestor());
            if (verified instanceof CmsSignature cms) {
                new CommittedAuthorities(authority.people(), committed)
                        .objection(cms, at)
                        .map(Authority.KeyObjection::reason)
                        .ifPresent(reasons::add);
            }
        } catch (Judgement e) {
            reasons.add(e.reason());
        } catch (RefusedSignatureException e) {
            reasons.add("the signature " + e.getMessage());
        }
        refuseForReasons();
        return signature;
    }

    private void prepare() throws IOException, RefusedSigningException {
        TreeSet<String> paths = new TreeSet<>();
        Map<String, String> pathById = new LinkedHashMap<>();
        List<Filed> filed = filedRecords();
        for (String name : request.documents()) {
            if (name.equals(ReleaseManifest.DOCUMENT)) {
                pathById.put(name, ReleaseManifest.path(request.run()));
                prepareRelease(filed);
                continue;
            }
            List<String> found = documents.paths(name);
            if (found.isEmpty()) {
                reasons.add("there is no document `" + name + "`");
            }
            paths.addAll(found);
        }
        for (String path : paths) {
            String id = documents.id(path);
            String other = pathById.putIfAbsent(id, path);
            if (other != null) {
                reasons.add(
                        other + " and " + path + " would both be filed as " + id + "; sign them one after the other");
            }
            prepare(path, id, filed);
        }
        refuseForReasons();
    }

    /** The document of a release is made here, of what is committed, and signed in the same run. */
    private void prepareRelease(List<Filed> filed) throws IOException {
        requireAuthority(null);
        if (request.purpose() != SignoffPurpose.RELEASE) {
            reasons.add("a release is signed for the purpose release, not "
                    + request.purpose().label());
        }
        List<String> objections = ReleaseManifest.objections(committed, project.files());
        reasons.addAll(objections);
        if (objections.isEmpty()) {
            String path = ReleaseManifest.path(request.run());
            byte[] manifest = ReleaseManifest.of(committed).plain().getBytes(StandardCharsets.UTF_8);
            made.put(path, manifest);
            Filed last = last(filed, ReleaseManifest::isThatOf);
            add(ReleaseManifest.DOCUMENT, SignedDocument.of(path, manifest), last);
        }
    }

    private void requireAuthority(@Nullable PoamItem item) {
        authority
                .objection(request.run().attestor(), request.purpose(), item)
                .filter(objection -> !reasons.contains(objection))
                .ifPresent(reasons::add);
    }

    private void prepare(String path, String id, List<Filed> filed) throws IOException {
        requireAuthority(documents.item(path).orElse(null));
        byte[] stored = storedBytes(path);
        if (stored == null) {
            return;
        }
        SignedDocument document = SignedDocument.of(path, stored);
        Filed same = last(filed, statement -> isSameAs(statement, document));
        if (same != null) {
            reasons.add(path + " is signed already, by the same person for the same purpose: "
                    + same.statement.recordLocation());
        }
        add(id, document, last(filed, statement -> statement.document().path().equals(path)));
    }

    private static @Nullable Filed last(List<Filed> filed, Predicate<SignoffStatement> wanted) {
        Filed last = null;
        for (Filed one : filed) {
            if (wanted.test(one.statement)) {
                last = one;
            }
        }
        return last;
    }

    private void add(String id, SignedDocument document, @Nullable Filed last) {
        Person person = authority.people().byId(request.run().attestor()).orElse(null);
        if (person == null) {
            return;
        }
        statements.add(new SignoffStatement(
                id,
                document,
                request.purpose(),
                Attestor.of(person),
                request.statement(),
                request.run().at(),
                request.run().recordPath(id),
                head,
                last == null ? null : new Previous(last.statement.recordLocation(), last.sha256)));
    }

    private boolean isSameAs(SignoffStatement filed, SignedDocument document) {
        return filed.document().equals(document)
                && filed.purpose() == request.purpose()
                && filed.attestor().id().equals(request.run().attestor());
    }

    /** The bytes as Git stores them; null when that is not certain, and the reason is noted. */
    private byte @Nullable [] storedBytes(String path) throws IOException {
        FileTree working = project.files();
        if (working.kind(path) != EntryKind.FILE) {
            reasons.add(path + " is no file");
            return null;
        }
        if (working.size(path) > Limits.SIGNED_DOCUMENT_BYTES) {
            reasons.add(path + " has more than " + Limits.SIGNED_DOCUMENT_BYTES + " bytes");
            return null;
        }
        byte[] lying = working.read(path, Limits.SIGNED_DOCUMENT_BYTES);
        if (committed.kind(path) == EntryKind.FILE && committed.size(path) <= Limits.SIGNED_DOCUMENT_BYTES) {
            byte[] stored = committed.read(path, Limits.SIGNED_DOCUMENT_BYTES);
            if (Arrays.equals(stored, lying) || Arrays.equals(stored, LineEnds.asStored(lying))) {
                return stored;
            }
        }
        if (!request.allowUncommitted()) {
            reasons.add(path + " is not committed as it lies in the folder; commit it first");
            return null;
        }
        if (LineEnds.asStored(lying).length != lying.length) {
            reasons.add(path + " has CRLF line ends, and how Git will store them is not certain; commit it first");
            return null;
        }
        return lying;
    }

    private record Filed(SignoffStatement statement, String sha256) {}

    /** Records that lie in the folder, the latest last. */
    private List<Filed> filedRecords() throws IOException {
        List<Filed> filed = new ArrayList<>();
        for (String path : project.files().filesBelow(SignoffRecord.FOLDER)) {
            if (SignoffRecord.isRecord(path) && project.files().size(path) <= Limits.FILE_BYTES) {
                filed(path, project.files().read(path, Limits.FILE_BYTES)).ifPresent(filed::add);
            }
        }
        filed.sort(Comparator.comparing((Filed one) -> one.statement.signedAt())
                .thenComparing(one -> one.statement.recordLocation()));
        return filed;
    }

    /** Empty for what cannot be read: that is for the check of the records to say, and nothing to build on. */
    private static Optional<Filed> filed(String path, byte[] bytes) {
        try {
            return Optional.of(new Filed(SignoffStatement.read(path, bytes), Sha256.of(bytes)));
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }

    private void refuseForReasons() throws RefusedSigningException {
        if (!reasons.isEmpty()) {
            throw new RefusedSigningException(reasons);
        }
    }
}
