package dev.poam.signoff;

import dev.poam.signoff.SignoffStatement.Previous;

/** The page that people read beside a record; made from the record alone, so that it can be made again. */
final class StatementPage {

    private StatementPage() {}

    static String of(SignoffStatement statement) {
        SignedDocument document = statement.document();
        Attestor attestor = statement.attestor();
        String file =
                statement.recordLocation().substring(statement.recordLocation().lastIndexOf('/') + 1);
        StringBuilder page = new StringBuilder();
        page.append("# Sign-off of ").append(escaped(statement.documentId())).append("\n\n");
        page.append("| | |\n|---|---|\n");
        row(page, "Document", code(document.path()));
        row(page, "Purpose", statement.purpose().label());
        row(page, "Statement", escaped(statement.statement()));
        row(page, "Attestor", escaped(attestor.name()) + " (" + code(attestor.id()) + ")");
        row(page, "Title", escaped(attestor.title()));
        row(page, "Organization", escaped(attestor.organization()));
        row(page, "Signed at", statement.signedAt().toString());
        row(page, "SHA-256 of the document", code(document.sha256()));
        row(page, "Git blob", code(document.gitBlob()));
        row(page, "Base commit", code(statement.baseCommit()));
        row(page, "Record", code(statement.recordLocation()));
        Previous previous = statement.previous();
        if (previous != null) {
            row(page, "Follows", code(previous.record()) + ", SHA-256 " + code(previous.sha256()));
        }
        // The commands of every format: a record does not know who will sign it with which key, and may be signed anew.
        page.append("""

                The record is `%1$s`, beside this page; its bytes are what is signed.

                ## Check it without any tool of the project

                In this folder; which of the three it is, the name of the signature beside the record tells.

                `.p7s`, with the certificates that you trust in `roots.pem`:

                    openssl cms -verify -binary -inform DER -in %1$s.p7s -content %1$s -CAfile roots.pem -out /dev/null

                `.asc`, with the attestor's public key imported by `gpg --import`:

                    gpg --verify %1$s.asc %1$s

                `.sig`, with `%4$s` and the attestor's public key on a line of `allowed_signers`:

                    ssh-keygen -Y verify -f allowed_signers -I %4$s -n poam-signoff -s %1$s.sig < %1$s

                Anywhere in the repository; the first must print the SHA-256 above, the second does as long as the document
                has not changed since (there, in the folder that holds `poam/`):

                    git cat-file blob %2$s | sha256sum
                    git show HEAD:%3$s | sha256sum
                """.formatted(file, document.gitBlob(), shellQuoted("./" + document.path()), attestor.id()));
        if (ReleaseManifest.isThatOf(statement)) {
            page.append("""

                    The document is a list of files. In the folder that holds `poam/`, on a checkout with LF line ends of the
                    commit that brought this record:

                        sha256sum -c --quiet %s
                    """.formatted(shellQuoted(document.path())));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String code(String value) {
        return "`" + value.replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Text that nobody can take for markup or for another row of the table. */
    private static String escaped(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]<>()#+!|&~]", "\\\\$0");
    }

    private static String shellQuoted(String path) {
        return path.matches("[A-Za-z0-9._/-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
