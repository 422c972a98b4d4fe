package dev.poam.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleReaderTest {

    @TempDir
    Path root;

    @Test
    void readsPeopleKeysAndPolicy() throws IOException {
        Project project = load("""
                version: 7
                people:
                  - id: jane
                    name: Jane Doe
                    title: ISSO
                    organization: Acme
                    emails: [Jane@acme.example]
                    roles: [system-administrator]
                    keys:
                      - {type: openpgp, fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567}
                      - type: ssh
                        key: "ssh-ed25519 AAAA"
                        from: 2026-01-01
                        revoked: {at: 2026-08-01, reason: key-compromise}
                signoffs:
                  - {purpose: risk-acceptance, roles: [management]}
                  - {purpose: verification, roles: [system-administrator], notSameAs: [owner, remediator], count: 2}
                """);

        assertThat(project.problems()).isEmpty();
        People people = project.people();
        assertThat(people.version()).isEqualTo(7);
        assertThat(people.byEmail("jane@ACME.example")).map(Person::id).hasValue("jane");
        assertThat(people.hasRole("system-administrator")).isTrue();
        assertThat(people.byId("jane").orElseThrow().keys())
                .extracting(SigningKey::type, SigningKey::fingerprint, SigningKey::key)
                .containsExactly(
                        tuple(KeyType.OPENPGP, "0123456789abcdef0123456789abcdef01234567", null),
                        tuple(KeyType.SSH, null, "ssh-ed25519 AAAA"));
        assertThat(people.byId("jane").orElseThrow().keys().get(1).revoked())
                .isEqualTo(new SigningKey.Revocation(LocalDate.of(2026, 8, 1), "key-compromise"));
        assertThat(people.signoffs())
                .containsExactly(
                        new SignoffPolicy(SignoffPurpose.RISK_ACCEPTANCE, List.of("management"), List.of(), 1),
                        new SignoffPolicy(
                                SignoffPurpose.VERIFICATION,
                                List.of("system-administrator"),
                                List.of(SignoffPolicy.Part.OWNER, SignoffPolicy.Part.REMEDIATOR),
                                2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people: [{id: jane}, {id: jane}]                                  | BAD_VALUE     | the id `jane` is another person's too
            people: [{id: a, emails: [x@y.z]}, {id: b, emails: [X@y.z]}]      | BAD_VALUE     | the address `X@y.z` is given twice
            people: [{name: Jane}]                                            | MISSING_FIELD | `people[0].id` is missing
            people: [{id: jane, email: x@y.z}]                                | UNKNOWN_FIELD | unknown field `email`; did you mean `emails`?
            people: [{id: jane, emails: [nobody]}]                            | BAD_VALUE     | `people[0].emails[0]` is `nobody`
            people: [{id: jane, keys: [{type: ssh}]}]                         | MISSING_FIELD | `people[0].keys[0]` has none of
            people: [jane]                                                    | BAD_VALUE     | `people[0]` is a text, not a mapping
            people: []                                                        | MISSING_FIELD | `people` is missing
            """)
    void saysWhatIsWrong(String text, Problem.Kind kind, String message) throws IOException {
        assertThat(load(text + "\n").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("poam/people.yaml");
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.message()).startsWith(message);
        });
    }

    private Project load(String people) throws IOException {
        Files.createDirectories(root.resolve("poam"));
        Files.writeString(root.resolve("poam/people.yaml"), people, StandardCharsets.UTF_8);
        return Project.load(root);
    }
}
