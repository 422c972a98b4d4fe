package dev.poam.report.diff;

import dev.poam.project.Assessment;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a file beside the items: an assessment, a review, a person, the settings.
 *
 * @param subject what it speaks of, such as {@code assessment 2026-05-self}
 * @param verb {@code added}, {@code removed} or {@code changed}
 * @param summary what is new or gone, in a few words; empty when it was and is there
 * @param values those that differ; empty when all of it is new or gone
 */
record RecordChange(String subject, String verb, String summary, List<ValueChange> values) {

    private static final List<String> TELLING =
            List.of("performed", "statusDate", "date", "participants", "name", "roles", "emails", "keys");

    RecordChange {
        values = List.copyOf(values);
    }

    /** The assessments and reviews that are not as they were. */
    static List<RecordChange> ofRecords(Project before, Project after) {
        List<RecordChange> changes = new ArrayList<>();
        add(changes, "assessment ", before.assessments(), after.assessments(), Assessment::id, RecordValues::of);
        add(
                changes,
                "review ",
                before.reviews(),
                after.reviews(),
                review -> review.period().toString(),
                RecordValues::of);
        return changes;
    }

    /** What settings and people are not as they were. */
    static List<RecordChange> ofPolicy(Project before, Project after) {
        List<RecordChange> changes = new ArrayList<>();
        List<ValueChange> settings =
                ValueChange.of(RecordValues.of(before.settings()), RecordValues.of(after.settings()));
        if (!settings.isEmpty()) {
            changes.add(new RecordChange(Settings.PATH, "changed", "", settings));
        }
        add(changes, "person ", before.people().people(), after.people().people(), Person::id, RecordValues::of);
        List<ValueChange> rest = ValueChange.of(RecordValues.of(before.people()), RecordValues.of(after.people()));
        if (!rest.isEmpty()) {
            changes.add(new RecordChange(People.PATH, "changed", "", rest));
        }
        return changes;
    }

    private static <T> void add(
            List<RecordChange> changes,
            String noun,
            List<T> before,
            List<T> after,
            Function<T, String> name,
            Function<T, Map<String, String>> values) {
        Map<String, Map<String, String>> old = byName(before, name, values);
        Map<String, Map<String, String>> now = byName(after, name, values);
        Map<String, Map<String, String>> names = new TreeMap<>(old);
        names.putAll(now);
        for (String each : names.keySet()) {
            Map<String, String> was = old.get(each);
            Map<String, String> is = now.get(each);
            if (was == null || is == null) {
                changes.add(
                        was == null
                                ? new RecordChange(noun + each, "added", summary(is), List.of())
                                : new RecordChange(noun + each, "removed", "", List.of()));
            } else if (!was.equals(is)) {
                changes.add(new RecordChange(noun + each, "changed", "", ValueChange.of(was, is)));
            }
        }
    }

    /** The first values that matter most of what is new. */
    private static String summary(@Nullable Map<String, String> values) {
        return values == null
                ? ""
                : TELLING.stream()
                        .filter(values::containsKey)
                        .map(name -> name + " " + values.get(name))
                        .collect(Collectors.joining(", "));
    }

    private static <T> Map<String, Map<String, String>> byName(
            List<T> all, Function<T, String> name, Function<T, Map<String, String>> values) {
        Map<String, Map<String, String>> named = new TreeMap<>();
        all.forEach(each -> named.putIfAbsent(name.apply(each), values.apply(each)));
        return named;
    }
}
