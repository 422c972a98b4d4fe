package dev.poam.exchange.log;

import dev.poam.item.PoamItem;
import dev.poam.item.Remediation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a log says of the assets of an item.
 *
 * @param done the assets on which all that the log says of it went well
 * @param failed the assets on which something did not
 * @param missing the assets of which the log says nothing of it
 * @param about the patches or words that were found; empty when everything on the assets counted
 * @param from the first day that the log tells; null when it tells none
 * @param until the last one
 */
public record LogMatch(
        List<String> done,
        List<String> failed,
        List<String> missing,
        Set<String> about,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final Pattern PATCH = Pattern.compile(
            "(?<![A-Za-z0-9])(?:KB[0-9]{6,8}|CVE-[0-9]{4}-[0-9]{4,7}|RH[SBE]A-[0-9]{4}:[0-9]{4,6}|USN-[0-9]{3,5}-[0-9]{1,2}"
                    + "|MS[0-9]{2}-[0-9]{3})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    public LogMatch {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
        about = Set.copyOf(about);
    }

    /** The patches that an item names anywhere in its text: {@code KB5034441}, {@code CVE-2026-1234}. */
    public static Set<String> patchesOf(PoamItem item) {
        Set<String> patches = new TreeSet<>();
        Remediation remediation = item.remediation();
        Stream.of(
                        Stream.of(
                                item.title(),
                                item.deficiency(),
                                item.notes(),
                                item.source().reference(),
                                remediation == null ? null : remediation.plan()),
                        item.milestones().stream().map(milestone -> milestone.name()),
                        item.tags().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .forEach(text -> {
                    Matcher matcher = PATCH.matcher(text);
                    while (matcher.find()) {
                        patches.add(matcher.group().toUpperCase(Locale.ROOT));
                    }
                });
        return patches;
    }

    /**
     * Holds a log against assets.
     *
     * @param words patches or other words, one of which an entry has to have; none lets every entry count
     * @param host whom a log is about that names no host; null when the user has not said
     */
    public static LogMatch of(
            MachineLog log, Collection<String> assets, Collection<String> words, @Nullable String host) {
        List<String> done = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Set<String> about = new TreeSet<>();
        LocalDate from = null;
        LocalDate until = null;
        Map<HostName, List<LogEntry>> byHost = log.entries().stream()
                .filter(entry -> words.isEmpty() || words.stream().anyMatch(word -> says(entry.text(), word)))
                .map(entry -> host == null ? entry : entry.on(host))
                .collect(Collectors.groupingBy(entry -> HostName.of(entry.host())));
        List<HostName> names = assets.stream().map(HostName::of).toList();
        for (String asset : assets) {
            HostName name = HostName.of(asset);
            List<LogEntry> own = byHost.entrySet().stream()
                    .filter(entries -> entries.getKey().isOnly(name, names))
                    .flatMap(entries -> entries.getValue().stream())
                    .toList();
            (own.isEmpty() ? missing : own.stream().allMatch(LogEntry::good) ? done : failed).add(asset);
            for (LogEntry entry : own) {
                words.stream().filter(word -> says(entry.text(), word)).forEach(about::add);
                LocalDate day = entry.day();
                if (day != null) {
                    from = from == null || day.isBefore(from) ? day : from;
                    until = until == null || day.isAfter(until) ? day : until;
                }
            }
        }
        return new LogMatch(done, failed, missing, about, from, until);
    }

    private static boolean says(String text, String word) {
        String folded = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            int behind = at + wanted.length();
            boolean isFree = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
            if (isFree && (behind == folded.length() || !Character.isLetterOrDigit(folded.charAt(behind)))) {
                return true;
            }
        }
        return false;
    }

    /** In words, for the entry that the log becomes in the item. */
    public String words() {
        List<String> parts = new ArrayList<>();
        String subject = about.isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(about)) + ")";
        parts.add(done.isEmpty() ? "done on no asset" : "done on " + String.join(", ", done) + subject);
        if (!failed.isEmpty()) {
            parts.add("failed on " + String.join(", ", failed));
        }
        if (!missing.isEmpty()) {
            parts.add("says nothing of " + String.join(", ", missing));
        }
        if (from != null && until != null) {
            parts.add(from.equals(until) ? "on " + from : from + " to " + until);
        }
        return String.join("; ", parts);
    }
}
