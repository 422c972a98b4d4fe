package dev.poam.history.oracle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One item as it goes through the commits. */
final class ItemLife {

    private static final List<String> STEPS = List.of("Open", "In Progress", "Remediated", "Verified", "Closed");
    private static final Pattern REVERTS = Pattern.compile("This reverts commit ([0-9a-f]{7,40})\\b");

    private final String id;
    private final List<String> events = new ArrayList<>();
    private final List<String> slips = new ArrayList<>();
    private final List<String> milestoneSlips = new ArrayList<>();
    private final Set<String> landedBlobs = new HashSet<>();
    private final Set<String> touchedBy = new HashSet<>();
    private final Set<String> knownMilestones = new HashSet<>();
    private @Nullable HeldFile current;
    private @Nullable OffsetDateTime created;
    private @Nullable OffsetDateTime lastUpdated;
    private int revision;
    private int lastStep = -1;
    private @Nullable LocalDate original;
    private @Nullable LocalDate target;
    private Map<String, LocalDate> milestones = Map.of();

    ItemLife(String id) {
        this.id = id;
    }

    /** @param renamed whether a file that held an ended item goes on as another */
    void land(
            LoggedCommit commit, List<HeldFile> were, List<HeldFile> are, GitOracle.Landing landing, boolean renamed) {
        HeldFile was = current;
        HeldFile is = chosen(are);
        Set<String> paths = new TreeSet<>();
        were.forEach(file -> paths.add(file.path()));
        are.forEach(file -> paths.add(file.path()));
        boolean first = created == null;
        String kind = kind(first, were, are, was, is);
        if (kind != null) {
            List<LoggedCommit> via = landing.via(paths);
            Set<String> flags = landing.flags();
            addStepFlags(flags, is);
            if (renamed) {
                flags.add("id-changed");
            }
            if (commit.isMerge() && isEvil(landing, were, was, is, paths)) {
                flags.add("evil-merge");
            }
            if (isRevert(commit, via, is)) {
                flags.add("revert");
            }
            String shown = Objects.requireNonNull(is == null ? was : is).path();
            events.add(kind + " " + status(was) + " -> " + status(is) + " at " + shown + " was "
                    + (was == null ? null : was.path()) + " " + flags + " " + commit.landing() + " via "
                    + via.stream()
                            .map(side -> side.name() + " " + side.author())
                            .toList());
            via.forEach(side -> touchedBy.add(side.name()));
        }
        touchedBy.add(commit.name());
        boolean newBytes = are.stream()
                .anyMatch(file -> were.stream().noneMatch(old -> old.blob().equals(file.blob())));
        are.forEach(file -> landedBlobs.add(file.blob()));
        if (newBytes) {
            revision++;
        }
        OffsetDateTime at = commit.committer().at();
        created = first ? at : created;
        if (first || newBytes || (is != null && (was == null || !was.path().equals(is.path())))) {
            lastUpdated = at;
        }
        if (is != null && is.said() != null) {
            landDates(is.said(), commit);
        }
        current = is;
        lastStep = step(is) >= 0 ? step(is) : lastStep;
    }

    private @Nullable HeldFile chosen(List<HeldFile> files) {
        String here = current == null ? "" : current.path();
        return files.stream()
                .filter(file -> file.path().equals(here))
                .findFirst()
                .orElse(files.isEmpty() ? null : files.get(0));
    }

    private static @Nullable String kind(
            boolean first, List<HeldFile> were, List<HeldFile> are, @Nullable HeldFile was, @Nullable HeldFile is) {
        if (is == null) {
            return "removed";
        }
        boolean sameStatus = was != null && was.status().equals(is.status());
        if (are.size() > 1) {
            boolean samePlaces = were.stream()
                    .map(HeldFile::path)
                    .toList()
                    .equals(are.stream().map(HeldFile::path).toList());
            return samePlaces && sameStatus ? null : "duplicate";
        }
        if (was == null) {
            return first ? "added" : "restored";
        }
        if (were.size() > 1) {
            return "resolved";
        }
        return !was.path().equals(is.path()) ? "moved" : sameStatus ? null : "changed";
    }

    private void addStepFlags(Set<String> flags, @Nullable HeldFile is) {
        int step = step(is);
        if (lastStep >= 0 && step > lastStep + 1) {
            flags.add("skipped");
        }
        if (step == STEPS.indexOf("In Progress")
                && (lastStep == STEPS.indexOf("Remediated") || lastStep == STEPS.indexOf("Verified"))) {
            flags.add("reopened");
        }
    }

    /** A merge that changes the status to one that none of its parents has. */
    private boolean isEvil(
            GitOracle.Landing landing,
            List<HeldFile> were,
            @Nullable HeldFile was,
            @Nullable HeldFile is,
            Set<String> paths) {
        String to = status(is);
        return !Objects.equals(status(was), to)
                && were.stream().noneMatch(file -> file.status().equals(to))
                && !landing.isSaidByMergedParent(id, to, paths);
    }

    private boolean isRevert(LoggedCommit commit, List<LoggedCommit> via, @Nullable HeldFile is) {
        List<String> reverted = new ArrayList<>(reverted(commit));
        via.forEach(side -> reverted.addAll(reverted(side)));
        if (reverted.stream().anyMatch(name -> touchedBy.stream().anyMatch(full -> full.startsWith(name)))) {
            return true;
        }
        boolean backward = step(is) >= 0 && step(is) < lastStep;
        return is != null && backward && (!reverted.isEmpty() || landedBlobs.contains(is.blob()));
    }

    private static List<String> reverted(LoggedCommit commit) {
        return REVERTS.matcher(commit.message())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private void landDates(Said said, LoggedCommit commit) {
        if (original == null) {
            original = said.target();
        } else if (!Objects.equals(target, said.target())) {
            slips.add("target " + target + " -> " + said.target() + " " + commit.landing());
        }
        target = said.target();
        Map<String, LocalDate> before = milestones;
        milestones = new LinkedHashMap<>(said.milestones());
        milestones.forEach((name, to) -> {
            LocalDate from = before.get(name);
            boolean known = !knownMilestones.add(name);
            if (known && !to.equals(from)) {
                milestoneSlips.add("milestone " + name + " " + from + " -> " + to + " " + commit.landing());
            }
        });
        before.forEach((name, from) -> {
            if (!milestones.containsKey(name)) {
                milestoneSlips.add("milestone " + name + " " + from + " -> null " + commit.landing());
            }
        });
    }

    private static @Nullable String status(@Nullable HeldFile file) {
        return file == null ? null : file.status();
    }

    /** Which of the five steps a file is at; -1 for none. */
    private static int step(@Nullable HeldFile file) {
        return file == null ? -1 : STEPS.indexOf(file.status());
    }

    void tell(Tale tale) {
        events.forEach(line -> tale.add(id, line));
        slips.forEach(line -> tale.add(id, line));
        milestoneSlips.forEach(line -> tale.add(id, line));
        tale.add(
                id,
                "created " + created + " last updated " + lastUpdated + " revision " + revision + " status "
                        + status(current) + " path " + (current == null ? null : current.path()) + " original target "
                        + original);
    }
}
