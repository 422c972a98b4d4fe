package dev.poam.report.assessor;

import dev.poam.history.Landing;
import dev.poam.project.KeyType;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.SigningKey;
import dev.poam.project.SignoffPurpose;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.CheckedTimestamp;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignedDocument;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Verdict;
import dev.poam.signoff.key.SignatureFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Of the assessor pack: every sign-off record, what it is worth, and how that is checked without this toolkit. */
final class AssessorSignoffs {

    private final AssessorFacts facts;
    private final MarkdownBody body = new MarkdownBody();
    private final Sheet sheet = new Sheet(List.of(
            "record",
            "document",
            "path",
            "sha256",
            "purpose",
            "attestor",
            "name",
            "title",
            "roles",
            "statement",
            "signedAtClaimed",
            "landed",
            "commit",
            "timestamp",
            "whenLanded",
            "today",
            "reason"));

    private AssessorSignoffs(AssessorFacts facts) {
        this.facts = facts;
    }

    static Report report(AssessorFacts facts) {
        AssessorSignoffs signoffs = new AssessorSignoffs(facts);
        return new Report(
                "assessor/signoffs",
                DocumentControl.of("Assessor pack: sign-offs", facts.snapshot()),
                signoffs.body(),
                signoffs.sheet.text());
    }

    private String body() {
        body.paragraph(
                "A sign-off is a signed record of who approved, verified or accepted what, bound to the SHA-256 of"
                        + " the document as Git stores it. That the signature holds shows that whoever had the key signed these"
                        + " bytes; that the key is the person's is what poam/people.yaml said before the record landed. When it was"
                        + " signed is the signer's word, unless a timestamp stands behind it.");
        body.section("Verdicts").list(verdicts());
        List<FiledSignoff> all = facts.audit().signoffs().all();
        body.section("Records");
        if (all.isEmpty()) {
            body.paragraph("No sign-off has been committed.");
            return body.text();
        }
        MarkdownTable table = new MarkdownTable(
                "Document",
                "Purpose",
                "Attestor",
                "Roles",
                "Signed, claimed",
                "Landed",
                "Timestamp",
                "When landed",
                "On " + facts.asOf());
        for (FiledSignoff filed : all) {
            addRow(table, filed);
        }
        body.table(table);
        body.section("Each record, and the commands that check it");
        body.line(
                Inline.text("The"),
                Inline.page("summary", "summary.md"),
                Inline.text(
                        "has the commands to begin with, under \"Without this toolkit\"; those below go on from there."
                                + " Each must end with the status 0."));
        all.forEach(this::add);
        return body.text();
    }

