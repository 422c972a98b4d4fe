package dev.poam.cmmc;

import dev.poam.catalog.Catalog;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import dev.poam.item.Verification;
import dev.poam.project.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The POA&amp;M of one assessment: the items of the kind {@code assessment} that answer for what it found.
 *
 * <p>An item belongs to the assessment that its source refers to by id, else to the newest one. One that was closed
 * before the assessment was performed is a matter of the past. One that was closed later still counts: what was found
 * not met stays so until a closeout assessment says otherwise.
 */
public record AssessmentPlan(List<PoamItem> items) {

    /** No item at all. */
    public static final AssessmentPlan NONE = new AssessmentPlan(List.of());

    public AssessmentPlan {
        items = List.copyOf(items);
    }

    /**
     * The items that belong to an assessment.
     *
     * @param others ids of the other assessments of the repository
     */
    public static AssessmentPlan of(Assessment assessment, Collection<PoamItem> items, Set<String> others) {
        List<PoamItem> own = new ArrayList<>();
        for (PoamItem item : items) {
            String reference = item.source().reference();
            boolean isAnothers = reference != null && !reference.equals(assessment.id()) && others.contains(reference);
            if (item.kind() == Kind.ASSESSMENT && !isAnothers && !wasClosedBefore(assessment.performed(), item)) {
                own.add(item);
            }
        }
        return new AssessmentPlan(own);
    }

    private static boolean wasClosedBefore(LocalDate day, PoamItem item) {
        LocalDate closed = closedOn(item);
        return closed != null && closed.isBefore(day);
    }

    private static @Nullable LocalDate closedOn(PoamItem item) {
        if (item.isOpen()) {
            return null;
        }
        Verification verification = item.verification();
        return item.actualCompletion() != null || verification == null ? item.actualCompletion() : verification.on();
    }

    /** The requirements that the items are about, by their numbers. */
    public Set<String> requirements() {
        Set<String> requirements = new TreeSet<>();
        items.forEach(item -> requirements.addAll(requirementsOf(item)));
        return requirements;
    }

    /** The requirements that an item is about, by their numbers; what is in no catalogue is left out. */
    public static Set<String> requirementsOf(PoamItem item) {
        Set<String> requirements = new TreeSet<>();
        for (String reference : item.requirements()) {
            Catalog.load()
                    .resolve(reference)
                    .ifPresent(ref -> requirements.add(ref.requirement().id()));
        }
        return requirements;
    }

    /** Those that are not closed. */
    public List<PoamItem> open() {
        return items.stream().filter(PoamItem::isOpen).toList();
    }

    /**
     * The day by which a score of 110 is expected, which SPRS asks for: the latest completion date of the open items;
     * empty when one has none, or when none is open (NIST SP 800-171 DoD Assessment Methodology, Annex B).
     */
    public Optional<LocalDate> expectedCompletion() {
        List<PoamItem> open = open();
        List<LocalDate> dates = new ArrayList<>();
        for (PoamItem item : open) {
            if (item.targetCompletion() != null) {
                dates.add(item.targetCompletion());
            }
        }
        return dates.size() < open.size() ? Optional.empty() : dates.stream().max(LocalDate::compareTo);
    }
}
