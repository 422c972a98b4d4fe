package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Contact;
import dev.poam.exchange.extract.Extract;
import dev.poam.history.Identity;
import dev.poam.project.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people and organizations that a document speaks of, each once, and the roles that people hold. */
final class Parties {

    private final Extract extract;
    private final Map<String, ObjectNode> parties = new TreeMap<>();
    private final Map<String, String> roles = new TreeMap<>();

    Parties(Extract extract) {
        this.extract = extract;
        for (Person person : extract.project().people().people()) {
            add(person);
            person.roles().forEach(role -> roles.put(OscalText.token(role), role));
        }
    }

    /** Whose POA&amp;M it is; where {@code poam.yaml} does not say, somebody without a name. */
    UUID organization() {
        return organization(Objects.requireNonNullElse(extract.settings().organization(), "The organization"));
    }

    private UUID organization(String name) {
        UUID uuid = extract.name("organization", name.strip().toLowerCase(Locale.ROOT));
        OscalNodes.set(party(uuid, "organization"), "name", OscalText.line(name));
        return uuid;
    }

    private ObjectNode party(UUID uuid, String type) {
        return parties.computeIfAbsent(
                uuid.toString(),
                absent -> OscalNodes.object().put("uuid", absent).put("type", type));
    }

    private void add(Person person) {
        ObjectNode party = party(nameOf(person), "person");
        OscalNodes.set(party, "name", OscalText.line(Objects.requireNonNullElse(person.name(), person.id())));
        ArrayNode properties = OscalNodes.list();
        String title = OscalText.line(person.title());
        if (title != null) {
            properties.addObject().put("name", "job-title").put("value", title);
        }
        OscalNodes.addProperty(properties, "person-id", person.id());
        OscalNodes.set(party, "props", properties);
        ArrayNode addresses = OscalNodes.list();
        person.emails().stream()
                .flatMap(address -> OscalText.email(address).stream())
                .forEach(addresses::add);
        OscalNodes.set(party, "email-addresses", addresses);
        if (person.organization() != null && !person.organization().isBlank()) {
            party.putArray("member-of-organizations")
                    .add(organization(person.organization()).toString());
        }
    }

    private UUID nameOf(Person person) {
        return extract.name("person", person.id());
    }

    /** Who made a commit: the person who commits with the address, or somebody of whom no more than that is known. */
    UUID committer(Identity identity) {
        Optional<Person> known = extract.project().people().byEmail(identity.email());
        if (known.isPresent()) {
            return nameOf(known.get());
        }
        UUID uuid = extract.name("committer", identity.name(), identity.email().toLowerCase(Locale.ROOT));
        ObjectNode party = party(uuid, "person");
        OscalNodes.set(party, "name", OscalText.line(identity.name()));
        OscalText.email(identity.email())
                .ifPresent(address -> party.putArray("email-addresses").add(address));
        return uuid;
    }

    /** The people whom an id or a role stands for; nobody may be found. */
    List<UUID> named(@Nullable String idOrRole) {
        return Contact.of(extract.project().people(), idOrRole).people().stream()
                .map(this::nameOf)
                .toList();
    }

    /** Makes sure that there is a role of this id. */
    String role(String id, String title) {
        roles.putIfAbsent(id, title);
        return id;
    }

    /** Writes roles, parties and who holds which role; to be called when nobody is added any more. */
    void writeTo(ObjectNode metadata) {
        ArrayNode roleNodes = OscalNodes.list();
        roles.forEach((id, title) -> roleNodes
                .addObject()
                .put("id", id)
                .put("title", Objects.requireNonNullElse(OscalText.markupLine(title), id)));
        OscalNodes.set(metadata, "roles", roleNodes);
        ArrayNode partyNodes = OscalNodes.list();
        parties.values().forEach(partyNodes::add);
        OscalNodes.set(metadata, "parties", partyNodes);
        ArrayNode responsible = OscalNodes.list();
        for (String role : roles.keySet()) {
            ArrayNode holders = OscalNodes.list();
            extract.project().people().people().stream()
                    .filter(person ->
                            person.roles().stream().map(OscalText::token).anyMatch(role::equals))
                    .forEach(person -> holders.add(nameOf(person).toString()));
            if (!holders.isEmpty()) {
                responsible.addObject().put("role-id", role).set("party-uuids", holders);
            }
        }
        OscalNodes.set(metadata, "responsible-parties", responsible);
    }
}