    private static List<Inline> verdicts() {
        List<Inline> lines = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            lines.add(Inline.of(Inline.strong(verdict.name() + ":"), Inline.text(words(verdict))));
        }
        return lines;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case INVALID -> "the record, its readable twin or its signature is not as it was made.";
            case REWRITTEN -> "the commit that it was made on is not in the history.";
            case UNTRUSTED ->
                "the signature holds, but the signer had no authority for this purpose when the record landed.";
            case EXPIRED -> "the certificate or the key was out of its dates when the record landed.";
            case REVOKED -> "the key was revoked before the record landed, or has been compromised.";
            case UNBOUND -> "the document never had the signed bytes.";
            case STALE -> "the signature holds for the bytes that were signed; the document has changed since.";
            case VALID -> "the signature holds, the signer had the authority, and the document is what was signed.";
        };
    }

    private void addRow(MarkdownTable table, FiledSignoff filed) {
        CheckedSignoff checked = filed.checked();
        SignoffStatement statement = checked.statement();
        Landing landed = checked.landed();
        String when = landed == null ? "cannot be told" : AssessorItems.landed(landed);
        CheckedTimestamp timestamp = checked.timestamp();
        String stamped = timestamp == null ? "none" : timestamp(timestamp);
        if (statement == null) {
            table.row(
                    checked.path() + " (cannot be read)",
                    "-",
                    "-",
                    "-",
                    "-",
                    when,
                    stamped,
                    checked.whenLanded().name(),
                    checked.today().name());
        } else {
            table.row(
                    statement.documentId() + " (" + statement.document().path() + ")",
                    statement.purpose().label(),
                    statement.attestor().name() + " (" + statement.attestor().id() + "), "
                            + statement.attestor().title(),
                    roles(statement),
                    statement.signedAt().toString(),
                    when,
                    stamped,
                    checked.whenLanded().name(),
                    checked.today().name());
        }
        sheet.row(List.of(
                checked.path(),
                statement == null ? "" : statement.documentId(),
                statement == null ? "" : statement.document().path(),
                statement == null ? "" : statement.document().sha256(),
                statement == null ? "" : statement.purpose().label(),
                statement == null ? "" : statement.attestor().id(),
                statement == null ? "" : statement.attestor().name(),
                statement == null ? "" : statement.attestor().title(),
                statement == null ? "" : roles(statement),
                statement == null ? "" : statement.statement(),
                statement == null ? "" : statement.signedAt().toString(),
                landed == null ? "" : HistoryJson.time(landed.at()),
                landed == null ? "" : landed.commit(),
                stamped,
                checked.whenLanded().name(),
                checked.today().name(),
                checked.reason()));
    }

    private String roles(SignoffStatement statement) {
        return facts.project()
                .people()
                .byId(statement.attestor().id())
                .map(person -> String.join(", ", person.roles()))
                .orElse("not in poam/people.yaml");
    }

    /** The time that is proved, or why none is. */
    static String timestamp(CheckedTimestamp timestamp) {
        return timestamp.isTrusted()
                ? timestamp.time() + " by " + timestamp.authority()
                : "proves nothing: " + timestamp.objection();
    }

    private void add(FiledSignoff filed) {
        CheckedSignoff checked = filed.checked();
        SignoffStatement statement = checked.statement();
        body.subsection(checked.path());
        if (!checked.reason().isEmpty()) {
            body.line(Inline.strong(checked.today().name() + ":"), Inline.text(checked.reason()));
        }
        if (filed.holds() && checked.today() == Verdict.STALE) {
            body.paragraph("The item has changed in nothing but its status, so the sign-off still speaks for it.");
        }
        if (statement == null) {
            body.paragraph("The record cannot be read, so nothing in it can be relied upon.");
            return;
        }
        body.line(Inline.strong("Attested:"), Inline.text(statement.statement()));
        body.line(
                Inline.strong("SHA-256 of what was signed:"),
                Inline.text(statement.document().sha256()));
        List<String> commands = commands(checked, statement);
        if (commands.isEmpty()) {
            body.paragraph("No signature lies beside the record, so there is nothing to check.");
        } else {
            body.commands(commands);
        }
    }

    private List<String> commands(CheckedSignoff checked, SignoffStatement statement) {
        SignatureFormat format = facts.signatureFormat(checked.path()).orElse(null);
        Landing landed = checked.landed();
        if (format == null || landed == null) {
            return List.of();
        }
        String record = file(checked.path());
        String signature = file(format.fileOf(checked.path()));
        List<String> commands = new ArrayList<>(
                switch (format) {
                    case CMS -> cms(record, signature, landed);
                    case OPENPGP -> openPgp(record, signature, statement, landed);
                    case SSHSIG -> ssh(record, signature, statement, landed);
                });
        SignedDocument document = statement.document();
        commands.add("grep " + statement.baseCommit() + " " + record + "    # the commit that it was made on");
        commands.add(
                "git merge-base --is-ancestor " + statement.baseCommit() + " \"$COMMIT\"    # it is in the history");
        commands.add("grep " + document.sha256() + " " + record + "    # the digest of what was signed");
        commands.add("git cat-file blob " + document.gitBlob() + " | sha256sum | grep " + document.sha256()
                + "    # that of the signed bytes");
        if (checked.today() == Verdict.VALID) {
            commands.add("git show \"$COMMIT\":"
                    + ShellText.word("./" + document.path()) + " | sha256sum | grep " + document.sha256()
                    + "    # that of the document at this commit");
        }
        if (statement.purpose() == SignoffPurpose.RELEASE) {
            commands.addAll(release(statement));
        }
        return commands;
    }

    /** Every file as it was released. */
    private static List<String> release(SignoffStatement statement) {
        return List.of(
                "git cat-file blob " + statement.document().gitBlob() + " > \"$DIR\"/manifest.sha256",
                "mkdir -p \"$DIR\"/released && git -c core.autocrlf=false archive --format=tar "
                        + statement.baseCommit() + " | tar -xf - -C \"$DIR\"/released",
                "(cd \"$DIR\"/released && sha256sum -c --quiet ../manifest.sha256)    # every file, as it was released");
    }

    private static String file(String path) {
        return "\"$DIR\"/files/" + ShellText.word(path);
    }

    private static List<String> cms(String record, String signature, Landing landed) {
        return List.of(
                "openssl cms -verify -noverify -binary -inform DER -in " + signature + " -content " + record
                        + " -signer \"$DIR\"/signer.pem -out /dev/null",
                "openssl x509 -in \"$DIR\"/signer.pem -outform DER | sha256sum | cut -c1-64 > \"$DIR\"/signer.sha256",
                people(landed) + " | grep -i -f \"$DIR\"/signer.sha256    # the key, as people.yaml had it before");
    }

    private List<String> openPgp(String record, String signature, SignoffStatement statement, Landing landed) {
        List<String> commands = new ArrayList<>();
        keys(statement, KeyType.OPENPGP).stream()
                .map(SigningKey::file)
                .filter(Objects::nonNull)
                .forEach(file -> commands.add(
                        "git show " + landed.commit() + "^:" + ShellText.word("./" + file) + " | gpg --import"));
        commands.add("gpg --status-fd 1 --verify " + signature + " " + record
                + " | grep '^.GNUPG:. VALIDSIG' > \"$DIR\"/signer.status");
        commands.add("cut -d' ' -f3 \"$DIR\"/signer.status > \"$DIR\"/signer.fingerprint");
        commands.add(people(landed)
                + " | grep -i -f \"$DIR\"/signer.fingerprint    # the key, as people.yaml had it before");
        return commands;
    }

    private List<String> ssh(String record, String signature, SignoffStatement statement, Landing landed) {
        String id = statement.attestor().id();
        List<String> commands = new ArrayList<>();
        commands.add(": > \"$DIR\"/allowed_signers");
        keys(statement, KeyType.SSH).stream()
                .map(SigningKey::key)
                .filter(Objects::nonNull)
                .forEach(key -> {
                    commands.add(people(landed) + " | grep -F -e " + ShellText.word(key)
                            + "    # the key, as people.yaml had it before");
                    commands.add("echo " + ShellText.word(id + " " + key) + " >> \"$DIR\"/allowed_signers");
                });
        commands.add("ssh-keygen -Y verify -f \"$DIR\"/allowed_signers -I " + ShellText.word(id)
                + " -n poam-signoff -s " + signature + " < " + record);
        return commands;
    }

    private static String people(Landing landed) {
        return "git show " + landed.commit() + "^:./" + People.PATH;
    }

    private List<SigningKey> keys(SignoffStatement statement, KeyType type) {
        Optional<Person> person =
                facts.project().people().byId(statement.attestor().id());
        return person.map(Person::keys).orElse(List.of()).stream()
                .filter(key -> key.type() == type)
                .toList();
    }
}
