package dev.poam.exchange.sheet.incoming;

import dev.poam.project.People;
import dev.poam.project.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom of {@code people.yaml} a point of contact names: by id, name, address or role, never by likeness. A cell that
 * names two, or somebody else besides, names nobody.
 */
final class Contacts {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern SEVERAL = Pattern.compile("[;/&\\n]|\\band\\b", Pattern.CASE_INSENSITIVE);

    private final People people;
    private final Map<String, String> named;

    /**
     * Contacts of a repository.
     *
     * @param named by the text of the cell, what a mapping file says
     */
    Contacts(People people, Map<String, String> named) {
        this.people = people;
        this.named = named;
    }

    /** The person's id or the role. */
    Optional<String> owner(String cell) {
        String text = cell.strip();
        String told = named.get(text);
        if (told != null && !told.isEmpty()) {
            return Optional.of(told);
        }
        Optional<String> whole = exactly(text);
        if (whole.isPresent()) {
            return whole;
        }
        Set<String> found = new LinkedHashSet<>();
        for (String contact : SEVERAL.split(text, -1)) {
            if (!contact.isBlank()) {
                found.add(one(contact).orElse(""));
            }
        }
        return found.size() == 1 ? found.stream().filter(id -> !id.isEmpty()).findFirst() : Optional.empty();
    }

    /** Whether a cell names somebody and says nothing else, so that all it says is in {@code people.yaml}. */
    boolean isAll(String cell) {
        return exactly(cell.strip()).isPresent();
    }

    /** Of {@code Organisation, First Last, Phone, Email} whoever is meant, when nobody else is named behind. */
    private Optional<String> one(String contact) {
        Set<String> found = new LinkedHashSet<>();
        Matcher addresses = ADDRESS.matcher(contact);
        while (addresses.find()) {
            people.byEmail(addresses.group()).map(Person::id).ifPresent(found::add);
        }
        String rest = ADDRESS.matcher(contact).replaceAll(" , ").replaceAll("[<>()]", " , ");
        List<String> others = new ArrayList<>();
        boolean named = false;
        for (String part : rest.split(",", -1)) {
            if (part.isBlank() || part.chars().anyMatch(Character::isDigit)) {
                continue;
            }
            Optional<String> id = exactly(part.strip());
            id.ifPresent(found::add);
            if (id.isEmpty() && named) {
                others.add(part);
            }
            named |= id.isPresent();
        }
        return others.isEmpty() && found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Optional<String> exactly(String text) {
        String folded = folded(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = people.people().stream()
                .filter(person -> isCalled(person, folded) || person.commitsWith(text))
                .map(Person::id)
                .distinct()
                .toList();
        if (ids.size() == 1) {
            return Optional.of(ids.get(0));
        }
        return ids.isEmpty()
                ? people.people().stream()
                        .flatMap(person -> person.roles().stream())
                        .filter(role -> folded(role.replace('-', ' ')).equals(folded(text.replace('-', ' '))))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isCalled(Person person, String folded) {
        if (folded(person.id()).equals(folded)) {
            return true;
        }
        String name = person.name();
        if (name == null) {
            return false;
        }
        String own = folded(name);
        int last = own.lastIndexOf(' ');
        return own.equals(folded)
                || (last > 0 && (own.substring(last + 1) + ", " + own.substring(0, last)).equals(folded));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s{1,20}", " ");
    }
}
