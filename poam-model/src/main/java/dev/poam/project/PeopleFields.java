package dev.poam.project;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;

/** Every field of {@code poam/people.yaml}, declared once. */
public final class PeopleFields {

    private static final int MOST_SIGNATURES = 20;

    private static final String EXAMPLE_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final FieldType LINE = FieldType.line();
    private static final FieldType DATE = FieldType.date();
    private static final FieldType ROLE = FieldType.name("role");

    private static final FieldType SHA256 = FieldType.form("64 hexadecimal digits", "[0-9A-Fa-f]{64}");

    private static final FieldTable REVOCATION = FieldTable.of(
            required("at", DATE, "the day from which the key is revoked", "2026-08-01"),
            optional("reason", LINE, "why", "key-compromise"));

    private static final Field COUNTS_FROM = optional("from", DATE, "the first day on which it counts", "2026-01-01");
    private static final Field COUNTS_TO = optional("to", DATE, "the last day on which it counts", "2026-12-31");
    private static final Field REVOKED = optional(
            "revoked",
            FieldType.table(REVOCATION),
            "the end of the key before its time",
            "{at: 2026-08-01, reason: key-compromise}");

    private static final FieldTable KEY = FieldTable.of(
                    required("type", FieldType.choice(KeyType.class, KeyType::label), "what the key is", "x509"),
                    optional("sha256", SHA256, "the SHA-256 of an X.509 certificate", EXAMPLE_SHA256),
                    optional(
                            "fingerprint",
                            FieldType.form("40 or 64 hexadecimal digits", "[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?"),
                            "the fingerprint of an OpenPGP key",
                            "0123456789ABCDEF0123456789ABCDEF01234567"),
                    optional(
                            "file",
                            FieldType.name("path in this repository"),
                            "the armoured OpenPGP public key that has the fingerprint, itself or one of its parts;"
                                    + " signatures are checked with it",
                            "poam/keys/jane.asc"),
                    optional(
                            "key",
                            FieldType.name("SSH public key"),
                            "an SSH public key",
                            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample"),
                    COUNTS_FROM,
                    COUNTS_TO,
                    REVOKED)
            .withAtLeastOneOf("sha256", "fingerprint", "key");

    private static final FieldTable PERSON = FieldTable.of(
            required(
                    "id",
                    FieldType.form("id such as jane", "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"),
                    "the name by which items know the person",
                    "jane"),
            optional("name", LINE, "the person's name", "Jane Doe"),
            optional("title", LINE, "the person's title", "ISSO"),
            optional("organization", LINE, "where the person works", "Acme"),
            optional(
                    "emails",
                    FieldType.list(FieldType.form("e-mail address", "[^@\\s]+@[^@\\s]+")),
                    "the addresses that the person commits with",
                    "[jane@acme.example]"),
            optional("roles", FieldType.list(ROLE), "the roles that the person holds", "[system-administrator]"),
            optional(
                    "keys",
                    FieldType.list(FieldType.table(KEY)),
                    "the keys that the person signs with",
                    "[{type: ssh, key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample}]"));

    private static final FieldTable SIGNOFF = FieldTable.of(
            required(
                    "purpose",
                    FieldType.choice(SignoffPurpose.class, SignoffPurpose::label),
                    "what is signed for",
                    "verification"),
            required("roles", FieldType.list(ROLE), "the roles that may sign", "[system-administrator]"),
            optional(
                    "notSameAs",
                    FieldType.list(FieldType.choice(SignoffPolicy.Part.class, SignoffPolicy.Part::label)),
                    "whom of an item the signer may not be",
                    "[owner, remediator]"),
            optional(
                    "count",
                    FieldType.wholeNumber("people", 1, MOST_SIGNATURES),
                    "how many different people must sign; 1 unless given",
                    "1"));

    private static final FieldTable TIMESTAMP = FieldTable.of(
            required(
                    "sha256",
                    SHA256,
                    "the SHA-256 of the authority's certificate, or of an issuer's that its timestamps carry",
                    EXAMPLE_SHA256),
            COUNTS_FROM,
            COUNTS_TO,
            REVOKED);

    private static final FieldTable AUTHORITY = FieldTable.of(
            required(
                    "file",
                    FieldType.name("path in this repository"),
                    "the authority's certificate, in PEM or DER",
                    "poam/keys/ca.pem"),
            required("sha256", SHA256, "the SHA-256 of that certificate", EXAMPLE_SHA256),
            optional(
                    "crl",
                    FieldType.name("path in this repository"),
                    "the authority's list of revoked certificates, in PEM or DER; nothing is fetched",
                    "poam/keys/ca.crl"));

    private static final FieldTable PEOPLE = FieldTable.of(
            optional(
                    "version",
                    FieldType.wholeNumber("a version", 1, Integer.MAX_VALUE),
                    "a number that rises with each change of this file",
                    "1"),
            required(
                    "people",
                    FieldType.list(FieldType.table(PERSON)),
                    "the people that items may name",
                    "[{id: jane, name: Jane Doe, roles: [system-administrator]}]"),
            optional(
                    "signoffs",
                    FieldType.list(FieldType.table(SIGNOFF)),
                    "who may sign what",
                    "[{purpose: release, roles: [management]}]"),
            optional(
                    "timestamps",
                    FieldType.list(FieldType.table(TIMESTAMP)),
                    "the timestamp authorities whose time is believed",
                    "[{sha256: " + EXAMPLE_SHA256 + "}]"),
            optional(
                    "authorities",
                    FieldType.list(FieldType.table(AUTHORITY)),
                    "the certificate authorities to one of which every signer's certificate must lead;"
                            + " without any, a certificate among `keys` stands for itself",
                    "[{file: poam/keys/ca.pem, sha256: " + EXAMPLE_SHA256 + "}]"));

    private PeopleFields() {}

    /** The fields in the order in which a new file has them. */
    public static FieldTable table() {
        return PEOPLE;
    }
}
