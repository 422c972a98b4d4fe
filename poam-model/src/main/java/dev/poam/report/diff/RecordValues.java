package dev.poam.report.diff;

import dev.poam.item.Status;
import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.Review;
import dev.poam.project.Settings;
import dev.poam.project.SigningKey;
import dev.poam.project.SignoffPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What settings, people, assessments and reviews say, each value under its name. */
final class RecordValues {

    private RecordValues() {}

    static Map<String, String> of(Assessment assessment) {
        Map<String, String> values = new TreeMap<>();
        put(values, "level", assessment.level());
        put(values, "track", label(assessment.track()));
        put(values, "performed", assessment.performed());
        put(values, "statusDate", assessment.statusDate());
        put(values, "reportDelivered", assessment.reportDelivered());
        put(values, "scope", assessment.scope());
        put(values, "cageCodes", joined(assessment.cageCodes()));
        put(values, "assessors", joined(assessment.assessors()));
        Optional.ofNullable(assessment.ssp())
                .ifPresent(plan -> put(
                        values,
                        "ssp",
                        Stream.of(plan.document(), plan.version(), plan.date())
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))));
        put(values, "default", assessment.defaultMet() ? "met" : null);
        put(values, "results.", assessment.results());
        Optional.ofNullable(assessment.artifacts())
                .ifPresent(artifacts -> put(values, "artifacts.hash", artifacts.hash()));
        Optional.ofNullable(assessment.closeout()).ifPresent(closeout -> {
            put(values, "closeout.performed", closeout.performed());
            put(values, "closeout.resultsPosted", closeout.resultsPosted());
            put(values, "closeout.results.", closeout.results());
        });
        put(
                values,
                "affirmations",
                assessment.affirmations().stream()
                        .map(each -> each.on() + " by " + each.by())
                        .collect(Collectors.joining(", ")));
        return values;
    }

    private static void put(Map<String, String> values, String lead, Map<String, AssessmentResult> results) {
        results.forEach((requirement, result) -> put(
                values,
                lead + requirement,
                Stream.of(
                                label(result.outcome()),
                                label(result.mfa()),
                                label(result.fips()),
                                Objects.toString(result.justification(), ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))));
    }

    static Map<String, String> of(Review review) {
        Map<String, String> values = new TreeMap<>();
        put(values, "date", review.date());
        put(values, "participants", joined(review.participants()));
        for (Review.Item item : review.items()) {
            put(
                    values,
                    "items." + Objects.toString(item.id(), "?"),
                    label(item.decision()) + (item.note() == null ? "" : ": " + item.note()));
        }
        return values;
    }

    static Map<String, String> of(Person person) {
        Map<String, String> values = new TreeMap<>();
        put(values, "name", person.name());
        put(values, "title", person.title());
        put(values, "organization", person.organization());
        put(values, "emails", joined(person.emails()));
        put(values, "roles", joined(person.roles()));
        put(values, "keys", person.keys().stream().map(RecordValues::key).collect(Collectors.joining("; ")));
        return values;
    }

    private static String key(SigningKey key) {
        String name = Stream.of(key.sha256(), key.fingerprint(), key.key())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
        SigningKey.Revocation revoked = key.revoked();
        return (label(key.type()) + " " + name
                        + (key.from() == null ? "" : " from " + key.from())
                        + (key.to() == null ? "" : " to " + key.to())
                        + (revoked == null ? "" : " revoked " + Objects.toString(revoked.at(), "")))
                .strip();
    }

    static Map<String, String> of(People people) {
        Map<String, String> values = new TreeMap<>();
        put(values, "version", people.version());
        for (SignoffPolicy policy : people.signoffs()) {
            put(
                    values,
                    "signoffs." + label(policy.purpose()),
                    policy.count() + " of " + joined(policy.roles())
                            + (policy.notSameAs().isEmpty()
                                    ? ""
                                    : ", not the "
                                            + policy.notSameAs().stream()
                                                    .map(SignoffPolicy.Part::label)
                                                    .collect(Collectors.joining(", "))));
        }
        put(
                values,
                "timestamps",
                people.timestamps().stream().map(RecordValues::key).collect(Collectors.joining("; ")));
        put(
                values,
                "authorities",
                people.authorities().stream()
                        .map(authority -> authority.file() + " " + authority.sha256())
                        .collect(Collectors.joining("; ")));
        return values;
    }

    static Map<String, String> of(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        put(values, "organization", settings.organization());
        put(values, "system", settings.system());
        put(values, "marking", settings.marking());
        for (Settings.Document document : settings.documents()) {
            put(
                    values,
                    "documents." + Objects.toString(document.id(), "?"),
                    Objects.toString(document.path(), "") + " " + Objects.toString(document.title(), ""));
        }
        put(values, "items.folders", joined(settings.itemFolders()));
        put(values, "items.formerFolders", joined(settings.formerItemFolders()));
        put(values, "review.everyDays", settings.reviewEveryDays());
        put(values, "review.kinds", joined(settings.reviewKinds()));
        put(values, "closeout.leadDays", settings.closeoutLeadDays());
        settings.risk().standardDays().forEach((risk, days) -> put(values, "risk.standardDays." + label(risk), days));
        put(values, "risk.timelines", joined(settings.risk().timelines()));
        for (Status status : Status.values()) {
            put(values, "movers." + status, joined(settings.movers().getOrDefault(status, List.of())));
        }
        settings.fieldPolicy().forEach((field, level) -> put(values, "fields." + field, level.label()));
        settings.rules().forEach((rule, level) -> put(values, "rules." + rule, level.label()));
        put(values, "signoffs.required", joined(settings.requiredSignoffs()));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static String joined(Collection<?> parts) {
        return parts.stream()
                .map(part -> part instanceof Enum<?> constant ? label(constant) : part.toString())
                .collect(Collectors.joining(", "));
    }

    /** The names in files are those of the constants. */
    private static String label(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
