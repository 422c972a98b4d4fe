package dev.poam.report.snapshot;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.Landing;
import dev.poam.history.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The commit that a report is made from, and the latest tags on its main line.
 *
 * <p>A tag whose own date is later than the day is none of that day. A tag without a date says nothing of when it was
 * given, and is shown as such.
 *
 * @param tags on one commit; empty when there is none
 * @param since how many commits have landed after the tagged one
 */
public record Version(Landing landing, List<Tag> tags, int since) {

    public Version {
        tags = List.copyOf(tags);
    }

    static Version of(GitRepository repository, History history, LocalDate asOf) throws IOException {
        List<String> chain = history.chain();
        List<Tag> known = repository.tags(chain).stream()
                .filter(tag -> isKnown(tag, asOf))
                .toList();
        int latest = known.stream()
                .mapToInt(tag -> chain.indexOf(tag.commit()))
                .max()
                .orElse(-1);
        List<Tag> tags = known.stream()
                .filter(tag -> chain.indexOf(tag.commit()) == latest)
                .toList();
        Landing landing = repository.landing(Objects.requireNonNull(history.head(), "the history has a commit"));
        return new Version(landing, tags, chain.size() - 1 - latest);
    }

    private static boolean isKnown(Tag tag, LocalDate asOf) {
        OffsetDateTime at = tag.at();
        return at == null || !at.toLocalDate().isAfter(asOf);
    }

    public String text() {
        String commit = "commit " + landing.commit();
        if (tags.isEmpty()) {
            return commit;
        }
        String names = (tags.size() == 1 ? "tag " : "tags ")
                + tags.stream()
                        .map(tag -> tag.at() == null ? tag.name() + " (undated)" : tag.name())
                        .collect(Collectors.joining(", "));
        return switch (since) {
            case 0 -> names + ", " + commit;
            case 1 -> commit + ", the first after " + names;
            default -> commit + ", " + since + " commits after " + names;
        };
    }
}
