package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.source.EditedFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A status that somebody wants to give an item, judged before it is written. */
public final class StatusMove {

    /** What these rules find about landed steps stays found whatever is written now. */
    private static final Set<String> ABOUT_LANDED_STEPS = Set.of("lifecycle/illegal-step", "lifecycle/reopened-closed");

    private final Audit audit;
    private final PoamItem item;
    private final Status to;

    /**
     * Nothing is judged yet.
     *
     * @param audit a check of the working folder as it is
     * @param item one of its items
     */
    public StatusMove(Audit audit, PoamItem item, Status to) {
        this.audit = audit;
        this.item = item;
        this.to = to;
    }

    /** Why there is no such step from the item's present status; empty when there is one. */
    public Optional<Finding> forbidden() {
        Status from = item.status();
        if (from == null) {
            return Optional.of(finding(
                    "item/bad-value",
                    "the item has no status to move from",
                    "Write one of the five statuses; mvn poam:verify names them."));
        }
        StatusStep step = new StatusStep(from, to, null);
        if (from == to) {
            return Optional.of(finding("lifecycle/illegal-step", "the item is " + to + " already", next(from)));
        }
        if (step.isReopening()) {
            return Optional.of(finding(
                    "lifecycle/reopened-closed",
                    "a closed item stays closed",
                    "Write a new item with recurrenceOf: " + item.id() + "."));
        }
        return step.isForward() || step.isFailedVerification()
                ? Optional.empty()
                : Optional.of(finding(
                        "lifecycle/illegal-step",
                        "status cannot move " + step.describe() + IllegalStep.fault(step),
                        next(from)));
    }

    private static String next(Status from) {
        return from.next()
                .map(status -> "The next status is " + status + ".")
                .orElse("There is no status after " + from + ".");
    }

    /**
     * What the item would still lack: the errors it would have with these bytes, in their order; empty when they may be
     * written.
     */
    public List<Finding> obstacles(byte[] edited) throws IOException {
        Project after = Project.load(new EditedFile(audit.project().files(), item.path(), edited));
        return RuleBook.standard().check(after, audit.history(), audit.asOf()).stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && item.path().equals(finding.path()))
                .filter(finding -> !isAboutThePast(finding))
                .toList();
    }

    private boolean isAboutThePast(Finding finding) {
        return ABOUT_LANDED_STEPS.contains(finding.rule())
                && audit.findings().stream()
                        .anyMatch(known -> known.rule().equals(finding.rule())
                                && known.message().equals(finding.message()));
    }

    private Finding finding(String rule, String message, String help) {
        return new Finding(rule, Severity.ERROR, item.path(), item.at("status"), item.id(), message, help);
    }
}
