package dev.poam.report.assessor;

import dev.poam.history.GitRepository;
import dev.poam.history.LandedChange;
import dev.poam.history.Landing;
import dev.poam.item.ItemReader;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the commits first said of a milestone that it was completed on the day on which it is said to be now. */
final class CompletedMilestones {

    private static final byte[] FIELD = "completed".getBytes(StandardCharsets.US_ASCII);

    /** What an item said of a milestone, since a commit. */
    private record Claim(LocalDate completed, Landing since) {}

    private final Map<String, Map<String, Claim>> byItem = new HashMap<>();

    private CompletedMilestones() {}

    /** Reads every landed version of items that tells of a completed milestone. */
    static CompletedMilestones of(GitRepository repository, String commit, List<String> folders) throws IOException {
        CompletedMilestones found = new CompletedMilestones();
        for (LandedChange change : repository.changes(commit, folders)) {
            for (Map.Entry<String, @Nullable String> file : change.blobs().entrySet()) {
                if (file.getValue() != null) {
                    Optional<byte[]> bytes = repository.blob(file.getValue(), Limits.FILE_BYTES);
                    if (bytes.isPresent() && mentionsCompletion(bytes.get())) {
                        found.take(ItemReader.read(file.getKey(), bytes.get()).item(), change.landing());
                    }
                }
            }
        }
        return found;
    }

    private static boolean mentionsCompletion(byte[] bytes) {
        for (int i = 0; i + FIELD.length <= bytes.length; i++) {
            if (bytes[i] == FIELD[0] && Arrays.equals(bytes, i, i + FIELD.length, FIELD, 0, FIELD.length)) {
                return true;
            }
        }
        return false;
    }

    private void take(@Nullable PoamItem item, Landing landing) {
        if (item == null) {
            return;
        }
        Map<String, Claim> before = byItem.getOrDefault(item.id(), Map.of());
        Map<String, Claim> after = new HashMap<>();
        for (Milestone milestone : item.milestones()) {
            LocalDate completed = milestone.completed();
            if (completed != null) {
                String name = String.valueOf(milestone.name());
                Claim claim = before.get(name);
                after.put(
                        name,
                        claim != null && claim.completed.equals(completed) ? claim : new Claim(completed, landing));
            }
        }
        byItem.put(item.id(), after);
    }

    /** The commit that brought the completion of a milestone; empty when it is not completed. */
    Optional<Landing> landing(PoamItem item, Milestone milestone) {
        return Optional.ofNullable(byItem.getOrDefault(item.id(), Map.of()).get(String.valueOf(milestone.name())))
                .filter(claim -> claim.completed.equals(milestone.completed()))
                .map(Claim::since);
    }
}
