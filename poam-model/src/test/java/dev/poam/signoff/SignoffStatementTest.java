package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.SignoffStatement.Previous;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignoffStatementTest {

    private static final SignoffRun RUN = new SignoffRun(Instant.parse("2026-11-21T18:40:00.987Z"), "jane");
    private static final String PATH = "poam/signoffs/CUI-Doc-Signoff-20261121T184000Z-jane/MAC-SOP-231-signoff.json";
    private static final String JSON = """
            {
              "_type": "https://in-toto.io/Statement/v1",
              "subject": [
                {
                  "name": "docs/MAC-SOP-231.md",
                  "digest": {
                    "sha256": "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
                    "gitBlob": "ce013625030ba8dba906f756967f9e9ca394464a"
                  }
                }
              ],
              "predicateType": "urn:poam:signoff:v1",
              "predicate": {
                "document": "MAC-SOP-231",
                "purpose": "approval",
                "attestor": {
                  "id": "jane",
                  "name": "Jane Doe",
                  "title": "ISSO",
                  "organization": "Acme"
                },
                "statement": "I approve \\"it\\".",
                "signedAt": "2026-11-21T18:40:00Z",
                "recordLocation": "%s",
                "baseCommit": "0123456789abcdef0123456789abcdef01234567"
              }
            }
            """.formatted(PATH);

    /** The document holds {@code hello} and a line feed; its digests are those that sha256sum and git hash-object give. */
    private static final SignoffStatement STATEMENT = new SignoffStatement(
            "MAC-SOP-231",
            SignedDocument.of("docs/MAC-SOP-231.md", "hello\n".getBytes(UTF_8)),
            SignoffPurpose.APPROVAL,
            new Attestor("jane", "Jane Doe", "ISSO", "Acme"),
            "I approve \"it\".",
            RUN.at(),
            RUN.recordPath("MAC-SOP-231"),
            "0123456789abcdef0123456789abcdef01234567",
            null);

    @Test
    void isWrittenInOneFormOnly() {
        assertThat(new String(STATEMENT.bytes(), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void isReadAsItWasWritten() throws RefusedInputException {
        assertThat(SignoffStatement.read(PATH, STATEMENT.bytes())).isEqualTo(STATEMENT);
    }

    @Test
    void namesTheRecordItFollows() throws RefusedInputException {
        SignoffStatement next = new SignoffStatement(
                STATEMENT.documentId(),
                STATEMENT.document(),
                STATEMENT.purpose(),
                STATEMENT.attestor(),
                STATEMENT.statement(),
                STATEMENT.signedAt(),
                STATEMENT.recordLocation(),
                STATEMENT.baseCommit(),
                new Previous("poam/signoffs/a-signoff.json", "a".repeat(64)));

        assertThat(SignoffStatement.read(PATH, next.bytes())).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "purpose": "approval"         | "purpose": "praise"                      | has the unknown purpose `praise`
            "title": "ISSO",              | ''                                       | has no `title`
            "title": "ISSO",              | "title": "ISSO", "rank": "1",            | has what a record does not have: rank
            "title": "ISSO",              | "title": "ISSO", "title": "CISO",        | is not valid JSON
            "title": "ISSO"               | "title": null                            | `title` is not a text
            docs/MAC-SOP-231.md           | ../secrets                               | is no path in the repository
            "signedAt": "2026-11-21       | "signedAt": "2026-02-31                  | is no moment
            T18:40:00Z                    | T18:40:00+01:00                          | does not have its form
            5891b5b5                      | 5891B5B5                                 | `sha256` does not have its form
            urn:poam:signoff:v1           | urn:poam:signoff:v2                      | `predicateType` is not
            in-toto.io/Statement/v1       | in-toto.io/Statement/v0.1                | `_type` is not
            "document": "MAC-SOP-231"     | "document": "../x"                       | `document` does not have its form
            CUI-Doc-Signoff-20261121      | CUI-Doc-Signoff-20261122                 | says that it is kept at
            """)
    void anythingElseIsRefused(String from, String to, String reason) {
        assertThat(JSON).contains(from);
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(
                        () -> SignoffStatement.read(PATH, JSON.replace(from, to).getBytes(UTF_8)))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{}", "{\"subject\": []}"})
    void otherJsonIsRefused(String json) {
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> SignoffStatement.read(PATH, json.getBytes(UTF_8)));
    }

    @Test
    void pageShowsWhoAndWhatAndTheCommands() {
        assertThat(STATEMENT.markdown())
                .contains("| Attestor | Jane Doe (`jane`) |", "| Record | `" + PATH + "` |")
                .contains("openssl cms -verify -binary -inform DER -in MAC-SOP-231-signoff.json.p7s"
                        + " -content MAC-SOP-231-signoff.json -CAfile roots.pem -out /dev/null")
                .contains("gpg --verify MAC-SOP-231-signoff.json.asc MAC-SOP-231-signoff.json")
                .contains("ssh-keygen -Y verify -f allowed_signers -I jane -n poam-signoff"
                        + " -s MAC-SOP-231-signoff.json.sig < MAC-SOP-231-signoff.json")
                .contains("git show HEAD:./docs/MAC-SOP-231.md | sha256sum");
    }

    @Test
    void pageDoesNotLetTextBreakOutOfItsRow() {
        SignoffStatement odd = new SignoffStatement(
                STATEMENT.documentId(),
                STATEMENT.document(),
                STATEMENT.purpose(),
                STATEMENT.attestor(),
                "fine |\n\n# Approved <b>",
                STATEMENT.signedAt(),
                STATEMENT.recordLocation(),
                STATEMENT.baseCommit(),
                null);

        assertThat(odd.markdown()).contains("| Statement | fine \\| \\# Approved \\<b\\> |");
    }
}
