package dev.poam.project;

import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import dev.poam.source.table.TableReading;
import dev.poam.source.table.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code poam/people.yaml}; a person without a proper id is left out. */
final class PeopleReader {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    PeopleReader(SourceText source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    People read() {
        try {
            YamlDocument document = YamlReader.read(source);
            problems.addAll(document.problems());
            TableReading reading = TableReading.of(source, document.root(), PeopleFields.table());
            problems.addAll(reading.problems());
            return people(reading);
        } catch (RefusedInputException e) {
            problems.add(e.problem());
            return People.NOBODY;
        }
    }

    private People people(TableReading reading) {
        List<Person> people = new ArrayList<>();
        for (Values values : reading.values().tables("people")) {
            String id = values.text("id");
            if (id != null) {
                people.add(person(id, values));
            }
        }
        new Namesakes(reading).note();
        BigDecimal version = reading.values().number("version");
        return new People(
                version == null ? null : version.intValueExact(),
                people,
                reading.values().tables("signoffs").stream()
                        .map(PeopleReader::signoff)
                        .toList(),
                reading.values().tables("timestamps").stream()
                        .map(timestamp -> key(KeyType.X509, timestamp))
                        .toList(),
                authorities(reading.values().tables("authorities")));
    }

    private static Person person(String id, Values values) {
        return new Person(
                id,
                values.text("name"),
                values.text("title"),
                values.text("organization"),
                values.texts("emails"),
                values.texts("roles"),
                values.tables("keys").stream()
                        .map(key -> key(key.choice("type", KeyType.class), key))
                        .toList());
    }

    private static SigningKey key(@Nullable KeyType type, Values key) {
        return new SigningKey(
                type,
                lowerCase(key.text("sha256")),
                lowerCase(key.text("fingerprint")),
                key.text("file"),
                key.text("key"),
                key.date("from"),
                key.date("to"),
                revocation(key.table("revoked")));
    }

    private static SigningKey.@Nullable Revocation revocation(@Nullable Values revoked) {
        return revoked == null ? null : new SigningKey.Revocation(revoked.date("at"), revoked.text("reason"));
    }

    private static SignoffPolicy signoff(Values signoff) {
        BigDecimal count = signoff.number("count");
        return new SignoffPolicy(
                signoff.choice("purpose", SignoffPurpose.class),
                signoff.texts("roles"),
                signoff.choices("notSameAs", SignoffPolicy.Part.class),
                count == null ? 1 : count.intValueExact());
    }

    /** One without its file or its SHA-256 stays, so that it trusts nobody rather than everybody. */
    private static List<CertificateAuthority> authorities(List<Values> authorities) {
        return authorities.stream()
                .map(authority -> new CertificateAuthority(
                        orEmpty(authority.text("file")),
                        orEmpty(lowerCase(authority.text("sha256"))),
                        authority.text("crl")))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String lowerCase(@Nullable String hexadecimal) {
        return hexadecimal == null ? null : hexadecimal.toLowerCase(Locale.ROOT);
    }

    /** Two people with one id or one address can not be told apart, in items and in commits. */
    private final class Namesakes {

        private final TableReading reading;
        private final Map<String, String> firstById = new HashMap<>();
        private final Map<String, String> firstByEmail = new HashMap<>();

        Namesakes(TableReading reading) {
            this.reading = reading;
        }

        void note() {
            for (Values person : reading.values().tables("people")) {
                String id = person.text("id");
                if (id != null) {
                    note(firstById, id, person.at() + ".id", "the id `" + id + "` is another person's too");
                }
                List<String> emails = person.texts("emails");
                for (int i = 0; i < emails.size(); i++) {
                    String email = emails.get(i);
                    note(
                            firstByEmail,
                            email.toLowerCase(Locale.ROOT),
                            person.at() + ".emails[" + i + "]",
                            "the address `" + email + "` is given twice");
                }
            }
        }

        private void note(Map<String, String> first, String key, String at, String message) {
            String before = first.putIfAbsent(key, at);
            if (before != null) {
                problems.add(new Problem(
                        Problem.Kind.BAD_VALUE,
                        source.path(),
                        reading.positions().get(at),
                        message,
                        "Keep it at one of the two; the first is at "
                                + reading.positions().get(before) + "."));
            }
        }
    }
}
