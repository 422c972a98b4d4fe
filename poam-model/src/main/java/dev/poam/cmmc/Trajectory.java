package dev.poam.cmmc;

import dev.poam.history.GitRepository;
import dev.poam.history.LandedChange;
import dev.poam.history.Landing;
import dev.poam.item.ItemFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import dev.poam.source.Limits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Score and status as they were known on each day: by the assessments and items that had landed by then, and by the
 * calendar, which ends a status without any commit.
 */
public final class Trajectory {

    /**
     * A day on which score or status became another one.
     *
     * @param on by the committer's calendar for a commit
     * @param landing the commit that brought it; null when it was the calendar
     */
    public record Point(LocalDate on, @Nullable Landing landing, Decision decision) {}

    private final GitRepository repository;
    private final Map<String, PoamItem> items = new TreeMap<>();

    /** Versions of items that nobody has had to look at yet: a plan says nothing before there is an assessment. */
    private final Map<String, String> unread = new TreeMap<>();

    private final Map<String, Assessment> assessments = new TreeMap<>();
    private final List<Point> points = new ArrayList<>();

    private Trajectory(GitRepository repository) {
        this.repository = repository;
    }

    /**
     * The changes up to a day, oldest first.
     *
     * @param ref a branch, tag or commit; its main line is followed
     * @param itemFolders where items are and were kept
     * @throws IOException when the repository cannot be read
     */
    public static List<Point> of(GitRepository repository, String ref, List<String> itemFolders, LocalDate asOf)
            throws IOException {
        List<String> folders = new ArrayList<>(itemFolders);
        folders.add(Assessment.FOLDER);
        Trajectory trajectory = new Trajectory(repository);
        trajectory.follow(repository.changes(ref, folders), asOf);
        return List.copyOf(trajectory.points);
    }

    private void follow(List<LandedChange> changes, LocalDate asOf) throws IOException {
        for (int i = 0; i < changes.size(); i++) {
            LandedChange change = changes.get(i);
            LocalDate on = change.landing().at().toLocalDate();
            if (on.isAfter(asOf)) {
                return;
            }
            for (Map.Entry<String, @Nullable String> file : change.blobs().entrySet()) {
                take(file.getKey(), file.getValue());
            }
            note(on, change.landing());
            LocalDate next =
                    i + 1 < changes.size() ? changes.get(i + 1).landing().at().toLocalDate() : asOf.plusDays(1);
            noteDaysBetween(on, next.isAfter(asOf) ? asOf.plusDays(1) : next);
        }
    }

    private void take(String path, @Nullable String blob) throws IOException {
        if (!path.startsWith(Assessment.FOLDER + "/")) {
            items.remove(path);
            unread.remove(path);
            if (blob != null) {
                unread.put(path, blob);
            }
        } else if (ItemFiles.isYaml(path)) {
            assessments.remove(path);
            Optional<byte[]> bytes = bytes(blob);
            if (bytes.isPresent()) {
                Assessment.read(path, bytes.get()).ifPresent(read -> assessments.put(path, read));
            }
        }
    }

    private void readItems() throws IOException {
        for (Map.Entry<String, String> file : unread.entrySet()) {
            Optional<byte[]> bytes = bytes(file.getValue());
            PoamItem item = bytes.isPresent()
                    ? ItemReader.read(file.getKey(), bytes.get()).item()
                    : null;
            // No other kind is on the plan of an assessment.
            if (item != null && item.kind() == Kind.ASSESSMENT) {
                items.put(file.getKey(), item);
            }
        }
        unread.clear();
    }

    private Optional<byte[]> bytes(@Nullable String blob) throws IOException {
        return blob == null ? Optional.empty() : repository.blob(blob, Limits.FILE_BYTES);
    }

    /** What the calendar alone changes until the next commit. */
    private void noteDaysBetween(LocalDate after, LocalDate before) throws IOException {
        for (LocalDate day : StatusHistory.days(assessments.values())) {
            if (day.isAfter(after) && day.isBefore(before)) {
                note(day, null);
            }
        }
    }

    private void note(LocalDate on, @Nullable Landing landing) throws IOException {
        if (assessments.isEmpty()) {
            return;
        }
        readItems();
        Decision.of(assessments.values(), items.values(), on)
                .filter(decision -> points.isEmpty()
                        || isAnother(decision, points.get(points.size() - 1).decision()))
                .ifPresent(decision -> points.add(new Point(on, landing, decision)));
    }

    private static boolean isAnother(Decision decision, Decision before) {
        return decision.standing() != before.standing()
                || !decision.scorecard().bounds().equals(before.scorecard().bounds())
                || !decision.statusDate().equals(before.statusDate())
                || !decision.assessment().id().equals(before.assessment().id());
    }
}
